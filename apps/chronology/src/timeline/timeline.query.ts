import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { entriesOf, type ChildFacts } from '@chronology/projections';
import { READING, readOpened, type LookAt, type Reading } from '../reading/reading';
import { walkOf, type Place } from '../reading/walk';
import type { TimelineItem } from './timeline-item';
import { pageOf, type Choice, type ItemsPage, type LastSeen } from './timeline-page';
import { timelineOf } from './timeline.projection';

/** What is asked of a timeline: which child, which items, how many, and where to read on from. */
export type TimelineAsk = Omit<LookAt, 'at'> & Readonly<{ choice: Choice; first: number; after?: string }>;

/** A page of a timeline. `cursor` is absent once nothing follows; `hasNewer` says that more came since the walk began. */
export type TimelinePage = Omit<ItemsPage, 'last'> & Readonly<{ cursor?: string; hasNewer: boolean }>;

/** Each page reads the whole of a life: a long one is read in few pages. */
const MOST = 2_000;

const sizeOf = (first: number) => Math.min(Math.max(Math.trunc(first), 1), MOST);

/** Reads one page of anything that is made of a child’s facts, so that a walk over it gives every item once. */
export const readPage = async (
  reading: Reading,
  ask: TimelineAsk,
  walk: unknown,
  itemsOf: (child: ChildFacts) => readonly TimelineItem[],
): Promise<TimelinePage> => {
  const { viewer, childId, asKnownAt, choice, first, after } = ask;
  const places = walkOf<LastSeen>(reading.secret, { childId, viewer: viewer.ref, asKnownAt, choice, walk });
  const place: Place<LastSeen> | undefined = after === undefined ? undefined : places.open(after);
  const child = await readOpened(reading, { viewer, childId, asKnownAt, at: place?.revisions });
  const { last, ...page } = pageOf(itemsOf(child), choice, sizeOf(first), place?.last);
  return {
    ...page,
    hasNewer: child.hasNewer ?? false,
    ...(last && { cursor: places.seal({ revisions: child.revisions, last }) }),
  };
};

/** One page of a child’s timeline. Refuses `no-chronology`, `bad-cursor`. */
export const readTimeline = (reading: Reading, ask: TimelineAsk): Promise<TimelinePage> =>
  readPage(reading, ask, 'timeline', ({ facts, veiled, unreadable }) =>
    timelineOf({ entries: entriesOf(facts), veiled, unreadable }),
  );

export class GetTimeline extends Query<TimelinePage> {
  constructor(readonly ask: TimelineAsk) {
    super();
  }
}

@QueryHandler(GetTimeline)
export class GetTimelineHandler implements IQueryHandler<GetTimeline> {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  execute({ ask }: GetTimeline): Promise<TimelinePage> {
    return readTimeline(this.reading, ask);
  }
}
