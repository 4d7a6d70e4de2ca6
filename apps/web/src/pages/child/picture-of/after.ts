import type { After, Day, EndShape } from '../../../timeline/picture';
import { daysLater } from '../../../words/dates';
import type { EndingShown } from './answers';
import type { FollowedKind, FollowUp } from './picture-of.operations.generated';

type Followed = NonNullable<NonNullable<EndingShown['result']>['followed']>;

const KIND_OF: Readonly<Record<FollowUp, After['kind']>> = {
  RESUMED_WITHIN_28_DAYS: 'without',
  HELP_NEEDED_AGAIN: 'without',
  SEEN_WORSE_SINCE: 'without',
  STILL_GOING_WELL: 'held',
  WINDOW_OPEN: 'too-early',
  NOT_KNOWN: 'unknown',
  CENSORED_DIED: 'unknown',
  CENSORED_TURNED_18: 'unknown',
  CENSORED_MOVED_OUT: 'unknown',
  CENSORED_STREAM_CLOSED: 'unknown',
};

const BACK: readonly FollowedKind[] = ['SAME_SERVICE_STARTED', 'SAME_NEED_SERVICE_STARTED'];
/** Drawn as help that goes on or stands still: there was no time without it. */
const NOT_GONE: readonly EndShape[] = ['goes-on', 'paused'];

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** A day on which the same help started, and whether it is known to the day. */
export type Start = Readonly<{ on: Day; isExact: boolean }>;

type Back = Readonly<{ on: Day; isMeasured: boolean }>;

/** When the same help, or other help for the same need, was there again; measured where it is the same, on a known day. */
const backOn = ({ events }: Followed, { on, starts }: Ended): Back | undefined => {
  const said = events.find(({ kind }) => BACK.includes(kind));
  if (said) {
    const isExact = starts.some((start) => start.isExact && start.on === said.on);
    return { on: said.on, isMeasured: said.kind === 'SAME_SERVICE_STARTED' && isExact };
  }
  const next = starts.find((start) => start.on > on);
  return next && { on: next.on, isMeasured: next.isExact };
};

const lastSeen = ({ events }: Followed, kind: FollowedKind): Day | undefined =>
  events.filter((event) => event.kind === kind).at(-1)?.on;

/** `starts` of the same help are in order. */
export type Ended = Readonly<{ on: Day; today: Day; starts: readonly Start[]; shape: EndShape }>;

/** The day help was back; where it never was, the day that says it was needed: of what came then nothing is known. */
const withoutAs = (followed: Followed, answerDay: Day, ended: Ended): After => {
  const back = backOn(followed, ended);
  return {
    kind: 'without',
    to: back ? later(back.on, ended.on) : answerDay,
    ...(followed.followUp !== 'SEEN_WORSE_SINCE' && { neededAgain: answerDay }),
    ...(!back?.isMeasured && { isLengthUnknown: true as const }),
  };
};

const afterAs = (followed: Followed & { followUp: FollowUp; days: number }, ended: Ended): After => {
  const { on, today } = ended;
  const answerDay = daysLater(on, followed.days);
  switch (KIND_OF[followed.followUp]) {
    case 'without':
      return withoutAs(followed, answerDay, ended);
    case 'held':
      return { kind: 'held', to: lastSeen(followed, 'GOING_WELL_SEEN') ?? earlier(answerDay, today) };
    case 'too-early':
      return { kind: 'too-early', to: today };
    default:
      return { kind: 'unknown', to: earlier(answerDay, today) };
  }
};

/** What followed an ending, as the picture draws it. It says what came after, and predicts nothing. */
export const afterOf = (followed: Followed | null | undefined, ended: Ended): After | undefined => {
  if (!followed || followed.followUp === null || followed.days === null) return undefined;
  if (NOT_GONE.includes(ended.shape)) return undefined;
  return afterAs({ ...followed, followUp: followed.followUp, days: followed.days }, ended);
};
