import { asFields, hiddenIn, type Fields, type Seen, type Visit } from '../../../../../test/visiting';

let random = 1;
/** The next of a row of numbers without a pattern, below `most`. */
const nextOf = (most: number): number => {
  random = (random * 48_271) % 2_147_483_647;
  return random % most;
};

/** So many signs of a text without any pattern, as UTF-16 counts them. */
export const signsOf = (from: number, count: number) => (length: number) => {
  const each = from > 0xffff ? 2 : 1;
  return Array.from({ length: Math.floor(length / each) }, () =>
    String.fromCodePoint(from + nextOf(count)),
  ).join('');
};

/** So many signs of words as people write them. */
export const gaelic = (length: number): string => {
  const words = [
    'tòiseachadh',
    'còmhla',
    'ùine',
    'sgoil',
    'dachaigh',
    'a’',
    'gàire',
    'màthair',
    'rithe',
    'gu',
  ];
  let text = '';
  while (text.length < length) text += `${words[nextOf(words.length)]} `;
  return text.slice(0, length - 1).padEnd(length, 'ò');
};

/** The question at an address of the conversation. */
export const stepIn = (location: string): string =>
  new URL(location, 'http://x').pathname.split('/').at(-1) ?? '';

/** Everything in words that can be said where help ends, each as long as it may be. */
export const longest = (textOf: (length: number) => string): Readonly<Record<string, Fields>> => ({
  how: { how: 'ends' },
  when: { effect: 'today', decided: 'today' },
  why: { reason: 'GOALS_MET', words: textOf(600), tried: textOf(200), 'tried-lost': textOf(200) },
  held: { held: textOf(560) },
  view: { view: 'not-asked' },
  agreement: { agreement: 'AGREED' },
  'way-back': { has: 'yes', who: textOf(200), how: textOf(200), until: 'open' },
  told: { told: 'today' },
  stays: {},
});

/** Somebody with a browser. */
export type Reader = Pick<Visit, 'get' | 'post'>;

/** Goes from question to question, looking at each page; answers with where it came to, or what refused it. */
export const talk = async (
  reader: Reader,
  from: string,
  answers: Readonly<Record<string, Fields>>,
): Promise<Readonly<{ location: string; refused?: Seen }>> => {
  let location = from;
  for (let step = stepIn(from); step !== 'check'; step = stepIn(location)) {
    const page = await reader.get(location);
    expect([step, page.status]).toEqual([step, 200]);
    const next = await reader.post(location, { ...asFields(hiddenIn(page.html)), ...answers[step] });
    if (next.status !== 303) return { location, refused: next };
    ({ location } = next);
  }
  return { location };
};
