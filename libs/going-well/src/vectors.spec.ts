import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answer, question } from '../test/questions';
import { CATEGORIES, PARAMETERS, RULE } from './parameters';
import { NotAVectorFile, answerVectors } from './vectors';

const asked = { id: 'A1', ...question() };
const { label, flag, signals, favourable, adverse, signalsAsNow, notes, followUp, followUpDays } = answer();
const expected = { label, flag, signals, favourable, adverse, signalsAsNow, notes, followUp, followUpDays };
const reversed: unknown = Object.fromEntries(Object.entries(expected).reverse());
const refused = { ...asked, id: 'A2', asOf: '2025-02-30' };
const file = (...vectors: unknown[]) => ({
  rule: RULE,
  parameters: PARAMETERS,
  categories: CATEGORIES,
  vectors,
});

describe('given a file of vectors', () => {
  it('then each is answered in its order, id first', () => {
    const { lines, differing } = answerVectors(file(asked, refused));
    expect(JSON.stringify(lines[0])).toBe(JSON.stringify({ id: 'A1', ...expected }));
    expect(lines[1]).toEqual({ id: 'A2', refused: expect.stringContaining('asOf') as string });
    expect(differing).toBe(0);
    expect(answerVectors(file())).toEqual({ lines: [], differing: 0 });
  });

  it.each<[string, object, unknown, number]>([
    ['the same', asked, expected, 0],
    ['the same, its fields in another order', asked, reversed, 0],
    ['none', asked, null, 0],
    ['another label', asked, { ...expected, label: 'REPLACED' }, 1],
    ['another count', asked, { ...expected, favourable: 1 }, 1],
    ['its notes in another order', asked, { ...expected, notes: notes.toReversed() }, 1],
    ['a note less', asked, { ...expected, notes: notes.slice(1) }, 1],
    ['a field less', asked, { ...expected, followUp: undefined }, 1],
    ['a refusal', asked, { refused: 'no' }, 1],
    ['any refusal of what is refused', refused, { refused: 'in other words' }, 0],
    ['an answer to what is refused', refused, expected, 1],
    ['something that is no answer', asked, 'ENDED', 1],
  ])('then an expectation of %s is compared', (_what, vector, expect_, differing) => {
    expect(answerVectors(file({ ...vector, expect: expect_ }, asked)).differing).toBe(differing);
  });

  it('then several that differ are counted', () => {
    const wrong = { ...asked, expect: { ...expected, flag: !flag } };
    expect(answerVectors(file(wrong, asked, { ...refused, expect: expected }, wrong)).differing).toBe(3);
  });
});

describe('given something else, then it says what would be right', () => {
  it.each<[string, unknown, string]>([
    ['nothing', null, 'is an object'],
    ['a list', [asked], 'is an object'],
    ['another rule', { ...file(), rule: 'going-well/2' }, `rule: this version answers for ${RULE}`],
    ['no rule', { vectors: [] }, 'rule: '],
    ['no vectors', { rule: RULE }, 'vectors: write a list'],
    ['vectors by name', { ...file(), vectors: { A1: asked } }, 'vectors: write a list'],
    ['a vector that is none', file(asked, 'A2'), 'vectors[1]: write an object with a text as its id'],
    ['a vector without an id', file(question()), 'vectors[0]'],
    ['a number as an id', file({ ...asked, id: 1 }), 'vectors[0]'],
    [
      'another parameter',
      { ...file(), parameters: { ...PARAMETERS, NOTICE: 14 } },
      'parameters.NOTICE: in going-well/1 this is 28',
    ],
    ['a parameter less', { ...file(), parameters: { LOOKBACK: 90 } }, 'parameters.NOTICE'],
    [
      'a parameter more',
      { ...file(), parameters: { ...PARAMETERS, toString: 1 } },
      'parameters.toString: in going-well/1 this is not there',
    ],
    ['parameters in a list', { ...file(), parameters: [90] }, 'parameters: write an object'],
    [
      'another category',
      { ...file(), categories: { ...CATEGORIES, OTHER: 'RESOURCE' } },
      'categories.OTHER: in going-well/1 this is OTHER',
    ],
  ])('%s', (_what, value, words) => {
    expect(() => answerVectors(value)).toThrow(NotAVectorFile);
    expect(() => answerVectors(value)).toThrow(words);
  });

  it('but parameters and categories need not be there', () => {
    expect(answerVectors({ rule: RULE, vectors: [asked] }).lines).toHaveLength(1);
  });

  it('and a vector that cannot be judged is an answer of its own, never an error', () => {
    const lines = answerVectors(file({ id: 'A3' }, { id: 'A4', asOf: '2025-03-01', ending: [] })).lines;
    expect(lines.map((line) => Object.keys(line))).toEqual([
      ['id', 'refused'],
      ['id', 'refused'],
    ]);
  });
});

const data = process.env.SHARED_DATA ?? resolve(__dirname, '../../../../shared/data');
const published = resolve(data, 'going-well/vectors.json');

describe('given the published vectors of going-well/1', () => {
  if (!existsSync(published)) {
    console.warn(
      'SKIPPED: the published vectors of going-well/1 are not there, so nothing was compared with them.',
    );
    it('are looked for where the environment says, and are not there', () => {
      expect(existsSync(published)).toBe(false);
    });
    return;
  }
  const vectors = JSON.parse(readFileSync(published, 'utf8')) as {
    vectors: { id: string; expect?: object }[];
  };

  it.each(vectors.vectors.map((vector) => [vector.id, vector] as const))('%s', (id, vector) => {
    const [line] = answerVectors({ ...vectors, vectors: [vector] }).lines;
    const isRefused = 'refused' in (vector.expect ?? {});
    expect(line).toEqual({
      id,
      ...(isRefused ? { refused: expect.any(String) as string } : vector.expect),
    });
  });

  it('then all 101 are answered as expected', () => {
    const { lines, differing } = answerVectors(vectors);
    expect([lines.length, differing]).toEqual([101, 0]);
    expect(vectors.vectors.filter(({ expect: stated }) => stated !== undefined)).toHaveLength(101);
  });
});
