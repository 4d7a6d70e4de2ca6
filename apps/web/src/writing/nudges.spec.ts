import fc from 'fast-check';
import { NUDGE_LIST } from './nudge-list';
import { nudges, replaced, type Avoided } from './nudges';

const list: readonly Avoided[] = [
  { insteadOf: ['lac', 'lac review'], say: ['her review meeting', 'my meeting'] },
  { insteadOf: ['siblings'], say: ['brothers and sisters'] },
  { insteadOf: ['contact'], say: ['family time'], exceptIn: ['eye contact'] },
  { insteadOf: ['re-referred'], say: ['asked for help again'] },
  { insteadOf: ['client'], say: ['{child}'] },
  { insteadOf: ['IT'], say: ['computers'], isInCapitals: true },
];
const found = (text: string) => nudges(text, list, 'Ailsa').map((nudge) => nudge.found);

describe('a nudge', () => {
  it('takes the longest run of words, and says where it stands', () => {
    expect(nudges('She played it to the whole LAC review.', list, 'Ailsa')).toEqual([
      { found: 'LAC review', at: 27, better: ['her review meeting', 'my meeting'] },
    ]);
  });

  it('keeps nobody waiting, whatever is written and however long it is', () => {
    const hostile = [
      `${'\n'.repeat(9_000)}x ${'LAC '.repeat(2_000)}`,
      `${'.)'.repeat(9_000)}x ${'LAC '.repeat(2_000)}`,
      '“'.repeat(300_000),
      `${'‘'.repeat(300_000)}’s`,
      `LAC${' '.repeat(300_000)}x`,
    ];
    const began = performance.now();
    for (const text of hostile) nudges(text, NUDGE_LIST, 'Ailsa');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('puts in what the child is called as it is spelt, also where it holds signs of a pattern', () => {
    expect(nudges('the client', list, '$& A$1')[0]?.better).toEqual(['$& A$1']);
  });

  it('begins a sentence after an empty line and after a closing mark, and not after a comma', () => {
    const capitals = (text: string) => /^\p{Lu}/u.test(nudges(text, list, 'Ailsa')[0]?.better[0] ?? '');
    for (const text of [
      'siblings',
      '  siblings',
      'Hi\n\nsiblings',
      'Hi.”) siblings',
      'Hi… siblings',
      'Hi\n” siblings',
    ])
      expect([text, capitals(text)]).toEqual([text, true]);
    for (const text of ['a, siblings', '”) siblings', '. ” siblings', 'Hi siblings'])
      expect([text, capitals(text)]).toEqual([text, false]);
  });

  it('looks at whole words only', () => {
    expect(found('Black lace, a place, contacting siblingship')).toEqual([]);
    expect(found('(siblings), contact!')).toEqual(['siblings', 'contact']);
  });

  it('does not mind a hyphen, a space or a line end between the words', () => {
    expect(found('re referred, Re-referred, LAC\nreview')).toEqual([
      're referred',
      'Re-referred',
      'LAC\nreview',
    ]);
  });

  it('leaves other meanings alone, and only those', () => {
    expect(found('Good eye contact at contact.')).toEqual(['contact']);
  });

  it('takes short forms in capitals only', () => {
    expect(found('it was an IT lesson')).toEqual(['IT']);
  });

  it.each(['“contact”', '"see my siblings"', 'She said “I hate LAC reviews, contact and that” loudly'])(
    'never touches what somebody said in their own words: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('is not silenced by an apostrophe', () => {
    expect(found('Ailsa’s siblings and Finn’s siblings')).toEqual(['siblings', 'siblings']);
  });

  it('keeps the case of the sentence and the child’s name', () => {
    expect(
      nudges('Siblings came. The client smiled. client too', list, 'Ailsa').map(({ better }) => better[0]),
    ).toEqual(['Brothers and sisters', 'Ailsa', 'Ailsa']);
  });

  it('keeps the cursor where the writer was', () => {
    const [nudge] = nudges('My siblings came', list, 'Ailsa');
    if (!nudge) throw new Error('nothing found');
    expect(replaced('My siblings came', nudge, 'brothers and sisters', 16)).toEqual({
      text: 'My brothers and sisters came',
      cursor: 28,
    });
    expect(replaced('My siblings came', nudge, 'brothers and sisters', 1).cursor).toBe(1);
    expect(replaced('My siblings came', nudge, 'sis', 10).cursor).toBe(6);
  });
});

const words = fc.constantFrom(
  'Ailsa',
  'siblings',
  'contact',
  'eye',
  'LAC',
  'review',
  'it',
  'IT',
  '“',
  '”',
  '.',
  'client',
  'éclat',
);
const texts = fc.array(words, { maxLength: 30 }).map((each) => each.join(' '));

describe('nudges, whatever was written', () => {
  it('stand in the text where they say, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
        let end = 0;
        for (const { found: word, at, better } of nudges(text, NUDGE_LIST, 'Ailsa')) {
          expect(text.slice(at, at + word.length)).toBe(word);
          expect(at).toBeGreaterThanOrEqual(end);
          expect(better.length).toBeGreaterThan(0);
          end = at + word.length;
        }
      }),
    );
  });

  it('come to an end when each is taken up, and change nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let now = text;
        for (let left = nudges(now, list, 'Ailsa'); left[0]; left = nudges(now, list, 'Ailsa')) {
          const [first] = left;
          const next = replaced(now, first, first.better[0] ?? '', now.length);
          expect(next.cursor).toBe(next.text.length);
          expect(nudges(next.text, list, 'Ailsa').length).toBeLessThan(left.length);
          now = next.text;
        }
      }),
    );
  });

  it('are never found between quotation marks', () => {
    fc.assert(
      fc.property(
        texts.map((text) => text.replace(/[“”]/g, '')),
        (text) => {
          expect(nudges(`“${text}”`, NUDGE_LIST, 'Ailsa')).toEqual([]);
        },
      ),
    );
  });

  it('of our own better words are none: what is put right is not nudged again', () => {
    const again = NUDGE_LIST.flatMap(({ say }) => say).filter(
      (better) => nudges(better.replace('{child}', 'Ailsa'), NUDGE_LIST, 'Ailsa').length > 0,
    );
    expect(again).toEqual([]);
  });
});
