/** Letters that are one letter with its mark in their own alphabet, and two signs to everybody else. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

const APOSTROPHES = /['’ʼ‘`]/u;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœı]/gu, (letter) => PLAIN[letter] ?? letter);

const tokensOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}'’ʼ‘`]+/u)
    .filter((token) => token.replace(/[^\p{L}\p{N}]/gu, '') !== '');

const withoutApostrophes = (token: string): string => token.split(APOSTROPHES).join('');

/** O’Brien is found as “obrien”, as “o’b” and as “brien”. */
const wordsOf = (token: string): readonly string[] =>
  [withoutApostrophes(token), ...token.split(APOSTROPHES)].filter((word) => word !== '');

/** Every word of these names in plain small letters, each once and with a space before it. */
export const searchName = (names: readonly string[]): string =>
  [...new Set(names.flatMap(tokensOf).flatMap(wordsOf))].map((word) => ` ${word}`).join('');

/** The plain words that somebody looks for; none where they typed no letter and no figure. */
export const searchedWords = (search: string): readonly string[] => tokensOf(search).map(withoutApostrophes);
