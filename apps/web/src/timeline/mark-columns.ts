import { groupName } from '../words/picture';
import { byText } from './lines';
import type { MarkKind } from './picture';
import { type Marks, type PlacedMark, ROW, single } from './placed-mark';
import { type Scale, tenth } from './scale';
import type { SceneMark, SceneText } from './scene';

/** In columns of at least this width marks of one kind stand as one, with a count. */
const COLUMN = 44;
const MOST_COLUMNS = 24;
const COLUMN_ROWS = [
  'joy',
  'voice',
  'worry',
  'contact',
  'other',
  'closed',
] as const satisfies readonly MarkKind[];

const newestFirst = (one: PlacedMark, other: PlacedMark): number =>
  other.end - one.end || other.start - one.start || byText(one.mark.key, other.mark.key);

const grouped = (several: readonly PlacedMark[], row: number, x: number, y: number): SceneMark => {
  const ordered = [...several].sort(newestFirst);
  const newest = ordered[0]!;
  const oldest = several.reduce((first, one) => (one.start < first.start ? one : first));
  const waiting = several.filter(({ mark }) => mark.answer && !mark.answer.isThere).length;
  const name = groupName(newest.mark.kind, {
    count: several.length,
    from: oldest.mark.from,
    to: newest.mark.to,
    waiting,
  });
  const isAnswered = newest.mark.kind === 'voice' && several.every(({ mark }) => mark.answer?.isThere);
  const glyph = waiting > 0 ? 'voice-waiting' : isAnswered ? 'voice-answered' : newest.mark.kind;
  return {
    ...single(newest, row, y, x),
    keys: ordered.map(({ mark }) => mark.key),
    glyph,
    name,
    isLate: false,
    isTakenBack: several.every(({ mark }) => mark.isTakenBack),
    isAbout: false,
  };
};

const countOf = (mark: SceneMark): SceneText => ({
  text: String(mark.keys.length),
  x: tenth(mark.x + 10.5),
  y: mark.y + 4.5,
  size: 12.5,
  look: 'group',
  anchor: 'start',
  lane: mark.lane,
});

/** Marks too dense to be told apart: one for each kind and column, with a count where it stands for several. */
export const inColumns = (scale: Scale, marks: readonly PlacedMark[], top: number): Marks => {
  const wide = scale.right - scale.left;
  const count = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(wide / COLUMN)));
  const width = wide / count;
  const rows = COLUMN_ROWS.filter((kind) => marks.some(({ mark }) => mark.kind === kind));
  const cells = new Map<string, PlacedMark[]>();
  for (const placed of marks) {
    const column = Math.min(count - 1, Math.max(0, Math.floor((placed.x - scale.left) / width)));
    const cell = `${rows.indexOf(placed.mark.kind)} ${column}`;
    const there = cells.get(cell);
    if (there) there.push(placed);
    else cells.set(cell, [placed]);
  }
  const drawn = [...cells].map(([cell, several]) => {
    const [row = 0, column = 0] = cell.split(' ').map(Number);
    const [left, y] = [scale.left + column * width, top + row * ROW];
    const [only] = several;
    if (several.length > 1) return grouped(several, row, tenth(left + 11), y);
    return single(only!, row, y, tenth(Math.min(left + width - 11, Math.max(left + 11, only!.x))));
  });
  return {
    height: rows.length * ROW,
    drawing: {
      marks: drawn,
      texts: drawn.filter((mark) => mark.keys.length > 1).map(countOf),
    },
  };
};
