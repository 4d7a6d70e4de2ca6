import fc from 'fast-check';
import type { FactType, KnownFact, Recorded, RecordedFact } from '@chronology/domain';
import { recorded } from '../../../../test/examples';
import { given } from '../../../../test/given';
import {
  recordImport,
  weigh,
  type ImportRows,
  type NoLongerSaid,
  type Remembered,
} from './record-import.decider';
import type { SaidNow } from './said-now';

type Item = ImportRows['items'][number];
type Extra = Partial<Pick<SaidNow, 'standsIn' | 'coversDays'>> &
  Readonly<{ aspect?: string; from?: string; to?: string }>;

const originOf = (naturalKey: string, aspect: string, digest: string) =>
  ({
    importId: 'import',
    system: 'records',
    format: 'example',
    file: 'a.csv',
    fileSha256: 'abc',
    locator: { kind: 'line', at: '2' },
    naturalKey,
    aspect,
    digest,
    raw: {},
  }) as const;

const source = { agency: 'social_work', organisationId: 'council', system: 'records' } as const;

/** A row that says something; its digest is what it says and when. */
const says = (type: FactType, naturalKey: string, content: object, extra: Extra = {}): SaidNow => {
  const { aspect = 'main', from = '2024-05-01', to, standsIn, coversDays } = extra;
  const occurred = { from, ...(to !== undefined && { to }), precision: 'day' } as const;
  const digest = JSON.stringify([type, occurred, content]);
  return {
    kind: 'said',
    type,
    data: {
      occurred,
      source,
      basis: 'record',
      audience: { level: 'team' },
      origin: originOf(naturalKey, aspect, digest),
      content: { ...content },
    },
    ...(standsIn && { standsIn }),
    ...(coversDays && { coversDays }),
  };
};

const noLonger = (naturalKey: string, ...keeps: readonly string[]): NoLongerSaid => ({
  kind: 'no longer said',
  naturalKey,
  keeps,
  why: 'The source no longer says so.',
  data: { ...says('ReviewHeld', naturalKey, {}).data },
});

const rows = (...items: readonly Item[]): ImportRows => ({ items, idOf: (...parts) => parts.join('/') });

/** A record’s stream into which imports and people write one after the other. */
const stream = () => {
  const facts: RecordedFact[] = [];
  const record = (fact: KnownFact & Readonly<{ id?: string }>) =>
    facts.push({
      ...fact,
      stream: 'record-1',
      revision: facts.length,
      recordedAt: '',
      schemaVersion: 1,
    } as RecordedFact);
  const remembered = () =>
    (facts as readonly Recorded<KnownFact>[]).reduce<Remembered>(
      recordImport.evolve,
      recordImport.initialState,
    );
  return {
    facts,
    states: (fact: RecordedFact) => record(fact),
    imports: (...items: readonly Item[]) => {
      const weighed = weigh(rows(...items), remembered());
      for (const { facts: stated } of weighed) stated.forEach(record);
      return weighed.map(({ outcome, rule }) => rule ?? outcome);
    },
  };
};

const home = (kind: string, extra?: Extra) => says('HomeChanged', 'row', { to: kind }, extra);

