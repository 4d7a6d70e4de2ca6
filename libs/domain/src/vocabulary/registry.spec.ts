import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACT_TYPES, shapeOf, type FactType, type KnownFact } from '../stored/schemas';
import { currentVersion } from '../stored/versions';
import { ENTRY_KINDS } from './entry';
import { defaultAudience, kindOf, rankOf, sentenceOf } from './registry';

type Content = Readonly<Record<string, unknown>>;
type Shape = Readonly<{
  properties: Readonly<Record<string, Readonly<{ enum?: readonly string[] }>>>;
  required?: readonly string[];
}>;

const exampleOf = (type: FactType): KnownFact => {
  const file = join(__dirname, '../stored/examples', `${type}.v${currentVersion(type)}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as KnownFact;
};
const contentShape = (type: FactType): Shape =>
  (shapeOf(type) as Readonly<{ properties: Readonly<{ content: Shape }> }>).properties.content;
const sentenceWith = (type: FactType, content: Content): string => {
  const example = exampleOf(type);
  return sentenceOf({ ...example, data: { ...example.data, content } } as KnownFact);
};

/** The example with every closed word that its type knows, one after another. */
const withEveryWord = (type: FactType): readonly Content[] => {
  const { content } = exampleOf(type).data;
  return Object.entries(contentShape(type).properties).flatMap(([field, { enum: words = [] }]) =>
    words.map((word) => ({ ...content, [field]: word })),
  );
};

/** The example with nothing but what must be said. */
const withTheLeast = (type: FactType): Content => {
  const { required = [] } = contentShape(type);
  return Object.fromEntries(
    Object.entries(exampleOf(type).data.content).filter(([field]) => required.includes(field)),
  );
};

const CODE_WORDS = /_|undefined|null|NaN|\[object|\b[a-z]+[A-Z]|\b(?!MMR\b)[A-Z]{2,}\d*\b/;
const AMERICAN = /\b(color|behavior|center|program|organiz|enroll|counsel(ed|ing)|mom)\w*/i;
const UNFINISHED = /^\s|\s$|[:,]$|: *:|\s{2}/;

describe.each(FACT_TYPES)('%s', (type) => {
  it('is said in one plain sentence', () => {
    const sentence = sentenceOf(exampleOf(type));
    expect(sentence).toMatch(/^[“A-Z]/);
    expect(sentence).not.toMatch(CODE_WORDS);
    expect(sentence).not.toMatch(AMERICAN);
  });

  it('is said whole with the least that is known, and with every word of its lists', () => {
    for (const content of [withTheLeast(type), ...withEveryWord(type)]) {
      const sentence = sentenceWith(type, content);
      expect(sentence.length).toBeGreaterThan(3);
      expect(sentence).not.toMatch(CODE_WORDS);
      expect(sentence).not.toMatch(UNFINISHED);
    }
  });

  it('has a group, a place on a day and an audience', () => {
    expect(ENTRY_KINDS).toContain(kindOf(type));
    expect(rankOf(type)).toBeGreaterThanOrEqual(0);
    expect(['team', 'named']).toContain(defaultAudience(type));
  });
});

describe('the order of one day', () => {
  it('puts a death last', () => {
    const others = FACT_TYPES.filter((type) => type !== 'DeathNotified').map(rankOf);
    expect(rankOf('DeathNotified')).toBeGreaterThan(Math.max(...others));
  });

  it.each<readonly [FactType, FactType]>([
    ['ServiceEnded', 'ServiceStarted'],
    ['ServicePaused', 'ServiceResumed'],
    ['EnrolmentEnded', 'EnrolmentStarted'],
    ['PartTimeTimetableEnded', 'PartTimeTimetableStarted'],
    ['ExclusionEnded', 'ExclusionStarted'],
    ['ChildsPlanEnded', 'ChildsPlanAgreed'],
    ['NameRemovedFromRegister', 'NamePlacedOnRegister'],
    ['OrderEnded', 'OrderMade'],
    ['CameBack', 'WentMissing'],
  ])('puts an end before a start: %s before %s', (end, start) => {
    expect(rankOf(end)).toBeLessThan(rankOf(start));
  });

  it('opens a chronology before anything, and puts leaving care behind everything but a death', () => {
    const opening = rankOf('ChronologyOpened');
    expect(FACT_TYPES.filter((type) => rankOf(type) < opening)).toEqual([]);
    expect(FACT_TYPES.filter((type) => rankOf(type) > rankOf('StoppedBeingLookedAfter'))).toEqual([
      'DeathNotified',
    ]);
  });

  it('tells that a child came into care before where the child lives, and its status between', () => {
    expect(rankOf('StartedToBeLookedAfter')).toBeLessThan(rankOf('LegalStatusChanged'));
    expect(rankOf('LegalStatusChanged')).toBeLessThan(rankOf('HomeChanged'));
  });
});

describe('the sentence of a move', () => {
  it.each([
    [{ to: 'With Gran Jean' }, 'Moved to live with Gran Jean'],
    [{ to: 'With Gran Jean', temporary: true }, 'Stayed for a while with Gran Jean'],
    [{ to: 'the blue house' }, 'Moved to the blue house'],
    [{ to: 'the blue house', temporary: true }, 'Stayed for a while: the blue house'],
    [{ to: 'With Gran Jean', notShown: true }, 'Home: not shown'],
    [
      {
        kind: {
          system: 'SSDA903/PLACE',
          code: 'U1',
          display: 'Fostered with a relative or friend, long term',
        },
      },
      'Moved to live with family or a friend, for the long term',
    ],
    [
      {
        kind: { system: 'SSDA903/PLACE', code: 'T1', display: 'Temporary period in hospital' },
        temporary: true,
      },
      'Stayed for a while in hospital',
    ],
    [
      { kind: { system: 'SSDA903/PLACE', code: 'T3' } },
      'Stayed for a while with another carer, while the usual one was on holiday',
    ],
    [
      { kind: { system: 'SSDA903/PLACE', code: 'U6' }, temporary: true },
      'Stayed for a while with a foster carer',
    ],
    [{ kind: { system: 'elsewhere', code: 'U6', display: 'A boat' } }, 'Moved to a new home: A boat'],
    [{ kind: { system: 'SSDA903/PLACE', code: 'Q9' } }, 'Moved to a new home: code Q9'],
    [{}, 'Moved to a home that is not described'],
  ])('%j is “%s”', (content, sentence) => {
    expect(sentenceWith('HomeChanged', content)).toBe(sentence);
  });
});

describe('the sentence of an immunisation', () => {
  it.each([
    ['MMR', 'Immunisation given: MMR, against measles, mumps and rubella'],
    ['Hib (PRP-OMP)', 'Immunisation given: Hib (PRP-OMP), against Haemophilus influenzae type b'],
    [
      'DTaP/IPV/Hep B',
      'Immunisation given: DTaP/IPV/Hep B, against diphtheria, tetanus and whooping cough; polio; hepatitis B',
    ],
    ['Six-in-one vaccine', 'Immunisation given: Six-in-one vaccine'],
  ])('of %s says what it protects against, where its name does not', (programme, sentence) => {
    expect(sentenceWith('ImmunisationGiven', { programme })).toBe(sentence);
  });
});

describe('who may see it unless somebody says otherwise', () => {
  it('is the team, except for numbers and questionnaires', () => {
    expect(FACT_TYPES.filter((type) => defaultAudience(type) !== 'team')).toEqual([
      'IdentifierStated',
      'SdqCompleted',
      'SdqNotCompleted',
    ]);
  });
});
