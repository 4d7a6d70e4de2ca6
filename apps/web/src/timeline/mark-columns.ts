import { groupName, markName } from '../words/picture';
import { byText } from './lines';
import { MARK_KINDS, type MarkKind } from './picture';
import { type Marks, type PlacedMark, ROW, single } from './placed-mark';
import { type Scale, sizeIn, tenth } from './scale';
import type { SceneMark, SceneText } from './scene';

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
  text: String(mark.keys.length),
  x: tenth(mark.x + 10.5),
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

/** Marks too dense to be told apart: one for each kind and column, with a count where it stands for several. */
export const inColumns = (scale: Scale, marks: readonly PlacedMark[], top: number): Marks => {
  const wide = scale.right - scale.left;
  const count = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(wide / COLUMN)));
  const width = wide / count;
  const rows = rowsFor(scale, marks);
  const cells = new Map<string, PlacedMark[]>();
  for (const placed of marks) {
    const column = Math.min(count - 1, Math.max(0, Math.floor((placed.x - scale.left) / width)));
    const cell = `${rows.findIndex(({ kinds }) => kinds.includes(placed.mark.kind))} ${column}`;
    const there = cells.get(cell);
    if (there) there.push(placed);
    else cells.set(cell, [placed]);
  }
  const drawn = [...cells].map(([cell, several]) => {
    const [row = 0, column = 0] = cell.split(' ').map(Number);
    const [left, y] = [scale.left + column * width, tenth(top + (rows[row]?.at ?? 0))];
    const [only] = several;
    if (several.length > 1) return grouped(several, row, tenth(left + 11), y);
    return single(only!, row, y, tenth(Math.min(left + width - 11, Math.max(left + 11, only!.x))));
  });
  return {
    height: rows.reduce((sum, { height }) => sum + height, 0),
    drawing: {
      marks: drawn,
      texts: drawn.filter((mark) => mark.keys.length > 1).map((mark) => countOf(scale, mark)),
    },
  };
};