describe('what an import states into a record', () => {
  it('is the fact, where nothing was said of it before', () => {
    given(recordImport)
      .when(rows(home('Gran')))
      .then({ type: 'HomeChanged', id: 'row/main', data: { content: { to: 'Gran' } } });
  });

  it('is nothing, where the same was said before', () => {
    const record = stream();
    expect(record.imports(home('Gran'))).toEqual(['new']);
    expect(record.imports(home('Gran'))).toEqual(['duplicate']);
    expect(record.facts).toHaveLength(1);
  });

  it('is a correction of its own last word, where it says otherwise now', () => {
    const record = stream();
    record.imports(home('Gran'));
    expect(record.imports(home('An aunt'))).toEqual(['changed']);
    expect(record.facts[1]).toMatchObject({
      type: 'EntryCorrected',
      id: 'row/main/row/main',
      data: {
        content: {
          entryRef: 'row/main',
          supersedes: 'row/main',
          replacement: { content: { to: 'An aunt' }, occurred: { from: '2024-05-01' } },
        },
      },
    });
  });

  it('ends at A where a row says A, then B, then A again, each correction with an id of its own', () => {
    const record = stream();
    for (const where of ['A', 'B', 'A', 'B', 'B']) record.imports(home(where));
    expect(record.imports(home('A'))).toEqual(['changed']);
    expect(record.facts).toHaveLength(5);
    expect(new Set(record.facts.map(({ id }) => id)).size).toBe(5);
    expect(record.facts.at(-1)).toMatchObject({
      data: { content: { entryRef: 'row/main', replacement: { content: { to: 'A' } } } },
    });
  });

  it('compares with what the system said, whatever people corrected since', () => {
    const record = stream();
    record.imports(home('Gran'));
    const replacement = {
      occurred: { from: '2024-05-02', precision: 'day' },
      content: { to: 'Gran Jean' },
    } as const;
    record.states(
      recorded('EntryCorrected', {
        entryRef: 'row/main',
        supersedes: 'row/main',
        replacement,
        why: 'Her name',
      }),
    );
    expect(record.imports(home('Gran'))).toEqual(['duplicate']);
    expect(record.imports(home('An aunt'))).toEqual(['changed']);
    expect(record.facts.at(-1)).toMatchObject({ data: { content: { supersedes: 'row/main' } } });
  });

  it('is stated again under an id that names the withdrawal, where the system had taken it back', () => {
    const record = stream();
    record.imports(home('Gran'));
    record.imports(noLonger('row'));
    const withdrawal = record.facts.at(-1);
    expect(withdrawal?.type).toBe('EntryWithdrawnAsError');
    expect(record.imports(home('Gran'))).toEqual(['new']);
    expect(record.facts.at(-1)).toMatchObject({ type: 'HomeChanged', id: `row/main/${withdrawal?.id}` });
    expect(record.imports(home('Gran'))).toEqual(['duplicate']);
  });

  it('is not stated again where a person had taken it back as never true', () => {
    const record = stream();
    record.imports(home('Gran'));
    record.states(
      recorded('EntryWithdrawnAsError', { entryRef: 'row/main', withdraws: 'row/main', why: 'Not hers' }),
    );
    expect(record.imports(home('Gran'))).toEqual(['duplicate']);
    expect(record.facts).toHaveLength(2);
  });

  it('keeps its last word, where a person had taken back a correction of it', () => {
    const record = stream();
    record.imports(home('Gran'));
    record.imports(home('An aunt'));
    record.states(
      recorded('EntryWithdrawnAsError', {
        entryRef: 'row/main',
        withdraws: record.facts[1]?.id ?? '',
        why: 'No',
      }),
    );
    expect(record.imports(home('An aunt'))).toEqual(['duplicate']);
    expect(record.imports(home('Gran'))).toEqual(['changed']);
  });

  it('is compared inside one import too', () => {
    const record = stream();
    expect(record.imports(home('Gran'), home('Gran'), home('An aunt'))).toEqual([
      'new',
      'duplicate',
      'changed',
    ]);
  });
});

