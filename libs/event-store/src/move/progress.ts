/** What is being done with a log: `of` is said where the number of its events is known. */
export type MoveProgress = Readonly<{
  phase: 'exporting' | 'checking' | 'comparing' | 'appending' | 'reading back';
  events: number;
  of?: number;
}>;

/** Told now and then how far a move has come, and at the end of each phase that has one. */
export type Noting = (progress: MoveProgress) => void;

const EVERY = 500;

/** Counts the events of one phase, and tells of them now and then. */
export const noted = (
  noting: Noting | undefined,
  phase: MoveProgress['phase'],
  of?: number,
): ((more: number) => void) => {
  let events = 0;
  let told = 0;
  return (more) => {
    events += more;
    if (events - told < EVERY && events !== of) return;
    told = events;
    noting?.({ phase, events, ...(of !== undefined && { of }) });
  };
};
