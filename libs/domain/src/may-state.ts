import { Refused } from './decider';
import type { Envelope, RecordedOf } from './stored/schemas';
import type { CalendarDay } from './time/calendar-day';
import { isInstant } from './time/instant';
import { earliestDay, occurredInWords, type Occurred } from './time/occurred';

/** Whether people may write in a chronology, by what its own facts say. */
export type Standing = Readonly<{ is: 'not opened' | 'open' }> | Readonly<{ is: 'closed'; since: Occurred }>;

export const NOT_OPENED: Standing = { is: 'not opened' };

/** How a chronology stands after one of its facts; one that was closed may be opened anew. */
export const standingAfter = (fact: RecordedOf<'ChronologyOpened' | 'ChronologyClosed'>): Standing =>
  fact.type === 'ChronologyOpened' ? { is: 'open' } : { is: 'closed', since: fact.data.occurred };

/** Refuses whatever people would write in a chronology that is not open. */
export const refuseUnlessOpen = (standing: Standing): void => {
  if (standing.is === 'not opened')
    throw new Refused(
      'no-chronology',
      'No chronology has been opened for this child. One is opened once a plan is agreed, for child protection, or when a child is looked after.',
      'childId',
    );
  if (standing.is === 'closed')
    throw new Refused(
      'chronology-closed',
      `This chronology was closed (${occurredInWords(standing.since)}). It can be read, and entries can be put right; to write in it, please open it anew.`,
      'childId',
    );
};

/** Refuses what cannot have happened yet: its earliest day lies after `today`, the day in London. */
export const refuseFuture = (
  occurred: Occurred,
  today: CalendarDay,
  field: string = 'entry.occurred',
): void => {
  const day = earliestDay(occurred);
  if (day !== undefined && day > today)
    throw new Refused(
      'in-the-future',
      'This lies in the future. Please say when it happened, or write it down once it has.',
      field,
    );
};

/** Refuses a fact that the source is said to have written down later than `today`, the day in London. */
export const refuseWrittenLater = (
  { knownToSourceAt }: Pick<Envelope, 'knownToSourceAt'>,
  today: CalendarDay,
  field: string = 'entry.knownToSourceAt',
): void => {
  if (knownToSourceAt === undefined) return;
  const { at } = knownToSourceAt;
  refuseFuture({ from: at, precision: isInstant(at) ? 'minute' : 'day' }, today, field);
};
