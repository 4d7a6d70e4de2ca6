import { PICTURE } from '../words/picture';
import { dayNumber } from './days';
import { spellOf } from './bars';
import { byText } from './lines';
import type { HelpRow, LaneId, Picture } from './picture';
import { type Scale, sizeIn, wordsEndAt } from './scale';
import type { Drawing, SceneText } from './scene';
import { BAR, LINE } from './place';
import { ENDS_APART, isSeen, linesOfSpells, type Stretched, stretched } from './spells';
import { fitted, shortened, widthOf } from './texts';

/** So many rows of help a lane shows, so many lines a row, and so many signs and names all lanes together. */
const MOST_ROWS = 12;
const MOST_LINES = 10;
const MOST_SIGNS = 480;
const NOTE_SIZE = 13.5;

/** A row of which something is to be seen. */
type Shown = Readonly<{ row: HelpRow; spells: readonly Stretched[]; lines: readonly number[]; left: number }>;

/** The help of one lane that is shown, and how much is not: before the days shown, after them, or for want of room. */
export type LaneHelp = Readonly<{
  shown: readonly Shown[];
  earlier: readonly string[];
  later: readonly string[];
  more: readonly string[];
}>;

const byStart = (one: Stretched, other: Stretched): number =>
  one.from - other.from || one.to - other.to || byText(one.spell.key, other.spell.key);

const spellsOf = (row: HelpRow, today: number): readonly Stretched[] =>
  row.spells.flatMap((spell) => stretched(spell, today) ?? []).sort(byStart);

const shownOf = (scale: Scale, row: HelpRow, today: number): Shown => {
  const seen = spellsOf(row, today).filter((spell) => isSeen(scale, spell));
  const lines = linesOfSpells(scale, seen, today);
  const kept = seen.filter((_, index) => lines[index]! < MOST_LINES);
  return {
    row,
    spells: kept,
    lines: lines.filter((line) => line < MOST_LINES),
    left: seen.length - kept.length,
  };
};

const lastOf = (shown: Shown): number => Math.max(...shown.spells.map(({ to }) => to));
const lengthOf = (shown: Shown): number => shown.spells.reduce((days, { from, to }) => days + to - from, 0);

/** What goes on longest comes first, then what was longest. */
const byWeight = (one: Shown, other: Shown): number =>
  lastOf(other) - lastOf(one) || lengthOf(other) - lengthOf(one) || byText(one.row.key, other.row.key);

const byBeginning = (one: Shown, other: Shown): number =>
  one.spells[0]!.from - other.spells[0]!.from ||
  byText(one.row.name, other.row.name) ||
  byText(one.row.key, other.row.key);

const signsIn = (scale: Scale, shown: Shown): number => {
  const room = Math.ceil((scale.right - scale.left) / ENDS_APART) * (Math.max(...shown.lines) + 1);
  return (
    2 +
    5 *
      Math.min(
        room,
        shown.spells.reduce((count, { spell }) => count + spell.ends.length, 0),
      )
  );
};

/** The help that is shown in each lane: what goes on and what was longest first, as far as there is room. */
export const helpByLane = (scale: Scale, picture: Picture): ((lane: LaneId) => LaneHelp) => {
  const today = dayNumber(picture.today);
  const rows = picture.help.map((row) => shownOf(scale, row, today));
  const outside = rows
    .filter(({ row, spells }) => spells.length === 0 && spellsOf(row, today).length > 0)
    .sort((one, other) => byText(one.row.key, other.row.key));
  const isLater = ({ row }: Shown): boolean =>
    spellsOf(row, today).every(({ from }) => from > scale.toNumber);
  const inRange = rows.filter(({ spells }) => spells.length > 0).sort(byWeight);
  const shown = new Map<LaneId, Shown[]>();
  const more = new Map<LaneId, string[]>();
  const put = <Value>(map: Map<LaneId, Value[]>, lane: LaneId, value: Value): void => {
    map.set(lane, [...(map.get(lane) ?? []), value]);
  };
  let signs = 0;
  for (const one of inRange) {
    const needed = signsIn(scale, one);
    const isFull = (shown.get(one.row.lane)?.length ?? 0) >= MOST_ROWS || signs + needed > MOST_SIGNS;
    if (isFull) put(more, one.row.lane, one.row.key);
    else put(shown, one.row.lane, one);
    signs += isFull ? 0 : needed;
  }
  const keysIn = (lane: LaneId, some: readonly Shown[]): readonly string[] =>
    some.filter(({ row }) => row.lane === lane).map(({ row }) => row.key);
  return (lane) => ({
    shown: [...(shown.get(lane) ?? [])].sort(byBeginning),
    earlier: keysIn(
      lane,
      outside.filter((one) => !isLater(one)),
    ),
    later: keysIn(lane, outside.filter(isLater)),
    more: more.get(lane) ?? [],
  });
};

