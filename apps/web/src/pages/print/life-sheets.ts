import { layout } from '../../timeline/layout';
import { LANES, type LaneId, type Picture } from '../../timeline/picture';
import type { Scene } from '../../timeline/scene';
import { widthOf } from '../../timeline/texts';
import type { Choice } from './choice';
import { signsIn, type Sign } from './signs';

/** The room on a sheet within its margins, in CSS pixels: A4 on its side, 273 by 188 mm, rather too small. */
const SHEET = { width: 1_031, height: 709 } as const;
/** What the heading of a sheet takes, and what stays free so that nothing runs on to another sheet. */
const HEADING = 27;
const FREE = 3;
/** Pictures are drawn so wide and made as wide as the sheet: at the widest their words are 9 points high. */
const WIDEST = 1_236;
const LARGER = [1_060, 1_120, 1_180] as const;

/** The key is set in 9 points; its shapes are drawn smaller than in a picture on a screen. */
const KEY = { size: 12, shapes: 0.61, gap: 4, apart: 13, line: 17, above: 4 } as const;

/**
 * The scene of one sheet and the signs that its key explains. `isTooFull` is one lane that no sheet takes in letters of
 * 9 points: it is made as high as the sheet.
 */
export type LifeSheet = Readonly<{ scene: Scene; signs: readonly Sign[]; isTooFull?: true }>;

const linesOf = (signs: readonly Sign[]): number => {
  const room = SHEET.width * 0.97;
  let [lines, at] = [0, Infinity];
  for (const { words, width } of signs) {
    const needed = width * KEY.shapes + KEY.gap + widthOf(words, KEY.size, 'row') + KEY.apart;
    if (at + needed > room) [lines, at] = [lines + 1, 0];
    at += needed;
  }
  return lines;
};

const withSigns = (scene: Scene): LifeSheet => ({ scene, signs: signsIn(scene) });

const isOnOneSheet = ({ scene, signs }: LifeSheet): boolean => {
  const key = linesOf(signs) * KEY.line + KEY.above;
  return (scene.height * SHEET.width) / scene.width <= SHEET.height - HEADING - FREE - key;
};

/** Lanes one after another, as many on each sheet as stand on it; a lane is never cut in two. */
const filled = (fits: (lanes: readonly LaneId[]) => boolean): readonly (readonly LaneId[])[] =>
  LANES.reduce<readonly (readonly LaneId[])[]>((sheets, lane) => {
    const more = [...(sheets.at(-1) ?? []), lane];
    return sheets.length > 0 && fits(more) ? [...sheets.slice(0, -1), more] : [...sheets, [lane]];
  }, []);

const chosenDays = ({ from, to }: Pick<Choice, 'from' | 'to'>) => ({
  ...(from && { from }),
  ...(to && { to }),
});

/** The whole life on one sheet, as large as it stands there; where it is too full to be read, lane by lane on several. */
export const lifeSheets = (
  picture: Picture,
  choice: Pick<Choice, 'from' | 'to'>,
): readonly [LifeSheet, ...LifeSheet[]] => {
  const drawn = (lanes: readonly LaneId[], width: number): LifeSheet =>
    withSigns(layout({ ...picture, threads: [] }, { width, lanes, isForPaper: true, ...chosenDays(choice) }));
  const fitting = (lanes: readonly LaneId[]): LifeSheet | undefined => {
    const widest = drawn(lanes, WIDEST);
    if (!isOnOneSheet(widest)) return undefined;
    for (const width of LARGER) {
      const larger = drawn(lanes, width);
      if (isOnOneSheet(larger)) return larger;
    }
    return widest;
  };
  const [first = LANES, ...others] = filled((lanes) => isOnOneSheet(drawn(lanes, WIDEST)));
  const sheetOf = (lanes: readonly LaneId[]): LifeSheet =>
    fitting(lanes) ?? { ...drawn(lanes, WIDEST), isTooFull: true };
  return [sheetOf(first), ...others.map(sheetOf)];
};

/** Who and what matters through every move, over the same days; undefined where there is nothing to draw. */
export const threadsSheet = (
  picture: Picture,
  choice: Pick<Choice, 'from' | 'to'>,
): LifeSheet | undefined => {
  const options = { width: WIDEST, lanes: [], isForPaper: true, ...chosenDays(choice) };
  const scene = layout(picture, options);
  return scene.threads.length === 0 ? undefined : withSigns(scene);
};
