import { groupName, markName, PICTURE } from '../words/picture';
import { byText, type Extent } from './lines';
import { MARK_KINDS, type MarkKind } from './picture';
import { type Marks, type PlacedMark, ROW, single } from './placed-mark';
import { type Scale, sizeIn, tenth, wordsEndAt } from './scale';
import type { SceneMark, SceneText } from './scene';
import { widthOf } from './texts';

/** In columns of at least this width marks of one kind stand as one, with a count. */
const COLUMN = 44;
const MOST_COLUMNS = 24;
type Kinds = readonly MarkKind[];
const COLUMN_ROWS: readonly Kinds[] = MARK_KINDS.map((kind) => [kind]);
/** What bars, homes and threads show already, or what is routine, is one row of dots on paper. */
const PAPER_ROWS: readonly Kinds[] = [['joy'], ['voice'], ['worry'], ['contact', 'other'], ['closed']];
const ON_PAPER = { dots: 15, story: 20 } as const;

const newestFirst = (one: PlacedMark, other: PlacedMark): number =>
  other.end - one.end || other.start - one.start || byText(one.mark.key, other.mark.key);

const nameOf = (ordered: readonly PlacedMark[], waiting: number): string =>
  MARK_KINDS.flatMap((kind) => {
    const marks = ordered.filter(({ mark }) => mark.kind === kind).map(({ mark }) => mark);
    const [newest, another] = marks;
    if (!newest) return [];
    if (!another && ordered.length > 1) return [markName(newest)];
    const from = marks.reduce((first, mark) => (mark.from < first ? mark.from : first), newest.from);
    return [groupName(kind, { count: marks.length, from, to: newest.to, waiting })];
  }).join('. ');

const grouped = (several: readonly PlacedMark[], row: number, x: number, y: number): SceneMark => {
  const ordered = [...several].sort(newestFirst);
  const newest = ordered[0]!;
  const waiting = several.filter(({ mark }) => mark.answer && !mark.answer.isThere).length;
  const isAnswered = newest.mark.kind === 'voice' && several.every(({ mark }) => mark.answer?.isThere);
  const kind = several.some(({ mark }) => mark.kind === 'contact') ? 'contact' : newest.mark.kind;
  const glyph = waiting > 0 ? 'voice-waiting' : isAnswered ? 'voice-answered' : kind;
  return {
    ...single(newest, row, y, x),
    keys: ordered.map(({ mark }) => mark.key),
    kind,
    glyph,
    name: nameOf(ordered, waiting),
    isLate: false,
    isTakenBack: several.every(({ mark }) => mark.isTakenBack),
    isAbout: false,
  };
};

const countOf = (scale: Scale, mark: SceneMark): SceneText => ({
  text: PICTURE.most(mark.keys.length),
  x: tenth(mark.x + (mark.kind === 'voice' ? 13 : 11)),
  y: mark.y + 4.5,
  size: sizeIn(scale, 12.5),
  look: 'group',
  anchor: 'start',
  lane: mark.lane,
});

type Row = Readonly<{ kinds: Kinds; at: number; height: number }>;

/** The rows of the kinds that there are, each with its place below the first. */
const rowsFor = (scale: Scale, marks: readonly PlacedMark[]): readonly Row[] => {
  const isThere = (kinds: Kinds): boolean => marks.some(({ mark }) => kinds.includes(mark.kind));
  const heightOf = (kinds: Kinds): number => {
    if (!scale.isForPaper) return ROW;
    return kinds.includes('contact') ? ON_PAPER.dots : ON_PAPER.story;
  };
  let at = 0;
  return (scale.isForPaper ? PAPER_ROWS : COLUMN_ROWS).filter(isThere).map((kinds) => {
    const row = { kinds, at, height: heightOf(kinds) };
    at += row.height;
    return row;
  });
};

/** Columns of one width between two places. */
const between = (from: number, to: number, most: number): readonly Extent[] => {
  const count = Math.max(1, Math.min(most, Math.floor((to - from) / COLUMN)));
  const width = (to - from) / count;
  return Array.from({ length: count }, (_, index) => ({
    from: from + index * width,
    to: from + (index + 1) * width,
  }));
};

/** No column reaches across the line of today, unless there is too little room on one side of it. */
const columnsOf = ({ left, right, todayAt }: Scale, marks: readonly PlacedMark[]): readonly Extent[] => {
  const isAheadEmpty = todayAt !== undefined && marks.every(({ x }) => x <= todayAt);
  const today = todayAt === undefined || todayAt - left < COLUMN ? right : todayAt;
  if (right - today < COLUMN) return between(left, isAheadEmpty ? today : right, MOST_COLUMNS);
  const share = Math.max(1, Math.round((MOST_COLUMNS * (today - left)) / (right - left)));
  return [...between(left, today, share), ...between(today, right, Math.max(1, MOST_COLUMNS - share))];
};

/** Where the name of a row of marks may begin: beside it under the name of its lane, or in it where that is free. */
const nameAt = (
  scale: Scale,
  row: readonly SceneMark[],
  width: number,
  isUnderHead: boolean,
): number | undefined => {
  if (isUnderHead && !scale.isNarrow) return 18;
  const xs = row.map(({ x }) => x);
  const [before, after] = [scale.left + 4, Math.max(...xs) + (row.at(-1)!.keys.length > 1 ? 44 : 16)];
  if (before + width + 14 <= Math.min(...xs)) return before;
  return after + width <= wordsEndAt(scale) ? after : undefined;
};

/** What the row of closed entries is, in words, where there is room for them. */
const closedName = (scale: Scale, drawn: readonly SceneMark[], top: number): readonly SceneText[] => {
  const closed = drawn.filter(({ kind }) => kind === 'closed').sort((one, other) => one.x - other.x);
  const [first] = closed;
  if (!first) return [];
  const size = sizeIn(scale, 13.5);
  const x = nameAt(scale, closed, widthOf(PICTURE.closed, size, 'quiet'), first.y - top > 1.8 * ROW);
  if (x === undefined) return [];
  const words = { text: PICTURE.closed, x: tenth(x), y: first.y + 4.5, size } as const;
  return [{ ...words, look: 'quiet', anchor: 'start', lane: first.lane }];
};

/** Marks too dense to be told apart: one for each kind and column, with a count where it stands for several. */
export const inColumns = (scale: Scale, marks: readonly PlacedMark[], top: number): Marks => {
  const columns = columnsOf(scale, marks);
  const rows = rowsFor(scale, marks);
  const cells = new Map<string, PlacedMark[]>();
  for (const placed of marks) {
    const column = Math.max(
      0,
      columns.findLastIndex(({ from }) => placed.x >= from),
    );
    const cell = `${rows.findIndex(({ kinds }) => kinds.includes(placed.mark.kind))} ${column}`;
    const there = cells.get(cell);
    if (there) there.push(placed);
    else cells.set(cell, [placed]);
  }
  const drawn = [...cells].map(([cell, several]) => {
    const [row = 0, column = 0] = cell.split(' ').map(Number);
    const [{ from, to }, y] = [columns[column]!, tenth(top + (rows[row]?.at ?? 0))];
    const [only] = several;
    if (several.length > 1) return grouped(several, row, tenth(from + 11), y);
    return single(only!, row, y, tenth(Math.min(to - 11, Math.max(from + 11, only!.x))));
  });
  return {
    height: rows.reduce((sum, { height }) => sum + height, 0),
    drawing: {
      marks: drawn,
      texts: [
        ...drawn.filter((mark) => mark.keys.length > 1).map((mark) => countOf(scale, mark)),
        ...closedName(scale, drawn, top),
      ],
    },
  };
};
