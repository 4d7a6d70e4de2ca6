import type { Known } from './entry-on-record';
import { notBrought } from './in-sequence';
import type { Sighting } from './sighting';
import { sightingsIn } from './sightings';

/** Everything that facts say of how things are, before anybody asks in which time. */
export type Seen = Readonly<{
  sightings: readonly Sighting[];
  /** Appointments to which the child was not brought: one says nothing, several do. */
  missed: readonly Sighting[];
}>;

/** What facts say of how things are, worked out once for all endings. */
export const seenIn = (known: readonly Known[]): Seen => ({
  sightings: sightingsIn(known),
  missed: notBrought(known),
});
