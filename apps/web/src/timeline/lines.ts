/** From where to where something stands, in any unit. */
export type Extent = Readonly<{ from: number; to: number }>;

/**
 * The line that each extent stands on, 0 the first, so that none on a line touch: first come, first line.
 * The extents must be in order of `from`.
 */
export const linesFor = (extents: readonly Extent[], apart = 0): readonly number[] => {
  const ends: number[] = [];
  return extents.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + apart <= from);
    const line = free === -1 ? ends.length : free;
    ends[line] = to;
    return line;
  });
};

/** Texts compared letter by letter, the same on every machine. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
