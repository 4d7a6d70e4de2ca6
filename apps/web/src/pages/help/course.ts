import type { LaneId } from '../../timeline/picture';
import { daysBetween } from '../../words/dates';
import { HELP } from '../../words/help';
import type { After } from '../../words/help-when';
import { END_SHAPE_OF } from '../child/picture-of/end-shapes';
import { dayOf, isToCome, type EndingAnswer, type HelpAnswer, type ResultAnswer } from './answers';
import { afterOf, backAfter, mayBeBack } from './back';

/**
 * What came after an ending, in days since it took effect. `back`: help was there again. `held`: things were last seen
 * going well, between half a year and a year later. `harder`: things were seen to be harder, and help is not back. `stopped`: what had got less stopped.
 * `goes-on`: there was no time without it.
 */
export type Course = Readonly<{
  kind: 'back' | 'held' | 'not-back' | 'harder' | 'unknown' | 'too-early' | 'goes-on' | 'to-come' | 'stopped';
  /** The last day that says anything. */
  until: number;
  /** When that was, in words, where it is not known to the day: then it is no length of time. */
  when?: string;
  /** The day on which help was seen to be needed again, or things to be harder. */
  neededAgain?: number;
  /** When that was, in words, where it is not known to the day. */
  neededWhen?: string;
  /** True where it was other help for the same need. */
  isOther?: true;
  /** When the same help may have begun again, in words: nobody says whether before the ending or after it. */
  mayBeBack?: string;
}>;

/** How long after the last day that says anything was, or when. */
export const afterUntil = ({ until, when }: Course): After => ({
  days: until,
  ...(when !== undefined && { when }),
});

/** How long after that day help was needed again, or when. */
export const afterNeeded = ({ neededWhen }: Course, neededAgain: number): After => ({
  days: neededAgain,
  ...(neededWhen !== undefined && { when: neededWhen }),
});

/** The help and the lane of one row. */
export type Row = Readonly<{ help?: string; lane: LaneId }>;

type Label = ResultAnswer['label'];

const YEAR = 365;
const HALF_A_YEAR = 180;

const STILL_OPEN: readonly Label[] = ['PAUSED', 'PENDING_REPLACEMENT', 'PENDING_TRANSFER'];

const isWithoutGap = ({ label }: ResultAnswer): boolean => {
  const shape = END_SHAPE_OF[label];
  return shape === undefined || (shape === 'goes-on' && !STILL_OPEN.includes(label));
};

/** When paused help came back, where its day is on record. */
const resumedAfter = ({ stated }: EndingAnswer, on: string, { services }: HelpAnswer): number | undefined => {
  const service = services.find(({ involvementId }) => involvementId === stated.involvementId);
  const to = service?.pauses.find(({ from }) => from === on)?.to;
  return to ? daysBetween(on, to) : undefined;
};

const measured = ({ days, when }: After): Pick<Course, 'until' | 'when'> => ({
  until: days,
  ...(when !== undefined && { when }),
});

/** When things were last seen going well; without a day where this reader cannot open what says so. */
const heldIn = (ending: EndingAnswer, { followed }: ResultAnswer): Course => {
  const seen = (followed?.events ?? []).filter(({ kind }) => kind === 'GOING_WELL_SEEN');
  const day = seen.at(-1)?.day;
  if (day === undefined || day < HALF_A_YEAR) return { kind: 'held', until: YEAR, when: HELP.later };
  const last = seen.filter((event) => event.day === day);
  return { kind: 'held', ...measured(afterOf(ending, day, last)) };
};

const SAYS_NEEDED = {
  HELP_NEEDED_AGAIN: [
    'SAME_SERVICE_STARTED',
    'SAME_NEED_SERVICE_STARTED',
    'HELP_REQUESTED_SAME_NEED',
    'ESCALATION',
    'ROUTE_BACK_USED',
  ],
  SEEN_WORSE_SINCE: ['GOING_WORSE_SEEN'],
} as const;

const kindsOf = (followUp: string | null | undefined): readonly string[] =>
  followUp === 'HELP_NEEDED_AGAIN' || followUp === 'SEEN_WORSE_SINCE' ? SAYS_NEEDED[followUp] : [];

const needed = (
  ending: EndingAnswer,
  { followed }: ResultAnswer,
  back?: number,
): Pick<Course, 'neededAgain' | 'neededWhen'> => {
  const { followUp, days, events = [] } = followed ?? {};
  const kinds = kindsOf(followUp);
  if (kinds.length === 0 || days == null || days === back) return {};
  const says = events.filter(({ kind, day }) => day === days && kinds.includes(kind));
  const { when } = afterOf(ending, days, says);
  return { neededAgain: days, ...(when !== undefined && { neededWhen: when }) };
};