/** The note of a row, unless the name of the row would have to be cut for it. */
const noteFor = (shown: Shown, room: number, size: number): string | undefined => {
  const { row, left } = shown;
  const note = left > 0 ? PICTURE.moreInTable(left) : row.note;
  const cut = note && shortened(note, room * 0.6, size, 'note');
  const name = widthOf(row.name, 14.5, 'row');
  const both = cut ? name + 6 + widthOf(cut, size, 'note') : name;
  const isNameCutForIt = left === 0 && name <= room && both > room;
  return isNameCutForIt ? undefined : cut;
};

/** The name of a row, a little smaller where that leaves it whole. */
const written = (name: string, room: number, scale: Scale): Pick<SceneText, 'text' | 'size'> => {
  const size = [14.5, 13.5, 12.5]
    .map((each) => sizeIn(scale, each))
    .find((each) => widthOf(name, each, 'row') <= room);
  return { text: fitted(name, room, size ?? 14.5, 'row'), size: size ?? 14.5 };
};

const nameOfRow = (scale: Scale, shown: Shown, y: number): readonly SceneText[] => {
  const start = scale.isNarrow ? scale.left + 4 : 18;
  const end = scale.isNarrow ? wordsEndAt(scale) : scale.left - 9;
  const size = sizeIn(scale, NOTE_SIZE);
  const note = noteFor(shown, end - start, size);
  const room = end - start - (note ? widthOf(note, size, 'note') + 6 : 0);
  const common = { y: scale.isNarrow ? y - 9 : y + 12.5, lane: shown.row.lane } as const;
  return [
    { ...common, ...written(shown.row.name, room, scale), x: start, look: 'row', anchor: 'start' },
    ...(note ? [{ ...common, text: note, x: end, size, look: 'note', anchor: 'end' } as const] : []),
  ];
};

/** The rows of one lane, from `top` downwards. */
export const rowsOf = (
  scale: Scale,
  help: LaneHelp,
  top: number,
  today: number,
): Readonly<{ parts: readonly Partial<Drawing>[]; bottom: number }> => {
  const parts: Partial<Drawing>[] = [];
  const apart = scale.isForPaper ? 0 : scale.isNarrow ? 2 : 3;
  let y = top;
  for (const shown of help.shown) {
    const barTop = scale.isNarrow ? y + 23 : y;
    const count = Math.max(...shown.lines) + 1;
    const rules = Array.from({ length: count }, (_, line) => ({
      x: scale.left,
      y: barTop + line * LINE + BAR / 2,
      width: scale.right - scale.left,
    }));
    parts.push({ texts: nameOfRow(scale, shown, barTop), rules });
    shown.spells.forEach((one, index) => {
      parts.push(...spellOf({ scale, row: shown.row, y: barTop + shown.lines[index]! * LINE, today }, one));
    });
    y = barTop + count * LINE + apart;
  }
  if (help.more.length > 0) {
    const x = scale.isNarrow ? scale.left + 4 : 18;
    const text = PICTURE.moreInTable(help.more.length);
    parts.push({ texts: [{ text, x, y: y + 14, size: 14.5, look: 'quiet', anchor: 'start' }] });
    y += 22;
  }
  return { parts, bottom: y };
};
