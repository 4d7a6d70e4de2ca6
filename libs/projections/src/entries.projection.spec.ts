import type { RecordedFact } from '@chronology/domain';
import fc from 'fast-check';
import {
  entryCorrected,
  entryWithdrawn,
  recorded,
  serviceEnded,
  strengthNoted,
  type Overrides,
} from '../../../test/examples';
import type { Entry } from './entry';
import { entriesOf } from './entries.projection';

const system = { agency: 'education', organisationId: 'glenbrae-primary', system: 'school-mis' } as const;
const person = { agency: 'education', organisationId: 'glenbrae-primary', role: 'class teacher' } as const;

const at = (minute: number) => ({
  recordedAt: `2025-03-10T16:${String(minute).padStart(2, '0')}:00.000Z`,
  revision: minute,
});
const says = (text: string) =>
  ({ occurred: { from: '2025-03-10', precision: 'day' }, content: { text } }) as const;

const stated = (overrides: Overrides = {}) =>
  strengthNoted({ text: 'A' }, { id: 'e', source: system, ...overrides });
const corrected = (id: string, text: string, by: typeof system | typeof person, minute: number) =>
  entryCorrected(
    { entryRef: 'e', supersedes: 'e', replacement: says(text), why: `now ${text}` },
    { id, source: by, ...at(minute) },
  );
const withdrawn = (id: string, withdraws: string, minute: number) =>
  entryWithdrawn({ entryRef: 'e', withdraws, why: 'a mistake' }, { id, source: person, ...at(minute) });

const onlyEntry = (...facts: readonly RecordedFact[]): Entry => {
  const entries = entriesOf(facts);
  expect(entries).toHaveLength(1);
  return entries[0] as Entry;
};
const textOf = ({ shown }: Entry) => (shown.data.content as { text: string }).text;

describe('an entry', () => {
  it('shows the fact as it was stated', () => {
    expect(onlyEntry(stated())).toEqual({ ref: 'e', first: stated(), shown: stated(), corrections: [] });
  });

  it('shows the last correction, and keeps the first statement and every word in between', () => {
    const entry = onlyEntry(stated(), corrected('c1', 'B', system, 1), corrected('c2', 'A', system, 2));
    expect(textOf(entry)).toBe('A');
    expect(entry.first).toEqual(stated());
    expect(entry.corrections).toMatchObject([
      { factId: 'c1', by: system, why: 'now B', stands: true, fact: { data: { content: { text: 'B' } } } },
      { factId: 'c2', fact: { data: { content: { text: 'A' } } } },
    ]);
  });

  it('takes the whole of a correction: the day, the words, the content', () => {
    const first = stated({ what: 'She was kind' });
    const replacement = {
      occurred: { from: '2025-02', precision: 'month' },
      content: { text: 'B', where: 'Club' },
    } as const;
    const correction = entryCorrected({ entryRef: 'e', supersedes: 'e', replacement }, { ...at(1) });
    const { shown } = onlyEntry(first, correction);
    const { what: _, ...data } = first.data;
    expect(shown).toEqual({ type: 'StrengthNoted', data: { ...data, ...replacement } });
  });

  it('shows the one before when a correction is taken back', () => {
    const facts = [stated(), corrected('c1', 'B', person, 1), corrected('c2', 'C', person, 2)];
    const entry = onlyEntry(...facts, withdrawn('w', 'c2', 3));
    expect(textOf(entry)).toBe('B');
    expect(entry.corrections.map(({ factId, stands }) => [factId, stands])).toEqual([
      ['c1', true],
      ['c2', false],
    ]);
    expect(entry.corrections.map(({ withdrawn }) => withdrawn?.recordedAt)).toEqual([
      undefined,
      at(3).recordedAt,
    ]);
    expect(textOf(onlyEntry(...facts, withdrawn('w', 'c1', 3)))).toBe('C');
    expect(entry).not.toHaveProperty('withdrawn');
  });

  it('says who took the whole of it back, and why', () => {
    const entry = onlyEntry(stated(), withdrawn('w', 'e', 5));
    expect(entry.withdrawn).toEqual({
      factId: 'w',
      by: person,
      recordedAt: at(5).recordedAt,
      why: 'a mistake',
    });
    expect(textOf(entry)).toBe('A');
  });

  it('stands again when its withdrawal was itself a mistake', () => {
    const entry = onlyEntry(stated(), withdrawn('w1', 'e', 1), withdrawn('w2', 'w1', 2));
    expect(entry).not.toHaveProperty('withdrawn');
  });

  it('is a new entry when a row is stated again after it was taken back', () => {
    const again = stated({ id: 'e-after-w', ...at(6) });
    const entries = entriesOf([stated(), withdrawn('w', 'e', 5), again]);
    expect(entries.map((entry) => [entry.ref, entry.withdrawn !== undefined])).toEqual([
      ['e', true],
      ['e-after-w', false],
    ]);
  });

  it('is left as it was by a correction whose content cannot be read', () => {
    const replacement = { ...says('B'), content: { words: 'B' } };
    const correction = entryCorrected({ entryRef: 'e', supersedes: 'e', replacement }, at(1));
    const entry = onlyEntry(stated(), correction);
    expect(textOf(entry)).toBe('A');
    expect(entry.corrections).toMatchObject([{ why: 'It was her cousin' }]);
  });
});