const KIND_WITHOUT_BACK: Partial<
  Record<NonNullable<NonNullable<ResultAnswer['followed']>['followUp']>, Course['kind']>
> = {
  HELP_NEEDED_AGAIN: 'not-back',
  SEEN_WORSE_SINCE: 'harder',
  WINDOW_OPEN: 'too-early',
};

const stoppedAfter = (ending: EndingAnswer, on: string, { endings, asOf }: HelpAnswer): After | undefined => {
  const { type, involvementId } = ending.stated;
  const later = endings
    .filter(({ stated }) => stated.type === 'ENDED' && stated.involvementId === involvementId)
    .flatMap(({ stated }) => ({ day: dayOf(stated) ?? '', isKnown: stated.effectiveOn !== null }))
    .filter(({ day }) => day > on && day <= asOf)
    .toSorted((a, b) => a.day.localeCompare(b.day))[0];
  if (type !== 'REDUCED' || !later) return undefined;
  const after = afterOf(ending, daysBetween(on, later.day));
  return later.isKnown ? after : { ...after, when: HELP.dayNotKnown };
};

/** Help that got less and stopped before there was more of it again. */
const ifStopped = (course: Course, stopped: After | undefined): Course => {
  if (stopped === undefined || course.kind === 'held') return course;
  if (course.kind === 'back' && course.until <= stopped.days) return course;
  const { neededAgain, neededWhen } = course;
  return {
    kind: 'stopped',
    ...measured(stopped),
    ...(neededAgain !== undefined && { neededAgain }),
    ...(neededWhen !== undefined && { neededWhen }),
  };
};

/** Where nobody could look any more, no day after that says anything. */
const withoutBack = (ending: EndingAnswer, result: ResultAnswer, elapsed: number): Course => {
  const { followUp, days } = result.followed ?? {};
  if (followUp === 'RESUMED_WITHIN_28_DAYS' && days != null)
    return { kind: 'back', ...measured(afterOf(ending, days)) };
  if (STILL_OPEN.includes(result.label)) return { kind: 'too-early', until: elapsed };
  const kind = (followUp && KIND_WITHOUT_BACK[followUp]) ?? 'unknown';
  const until = kind === 'unknown' ? Math.min(elapsed, days ?? YEAR) : elapsed;
  return { kind, until, ...needed(ending, result) };
};

const isOtherHelp = ({ followed }: ResultAnswer, back: number): boolean => {
  const kinds = (followed?.events ?? []).filter(({ day }) => day === back).map(({ kind }) => kind);
  return kinds.includes('SAME_NEED_SERVICE_STARTED') && !kinds.includes('SAME_SERVICE_STARTED');
};

const withResult = (ending: EndingAnswer, result: ResultAnswer, elapsed: number, back?: After): Course => {
  if (isWithoutGap(result)) return { kind: 'goes-on', until: elapsed };
  if (result.followed?.followUp === 'STILL_GOING_WELL') return heldIn(ending, result);
  if (back !== undefined) {
    const isOther = isOtherHelp(result, back.days) && { isOther: true as const };
    return { kind: 'back', ...measured(back), ...needed(ending, result, back.days), ...isOther };
  }
  return withoutBack(ending, result, elapsed);
};

/** Of what needs no question, such as an ending because the child died, nothing is said to have gone on or to be missing. */
const isLookedAt = ({ label }: ResultAnswer, resumed: number | undefined): boolean =>
  label !== 'NOT_APPLICABLE' && (label !== 'PAUSED_THEN_RESUMED' || resumed !== undefined);

const IS_AWAY: readonly Course['kind'][] = ['not-back', 'harder', 'unknown'];

const withMayBe = (course: Course, { stated }: EndingAnswer, on: string, help: HelpAnswer): Course => {
  const mayBe = IS_AWAY.includes(course.kind) ? mayBeBack(stated, on, help) : undefined;
  return mayBe === undefined ? course : { ...course, mayBeBack: mayBe };
};

/** What came after an ending, by what the rule says and by when the same help started again, however much later. */
export const courseOf = (ending: EndingAnswer, help: HelpAnswer): Course | undefined => {
  const { stated, result } = ending;
  const on = dayOf(stated);
  if (on === undefined || !result) return undefined;
  const resumed = resumedAfter(ending, on, help);
  if (!isLookedAt(result, resumed)) return undefined;
  if (isToCome(stated, help.asOf)) return { kind: 'to-come', until: 0 };
  const elapsed = Math.max(0, daysBetween(on, help.asOf));
  const back = resumed === undefined ? backAfter(ending, on, help) : afterOf(ending, resumed);
  const course = ifStopped(withResult(ending, result, elapsed, back), stoppedAfter(ending, on, help));
  return withMayBe(course, ending, on, help);
};
