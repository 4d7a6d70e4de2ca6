import type { RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import { entryCorrected, entryWithdrawn } from '../../../../test/examples';
import { on } from '../../../../test/story';
import { datedEntries, recordedOn, saidBy } from './entry-on-record';
import { endingsOf } from './endings';

const system = { agency: 'health', organisationId: 'health-1', system: 'clinic' } as const;
const person = { agency: 'health', organisationId: 'health-1', role: 'nurse' } as const;
const first = (source: typeof system | typeof person) =>
  on('2025-02-01', 'StrengthNoted', { text: 'First' }, { id: 'strength-noted', source });
const corrected = (text: string, day: string, source: typeof system | typeof person) =>
  entryCorrected(
    { replacement: { occurred: { from: '2025-02-01', precision: 'day' }, content: { text } } },
    { id: text, source, recordedAt: `${day}T10:00:00.000Z` },
  );
const said = (day: string, ...facts: readonly RecordedFact[]) => {
  const [entry] = datedEntries(entriesOf(facts));
  const known = entry && saidBy(entry, day);
  return known?.fact.type === 'StrengthNoted' ? known.fact.data.content.text : undefined;
};

describe('what an entry said by a day', () => {
  const facts = [
    first(system),
    corrected('Person', '2025-03-01', person),
    corrected('System', '2025-04-01', system),
  ];

  it.each([
    ['2025-01-31', undefined],
    ['2025-02-01', 'First'],
    ['2025-02-28', 'First'],
    ['2025-03-01', 'Person'],
    ['2025-04-01', 'Person'],
  ])('is what had been told by %s', (day, text) => expect(said(day, ...facts)).toBe(text));

  it('is its system’s later word, while no person put it right', () =>
    expect(said('2025-04-01', first(person), corrected('System', '2025-04-01', system))).toBe('System'));

  it('is nothing once it was taken back as a mistake', () => {
    const withdrawn = entryWithdrawn({}, { recordedAt: '2025-03-01T10:00:00.000Z' });
    expect([
      said('2025-02-28', first(person), withdrawn),
      said('2025-03-01', first(person), withdrawn),
    ]).toEqual(['First', undefined]);
  });

  it('is not what a correction said that was itself taken back', () => {
    const withdrawn = entryWithdrawn({ withdraws: 'Person' }, { recordedAt: '2025-03-02T10:00:00.000Z' });
    const told = [first(person), corrected('Person', '2025-03-01', person), withdrawn];
    expect(said('2025-05-01', ...told)).toBe('First');
    expect(said('2025-03-02', ...told)).toBe('First');
    expect(said('2025-03-01', ...told)).toBe('Person');
  });
});

describe('the day by which something was certainly written down', () => {
  const written = (recordedAt: string, at?: string) =>
    recordedOn({ ...first(person).data, ...(at !== undefined && { knownToSourceAt: { at } }) }, recordedAt);

  it.each([
    ['the day on which it reached us', '2025-03-10T16:00:00.000Z', undefined, '2025-03-10'],
    ['that day in London, where the clocks are ahead', '2025-07-10T23:30:00.000Z', undefined, '2025-07-11'],
    ['that day in London, where they are not', '2025-01-10T23:30:00.000Z', undefined, '2025-01-10'],
    ['the day of the source, if that is earlier', '2025-03-10T16:00:00.000Z', '2025-03-01', '2025-03-01'],
    [
      'the moment of the source, as a day in London',
      '2025-08-10T16:00:00.000Z',
      '2025-07-10T23:30:00Z',
      '2025-07-11',
    ],
    [
      'the day on which it reached us, if the source says a later one',
      '2025-03-10T16:00:00.000Z',
      '2025-03-12',
      '2025-03-10',
    ],
  ])('is %s', (_, recordedAt, at, day) => expect(written(recordedAt, at)).toBe(day));
});

it('takes safeguards from what holds: a system’s later word is not beside a person’s', () => {
  const leaving = (agreement: 'agreed' | 'not_asked') => ({
    involvementId: 'help-1',
    decidedOn: '2025-03-03',
    effectiveOn: '2025-03-17',
    safeguards: { agreement },
  });
  const ending = on('2025-03-17', 'ServiceEnded', leaving('not_asked'), {
    id: 'ending',
    toldOn: '2025-03-03',
    source: system,
  });
  const put = (
    id: string,
    agreement: 'agreed' | 'not_asked',
    day: string,
    source: typeof system | typeof person,
  ) =>
    entryCorrected(
      {
        entryRef: 'ending',
        supersedes: 'ending',
        replacement: { occurred: { from: '2025-03-17', precision: 'day' }, content: leaving(agreement) },
      },
      { id, source, recordedAt: `${day}T10:00:00.000Z` },
    );
  const [only] = endingsOf(
    datedEntries(
      entriesOf([
        ending,
        put('a', 'agreed', '2025-03-05', person),
        put('b', 'not_asked', '2025-03-06', system),
      ]),
    ),
  ).endings;
  expect(only?.agreement).toEqual({ value: 'agreed', recordedOn: '2025-03-05' });
});
