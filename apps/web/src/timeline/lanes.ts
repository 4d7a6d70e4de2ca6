import { PICTURE, laneName } from '../words/picture';
import { dayNumber } from './days';
import { type LaneHelp, rowsOf } from './help';
import { marksOf } from './marks';
import type { LaneId, Picture } from './picture';
import type { PlacedMark } from './placed-mark';
import { pictureWidth, type Scale, sizeIn, tenth, wordsEndAt } from './scale';
import type { Drawing, PanelId, Scene, SceneText } from './scene';
import { fitted, widthOf } from './texts';

/** What is counted in a lane, what matters most first. */
const counted = (marks: number, help: LaneHelp): readonly string[] => [
  PICTURE.entries(marks),
  ...(help.earlier.length > 0 ? [PICTURE.earlier(help.earlier.length)] : []),
  ...(help.later.length > 0 ? [PICTURE.later(help.later.length)] : []),
];

/** As many of the counts as there is room for: none is cut. */
const countWords = (counts: readonly string[], room: number, size: number): string => {
  const ways = counts.map((_, index) => counts.slice(0, counts.length - index).join(' · '));
  return ways.find((words) => widthOf(words, size, 'count') <= room) ?? '';
};

type LaneTexts = Readonly<{ id: LaneId; name: string; counts: readonly string[]; top: number }>;

const headed = (scale: Scale, { id, name, counts, top }: LaneTexts): readonly SceneText[] => {
  const common = { lane: id, y: top + 22 } as const;
  const room = scale.isNarrow ? wordsEndAt(scale) - 18 - 92 : scale.left - 26;
  const heading: SceneText = {
    ...common,
    text: fitted(name, room, 17, 'lane'),
    x: 18,
    size: 17,
    look: 'lane',
    anchor: 'start',
  };
  const size = sizeIn(scale, 13.5);
  if (scale.isNarrow) {
    const x = wordsEndAt(scale);
    const text = countWords(counts, x - 30 - widthOf(heading.text, 17, 'lane'), size);
    return [heading, { ...common, text, x, size, look: 'count', anchor: 'end' }];
  }
  const text = countWords(counts, scale.left - 26, size);
  return [heading, { ...common, y: top + 39, text, x: 18, size, look: 'count', anchor: 'start' }];
};

/** What a lane is drawn from. */
export type Lane = Readonly<{
  scale: Scale;
  picture: Picture;
  placed: readonly PlacedMark[];
  help: LaneHelp;
}>;

/** One lane, from `top` downwards: its name, its entries, its help. */
export const laneOf = (
  { scale, picture, placed, help }: Lane,
  id: LaneId,
  top: number,
): Readonly<{ parts: readonly Partial<Drawing>[]; bottom: number }> => {
  const marks = marksOf(scale, id, placed, top + (scale.isForPaper ? 12 : 16) + (scale.isNarrow ? 24 : 0));
  const head = scale.isNarrow ? 34 : 48;
  const [under, foot] = scale.isForPaper ? [-3, 2] : [4, 4];
  const below = top + Math.max(head, 10 + marks.height + (scale.isNarrow ? 24 : 0) + under);
  const rows = rowsOf(scale, help, below, dayNumber(picture.today));
  const count = placed.filter(({ mark }) => mark.lane === id).length;
  const bottom = Math.max(rows.bottom + foot, top + head + foot);
  const name = laneName(id, picture.childName);
  return {
    bottom,
    parts: [
      {
        texts: headed(scale, { id, name, counts: counted(count, help), top }),
        panels: [panelOf(scale, id, top, bottom)],
      },
      marks.drawing,
      ...rows.parts,
    ],
  };
};

/** The ground of a lane, or of who and what matters. */
export const panelOf = (scale: Scale, id: PanelId, top: number, bottom: number): Scene['panels'][number] => ({
  id,
  box: { x: 0, y: tenth(top), width: pictureWidth(scale), height: tenth(bottom - top) },
});
