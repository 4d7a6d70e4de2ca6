import type { EndShape, LaneId } from '../../timeline/picture';
import { inWords } from '../../words/dates';
import { reasonInWords } from '../../words/ending-reasons';
import { FOLLOWED_SHORT, HELP } from '../../words/help';
import type { Stage } from '../../words/help-safeguards';
import type { After } from '../../words/help-when';
import { WHY_IN_WORDS } from '../../words/help-why';
import { END_SHAPE_OF } from '../child/picture-of/end-shapes';
import { amountsOf } from './amounts-of';
import {
  isToCome,
  laneOf,
  type EndingAnswer,
  type HelpAnswer,
  type LinkAnswer,
  type StatedAnswer,
} from './answers';
import { afterUntil, courseOf, type Course } from './course';
import { goingNow } from './reduced-now';
import { besideOf, thenOf } from './then-in-words';

/** One ending, ready to be shown. */
export type RowShown = Readonly<{
  /** Its place on the page is `#ending-<key>`. */
  key: string;
  involvementId: string;
  help: string;
  lane: LaneId;
  type: StatedAnswer['type'];
  shape: EndShape;
  /** Such as “Stopped 10 February 2025.” */
  opening: string;
  when: string;
  why: string;
  amounts: string;
  reason: ReasonShown;
  course?: Course;
  /** What followed, in short sentences. */
  then: readonly string[];
  /** Of these, what the small picture does not say. */
  beside: readonly string[];
  /** Whether it has gone, is going, or its going lies ahead. */
  stage: Stage;
  /** The entry that says that help was needed again. */
  saidAgain?: LinkAnswer;
  /** For the column of what followed. */
  short: string;
  ending: EndingAnswer;
}>;

/** Why, in the worker’s own words; without them by the list; a code that is in no list stays as it came. */
export type ReasonShown = Readonly<{ said?: string; listed?: string; official?: string }>;

export const reasonOf = ({ reason, reasonText }: StatedAnswer): ReasonShown => {
  const listed = reason ? reasonInWords(reason) : undefined;
  return {
    ...(reasonText && { said: reasonText }),
    ...(listed && { listed }),
    ...(reason && !listed && { official: reason }),
  };
};

/** When it took effect, as exactly as it is known; the day of deciding where that is all there is. */
export const whenOf = ({ effectiveOn, decidedOn, occurred }: StatedAnswer): string => {
  if (effectiveOn) return inWords(effectiveOn);
  return occurred.precision === 'UNKNOWN' && decidedOn ? HELP.whenDecided(decidedOn) : occurred.inWords;
};

const whyOf = ({ result, noResult }: EndingAnswer): string =>
  (result ? (WHY_IN_WORDS[result.label] ?? result.inWords) : (noResult ?? '')).replace(/\.$/, '');

/** Of what is still to come the reason is said that was given. */
const whyShown = (ending: EndingAnswer, { asOf }: HelpAnswer): string =>
  (isToCome(ending.stated, asOf) && reasonOf(ending.stated).listed) || whyOf(ending);

const SAYS_ITSELF = ['ENDED_BECAUSE_GOING_WELL', 'REDUCED_BECAUSE_GOING_WELL'];

const openingOf = (ending: EndingAnswer, { asOf }: HelpAnswer): string => {
  const { stated, result } = ending;
  if (isToCome(stated, asOf)) return HELP.will(stated.type, whenOf(stated));
  const saysItself = result !== null && SAYS_ITSELF.includes(result.label);
  if (!stated.effectiveOn && stated.decidedOn) {
    const decided = HELP.decidedOnly(stated.type, stated.decidedOn);
    return saysItself ? decided : `${decided} ${whyOf(ending)}.`;
  }
  if (saysItself) return HELP.went(stated.type, whenOf(stated));
  return HELP.onDay(stated.type, whenOf(stated), whyOf(ending));
};

const ASKS = ['HELP_REQUESTED_SAME_NEED', 'ESCALATION', 'GOING_WORSE_SEEN'];

const saidAgainOf = ({ result }: EndingAnswer, course: Course | undefined): LinkAnswer | undefined =>
  ASKS.flatMap((kind) =>
    (result?.followed?.events ?? []).filter(
      (event) => event.kind === kind && event.day === course?.neededAgain,
    ),
  )[0]?.entries[0];

const SHORT: Readonly<Record<Course['kind'], (after: After) => string>> = {
  back: FOLLOWED_SHORT.without,
  held: () => FOLLOWED_SHORT.held,
  'not-back': () => FOLLOWED_SHORT.notBack,
  harder: () => FOLLOWED_SHORT.harder,
  unknown: () => FOLLOWED_SHORT.notKnown,
  'too-early': () => FOLLOWED_SHORT.tooEarly,
  'goes-on': () => FOLLOWED_SHORT.goesOn,
  'to-come': () => FOLLOWED_SHORT.toCome,
  stopped: FOLLOWED_SHORT.stopped,
};

const SHORT_OF_LESS: Partial<typeof SHORT> = {
  back: FOLLOWED_SHORT.less,
  'not-back': () => FOLLOWED_SHORT.stillLess,
  harder: () => FOLLOWED_SHORT.stillLess,
};

const NOTHING_TO_SAY: Readonly<Record<string, string>> = {
  NOT_APPLICABLE: FOLLOWED_SHORT.nothingToAsk,
  PAUSED_THEN_RESUMED: FOLLOWED_SHORT.resumed,
};

const shortOf = ({ stated, result }: EndingAnswer, course: Course | undefined): string => {
  if (!course) return NOTHING_TO_SAY[result?.label ?? ''] ?? FOLLOWED_SHORT.notKnown;
  if (course.mayBeBack !== undefined) return FOLLOWED_SHORT.mayBeBack(course.mayBeBack);
  if (course.isOther) return FOLLOWED_SHORT.other(afterUntil(course));
  const words = (stated.type === 'REDUCED' ? SHORT_OF_LESS[course.kind] : undefined) ?? SHORT[course.kind];
  return words(afterUntil(course));
};

const stageOf = (ending: EndingAnswer, help: HelpAnswer): Stage => {
  if (isToCome(ending.stated, help.asOf)) return 'ahead';
  return goingNow(help).includes(ending) ? 'going' : 'gone';
};

/** One ending as it is shown in a row, in the table and in print. */
export const rowShown = (ending: EndingAnswer, help: HelpAnswer): RowShown => {
  const { stated, result } = ending;
  const course = courseOf(ending, help);
  const saidAgain = saidAgainOf(ending, course);
  const service = help.services.find(({ involvementId }) => involvementId === stated.involvementId);
  return {
    key: stated.endingRef,
    involvementId: stated.involvementId,
    help: stated.helpName ?? HELP.noName,
    lane: laneOf(service?.lane ?? stated.source.agency),
    type: stated.type,
    shape: (result && END_SHAPE_OF[result.label]) ?? 'other',
    opening: openingOf(ending, help),
    when: whenOf(stated),
    why: whyShown(ending, help),
    amounts: amountsOf(ending, help),
    reason: reasonOf(stated),
    then: thenOf(ending, course),
    beside: besideOf(ending, course, saidAgain),
    stage: stageOf(ending, help),
    short: shortOf(ending, course),
    ending,
    ...(course && { course }),
    ...(saidAgain && { saidAgain }),
  };
};
