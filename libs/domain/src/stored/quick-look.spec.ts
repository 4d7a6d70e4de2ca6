import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { quickLook } from './quick-look';
import { contentSchemas, type FactType } from './schemas';
import { envelope } from './envelope';

type Example = Readonly<{ type: FactType; data: Readonly<Record<string, unknown>> }>;

const FOLDER = join(__dirname, 'examples');
const examples = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Example,
);
const schemas = new Map(
  examples.map(({ type }) => [type, envelope.extend({ content: contentSchemas[type] })] as const),
);
const looks = new Map([...schemas].map(([type, schema]) => [type, quickLook(schema)]));

const isRight = ({ type, data }: Example) => schemas.get(type)?.safeParse(data).success;
const looksRight = ({ type, data }: Example) => looks.get(type)?.(data);

/** Every place in a value, as the way that leads there. */
const waysIn = (value: unknown): readonly (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [[], ...Object.entries(value).flatMap(([name, each]) => waysIn(each).map((way) => [name, ...way]))];

/** The value with another thing, or nothing, in one place. */
const changed = (value: unknown, [name, ...way]: readonly string[], to: unknown): unknown => {
  if (name === undefined) return to;
  if (Array.isArray(value))
    return value.map((each: unknown, at) => (String(at) === name ? changed(each, way, to) : each));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: changed(fields[name], way, to) };
};

const anything = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', ' ', 'x', 'a'.repeat(601), 0, -1, 1.5, NaN, true, [], {}, [
    null,
  ]),
  fc.constantFrom('2024-02-29', '2023-02-29', '2024-03-09T14:05:00Z', '2024', 'team', 'day', 'unknown'),
  fc.string(),
  fc.object({ maxDepth: 1 }),
);

describe('a quick look at what is stored', () => {
  it.each(examples.map(({ type, data }) => [type, data] as const))(
    'knows what is right: %s',
    (type, data) => {
      expect(looksRight({ type, data })).toBe(true);
    },
  );

  it('is right about whatever somebody put into a fact, as the schema is', () => {
    const example = fc.constantFrom(...examples);
    const puts = fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(example, puts, ({ type, data }, put) => {
        const other = put.reduce<unknown>((now, [at, to]) => {
          const ways = waysIn(now);
          return changed(now, ways[at % ways.length] ?? [], to);
        }, data);
        const stored = { type, data: other as Example['data'] };
        expect(looksRight(stored)).toBe(isRight(stored));
      }),
      { numRuns: 2_000 },
    );
  });

  it('lets no field through that nobody named, wherever it is', () => {
    for (const { type, data } of examples)
      for (const way of waysIn(data)) {
        const at = way.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], data);
        if (typeof at !== 'object' || at === null || Array.isArray(at)) continue;
        const stored = { type, data: changed(data, [...way, 'aFieldTooMany'], 'x') as Example['data'] };
        expect(looksRight(stored)).toBe(isRight(stored));
      }
  });

  it('asks the schema itself where it does not know its kind', () => {
    const colour = quickLook(z.strictObject({ at: z.union([z.literal('red'), z.email()]), to: z.email() }));
    expect(colour({ at: 'red', to: 'a@example.org' })).toBe(true);
    expect(colour({ at: 'blue', to: 'a@example.org' })).toBe(false);
    expect(colour({ at: 'red', to: 'nobody' })).toBe(false);
  });

  it('says nothing good of an object that may hold more than it names', () => {
    expect(quickLook(z.object({ name: z.string() }))({ name: 'x' })).toBe(false);
  });
});
