/** Words that belong to one place of the picture, such as the line of a move. */
export type Label<Of> = Readonly<{ of: Of; text: string; x: number; width: number; comesFirst: boolean }>;

/** Where a label begins, and on which row: 0 is the first. */
export type PlacedLabel<Of> = Label<Of> & Readonly<{ at: number; row: number }>;

/** From where to where a row has room. */
export type Room = Readonly<{ from: number; to: number }>;

const APART = 5;

type At<Of> = Readonly<{ label: Label<Of>; at: number }>;

/** From where to where a label may begin so that it touches its place and stays in its row. */
const beginnings = <Of>({ x, width }: Label<Of>, { from, to }: Room): readonly [number, number] => [
  Math.max(from, x - width - 2),
  Math.min(x + 2, to - width),
];

/** As many as there is room for, from left to right: each as far left as it may. */
const packed = <Of>(labels: readonly Label<Of>[], room: Room): At<Of>[] => {
  const placed: At<Of>[] = [];
  for (const label of labels) {
    const before = placed.at(-1);
    const [first, last] = beginnings(label, room);
    const at = Math.max(first, before ? before.at + before.label.width + APART : first);
    if (at <= last) placed.push({ label, at });
  }
  return placed;
};

/** Those that come first before any other: where there is too little room, others go without. */
const chosen = <Of>(labels: readonly Label<Of>[], room: Room): At<Of>[] => {
  const first = labels.filter(({ comesFirst }) => comesFirst);
  let kept: readonly Label<Of>[] = packed(first, room).map(({ label }) => label);
  for (const label of labels.filter(({ comesFirst }) => !comesFirst)) {
    const more = labels.filter((each) => each === label || kept.includes(each));
    if (packed(more, room).length === more.length) kept = more;
  }
  return packed(kept, room);
};

/** As many as there is room for on one row, each over its place as far as there is room. */
const inRow = <Of>(labels: readonly Label<Of>[], room: Room): readonly At<Of>[] => {
  const placed = chosen(labels, room);
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const { label, at } = placed[index]!;
    const next = placed[index + 1]?.at ?? Infinity;
    const last = Math.min(beginnings(label, room)[1], next - APART - label.width);
    placed[index] = { label, at: Math.max(at, Math.min(label.x - label.width / 2, last)) };
  }
  return placed;
};

/**
 * Labels on rows, so that none touch: as many as there is room for on the first row, and of the rest on the next. The
 * labels must be in order of their places; those for which there is no room on any row are left out.
 */
export const inRows = <Of>(
  labels: readonly Label<Of>[],
  rows: readonly Room[],
): readonly PlacedLabel<Of>[] => {
  const placed: PlacedLabel<Of>[] = [];
  rows.forEach((room, row) => {
    const rest = labels.filter(({ of }) => !placed.some((each) => each.of === of));
    placed.push(...inRow(rest, room).map(({ label, at }) => ({ ...label, at, row })));
  });
  return placed;
};
