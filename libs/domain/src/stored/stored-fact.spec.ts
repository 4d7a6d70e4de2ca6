import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACT_TYPES, problemsWith, shapeOf, type FactType, type RecordedFact } from './schemas';
import { fromStored, isReadable, lift, toStored, type StoredForm } from './stored-fact';
import { CURRENT_VERSIONS, currentVersion, UPCASTERS, versionsEverWritten } from './versions';

type Example = StoredForm & Readonly<{ type: FactType; data: Readonly<Record<string, unknown>> }>;

const FOLDER = join(__dirname, 'examples');
const exampleOf = (type: string, version: number): Example =>
  JSON.parse(readFileSync(join(FOLDER, `${type}.v${version}.json`), 'utf8')) as Example;
const today = FACT_TYPES.map((type) => exampleOf(type, currentVersion(type)));
const joy = exampleOf('GoodThingHappened', 1);

const read = (stored: StoredForm): RecordedFact => {
  const fact = fromStored(stored);
  if (isReadable(fact)) return fact;
  throw new Error(
    `${stored.type}: ${fact.unreadable}: ${JSON.stringify(problemsWith(stored.type as FactType, stored.data))}`,
  );
};

describe('every version ever written', () => {
  it('has a stored example, and no example is of anything else', () => {
    const names = versionsEverWritten().map(([type, version]) => `${type}.v${version}.json`);
    expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
  });

  it.each(versionsEverWritten())('can still be read: %s, version %i', (type, version) => {
    const example = exampleOf(type, version);
    const fact = read(example);
    const { recordedAt, commandId, correlationId } = example.metadata;
    expect(example).toMatchObject({ type, metadata: { schemaVersion: version } });
    expect(fact).toMatchObject({
      type,
      id: example.id,
      stream: example.stream,
      revision: example.revision,
      schemaVersion: currentVersion(type),
      recordedAt,
    });
    expect([fact.commandId, fact.correlationId]).toEqual([commandId, correlationId]);
    expect(problemsWith(type, fact.data)).toEqual([]);
  });

  it.each(FACT_TYPES)('is shown with all that can be said today: %s', (type) => {
    const { properties } = shapeOf(type) as { properties: { content: { properties: object } } };
    const { content } = exampleOf(type, currentVersion(type)).data as { content: object };
    const onlySystemsSay = ['alreadyEndedBy'];
    const sayable = Object.keys(properties.content.properties).filter(
      (name) => !onlySystemsSay.includes(name),
    );
    expect(Object.keys(content).sort()).toEqual(sayable.sort());
  });

  it('is shown with every part of the envelope at least once', () => {
    const { properties } = shapeOf('GoodThingHappened') as { properties: object };
    const shown = new Set(today.flatMap(({ data }) => Object.keys(data)));
    expect([...shown].sort()).toEqual(Object.keys(properties).sort());
  });
});

describe('what this release cannot read', () => {
  it('says so of a type that it does not know, and keeps its place, its day and who may see it', () => {
    expect(fromStored({ ...joy, type: 'DreamTold' })).toEqual({
      unreadable: 'unknown type',
      type: 'DreamTold',
      id: joy.id,
      stream: joy.stream,
      revision: joy.revision,
      recordedAt: joy.metadata['recordedAt'],
      occurred: joy.data['occurred'],
      level: 'team',
    });
  });

  it.each([[2], [0], ['1'], [undefined]])(
    'says so of a version that it does not know: %p',
    (schemaVersion) => {
      const stored = { ...joy, metadata: { ...joy.metadata, schemaVersion } };
      expect(fromStored(stored)).toMatchObject({ unreadable: 'unknown version', level: 'team' });
    },
  );

  it.each([
    ['with a field too many', { ...joy.data, score: 3 }],
    ['with a field too few', { ...joy.data, content: {} }],
    ['that are nothing', null],
    ['that are text', 'Sang'],
  ])('says so of data %s', (_, data) => {
    expect(fromStored({ ...joy, data })).toMatchObject({ unreadable: 'not as it was stored', id: joy.id });
  });

  it.each([[undefined], ['yesterday'], [5]])('makes up no time of recording: %p', (recordedAt) => {
    const fact = fromStored({ ...joy, metadata: { ...joy.metadata, recordedAt } });
    expect(fact).toMatchObject({ unreadable: 'not as it was stored' });
    expect(fact).not.toHaveProperty('recordedAt');
  });

  it('makes up no day', () => {
    const data = { ...joy.data, occurred: { from: '2024-02-31', precision: 'day' } };
    expect(fromStored({ ...joy, data })).not.toHaveProperty('occurred');
  });

  it.each([
    ['team', { level: 'team' }, 'team'],
    ['named', { level: 'named' }, 'named'],
    ['sealed', { level: 'sealed' }, 'sealed'],
    ['a level that we do not know', { level: 'secret' }, 'named'],
    ['nothing', undefined, 'named'],
  ])('is shown to no more people than was said: %s', (_, audience, level) => {
    expect(fromStored({ ...joy, type: 'DreamTold', data: { ...joy.data, audience } })).toMatchObject({
      level,
    });
    expect(fromStored({ ...joy, data: { ...joy.data, audience, score: 1 } })).toMatchObject({ level });
  });

  it('keeps through which chronology it was stated', () => {
    const data = { ...joy.data, statedThrough: 'child-1' };
    expect(fromStored({ ...joy, type: 'DreamTold', data })).toMatchObject({ statedThrough: 'child-1' });
  });
});

