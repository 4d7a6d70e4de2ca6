import { HELP } from '../../words/help';
import type { EndingAnswer, LinkAnswer } from './answers';
import { afterNeeded, afterUntil, type Course } from './course';

const needed = (course: Course): readonly string[] =>
  course.neededAgain !== undefined && course.kind !== 'harder'
    ? [HELP.neededAgain(afterNeeded(course, course.neededAgain))]
    : [];

/** Of what got less it is said that there was more again or still is less: it was never away. */
const backIn = ({ stated }: EndingAnswer, course: Course): string => {
  const after = afterUntil(course);
  if (course.isOther) return HELP.otherHelp(after);
  return stated.type === 'REDUCED' ? HELP.moreAgain(after) : HELP.backAgain(after);
};

/** What nobody can say for certain is not said to be away. */
const awayIn = ({ stated }: EndingAnswer, { mayBeBack }: Course): string => {
  if (stated.type === 'REDUCED') return mayBeBack ? HELP.mayBeMore(mayBeBack) : HELP.stillLess;
  return mayBeBack ? HELP.mayBeBack(mayBeBack) : HELP.notBack;
};

const mayBeIn = (ending: EndingAnswer, course: Course): readonly string[] =>
  course.mayBeBack === undefined ? [] : [awayIn(ending, course)];

/** What came first is said first. */
const stoppedIn = (course: Course): readonly string[] =>
  (course.neededAgain ?? 0) > course.until
    ? [HELP.thenStopped(afterUntil(course)), ...needed(course)]
    : [...needed(course), HELP.thenStopped(afterUntil(course))];

const byRule = ({ result }: EndingAnswer): readonly string[] =>
  result?.followed?.inWords ? [result.followed.inWords] : [];

const isWindowOpen = ({ result }: EndingAnswer): boolean => result?.followed?.followUp === 'WINDOW_OPEN';

type Say = (ending: EndingAnswer, course: Course) => readonly string[];

const SAYS: Readonly<Record<Course['kind'], Say>> = {
  'to-come': () => [],
  back: (ending, course) => [...needed(course), backIn(ending, course)],
  'not-back': (ending, course) => [...needed(course), awayIn(ending, course)],
  stopped: (_, course) => stoppedIn(course),
  harder: (ending, course) => [
    HELP.harder(afterNeeded(course, course.neededAgain ?? course.until)),
    ...mayBeIn(ending, course),
  ],
  held: (_, course) => [HELP.held(afterUntil(course))],
  'too-early': (ending, { until }) => (isWindowOpen(ending) ? [HELP.tooEarly(until)] : byRule(ending)),
  unknown: (ending, course) => [...byRule(ending), ...mayBeIn(ending, course)],
  'goes-on': byRule,
};

/** What came after an ending, in short sentences. */
export const thenOf = (ending: EndingAnswer, course: Course | undefined): readonly string[] =>
  course ? SAYS[course.kind](ending, course) : byRule(ending);

/** Lengths and what came again are in the picture: beside it stands the entry that says so, and what cannot be drawn. */
export const besideOf = (
  ending: EndingAnswer,
  course: Course | undefined,
  saidAgain: LinkAnswer | undefined,
): readonly string[] => {
  const then = thenOf(ending, course);
  if (!course || !saidAgain || course.when !== undefined || course.neededWhen !== undefined) return then;
  const drawn = [
    ...needed(course),
    HELP.harder(afterNeeded(course, course.neededAgain ?? course.until)),
    HELP.backAgain(afterUntil(course)),
    HELP.moreAgain(afterUntil(course)),
    HELP.thenStopped(afterUntil(course)),
    HELP.notBack,
    HELP.stillLess,
  ];
  return then.filter((words) => !drawn.includes(words));
};
