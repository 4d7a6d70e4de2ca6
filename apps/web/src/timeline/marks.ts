import { linesFor } from './lines';
import { inColumns } from './mark-columns';
import type { LaneId, Mark } from './picture';
import { type Marks, type PlacedMark, ROW, single } from './placed-mark';
import { daysShown, type Scale, stretch, tenth, wordsEndAt } from './scale';
import type { Drawing, SceneText } from './scene';
import { shortened } from './texts';

/** Two story marks of one row stand at least so far apart, and two dots. */
const STORY_APART = 21;
const DOT_APART = 7;
const MOST_ROWS = { story: 5, dot: 3 } as const;
type Rowed = Readonly<{ placed: PlacedMark; row: number; y: number }>;

const isStory = (mark: Mark): boolean => ['joy', 'voice', 'worry'].includes(mark.kind);

const rowsFor = (placed: readonly PlacedMark[], apart: number): readonly number[] =>
  linesFor(
    placed.map(({ x }) => ({ from: x, to: x })),
    apart,
  );

/** So much of a title says nothing. */
const TOO_SHORT = 16;

const titleOf = (marked: Rowed, next: number): readonly SceneText[] => {
  const { placed, y } = marked;
  const room = next - placed.x - 26;
  const text = room < 62 ? undefined : shortened(placed.mark.title, room, 14.5, 'title');
  return text && (text === placed.mark.title || text.length >= TOO_SHORT)
    ? [
        {
          text,
          x: tenth(placed.x + 14),
          y: y + 4.5,
          size: 14.5,
          look: 'title',
          anchor: 'start',
          lane: placed.mark.lane,
        },
      ]
    : [];
};

/** A title ends where words do, unless its mark lies ahead of today. */
const edgeFor = ({ placed }: Rowed, scale: Scale): number => {
  const end = wordsEndAt(scale);
  return end < scale.right && placed.x <= end + 6 ? end + 12 : scale.right + 24;
};

/** Titles beside the marks, once there is room for them. */
const titles = (rowed: readonly Rowed[], scale: Scale): readonly SceneText[] => {
  const isRoomy = daysShown(scale) <= 1200 || rowed.length <= 3;
  if (!isRoomy || scale.isNarrow) return [];
  const nextInRow = new Map<number, number>();
  return [...rowed].reverse().flatMap((marked) => {
    const next = nextInRow.get(marked.row) ?? edgeFor(marked, scale);
    nextInRow.set(marked.row, marked.placed.x);
    return titleOf(marked, next);
  });
};

const softs = (rowed: readonly Rowed[], scale: Scale): Drawing['softs'] =>
  rowed.flatMap(({ placed, y }) => {
    const seen = placed.end > placed.start ? stretch(scale, placed.start, placed.end) : undefined;
    return seen ? [{ lane: placed.mark.lane, box: { ...seen, y: y - 6, height: 12 } }] : [];
  });

const oneByOne = (scale: Scale, marks: readonly PlacedMark[], top: number): Marks | undefined => {
  const stories = marks.filter(({ mark }) => isStory(mark));
  const dots = marks.filter(({ mark }) => !isStory(mark));
  const storyRows = rowsFor(stories, STORY_APART);
  const dotRows = rowsFor(dots, DOT_APART);
  const storyCount = stories.length ? Math.max(...storyRows) + 1 : 0;
  const dotCount = dots.length ? Math.max(...dotRows) + 1 : 0;
  if (storyCount > MOST_ROWS.story || dotCount > MOST_ROWS.dot) return undefined;
  const dotTop = top + storyCount * ROW - (storyCount > 0 ? 3 : 0);
  const rowed = [
    ...dots.map((placed, index) => ({
      placed,
      row: storyCount + dotRows[index]!,
      y: tenth(dotTop + dotRows[index]! * 13),
    })),
    ...stories.map((placed, index) => ({ placed, row: storyRows[index]!, y: top + storyRows[index]! * ROW })),
  ];
  const storied = rowed.filter(({ placed }) => isStory(placed.mark));
  return {
    height: storyCount * ROW + (dotCount > 0 ? 5 + dotCount * 13 : 0),
    drawing: {
      marks: rowed.map(({ placed, row, y }) => single(placed, row, y)),
      softs: softs(rowed, scale),
      texts: titles(storied, scale),
    },
  };
};

/** The marks of one lane: each on its own while they can be told apart, in columns with counts when they cannot. */
export const marksOf = (scale: Scale, lane: LaneId, placed: readonly PlacedMark[], top: number): Marks => {
  const marks = placed.filter(({ mark }) => mark.lane === lane);
  const isDense = marks.length > (scale.right - scale.left) / 14;
  const apart = isDense ? undefined : oneByOne(scale, marks, top);
  if (apart && !scale.isForPaper) return apart;
  const columns = inColumns(scale, marks, top);
  return apart && apart.height <= columns.height ? apart : columns;
};