describe('lifting an older version', () => {
  const steps = {
    1: (data: unknown) => ({ ...(data as object), second: 'not known' }),
    2: (data: unknown) => ({ ...(data as object), third: Object.keys(data as object).length }),
  };

  it('takes one step for each version, in order', () => {
    expect(lift({ first: 1 }, 1, 3, steps)).toEqual({ first: 1, second: 'not known', third: 2 });
    expect(lift({ first: 1 }, 2, 3, steps)).toEqual({ first: 1, third: 1 });
  });

  it('leaves today’s version as it is', () => {
    const data = { first: 1 };
    expect(lift(data, 3, 3, steps)).toBe(data);
    expect(lift(data, 1, 1)).toBe(data);
  });

  it('says which step is missing', () => {
    expect(() => lift({}, 1, 4, steps)).toThrow('version 3');
  });

  it('is how a fact of an older version is read', () => {
    const versions = CURRENT_VERSIONS as Record<string, number>;
    const upcasters = UPCASTERS as Record<string, Record<number, (data: unknown) => unknown>>;
    versions['GoodThingHappened'] = 2;
    upcasters['GoodThingHappened'] = {
      1: (data) => ({
        ...(data as object),
        content: { text: (data as { content: { words: string } }).content.words },
      }),
    };
    try {
      const old = { ...joy, data: { ...joy.data, content: { words: 'Sang' } } };
      expect(read(old)).toMatchObject({ schemaVersion: 2, data: { content: { text: 'Sang' } } });
      expect(versionsEverWritten()).toContainEqual(['GoodThingHappened', 2]);
      expect(versionsEverWritten()).toContainEqual(['GoodThingHappened', 1]);
    } finally {
      delete versions['GoodThingHappened'];
      delete upcasters['GoodThingHappened'];
    }
  });
});

describe('storing a fact and reading it back', () => {
  it('gives back what was stored, whoever stored it and whenever', () => {
    const optional = fc.option(fc.uuid(), { nil: undefined });
    fc.assert(
      fc.property(
        fc.constantFrom(...today),
        fc.record({
          recordedAt: fc
            .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
            .map((date) => date.toISOString()),
          commandId: optional,
          correlationId: optional,
          causationId: optional,
        }),
        fc.uuid(),
        fc.nat(),
        (example, metadata, id, revision) => {
          const fact = read(example);
          const stored = toStored(fact, id, { schemaVersion: currentVersion(fact.type), ...metadata });
          const back = fromStored({
            ...(JSON.parse(JSON.stringify(stored)) as typeof stored),
            stream: 's',
            revision: BigInt(revision),
          });
          expect(back).toEqual({
            type: fact.type,
            data: fact.data,
            id,
            stream: 's',
            revision,
            schemaVersion: currentVersion(fact.type),
            ...metadata,
          });
        },
      ),
    );
  });

  it('keeps nothing in the metadata that was not said', () => {
    const metadata = { schemaVersion: 1, recordedAt: '2024-06-12T14:05:00.000Z', commandId: undefined };
    expect(Object.keys(toStored(read(joy), joy.id, metadata).metadata)).toEqual([
      'schemaVersion',
      'recordedAt',
    ]);
  });
});