describe('an ending that a system says of help that a person has ended', () => {
  const ended = says(
    'ServiceEnded',
    'help',
    { involvementId: 'help-1', reason: 'NOT_STATED' },
    { aspect: 'ended' },
  );
  const byPerson = recorded(
    'ServiceEnded',
    { involvementId: 'help-1', reason: 'GOALS_MET' },
    { id: 'by-person' },
  );

  it('is kept and marked, and is never refused', () => {
    const record = stream();
    record.states(byPerson);
    expect(record.imports(ended)).toEqual(['new']);
    expect(record.facts.at(-1)).toMatchObject({ data: { content: { alreadyEndedBy: 'by-person' } } });
    expect(record.imports(ended)).toEqual(['duplicate']);
  });

  it('keeps its mark when the system says it otherwise', () => {
    const record = stream();
    record.states(byPerson);
    record.imports(ended);
    record.imports(
      says('ServiceEnded', 'help', { involvementId: 'help-1', reason: 'OTHER' }, { aspect: 'ended' }),
    );
    expect(record.facts.at(-1)).toMatchObject({
      data: { content: { replacement: { content: { alreadyEndedBy: 'by-person', reason: 'OTHER' } } } },
    });
  });

  it.each([
    ['other help ended', recorded('ServiceEnded', { involvementId: 'other' }), []],
    [
      'the ending was taken back',
      byPerson,
      [recorded('ServiceEndingTakenBack', { involvementId: 'help-1', endingRef: 'by-person', why: 'No' })],
    ],
    [
      'the ending was withdrawn',
      byPerson,
      [recorded('EntryWithdrawnAsError', { entryRef: 'by-person', withdraws: 'by-person', why: 'No' })],
    ],
  ] as const)('is the ending itself where %s', (_what, first, others) => {
    const record = stream();
    [first, ...others].forEach(record.states);
    record.imports(ended);
    expect(record.facts.at(-1)?.data.content).not.toHaveProperty('alreadyEndedBy');
  });
});

describe('a row that no longer says what it said', () => {
  const start = says(
    'ServiceStarted',
    'help',
    { involvementId: 'h', serviceId: 's', name: 'Help' },
    { aspect: 'started' },
  );
  const end = says('ServiceEnded', 'help', { involvementId: 'h' }, { aspect: 'ended' });

  it('takes back what it does not keep', () => {
    const record = stream();
    record.imports(start, end);
    expect(record.imports(start, noLonger('help', 'started'))).toEqual(['duplicate', 'changed']);
    expect(record.facts.at(-1)).toMatchObject({
      type: 'EntryWithdrawnAsError',
      data: { occurred: end.data.occurred, content: { entryRef: 'help/ended', withdraws: 'help/ended' } },
    });
    expect(record.imports(start, noLonger('help', 'started'))).toEqual(['duplicate', 'duplicate']);
  });

  it('has nothing to take back where it never said anything', () => {
    expect(stream().imports(noLonger('help'))).toEqual([undefined]);
  });

  it('may say it again', () => {
    const record = stream();
    record.imports(start, end);
    record.imports(start, noLonger('help', 'started'));
    expect(record.imports(start, end)).toEqual(['duplicate', 'new']);
    expect(new Set(record.facts.map(({ id }) => id)).size).toBe(record.facts.length);
  });
});

describe('a fact that only stands in for what an earlier file may have said', () => {
  const known = (from: string) =>
    says(
      'StartedToBeLookedAfter',
      `row ${from}`,
      { need: 'x' },
      {
        from,
        aspect: 'known',
        standsIn: { comparing: [], endedBy: 'StoppedBeingLookedAfter' },
      },
    );
  const started = says('StartedToBeLookedAfter', 'row 1', { need: 'y' }, { from: '2023-01-01' });
  const stopped = says('StoppedBeingLookedAfter', 'row 1', {}, { from: '2023-06-01', aspect: 'ended' });

  it('is stated where nothing better is known', () => {
    expect(stream().imports(known('2024-01-01'))).toEqual(['new']);
  });

  it('says nothing new where the record knows already, and never of a time after care had ended', () => {
    const record = stream();
    record.imports(started);
    expect(record.imports(known('2024-01-01'))).toEqual(['duplicate']);
    record.imports(stopped);
    expect(record.imports(known('2023-03-01'))).toEqual(['duplicate']);
    expect(record.imports(known('2024-01-01'))).toEqual(['new']);
  });

  it('never corrects what was said with more knowledge, unless it disagrees', () => {
    const record = stream();
    const standsIn = { comparing: ['kind'] };
    record.imports(says('HomeChanged', 'row', { kind: 'U4', reason: 'CARPL' }));
    expect(record.imports(says('HomeChanged', 'row', { kind: 'U4' }, { standsIn }))).toEqual(['duplicate']);
    expect(record.imports(says('HomeChanged', 'row', { kind: 'U6' }, { standsIn }))).toEqual(['changed']);
  });

  it('agrees where a code is the same and only its label is another', () => {
    const record = stream();
    const kind = (display: string) => ({ kind: { system: 's', code: 'U4', display, known: true } });
    record.imports(says('HomeChanged', 'row', { ...kind('Fostered'), reason: 'CARPL' }));
    const standsIn = { comparing: ['kind'] };
    expect(record.imports(says('HomeChanged', 'row', kind('With foster carers'), { standsIn }))).toEqual([
      'duplicate',
    ]);
  });
});

