import type { Box, SceneText } from './scene';

const NARROW = /[iljtfrI.,:;'’‘“”"|()·! ]/;
const WIDE = /[mwMW@—…]/;

const widthOfLetter = (letter: string): number => {
  if (NARROW.test(letter)) return 0.31;
  if (WIDE.test(letter)) return 0.84;
  if (letter.charCodeAt(0) > 0x2e80) return 1;
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? 0.62 : 0.52;
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
  widthAtOne(text) * size * (BOLD.has(look) ? 1.06 : 1);

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
