import { maySee, type Viewer } from '@chronology/access';
import {
  compareFacts,
  endOfDayInLondon,
  rankOf,
  type RecordedFact,
  type UnreadableFact,
  type Facts,
} from '@chronology/domain';
import { recordStream, type FactReader } from '@chronology/identity';
import fc from 'fast-check';
import {
  CHILD,
  childDescribed,
  chronologyOpened,
  classTeacher,
  entryCorrected,
  entryWithdrawn,
  healthVisitor,
  recorded,
  serviceEnded,
  strengthNoted,
  type Overrides,
} from '../../../test/examples';
import type { ChildFacts } from './child-facts';
import { readChild, type Reading } from './child-view';

const CHRONOLOGY = `chronology-${CHILD}`;
const OTHER_CHILD = 'another-child';
const teacher: Viewer = classTeacher;
const visitor: Viewer = healthVisitor;

type Streams = Readonly<Record<string, Facts>>;

/** Reads facts that a test holds in its hand. */
const readerOf = (streams: Streams): FactReader => ({
  factsOf: async (stream, upTo = Infinity) => (streams[stream] ?? []).slice(0, upTo + 1),
});

/** Gives the facts of a stream their places, in the order in which they stand. */
const stream = (name: string, facts: Facts): Streams => ({
  [name]: facts.map((fact, revision) => ({ ...fact, stream: name, revision })),
});

const on = (day: number, hour = 12) => ({
  recordedAt: `2025-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`,
});
const linked = (linkId: string, recordId: string, overrides: Overrides = {}, childId = CHILD) =>
  recorded(
    'RecordLinked',
    { linkId, recordId, childId, evidence: { kind: 'mapping_table', text: 'By table' }, decidedBy: 'team' },
    { id: `${linkId}-${overrides.statedThrough ?? 'c'}`, ...overrides },
  );
const inRecord = (linkId: string, recordId: string, overrides: Overrides = {}, childId = CHILD) =>
  linked(linkId, recordId, { statedThrough: childId, ...overrides }, childId);
const parted = (linkId: string, recordId: string, overrides: Overrides = {}) =>
  recorded(
    'RecordLinkWithdrawn',
    { linkId, recordId, childId: CHILD, why: 'Not her', keepApart: true, decidedBy: 'team' },
    { id: `parted-${linkId}`, statedThrough: CHILD, ...overrides },
  );
const fact = (id: string, overrides: Overrides = {}) => strengthNoted({}, { id, ...overrides });
const card = (
  id: string,
  level: UnreadableFact['level'],
  more: Partial<UnreadableFact> = {},
): UnreadableFact => ({
  unreadable: 'unknown type',
  type: 'SomethingNew',
  id,
  stream: '',
  revision: 0,
  recordedAt: '2025-03-10T16:00:00.000Z',
  level,
  ...more,
});

const read = (streams: Streams, reading: Partial<Reading> = {}): Promise<ChildFacts> =>
  readChild(readerOf(streams), CHILD, { viewer: teacher, ...reading });
const ids = (facts: readonly Readonly<{ id: string }>[]) => facts.map(({ id }) => id);

