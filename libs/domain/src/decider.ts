import type { Fact, Recorded } from './fact';

/**
 * The whole of one rule's thinking: no clock, no I/O, no framework. `decide` answers with facts (it happened),
 * with none (it was already so) or by throwing `Refused` (a rule said no). `handles` names the types it folds;
 * the runner skips every other fact of the stream, so `evolve` stays exhaustive over its own union.
 */
export type Decider<State, Command, Folded extends Fact, Stated extends Fact = Folded> = Readonly<{
  handles: readonly Folded['type'][];
  initialState: State;
  evolve: (state: State, fact: Recorded<Folded>) => State;
  decide: (command: Command, state: State) => readonly Stating<Stated>[];
}>;

/** A fact about to be stated. `id` is given only where it must be the same for the same source row, whoever states it. */
export type Stating<F extends Fact = Fact> = F & Readonly<{ id?: string }>;

/** A rule said no. The message is shown to the practitioner in these words; `code` is stable and listed in docs/refusals.md. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}
