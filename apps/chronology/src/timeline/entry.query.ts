import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Refused } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import { READING, readOpened, type LookAt, type Reading } from '../reading/reading';
import type { TimelineItem } from './timeline-item';
import { entryInTimeline } from './timeline.projection';

/** Which entry of which child is asked for. */
export type EntryAsk = Omit<LookAt, 'at'> & Readonly<{ entryRef: string }>;

const notFound = () =>
  new Refused(
    'entry-not-found',
    'This entry is not on record for this child. Please look it up again in the chronology.',
    'entryRef',
  );

/**
 * What the timeline shows of one entry: itself, and a decision on a day of its own. Refuses `no-chronology`, and
 * `entry-not-found` for what this viewer’s timeline does not hold: a sealed entry as one that never was.
 */
export const readEntry = async (
  reading: Reading,
  { entryRef, ...look }: EntryAsk,
): Promise<readonly TimelineItem[]> => {
  const { facts, veiled, unreadable } = await readOpened(reading, look);
  const items = entryInTimeline({ entries: entriesOf(facts), veiled, unreadable }, entryRef);
  if (items.length === 0) throw notFound();
  return items;
};

export class GetEntry extends Query<readonly TimelineItem[]> {
  constructor(readonly ask: EntryAsk) {
    super();
  }
}

@QueryHandler(GetEntry)
export class GetEntryHandler implements IQueryHandler<GetEntry> {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  execute({ ask }: GetEntry): Promise<readonly TimelineItem[]> {
    return readEntry(this.reading, ask);
  }
}
