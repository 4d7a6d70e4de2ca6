import type { Visitor } from '../session/visitor';
import type { Operation } from './operation';

/** Asks the product as one person. Fails with `Refused` where it says no, and `OutOfReach` where nobody answers. */
export type Ask = <Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** The product said no, in words for people. `code` is the API’s own, such as `not-found`, `forbidden`, `may-be-saved`. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly code: string,
    /** The field of the question that was wrong, such as `help.effectiveOn`. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/** Nobody answered, or in a way that nobody can read. What was asked may or may not have been done. */
export class OutOfReach extends Error {}

/** How the screens reach the product: GraphQL and nothing else, in this process or over HTTP. */
export type Asking = Readonly<{
  as: (visitor: Visitor) => Ask;
  /**
   * Calls `ring` for each change of a child that the visitor may hear of, until the function it answers with is called;
   * and `over`, later and once, where nothing will ring any more.
   */
  listen: (visitor: Visitor, childId: string, ring: (reason: string) => void, over: () => void) => () => void;
}>;

/** The token by which Nest gives a screen its `Asking`. */
export const ASKING = Symbol('how the screens ask');
