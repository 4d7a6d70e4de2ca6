import { ROW_WORDS } from '../../words/help';
import type { Course } from './course';
import type { RowAfter, RowScale, RowScene, Went } from './row-scene-types';
import { insideBar, textOver, textsUnder } from './row-texts';

const FEWEST_WEEKS = 56;
const MOST_WEEKS = 84;
/** Of these the last day says something; the others go on to the edge. */
const SAYS_WHEN: readonly Course['kind'][] = ['back', 'held', 'stopped'];
const HEIGHT = 76;
const MIDDLE = 38;
const SIGN = 12;

const lastDayOf = (course: Course | undefined): number =>
  course && SAYS_WHEN.includes(course.kind) ? course.until : (course?.neededAgain ?? 0);

/** How many weeks after the day it stopped are drawn: as many as the longest needs, within reason. */
export const weeksFor = (courses: readonly (Course | undefined)[]): number => {
  const longest = Math.max(0, ...courses.map((course) => lastDayOf(course)));
  return Math.min(MOST_WEEKS, Math.max(FEWEST_WEEKS, Math.ceil(longest / 7) + 8));
};

const GAP_LOOK: Readonly<Record<Course['kind'], RowAfter['look'] | undefined>> = {
  back: 'without',
  held: 'held',
  'not-back': 'fading',
  harder: 'fading',
  unknown: 'fading',
  'too-early': 'dotted',
  'goes-on': undefined,
  'to-come': undefined,
  stopped: 'without',
};

/** Where nobody says on which day help was back, the stripes fade out. */
const NOT_EXACT_LOOK: Partial<typeof GAP_LOOK> = { back: 'fading', stopped: 'fading' };

const lookOf = ({ kind, when }: Course, { type }: Went): RowAfter['look'] | undefined => {
  const look = when === undefined ? GAP_LOOK[kind] : (NOT_EXACT_LOOK[kind] ?? GAP_LOOK[kind]);
  return type === 'REDUCED' && look !== 'held' && look !== undefined ? 'less' : look;
};

type Places = Readonly<{ start: number; end: number; at: (days: number) => number; isBroken: boolean }>;

const placesIn = ({ width, weeks }: RowScale, { until }: Course): Places => {
  const [start, rest] = width < 500 ? [64, 16] : [176, 76];
  const at = (days: number) => start + (Math.min(days / 7, weeks) / weeks) * (width - start - rest);
  return { start, at, end: at(until), isBroken: until / 7 > weeks };
};

const backIn = ({ width }: RowScale, { kind }: Course, { start, end }: Places): Pick<RowScene, 'back'> => {
  if (kind === 'goes-on') return { back: { x: start, width: width - start } };
  return kind === 'back' ? { back: { x: end, width: width - end } } : {};
};

const insideBack = ({ back }: Pick<RowScene, 'back'>, { kind, isOther }: Course) => {
  if (!back) return [];
  return kind === 'goes-on'
    ? insideBar(ROW_WORDS.goesOn, { x: back.x + SIGN, width: back.width - SIGN })
    : insideBar(isOther ? ROW_WORDS.other : ROW_WORDS.back, back);
};

/** The small picture of one ending, from left to right: help in place, the sign, what came after. */
export const rowScene = (course: Course, went: Went, scale: RowScale): RowScene => {
  const places = placesIn(scale, course);
  const { start, end, at } = places;
  const look = lookOf(course, went);
  const back = backIn(scale, course, places);
  const diamond = course.neededAgain === undefined ? undefined : at(course.neededAgain);
  return {
    width: scale.width,
    height: HEIGHT,
    middle: MIDDLE,
    before: { x: 0, width: start },
    sign: { x: start, shape: went.shape },
    ...(look && { after: { look, x: start, width: end - start } }),
    ...back,
    ...(diamond !== undefined && { diamond }),
    ...(course.kind === 'held' && { star: end }),
    ...(places.isBroken && SAYS_WHEN.includes(course.kind) && { brokenAt: end - 24 }),
    texts: [
      ...insideBar(ROW_WORDS.inPlace, { x: 0, width: start - SIGN }),
      ...insideBack(back, course),
      ...textOver(course, diamond, scale),
      ...textsUnder(course, went, places, scale),
    ],
  };
};