describe('a summary of days', () => {
  const days = (from: string, to: string, away = 2) =>
    says(
      'AttendanceSummarised',
      `school ${from} ${to}`,
      { authorised: away, unauthorised: 0, lateCount: 0 },
      {
        ...{ from, to, aspect: 'school' },
        coversDays: true,
      },
    );

  it('stands beside those of other days', () => {
    const record = stream();
    expect(record.imports(days('2024-05-01', '2024-05-07'), days('2024-05-08', '2024-05-14'))).toEqual([
      'new',
      'new',
    ]);
  });

  it('of the same days with other sums is a correction', () => {
    const record = stream();
    record.imports(days('2024-05-01', '2024-05-07'));
    expect(record.imports(days('2024-05-01', '2024-05-07', 4))).toEqual(['changed']);
  });

  it('of more days replaces all that lie inside it, and they stay replaced', () => {
    const record = stream();
    record.imports(days('2024-05-01', '2024-05-07'), days('2024-05-08', '2024-05-14'));
    expect(record.imports(days('2024-05-01', '2024-05-31'))).toEqual(['changed']);
    expect(record.facts.slice(2)).toMatchObject([
      { type: 'EntryCorrected', data: { content: { entryRef: 'school 2024-05-01 2024-05-07/school' } } },
      {
        type: 'EntryWithdrawnAsError',
        data: { content: { entryRef: 'school 2024-05-08 2024-05-14/school' } },
      },
    ]);
    expect(record.imports(days('2024-05-01', '2024-05-31'))).toEqual(['duplicate']);
    expect(record.imports(days('2024-05-08', '2024-05-14'))).toEqual(['days-inside-longer-summary']);
    expect(record.facts).toHaveLength(4);
  });

  it('whose days cross those of another without holding them all is held', () => {
    const record = stream();
    record.imports(days('2024-05-01', '2024-05-07'));
    expect(record.imports(days('2024-05-05', '2024-05-20'))).toEqual(['days-cross']);
    expect(record.facts).toHaveLength(1);
  });
});

describe('whatever rows are imported, in whatever order', () => {
  const places = fc.constantFrom('A', 'B', 'C');
  const keys = fc.constantFrom('row 1', 'row 2');
  const said = fc.tuple(keys, places).map(([key, where]) => says('HomeChanged', key, { to: where }));
  const taken = keys.map((key) => noLonger(key));
  const imports = fc.array(
    fc.array(fc.oneof({ weight: 4, arbitrary: said }, { weight: 1, arbitrary: taken }), { maxLength: 4 }),
    { maxLength: 6 },
  );

  it('no two facts have one id, and an import ends where its last words are', () => {
    fc.assert(
      fc.property(imports, (all) => {
        const record = stream();
        for (const items of all) record.imports(...items);
        expect(new Set(record.facts.map(({ id }) => id)).size).toBe(record.facts.length);
      }),
    );
  });

  it('rows that each say one thing state nothing a second time', () => {
    const once = fc
      .tuple(places, places)
      .map(([a, b]) => [says('HomeChanged', 'row 1', { to: a }), says('HomeChanged', 'row 2', { to: b })]);
    fc.assert(
      fc.property(imports, once, (before, items) => {
        const record = stream();
        for (const each of before) record.imports(...each);
        record.imports(...items);
        const { length } = record.facts;
        expect(record.imports(...items)).toEqual(['duplicate', 'duplicate']);
        expect(record.facts).toHaveLength(length);
      }),
    );
  });
});
