import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isCalendarDay, Refused, type CalendarDay } from '@chronology/domain';
import { entriesOf, knownBy, type ChildFacts } from '@chronology/projections';
import { READING, type Reading } from '../reading/reading';
import type { TimelineItem } from '../timeline/timeline-item';
import { readPage, type TimelineAsk, type TimelinePage } from '../timeline/timeline.query';
import { timelineOf } from '../timeline/timeline.projection';
import { withWhatWasNotKnown } from './not-yet-known.projection';

/** What an organisation knew of a child at the end of a day in Europe/London. */
export type KnownByAsk = Omit<TimelineAsk, 'asKnownAt'> &
  Readonly<{ organisationId: string; on: CalendarDay }>;

const itemsOf = ({ facts, veiled, unreadable }: ChildFacts): readonly TimelineItem[] =>
  timelineOf({ entries: entriesOf(facts), veiled, unreadable });

/**
 * What an organisation knew on that day, as it was said then; and, marked, what had happened by then and was not
 * known to it. Nothing that came after the day is shown. Refuses `no-chronology`, `bad-cursor`, `bad-input`.
 */
export const readKnownBy = (reading: Reading, ask: KnownByAsk): Promise<TimelinePage> => {
  const { organisationId, on } = ask;
  if (!isCalendarDay(on))
    throw new Refused('bad-input', 'Please look at on: give a day such as 2024-03-09.', 'on');
  return readPage(reading, ask, { knownBy: organisationId, on }, (child) =>
    withWhatWasNotKnown(itemsOf(knownBy(child, organisationId, on)), itemsOf(child), on),
  );
};

export class GetKnownBy extends Query<TimelinePage> {
  constructor(readonly ask: KnownByAsk) {
    super();
  }
}

@QueryHandler(GetKnownBy)
export class GetKnownByHandler implements IQueryHandler<GetKnownBy> {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  execute({ ask }: GetKnownBy): Promise<TimelinePage> {
    return readKnownBy(this.reading, ask);
  }
}
