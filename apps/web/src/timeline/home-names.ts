import { withoutWith } from '../words/picture';
import { widthOf } from './texts';

const LARGE = 14.5;

/** The lines on which the name of a home is written, and how large. */
export type Written = Readonly<{
  lines: readonly string[];
  size: number;
  /** It fills its part of the band, and stands in the middle of it. */
  isTight: boolean;
}>;

/** How small a name may be, and on how many lines it may stand. */
export type Letters = Readonly<{ small: number; mostLines: 2 | 3 }>;

/** Every way to write words on so many lines, in their order. */
const splits = (words: readonly string[], count: number): readonly (readonly string[])[] => {
  if (count === 1) return [[words.join(' ')]];
  return Array.from({ length: Math.max(0, words.length - count + 1) }, (_, index) => index + 1).flatMap(
    (first) =>
      splits(words.slice(first), count - 1).map((rest) => [words.slice(0, first).join(' '), ...rest]),
  );
};

const widest = (lines: readonly string[], size: number): number =>
  Math.max(...lines.map((line) => widthOf(line, size, 'home')));

/** More words than this are no name: they are written on one line or not at all. */
const MOST_WORDS = 8;

/** The name on so many lines, as evenly as its words allow; undefined where they are too wide. */
const onLines = (name: string, count: number, room: number, size: number): Written | undefined => {
  const words = name.split(/\s+/).filter(Boolean);
  if (count > 1 && words.length > MOST_WORDS) return undefined;
  const best = splits(words, count).reduce<readonly string[] | undefined>(
    (least, lines) => (least && widest(least, size) <= widest(lines, size) ? least : lines),
    undefined,
  );
  return best && widest(best, size) <= room ? { lines: best, size, isTight: true } : undefined;
};

/**
 * A name as it is written in a band so wide: whole on one line or two; where that is too wide, without “With”; then, where
 * the band may be so high, on three lines. No word is ever cut, and none is smaller than `small`; undefined where there is no room for all of them.
 */
export const writtenIn = (
  name: string,
  width: number,
  { small, mostLines }: Letters,
): Written | undefined => {
  const short = withoutWith(name);
  const room = width - 6;
  const roomy = onLines(name, 1, width - 20, LARGE);
  if (roomy) return { ...roomy, isTight: false };
  return (
    onLines(name, 2, room, small) ??
    onLines(short, 1, room, small) ??
    onLines(short, 2, room, small) ??
    (mostLines < 3 ? undefined : (onLines(name, 3, room, small) ?? onLines(short, 3, room, small)))
  );
};
