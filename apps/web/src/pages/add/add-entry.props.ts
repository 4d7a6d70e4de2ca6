import type { FieldError, Typed } from '../../frame/form';
import type { Visitor } from '../../session/visitor';
import type { SpokenOf } from '../../writing/spoken-of';

/** What the form of a new entry shows: all that was typed, and what is wrong with it. */
export type AddEntryProps = Readonly<{
  childId: string;
  name: string;
  spokenOf: SpokenOf;
  visitor: Visitor;
  /** The day in London on which the form was opened. */
  today: string;
  /** Made once for this form: however often it is sent, it states one entry. */
  commandId: string;
  typed: Typed;
  errors: readonly FieldError[];
}>;
