import type { DatedEntry, Known } from './entry-on-record';
import { notBrought } from './in-sequence';
import type { Sighting } from './sighting';
import { sightingsIn } from './sightings';
import { mayBeInside, type Window } from './span';

/** Everything that facts say of how things are, before anybody asks in which time. */
export type Seen = Readonly<{
  sightings: readonly Sighting[];
  /** Appointments to which the child was not brought: one says nothing, several do. */
  missed: readonly Sighting[];
}>;

/** Facts that say something only against others of their kind, which may lie in another time. */
const IN_SEQUENCE = ['AttendanceSummarised', 'ChildsPlanAgreed', 'ChildsPlanReviewed'];

/** True where an entry, in any of its versions, can have a say in what was seen in a time. */
export const hasSayIn = ({ first, versions }: DatedEntry, time: Window): boolean =>
  IN_SEQUENCE.includes(first.type) ||
  first.type === 'InterestOrTalentSupported' ||
  versions.some(({ said }) => mayBeInside(said.span, time));

/** What facts say of how things are, worked out once for all endings. */
export const seenIn = (known: readonly Known[]): Seen => ({
  sightings: sightingsIn(known),
  missed: notBrought(known),
});
