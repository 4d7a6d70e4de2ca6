/** One operation of the schema, written by codegen: its text, and the types of what it asks and is answered. */
export type Operation<Result, Variables> = Readonly<{
  name: string;
  kind: 'query' | 'mutation' | 'subscription';
  text: string;
  /** Never there: it carries the types. */
  answers?: (variables: Variables) => Result;
}>;