describe('a person’s correction of what a system says', () => {
  it('stays shown while the system changes its word, which stands beside it', () => {
    const entry = onlyEntry(stated(), corrected('p', 'P', person, 1), corrected('s', 'S', system, 2));
    expect(textOf(entry)).toBe('P');
    expect(entry.sourceNowSays).toMatchObject({ factId: 's', fact: { data: { content: { text: 'S' } } } });
  });

  it('leaves nothing beside it where the system said no more, or where the person saw what it said', () => {
    const before = onlyEntry(stated(), corrected('s', 'S', system, 1), corrected('p', 'P', person, 2));
    expect(before).not.toHaveProperty('sourceNowSays');
    const again = onlyEntry(
      stated(),
      corrected('p1', 'P', person, 1),
      corrected('s', 'S', system, 2),
      corrected('p2', 'Q', person, 3),
    );
    expect(textOf(again)).toBe('Q');
    expect(again).not.toHaveProperty('sourceNowSays');
  });

  it('gives way to the system’s last word once it is taken back', () => {
    const facts = [stated(), corrected('p', 'P', person, 1), corrected('s', 'S', system, 2)];
    const entry = onlyEntry(...facts, withdrawn('w', 'p', 3));
    expect(textOf(entry)).toBe('S');
    expect(entry).not.toHaveProperty('sourceNowSays');
  });

  it('does not bring back a word of the system that was taken back', () => {
    const facts = [stated(), corrected('p', 'P', person, 1), corrected('s', 'S', system, 2)];
    const entry = onlyEntry(...facts, withdrawn('w', 's', 3));
    expect(textOf(entry)).toBe('P');
    expect(entry).not.toHaveProperty('sourceNowSays');
  });
});

describe('an ending that was put right', () => {
  const ended = serviceEnded(
    {
      effectiveOn: '2025-03-01',
      reason: 'GOALS_MET',
      reasonText: 'Going well',
      safeguards: { agreement: 'agreed' },
    },
    { id: 'end', occurred: { from: '2025-03-01', precision: 'day' } },
  );
  const putRight = (corrected: object, minute = 1, endingRef = 'end') =>
    recorded(
      'ServiceEndingCorrected',
      { involvementId: 'family-support-1', endingRef, corrected, why: 'The team closed' },
      { id: `put-right-${minute}`, ...at(minute) },
    );

  it('keeps what was not wrong, and is no entry of its own', () => {
    const { shown, corrections } = onlyEntry(ended, putRight({ reason: 'CAPACITY' }));
    expect(shown.data.content).toEqual({ ...ended.data.content, reason: 'CAPACITY' });
    expect(shown.data.occurred).toEqual(ended.data.occurred);
    expect(corrections).toMatchObject([{ why: 'The team closed', stands: true }]);
  });

  it('moves with the day on which it takes effect', () => {
    const { shown } = onlyEntry(ended, putRight({ effectiveOn: '2025-04-01' }));
    expect(shown.data.occurred).toEqual({ from: '2025-04-01', precision: 'day' });
  });

  it('builds on the ending as shown', () => {
    const { shown } = onlyEntry(
      ended,
      putRight({ reason: 'CAPACITY' }, 1),
      putRight({ toldOn: '2025-02-01' }, 2),
    );
    expect(shown.data.content).toMatchObject({ reason: 'CAPACITY', toldOn: '2025-02-01' });
  });

  it('may be put right by what was put right before', () => {
    const { shown } = onlyEntry(
      ended,
      putRight({ reason: 'CAPACITY' }, 1),
      putRight({ reason: 'FUNDING' }, 2, 'put-right-1'),
    );
    expect(shown.data.content).toMatchObject({ reason: 'FUNDING' });
  });

  it('stays a person’s account when the system states the ending anew', () => {
    const bySystem = entryCorrected(
      {
        entryRef: 'end',
        supersedes: 'end',
        replacement: {
          occurred: { from: '2025-03-05', precision: 'day' },
          content: { involvementId: 'family-support-1', reason: 'OTHER' },
        },
      },
      { source: system, ...at(2) },
    );
    const entry = onlyEntry(ended, putRight({ reason: 'CAPACITY' }), bySystem);
    expect(entry.shown.data.content).toMatchObject({ reason: 'CAPACITY', reasonText: 'Going well' });
    expect(entry.sourceNowSays?.fact.data.content).toEqual({
      involvementId: 'family-support-1',
      reason: 'OTHER',
    });
  });

  it('is put right over its own last word where a system does it, and stands beside a person’s', () => {
    const bySystem = { ...putRight({ reason: 'FUNDING' }, 3), id: 's' };
    const entry = onlyEntry(ended, putRight({ reasonText: 'The team closed' }, 1), {
      ...bySystem,
      data: { ...bySystem.data, source: system },
    });
    expect(entry.shown.data.content).toMatchObject({ reason: 'GOALS_MET', reasonText: 'The team closed' });
    expect(entry.sourceNowSays?.fact.data.content).toMatchObject({
      reason: 'FUNDING',
      reasonText: 'Going well',
    });
  });

  it('that is not here leaves the correction as an entry of its own', () => {
    expect(entriesOf([putRight({ reason: 'CAPACITY' })]).map(({ ref }) => ref)).toEqual(['put-right-1']);
  });
});

