import type { Box, SceneText } from './scene';

/** Letters of Source Sans 3 by their width in thousandths of the size, rounded up. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [200, ' '],
  [280, "',.:;ijlI’‘·"],
  [340, '!f()-t'],
  [360, '/r'],
  [420, 's'],
  [440, '"?z“”'],
  [460, 'cx'],
  [480, 'JYvy–'],
  [500, '0123456789FLek£'],
  [540, 'VXagESTZ'],
  [560, 'Abdhnopqu'],
  [600, 'CKPRB'],
  [620, 'DG&'],
  [680, 'HNUOQ'],
  [740, 'wM'],
  [840, 'Wm—'],
  [960, '…'],
];

const KNOWN = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width / 1000] as const)),
);

const widthOfLetter = (letter: string): number => {
  const known = KNOWN.get(letter);
  if (known !== undefined) return known;
  if (letter.charCodeAt(0) > 0x2e80) return 1;
  return letter === letter.toLowerCase() ? 0.58 : 0.7;
};

/** The width of one line in CSS pixels at a size of 1, rather too wide than too narrow. */
const widthAtOne = (text: string): number => {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width;
};

const BOLD: ReadonlySet<SceneText['look']> = new Set([
  'year',
  'heading',
  'lane',
  'home',
  'home-under',
  'pill',
  'pill-money',
  'today',
  'note',
  'pattern',
  'weeks',
  'group',
]);

/** Our estimate of the width of a text in Source Sans 3, in CSS pixels: no browser is asked. */
export const widthOf = (text: string, size: number, look: SceneText['look']): number =>
  widthAtOne(text) * size * (BOLD.has(look) ? 1.09 : 1);

/** As much of a text as there is room for, cut at a word and ended with “…”; undefined where not even a word fits. */
export const shortened = (
  text: string,
  room: number,
  size: number,
  look: SceneText['look'],
): string | undefined => {
  if (widthOf(text, size, look) <= room) return text;
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const cut = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[,.;:–-]+$/, '')}…`;
    if (widthOf(cut, size, look) <= room) return cut;
  }
  return undefined;
};

/** As `shortened`, and cut within the word where a single word is too long: for names that must stand. */
export const fitted = (text: string, room: number, size: number, look: SceneText['look']): string => {
  const cut = shortened(text, room, size, look);
  if (cut !== undefined) return cut;
  let letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, look) > room) {
    letters = letters.slice(0, -1);
  }
  return `${letters.join('')}…`;
};

/** The room that a text takes, by our estimate. */
export const boxOf = (text: SceneText): Box => {
  const width = widthOf(text.text, text.size, text.look);
  const shift = text.anchor === 'start' ? 0 : text.anchor === 'middle' ? width / 2 : width;
  return { x: text.x - shift, y: text.y - text.size * 0.78, width, height: text.size };
};

export const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Of texts in order of importance, those that can stand without touching a more important one, within the picture. */
export const settled = (
  texts: readonly SceneText[],
  within: Readonly<{ width: number; height: number }>,
): readonly SceneText[] => {
  const rows = new Map<number, Box[]>();
  return texts.filter((text) => {
    const box = boxOf(text);
    if (box.x < 0 || box.x + box.width > within.width || box.y + box.height > within.height) return false;
    const touched = [Math.floor(box.y / 32), Math.floor((box.y + box.height) / 32)];
    if (touched.some((row) => rows.get(row)?.some((other) => overlap(box, other)))) return false;
    for (const row of new Set(touched)) rows.set(row, [...(rows.get(row) ?? []), box]);
    return true;
  });
};