describe('reading a child', () => {
  it('knows nothing of a child without a chronology', async () => {
    expect(await read({})).toEqual({
      childId: CHILD,
      isOpened: false,
      facts: [],
      veiled: [],
      unreadable: [],
      forRule: [],
      revisions: { [CHRONOLOGY]: -1 },
      records: [],
    });
  });

  it('puts the chronology and its records together, in the one order', async () => {
    const child = await read({
      ...stream(CHRONOLOGY, [
        chronologyOpened({}, { id: 'opened', occurred: { from: '2025-03-01', precision: 'day' } }),
        linked('l', 'r', { id: 'said', occurred: { from: '2025-03-02', precision: 'day' } }),
        fact('late', { occurred: { from: '2025-03-09', precision: 'day' } }),
      ]),
      ...stream(recordStream('r'), [
        inRecord('l', 'r'),
        fact('early', { occurred: { from: '2020', precision: 'year' } }),
        fact('unknown', { occurred: { precision: 'unknown' } }),
      ]),
    });
    expect(ids(child.facts)).toEqual(['early', 'opened', 'said', 'late', 'unknown']);
    expect(child.isOpened).toBe(true);
    expect(child.records).toMatchObject([{ recordId: 'r' }]);
    expect(child.revisions).toEqual({ [CHRONOLOGY]: 2, [recordStream('r')]: 2 });
  });

  it('shows of a named entry only that it exists and whom to ask, and lets the rule see it', async () => {
    const named = fact('named', { audience: { level: 'named' } });
    const child = await read(stream(CHRONOLOGY, [named]));
    expect(child.facts).toEqual([]);
    expect(child.veiled).toEqual([
      { id: 'named', occurred: named.data.occurred, agency: 'health', organisationId: 'nhs-northshire' },
    ]);
    expect(ids(child.forRule)).toEqual(['named']);
    expect(ids((await read(stream(CHRONOLOGY, [named]), { viewer: visitor })).facts)).toEqual(['named']);
  });

  it('has nothing sealed in it anywhere, not even for whoever sealed it', async () => {
    const sealed = fact('sealed', { audience: { level: 'sealed' } });
    const child = await read(stream(CHRONOLOGY, [sealed, card('card', 'sealed')]), { viewer: visitor });
    expect(child).toMatchObject({ facts: [], veiled: [], unreadable: [], forRule: [] });
  });

  it.each(['named', 'sealed'] as const)(
    'lets no correction or withdrawal say again what was %s',
    async (level) => {
      const facts = [
        fact('e', { audience: { level } }),
        entryCorrected({ entryRef: 'e', supersedes: 'e' }, { id: 'c' }),
        entryWithdrawn({ entryRef: 'e', withdraws: 'c' }, { id: 'w' }),
        serviceEnded({}, { id: 'end', audience: { level } }),
        recorded(
          'ServiceEndingCorrected',
          { involvementId: 'i', endingRef: 'end', corrected: { reason: 'CAPACITY' }, why: 'x' },
          { id: 'p' },
        ),
      ];
      const child = await read(stream(CHRONOLOGY, facts));
      expect(child.facts).toEqual([]);
      expect(ids(child.veiled).toSorted()).toEqual(level === 'named' ? ['e', 'end'] : []);
      expect(ids(child.forRule)).toHaveLength(level === 'named' ? 5 : 0);
    },
  );

  it('says that a correction exists which the viewer may not open, of an entry that they may', async () => {
    const facts = [
      fact('e'),
      entryCorrected({ entryRef: 'e', supersedes: 'e' }, { id: 'c', audience: { level: 'named' } }),
    ];
    const child = await read(stream(CHRONOLOGY, facts));
    expect([ids(child.facts), ids(child.veiled)]).toEqual([['e'], ['c']]);
  });

  it('tells nobody that a number is hidden from them: it is no entry in a child’s life', async () => {
    const number = recorded(
      'IdentifierStated',
      { scheme: 'CHI', value: '0', status: 'x', verdict: 'fails' },
      { audience: { level: 'named' } },
    );
    const child = await read(stream(CHRONOLOGY, [number]));
    expect(child).toMatchObject({ facts: [], veiled: [] });
    expect(child.forRule).toHaveLength(1);
  });

  it('shows what it cannot read as a card, and its kind to no more people than it was meant for', async () => {
    const child = await read(stream(CHRONOLOGY, [card('a', 'team'), card('b', 'named')]));
    expect(child.unreadable).toMatchObject([
      { id: 'a', type: 'SomethingNew' },
      { id: 'b', type: 'not shown' },
    ]);
  });
});

