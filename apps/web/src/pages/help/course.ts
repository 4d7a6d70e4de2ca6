import type { LaneId } from '../../timeline/picture';
import { daysBetween } from '../../words/dates';
import { END_SHAPE_OF } from '../child/picture-of/end-shapes';
import { dayOf, isToCome, type EndingAnswer, type HelpAnswer, type ResultAnswer } from './answers';

/**
 * What came after an ending, in days since it took effect. `back`: help was there again. `held`: things were last seen
 * going well, half a year later or more. `harder`: things were seen to be harder, and help is not back. `stopped`: what had got less stopped.
 * `goes-on`: there was no time without it.
 */
export type Course = Readonly<{
  kind: 'back' | 'held' | 'not-back' | 'harder' | 'unknown' | 'too-early' | 'goes-on' | 'to-come' | 'stopped';
  /** The last day that says anything. */
  until: number;
  /** The day on which help was seen to be needed again, or things to be harder. */
  neededAgain?: number;
}>;

/** The help and the lane of one row. */
export type Row = Readonly<{ help?: string; lane: LaneId }>;

type Label = ResultAnswer['label'];

const YEAR = 365;

const startsOf = (
  { stated }: EndingAnswer,
  on: string,
  { services, asOf }: HelpAnswer,
): readonly number[] => {
  const serviceId = services.find(({ involvementId }) => involvementId === stated.involvementId)?.serviceId;
  return services
    .filter((service) => serviceId != null && service.serviceId === serviceId)
    .flatMap(({ startedOn }) => (startedOn?.precision === 'DAY' && startedOn.from ? [startedOn.from] : []))
    .filter((start) => start > on && start <= asOf)
    .map((start) => daysBetween(on, start));
};

const BACK = ['SAME_SERVICE_STARTED', 'SAME_NEED_SERVICE_STARTED'];

const backAfter = (ending: EndingAnswer, on: string, help: HelpAnswer): number | undefined => {
  const events = ending.result?.followed?.events ?? [];
  const known = events.filter(({ kind }) => BACK.includes(kind)).map(({ day }) => day);
  const all = [...known, ...startsOf(ending, on, help)];
  return all.length > 0 ? Math.min(...all) : undefined;
};

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

const lastSeenWell = ({ followed }: ResultAnswer): number =>
  followed?.events.findLast(({ kind }) => kind === 'GOING_WELL_SEEN')?.day ?? YEAR;

const needed = ({ followed }: ResultAnswer, back?: number): Pick<Course, 'neededAgain'> => {
  const { followUp, days } = followed ?? {};
  const says = followUp === 'HELP_NEEDED_AGAIN' || followUp === 'SEEN_WORSE_SINCE';
  return says && days != null && days !== back ? { neededAgain: days } : {};
};

const KIND_WITHOUT_BACK: Partial<
  Record<NonNullable<NonNullable<ResultAnswer['followed']>['followUp']>, Course['kind']>
> = {
  HELP_NEEDED_AGAIN: 'not-back',
  SEEN_WORSE_SINCE: 'harder',
  WINDOW_OPEN: 'too-early',
};

const stoppedAfter = (
  { stated }: EndingAnswer,
  on: string,
  { endings, asOf }: HelpAnswer,
): number | undefined => {
  const later = endings
    .map((ending) => ending.stated)
    .filter(({ type, involvementId }) => type === 'ENDED' && involvementId === stated.involvementId)
    .flatMap((ending) => dayOf(ending) ?? [])
    .filter((day) => day > on && day <= asOf)
    .sort();
  return stated.type === 'REDUCED' && later[0] !== undefined ? daysBetween(on, later[0]) : undefined;
};

/** Help that got less and stopped before there was more of it again. */
const ifStopped = (course: Course, stopped: number | undefined): Course =>
  stopped === undefined || course.kind === 'held' || (course.kind === 'back' && course.until <= stopped)
    ? course
    : { ...course, kind: 'stopped', until: stopped };

/** Where nobody could look any more, no day after that says anything. */
const withoutBack = (result: ResultAnswer, elapsed: number): Course => {
  const { followUp, days } = result.followed ?? {};
  if (followUp === 'RESUMED_WITHIN_28_DAYS' && days != null) return { kind: 'back', until: days };
  if (STILL_OPEN.includes(result.label)) return { kind: 'too-early', until: elapsed };
  const kind = (followUp && KIND_WITHOUT_BACK[followUp]) ?? 'unknown';
  const until = kind === 'unknown' ? Math.min(elapsed, days ?? YEAR) : elapsed;
  return { kind, until, ...needed(result) };
};

const withResult = (result: ResultAnswer, elapsed: number, back: number | undefined): Course => {
  if (isWithoutGap(result)) return { kind: 'goes-on', until: elapsed };
  if (result.followed?.followUp === 'STILL_GOING_WELL') return { kind: 'held', until: lastSeenWell(result) };
  if (back !== undefined) return { kind: 'back', until: back, ...needed(result, back) };
  return withoutBack(result, elapsed);
};

/** Of what needs no question, such as an ending because the child died, nothing is said to have gone on or to be missing. */
const isLookedAt = ({ label }: ResultAnswer, resumed: number | undefined): boolean =>
  label !== 'NOT_APPLICABLE' && (label !== 'PAUSED_THEN_RESUMED' || resumed !== undefined);

/** What came after an ending, by what the rule says and by when the same help started again, however much later. */
export const courseOf = (ending: EndingAnswer, help: HelpAnswer): Course | undefined => {
  const on = dayOf(ending.stated);
  if (on === undefined || !ending.result) return undefined;
  const resumed = resumedAfter(ending, on, help);
  if (!isLookedAt(ending.result, resumed)) return undefined;
  if (isToCome(ending.stated, help.asOf)) return { kind: 'to-come', until: 0 };
  const elapsed = Math.max(0, daysBetween(on, help.asOf));
  const course = withResult(ending.result, elapsed, resumed ?? backAfter(ending, on, help));
  return ifStopped(course, stoppedAfter(ending, on, help));
};
