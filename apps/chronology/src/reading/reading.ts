import type { Secret, Viewer } from '@chronology/access';
import {
  dayInLondon,
  isCalendarDay,
  isInstant,
  Refused,
  toInstant,
  type CalendarDay,
  type Instant,
} from '@chronology/domain';
import type { EventLog } from '@chronology/event-store';
import type { FactReader } from '@chronology/identity';
import { readChild, type ChildFacts, type Revisions } from '@chronology/projections';

/** All that reading needs: the log without its writing half, what is on record, the secret that seals places, and the time. */
export type Reading = Readonly<{ log: EventLog; reader: FactReader; secret: Secret; clock?: () => Instant }>;

/** The name under which Nest hands out the reading side. */
export const READING = Symbol('Reading');

/** One child, looked at by one viewer: as of a day or moment where one is named, and in an open walk as of its first page. */
export type LookAt = Readonly<{ viewer: Viewer; childId: string; asKnownAt?: string; at?: Revisions }>;

const refuseWhatIsNoMoment = (asKnownAt: string | undefined): void => {
  if (asKnownAt === undefined || isCalendarDay(asKnownAt) || isInstant(asKnownAt)) return;
  throw new Refused(
    'bad-input',
    'Please look at asKnownAt: give a day such as 2024-03-09, or a moment such as 2024-03-09T14:05:00Z.',
    'asKnownAt',
  );
};

/** Reads one child. Refuses a child without a chronology (`no-chronology`) and what is neither a day nor a moment. */
export const readOpened = async (
  { reader }: Reading,
  { viewer, childId, asKnownAt, at }: LookAt,
): Promise<ChildFacts> => {
  refuseWhatIsNoMoment(asKnownAt);
  const child = await readChild(reader, childId, {
    viewer,
    ...(asKnownAt !== undefined && { asKnownAt }),
    ...(at !== undefined && { at }),
  });
  if (!child.isOpened) throw new Refused('no-chronology', 'There is no chronology of this child.', 'childId');
  return child;
};

/** What time it is for this reading. */
export const now = ({ clock }: Reading): Instant => (clock ? clock() : toInstant(new Date()));

/** The day by which a view judges: the day it is asked for, and never one that is still to come. */
export const dayOfReading = (reading: Reading, asKnownAt: string | undefined): CalendarDay => {
  const today = dayInLondon(now(reading));
  if (asKnownAt === undefined) return today;
  const day = isCalendarDay(asKnownAt) ? asKnownAt : dayInLondon(asKnownAt);
  return day < today ? day : today;
};