describe('records that are joined and parted', () => {
  const record = (...more: Facts) => stream(recordStream('r'), [fact('before-joining', on(1)), ...more]);

  it('show nothing of a record that only one of the two streams says is joined', async () => {
    const chronology = stream(CHRONOLOGY, [linked('l', 'r')]);
    const half = await read({ ...chronology, ...record() });
    expect([half.facts, half.forRule, half.records]).toEqual([[], [], []]);
    const otherHalf = await read(record(inRecord('l', 'r')));
    expect([otherHalf.facts, otherHalf.records]).toEqual([[], []]);
  });

  it('show nothing of a record parted since, also not as of a day when it was joined', async () => {
    const streams = {
      ...stream(CHRONOLOGY, [linked('l', 'r', on(3))]),
      ...record(inRecord('l', 'r', on(2)), parted('l', 'r', on(9))),
    };
    for (const asKnownAt of [undefined, '2025-03-05'])
      expect(await read(streams, { ...(asKnownAt && { asKnownAt }) })).toMatchObject({
        facts: [],
        forRule: [],
        records: [],
      });
  });

  it('count from the day of joining, with all that they had said before', async () => {
    const streams = {
      ...stream(CHRONOLOGY, [linked('l', 'r', on(5))]),
      ...record(inRecord('l', 'r', on(4))),
    };
    expect(ids((await read(streams, { asKnownAt: '2025-03-04' })).facts)).toEqual([]);
    expect(ids((await read(streams, { asKnownAt: '2025-03-05' })).facts)).toContain('before-joining');
  });

  it('leave out what was stated through another child’s chronology, and that child’s links', async () => {
    const streams = {
      ...stream(CHRONOLOGY, [linked('l2', 'r')]),
      ...record(
        inRecord('l1', 'r', {}, OTHER_CHILD),
        fact('by-hand-for-other', { statedThrough: OTHER_CHILD }),
        entryCorrected(
          { entryRef: 'before-joining', supersedes: 'before-joining' },
          { id: 'put-right-for-other', statedThrough: OTHER_CHILD },
        ),
        entryWithdrawn(
          { entryRef: 'by-hand-for-other', withdraws: 'by-hand-for-other' },
          { id: 'about-what-is-left-out' },
        ),
        card('card-for-other', 'team', { statedThrough: OTHER_CHILD }),
        { ...parted('l1', 'r'), id: 'parted-from-other' },
        inRecord('l2', 'r'),
        fact('by-hand-for-her', { statedThrough: CHILD }),
      ),
    };
    const child = await read(streams);
    expect(ids(child.forRule).toSorted()).toEqual(['before-joining', 'by-hand-for-her', 'l2-c']);
    expect(child.unreadable).toEqual([]);
    expect(JSON.stringify(child)).not.toContain(OTHER_CHILD);
  });
});

describe('as it was known on a day', () => {
  it('holds what was recorded by the end of that day in Europe/London', async () => {
    const streams = stream(CHRONOLOGY, [
      fact('in-time', { recordedAt: '2025-07-01T22:59:59.999Z' }),
      fact('too-late', { recordedAt: '2025-07-01T23:00:00.000Z' }),
    ]);
    const child = await read(streams, { asKnownAt: '2025-07-01' });
    expect(ids(child.facts)).toEqual(['in-time']);
    expect(ids(child.forRule)).toEqual(['in-time']);
    expect(child.asKnownAt).toBe('2025-07-01');
    expect(ids((await read(streams, { asKnownAt: '2025-07-02T00:00:00+01:00' })).facts)).toHaveLength(2);
  });

  it('does not guess when a card was recorded', async () => {
    const { recordedAt: _, ...dateless } = card('a', 'team');
    const streams = stream(CHRONOLOGY, [dateless]);
    expect((await read(streams)).unreadable).toHaveLength(1);
    expect((await read(streams, { asKnownAt: '2025-07-01' })).unreadable).toHaveLength(0);
  });
});

describe('an open walk', () => {
  const begin = {
    ...stream(CHRONOLOGY, [fact('a'), linked('l', 'r')]),
    ...stream(recordStream('r'), [inRecord('l', 'r'), fact('b')]),
  };
  const grown = {
    ...stream(CHRONOLOGY, [
      fact('a'),
      linked('l', 'r'),
      entryCorrected({ entryRef: 'a', supersedes: 'a' }, { id: 'c' }),
      linked('l2', 'r2'),
    ]),
    ...stream(recordStream('r'), [inRecord('l', 'r'), fact('b'), fact('new')]),
    ...stream(recordStream('r2'), [inRecord('l2', 'r2'), fact('of-a-new-record')]),
  };

  it('goes on with what its first page had read, whatever came since, and says so', async () => {
    const first = await read(begin);
    const later = await read(grown, { at: first.revisions });
    expect(ids(later.facts)).toEqual(ids(first.facts));
    expect(later.revisions).toEqual(first.revisions);
    expect(later.hasNewer).toBe(true);
    expect(await read(begin, { at: first.revisions })).not.toHaveProperty('hasNewer');
  });

  it('does not say that something came which its viewer may not even count', async () => {
    const { revisions } = await read(stream(CHRONOLOGY, [fact('a')]));
    const streams = stream(CHRONOLOGY, [fact('a'), fact('sealed', { audience: { level: 'sealed' } })]);
    expect(await read(streams, { at: revisions })).not.toHaveProperty('hasNewer');
  });

  it('loses the entries of a record at once when it is parted', async () => {
    const first = await read(begin);
    const streams = {
      ...begin,
      ...stream(recordStream('r'), [inRecord('l', 'r'), fact('b'), parted('l', 'r')]),
    };
    expect(ids((await read(streams, { at: first.revisions })).facts)).toEqual(['a']);
  });
});

