import type { CalendarDay } from '@chronology/domain';
import { isOf, type Known } from './entry-on-record';
import type { InTime } from './in-time';
import type { Span } from './span';

/** Whose word something is: an agency’s, the child’s own, or the family’s. */
export type SignalSource = string;

/** F: things are going better or well. A: they are not. */
export type Direction = 'F' | 'A';

/** One fact that says how things are, before anybody asks in which time. */
export type Sighting = Readonly<{
  factRefs: readonly string[];
  span: Span;
  source: SignalSource;
  kind: string;
  dir: Direction;
  serious: boolean;
  recordedOn: CalendarDay;
  isWritingDownUnknown: boolean;
}>;

/** What may have been seen in a time, as it stood on record by the end of a day. */
export type SeenOn = (day: CalendarDay) => InTime<Sighting>;

/** What a fact says: which way, and about when where that is another day than its own. */
export type Saw = Readonly<{ dir: Direction; serious?: boolean; span?: Span }>;

/** The child’s own view is a source in its own right; whoever states for an agency without a system speaks for it. */
export const signalSourceOf = (said: Known): SignalSource => {
  if (isOf(said, 'ChildViewRecorded')) return 'child';
  if (isOf(said, 'FamilyViewRecorded')) return 'family';
  const { onBehalfOf, source } = said.fact.data;
  return (onBehalfOf ?? source).agency;
};

/** A sighting made from one fact. */
export const sighting = (said: Known, { dir, serious = false, span = said.span }: Saw): Sighting => ({
  factRefs: [said.ref],
  span,
  source: signalSourceOf(said),
  kind: said.fact.type,
  dir,
  serious,
  recordedOn: said.recordedOn,
  isWritingDownUnknown: said.isWritingDownUnknown,
});