describe('entries of any history', () => {
  type Step = Readonly<{
    kind: 'state' | 'correct' | 'withdraw';
    about: number;
    bySystem: boolean;
    text: string;
    day: number;
  }>;
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('state', 'state', 'correct', 'correct', 'withdraw'),
    about: fc.nat(9),
    bySystem: fc.boolean(),
    text: fc.constantFrom('A', 'B', 'C'),
    day: fc.integer({ min: 1, max: 28 }),
  });

  const factOf = (
    { kind, about, bySystem, text, day }: Step,
    index: number,
    before: readonly RecordedFact[],
  ) => {
    const place = { id: `f${index}`, source: bySystem ? system : person, ...at(index) };
    const occurred = { from: `2025-03-${String(day).padStart(2, '0')}`, precision: 'day' } as const;
    const firsts = before.filter(({ type }) => type === 'StrengthNoted');
    const target = firsts[about % firsts.length];
    if (kind === 'state' || !target) return strengthNoted({ text }, { ...place, occurred });
    const refs = { entryRef: target.id, supersedes: target.id };
    if (kind === 'correct')
      return entryCorrected({ ...refs, replacement: { occurred, content: { text } } }, place);
    const withdraws = before[about % before.length]?.id ?? target.id;
    return entryWithdrawn({ entryRef: target.id, withdraws }, place);
  };
  const history = fc
    .array(step, { minLength: 1, maxLength: 20 })
    .map((steps) =>
      steps.reduce<readonly RecordedFact[]>(
        (facts, each, index) => [...facts, factOf(each, index, facts)],
        [],
      ),
    );
  const shuffled = history.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
  );

  it('are the same in whatever order their facts arrive', () => {
    fc.assert(
      fc.property(shuffled, ([facts, others]) => expect(entriesOf(others)).toEqual(entriesOf(facts))),
    );
  });

  it('hold every fact once: as a first statement, as a correction, or as what takes one back', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const entries = entriesOf(facts);
        const held = entries.flatMap(({ ref, corrections }) => [
          ref,
          ...corrections.map(({ factId }) => factId),
        ]);
        const others = facts.filter(({ type }) => type !== 'EntryWithdrawnAsError').map(({ id }) => id);
        expect(held.toSorted()).toEqual(others.toSorted());
        expect(new Set(held).size).toBe(held.length);
      }),
    );
  });

  it('show what some fact of theirs says, and stand in the order of the days they show', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const days = entriesOf(facts).map(({ first, shown, corrections }) => {
          const said = [first, ...corrections.filter(({ stands }) => stands).map(({ fact }) => fact)];
          expect(said.map(({ data }) => data.content)).toContainEqual(shown.data.content);
          return shown.data.occurred.from ?? '';
        });
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});