describe('any history', () => {
  type Step = Readonly<{
    kind: 'state' | 'correct' | 'withdraw' | 'link' | 'part' | 'unreadable' | 'describe';
    record: 0 | 1 | 2;
    level: 'team' | 'named' | 'sealed';
    through: string | undefined;
    about: number;
    isHalf: boolean;
    days: number;
  }>;
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom(
      'state',
      'state',
      'correct',
      'withdraw',
      'link',
      'link',
      'part',
      'unreadable',
      'describe',
    ),
    record: fc.constantFrom(0, 1, 2),
    level: fc.constantFrom('team', 'team', 'named', 'sealed'),
    through: fc.constantFrom(undefined, undefined, CHILD, OTHER_CHILD),
    about: fc.nat(20),
    isHalf: fc.boolean(),
    days: fc.nat(2),
  });

  type Story = Readonly<{
    streams: Readonly<Record<string, (RecordedFact | UnreadableFact)[]>>;
    /** What a reader of the whole story would say: when each record that is joined at its end was joined. */
    joinedAt: Readonly<Record<string, string>>;
  }>;

  type Joins = Map<string, Readonly<{ linkId: string; joinedAt?: string }>>;
  type Told = Readonly<{ streams: Record<string, (RecordedFact | UnreadableFact)[]>; joins: Joins }>;

  const put = (to: (RecordedFact | UnreadableFact)[], each: RecordedFact | UnreadableFact, more: object) =>
    to.push({ ...each, ...more, revision: to.length });

  const stating = (
    { kind, level, about }: Step,
    through: object,
    facts: Facts,
  ): RecordedFact | UnreadableFact => {
    const envelope = { audience: { level }, ...through };
    const target = facts[about % Math.max(1, facts.length)]?.id ?? 'nothing';
    if (kind === 'describe') return childDescribed({}, envelope);
    if (kind === 'correct') return entryCorrected({ entryRef: target, supersedes: target }, envelope);
    if (kind === 'withdraw') return entryWithdrawn({ entryRef: target, withdraws: target }, envelope);
    return kind === 'unreadable' ? card('', level, through) : fact('', envelope);
  };

  const linking = ({ record, isHalf }: Step, { streams, joins }: Told, index: number, recordedAt: string) => {
    const name = recordStream(`r${record}`);
    if (record === 0 || joins.has(name)) return;
    const linkId = `link-${index}`;
    put((streams[name] ??= []), inRecord(linkId, `r${record}`), {
      id: `${index}-r`,
      stream: name,
      recordedAt,
    });
    joins.set(name, { linkId, ...(!isHalf && { joinedAt: recordedAt }) });
    if (isHalf) return;
    put((streams[CHRONOLOGY] ??= []), linked(linkId, `r${record}`), {
      id: `${index}-c`,
      stream: CHRONOLOGY,
      recordedAt,
    });
  };

  const parting = ({ record }: Step, { streams, joins }: Told, index: number, recordedAt: string) => {
    const name = recordStream(`r${record}`);
    const join = joins.get(name);
    if (!join) return;
    put((streams[name] ??= []), parted(join.linkId, `r${record}`), {
      id: `${index}-p`,
      stream: name,
      recordedAt,
    });
    joins.delete(name);
  };

  /** Tells a story step by step, keeping book of the joins in a way of its own. */
  const tell = (steps: readonly Step[]): Story => {
    const told: Told = { streams: { [CHRONOLOGY]: [chronologyOpened({}, on(1))] }, joins: new Map() };
    let day = 1;
    for (const [index, each] of steps.entries()) {
      day = Math.min(28, day + each.days);
      const { recordedAt } = on(day);
      if (each.kind === 'link') linking(each, told, index, recordedAt);
      else if (each.kind === 'part') parting(each, told, index, recordedAt);
      else {
        const name = each.record === 0 ? CHRONOLOGY : recordStream(`r${each.record}`);
        const through =
          each.record === 0 || each.through === undefined ? {} : { statedThrough: each.through };
        const facts = (told.streams[name] ??= []);
        put(facts, stating(each, through, facts), { id: `${index}`, stream: name, recordedAt });
      }
    }
    const whole = [...told.joins].flatMap(([name, { joinedAt }]) =>
      joinedAt === undefined ? [] : [[name, joinedAt]],
    );
    return { streams: told.streams, joinedAt: Object.fromEntries(whole) as Record<string, string> };
  };

  const story = fc.array(step, { maxLength: 30 }).map(tell);
  const day = fc.option(
    fc.integer({ min: 1, max: 28 }).map((number) => `2025-03-${String(number).padStart(2, '0')}`),
    { nil: undefined },
  );
  const viewer = fc.constantFrom(teacher, visitor);

  const levelOf = (each: RecordedFact | UnreadableFact) =>
    'unreadable' in each ? each.level : each.data.audience.level;
  const throughOf = (each: RecordedFact | UnreadableFact) =>
    'unreadable' in each ? each.statedThrough : each.data.statedThrough;

  it('never shows a sealed fact, one of a parted record, one stated through another child, or one recorded later', async () => {
    await fc.assert(
      fc.asyncProperty(story, day, viewer, async ({ streams, joinedAt }, asKnownAt, who) => {
        const until = asKnownAt === undefined ? '9999' : endOfDayInLondon(asKnownAt);
        const all = new Map(
          Object.values(streams).flatMap((facts) => facts.map((each) => [each.id, each] as const)),
        );
        const child = await read(streams, { viewer: who, ...(asKnownAt !== undefined && { asKnownAt }) });
        const anywhere = [child.facts, child.veiled, child.unreadable, child.forRule].flatMap((list) =>
          ids(list),
        );
        for (const id of anywhere) {
          const shown = all.get(id);
          if (!shown) throw new Error('shows something that is not on record');
          expect(levelOf(shown)).not.toBe('sealed');
          expect([undefined, CHILD]).toContain(throughOf(shown));
          expect((shown.recordedAt ?? '') <= until).toBe(true);
          if (shown.stream !== CHRONOLOGY) expect((joinedAt[shown.stream] ?? '~') <= until).toBe(true);
        }
        for (const { data } of child.facts) expect(maySee(who, data)).toBe('whole');
      }),
      { numRuns: 300 },
    );
  });

  it('shows everything else once, whole, as a veil or as a card, and the rule has no less than anybody', async () => {
    await fc.assert(
      fc.asyncProperty(story, viewer, async ({ streams, joinedAt }, who) => {
        const child = await read(streams, { viewer: who });
        const open = [CHRONOLOGY, ...Object.keys(joinedAt)].flatMap((name) => streams[name] ?? []);
        const expected = open.filter(
          (each) =>
            ['StrengthNoted', 'ChildDescribed', 'SomethingNew'].includes(each.type) &&
            levelOf(each) !== 'sealed' &&
            [undefined, CHILD].includes(throughOf(each)),
        );
        const shown = [...ids(child.facts), ...ids(child.veiled), ...ids(child.unreadable)];
        expect(shown).toEqual(expect.arrayContaining(ids(expected)));
        expect(new Set(shown).size).toBe(shown.length);
        expect(ids(child.forRule)).toEqual(expect.arrayContaining(ids(child.facts)));
      }),
      { numRuns: 200 },
    );
  });

  it('stands in the one order, answers the rule alike for everyone, and never shows more as of an earlier day', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.integer({ min: 2, max: 28 }), async ({ streams }, number) => {
        const asOf = (each: number) => `2025-03-${String(each).padStart(2, '0')}`;
        const later = await read(streams, { asKnownAt: asOf(number) });
        const earlier = await read(streams, { asKnownAt: asOf(number - 1) });
        const others = await read(streams, { asKnownAt: asOf(number), viewer: visitor });
        const orders = later.facts.map(({ id, type, recordedAt, data }) => ({
          id,
          recordedAt,
          rank: rankOf(type),
          occurred: data.occurred,
        }));
        expect(orders).toEqual(orders.toSorted(compareFacts));
        expect(ids(others.forRule)).toEqual(ids(later.forRule));
        expect(ids(later.forRule)).toEqual(expect.arrayContaining(ids(earlier.forRule)));
      }),
      { numRuns: 200 },
    );
  });
});
