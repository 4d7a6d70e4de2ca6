import { sourceOf } from '@chronology/access';
import { addDays, Refused, type CalendarDay, type ContentOf, type RecordedOf } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import fc from 'fast-check';
import { CHILD, chronologyOpened, recorded, schoolSystem, socialWorker } from '../../../../test/examples';
import type { Intensity } from './amount';
import type { HelpChange, HelpCommand } from './help-command';
import { NOTHING_ON_RECORD, saidToday, takeIn, type FoldedType, type HelpOnRecord } from './help-on-record';
import { helpOn } from './help-state';
import { helpDecider } from './help.decider';

const decider = helpDecider(CHILD);
const contacts = (amount: number): Intensity => ({ amount, unit: 'contacts', per: 'week' });
const why = { reason: 'CAPACITY', reasonText: 'Too few hands' } as const;

describe('any sequence of facts', () => {
  const help = fc.constantFrom('a', 'b');
  const ref = fc.constantFrom('0', '1', '2', '3', '4', '5');
  const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2025-01-01', days));
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const amount = maybe(fc.integer({ min: 0, max: 5 }).map(contacts));
  const goes = fc.array(
    fc.record({ involvementRef: help, decidedOn: maybe(day), effectiveOn: maybe(day), toIntensity: amount }),
    { maxLength: 2 },
  );
  const leaving = {
    involvementId: help,
    decidedOn: maybe(day),
    effectiveOn: maybe(day),
    reason: maybe(fc.string()),
  };
  const ending = fc.record({ ...leaving, alreadyEndedBy: maybe(ref) });

  const fact = <Type extends FoldedType>(type: Type, content: fc.Arbitrary<object>) =>
    content.map((each) => ({ type, content: each as ContentOf<Type> }));
  const anyFact = fc.oneof(
    fact(
      'ServiceStarted',
      fc.record({ involvementId: help, serviceId: help, name: fc.constant('Help'), intensity: amount }),
    ),
    fact(
      'ServiceIncreased',
      fc.record({ involvementId: help, effectiveOn: maybe(day), toIntensity: amount }),
    ),
    fact('ServiceReduced', fc.record({ ...leaving, toIntensity: amount })),
    fact('ServicePaused', fc.record({ ...leaving, intensity: amount })),
    fact('ServiceResumed', fc.record({ involvementId: help, resumedOn: day, intensity: amount })),
    fact('ServiceEnded', ending),
    fact('ServiceEndingTakenBack', fc.record({ involvementId: help, endingRef: ref, why: fc.constant('w') })),
    fact(
      'ServiceEndingCorrected',
      fc.record({
        involvementId: help,
        endingRef: ref,
        corrected: fc.record({ effectiveOn: maybe(day) }),
        why: fc.constant('w'),
      }),
    ),
    fact('ChildsPlanEnded', fc.record({ why: fc.constant('w'), supportThatGoes: maybe(goes) })),
    fact(
      'HealthPlanIndicatorChanged',
      fc.record({ from: fc.constant('additional'), to: fc.constant('core'), supportThatGoes: maybe(goes) }),
    ),
    fact('NameRemovedFromRegister', fc.record({ reason: fc.constant('r'), supportThatGoes: maybe(goes) })),
    fact('OrderEnded', fc.record({ order: fc.constant('o'), supportThatGoes: maybe(goes) })),
    fact(
      'EntryCorrected',
      fc.record({
        entryRef: ref,
        supersedes: ref,
        replacement: fc.record({
          occurred: day.map((from) => ({ from, precision: 'day' })),
          content: fc.oneof(ending, fc.dictionary(fc.string(), fc.jsonValue())),
        }),
        why: fc.constant('w'),
      }),
    ),
    fact('EntryWithdrawnAsError', fc.record({ entryRef: ref, withdraws: ref, why: fc.constant('w') })),
    fact('ChronologyOpened', fc.constant({ childId: CHILD, reason: 'agreed_plan' })),
    fact('ChronologyClosed', fc.constant({ reason: 'moved_out' })),
  );
  const occurred = fc.oneof(
    day.map((from) => ({ from, precision: 'day' as const })),
    fc.constant({ from: '2025-01', precision: 'month' as const }),
    fc.constant({ from: '2025', precision: 'about' as const }),
    fc.constant({ from: '2025-01-20', precision: 'after' as const }),
    fc.constant({ precision: 'unknown' as const }),
  );
  const stream = fc
    .array(
      fc.record({
        fact: anyFact,
        occurred,
        isSystems: fc.boolean(),
        statedThrough: fc.constantFrom(undefined, CHILD, 'another'),
      }),
      { maxLength: 10 },
    )
    .map((facts) =>
      facts.map(
        ({ fact: { type, content }, isSystems, ...envelope }, index) =>
          recorded(type, content as never, {
            id: String(index),
            revision: index,
            ...envelope,
            source: sourceOf(isSystems ? schoolSystem : socialWorker),
          }) as unknown as RecordedOf<FoldedType>,
      ),
    );

  it('is taken in and read without a fault, the same each time', () => {
    fc.assert(
      fc.property(stream, day, (facts, on) => {
        const record = facts.reduce(takeIn(CHILD), NOTHING_ON_RECORD);
        for (const involvementId of ['a', 'b']) {
          const read = helpOn(record, involvementId, on);
          expect(helpOn(facts.reduce(takeIn(CHILD), NOTHING_ON_RECORD), involvementId, on)).toEqual(read);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says of every entry what everybody is shown of it', () => {
    /** As in any log: what is named was written before, and no withdrawal is withdrawn. */
    const pointsBack = (fact: RecordedOf<FoldedType>, all: readonly RecordedOf<FoldedType>[]) => {
      if (fact.type === 'EntryCorrected') return fact.data.content.entryRef < fact.id;
      if (fact.type === 'ServiceEndingCorrected') return fact.data.content.endingRef < fact.id;
      if (fact.type !== 'EntryWithdrawnAsError') return true;
      const named = all.find(({ id }) => id === fact.data.content.withdraws);
      return named !== undefined && named.type !== fact.type && named.revision < fact.revision;
    };
    const isOfThisChild = ({ data: { statedThrough = CHILD } }: RecordedOf<FoldedType>) =>
      statedThrough === CHILD;
    fc.assert(
      fc.property(stream, (all) => {
        const facts = all.filter(isOfThisChild).filter((fact) => pointsBack(fact, all));
        const shown = new Map(
          entriesOf(facts).map(({ ref, shown: { data }, withdrawn }) => [
            ref,
            withdrawn ? undefined : { occurred: data.occurred, content: data.content },
          ]),
        );
        for (const account of facts.reduce(takeIn(CHILD), NOTHING_ON_RECORD).accounts) {
          const said = saidToday(account)?.data;
          expect(said && { occurred: said.occurred, content: said.content }).toEqual(shown.get(account.ref));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is answered by every rule with facts or in words', () => {
    const commands: readonly HelpChange[] = [
      { type: 'ChangeHelp', help: { involvementId: 'a', change: 'place' } },
      { type: 'IncreaseHelp', help: { involvementId: 'a', toIntensity: contacts(2) } },
      { type: 'ReduceHelp', help: { involvementId: 'a', toIntensity: contacts(1), ...why } },
      { type: 'PauseHelp', help: { involvementId: 'a', ...why } },
      { type: 'ResumeHelp', help: { involvementId: 'a', resumedOn: '2025-01-20' } },
      { type: 'EndHelp', help: { involvementId: 'a', ...why } },
      { type: 'TakeBackEnding', help: { involvementId: 'a', endingRef: '1', why: 'w' } },
      {
        type: 'CorrectEnding',
        help: { involvementId: 'a', endingRef: '1', corrected: { forum: 'f' }, why: 'w' },
      },
      { type: 'UseRouteBack', help: { involvementId: 'a', byWhom: 'Mum' } },
      { type: 'StartHelp', help: { name: 'Help', again: 'a' } },
    ];
    fc.assert(
      fc.property(stream, fc.constantFrom(...commands), (facts, change) => {
        const record = [chronologyOpened(), ...facts].reduce(
          (all, each) => takeIn(CHILD)(all, each),
          NOTHING_ON_RECORD,
        );
        try {
          expect(decider.decide(asked(change, '2025-01-20'), record).length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          expect(error.message).not.toMatch(/undefined|null|\[object|NaN/);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

const asked = (change: HelpChange, today: CalendarDay): HelpCommand => {
  const said = {
    asker: socialWorker,
    today,
    envelope: {
      occurred: { from: today, precision: 'day' },
      basis: 'record',
      source: sourceOf(socialWorker),
      audience: { level: 'team' },
    },
  } as const;
  return change.type === 'StartHelp'
    ? { ...change, ...said, beginning: { involvementId: 'a', serviceId: 's' } }
    : { ...change, ...said };
};

/** What a person would expect of one help: how much there is, whether it is paused, and since or from when it is gone. */
type Expected = Readonly<{ level: number; isPaused: boolean; endsOn?: CalendarDay; endings: number }>;
type Step = Readonly<{
  days: number;
  does: 'increase' | 'reduce' | 'pause' | 'resume' | 'end' | 'take back' | 'correct';
  amount: number;
  ahead: number;
}>;

const A = { involvementId: 'a' } as const;
const endingRef = ({ endings }: Expected) => `end-${endings}`;
const hasEnded = ({ endsOn }: Expected, today: CalendarDay) => endsOn !== undefined && endsOn <= today;

type Saying = (step: Step, now: Expected, today: CalendarDay) => HelpChange;

const SAYS: Readonly<Record<Step['does'], Saying>> = {
  increase: ({ amount }, _, today) => ({
    type: 'IncreaseHelp',
    help: { ...A, effectiveOn: today, toIntensity: contacts(amount) },
  }),
  reduce: ({ amount }, _, today) => ({
    type: 'ReduceHelp',
    help: { ...A, effectiveOn: today, toIntensity: contacts(amount), ...why },
  }),
  pause: (_, __, today) => ({ type: 'PauseHelp', help: { ...A, effectiveOn: today, ...why } }),
  resume: ({ amount }, { level }, today) => ({
    type: 'ResumeHelp',
    help: { ...A, resumedOn: today, intensity: contacts(amount), ...(amount < level && { less: why }) },
  }),
  end: ({ ahead }, _, today) => ({
    type: 'EndHelp',
    help: { ...A, effectiveOn: addDays(today, ahead), ...why },
  }),
  'take back': (_, now) => ({
    type: 'TakeBackEnding',
    help: { ...A, endingRef: endingRef(now), why: 'Asked for' },
  }),
  correct: ({ ahead }, now, today) => ({
    type: 'CorrectEnding',
    help: {
      ...A,
      endingRef: endingRef(now),
      corrected: { effectiveOn: addDays(today, ahead) },
      why: 'Wrong day',
    },
  }),
};

type Outcome = (step: Step, now: Expected, today: CalendarDay) => Expected | undefined;

const isGiven = (now: Expected, today: CalendarDay) => !hasEnded(now, today) && !now.isPaused;

/** What should come of a step; undefined where it should be refused. */
const OUTCOME: Readonly<Record<Step['does'], Outcome>> = {
  increase: ({ amount }, now, today) =>
    isGiven(now, today) && amount > now.level ? { ...now, level: amount } : undefined,
  reduce: ({ amount }, now, today) =>
    isGiven(now, today) && amount < now.level ? { ...now, level: amount } : undefined,
  pause: (_, now, today) => (isGiven(now, today) ? { ...now, isPaused: true } : undefined),
  resume: ({ amount }, now, today) =>
    !hasEnded(now, today) && now.isPaused ? { ...now, isPaused: false, level: amount } : undefined,
  end: ({ ahead }, now, today) =>
    now.endsOn === undefined
      ? { ...now, endsOn: addDays(today, ahead), endings: now.endings + 1 }
      : undefined,
  'take back': (_, now, today) =>
    now.endsOn !== undefined && now.endsOn > today ? { ...now, endsOn: undefined } : undefined,
  correct: ({ ahead }, now, today) =>
    now.endsOn !== undefined && now.endsOn !== addDays(today, ahead)
      ? { ...now, endsOn: addDays(today, ahead) }
      : undefined,
};

const statusOf = (now: Expected, today: CalendarDay) => {
  if (now.endsOn !== undefined) return hasEnded(now, today) ? 'ended' : 'ending';
  return now.isPaused ? 'paused' : 'running';
};

const isSaid = (record: HelpOnRecord, today: CalendarDay, now: Expected) => {
  const { level, isPaused, endsOn } = now;
  const help = helpOn(record, 'a', today);
  expect(help?.status).toBe(statusOf(now, today));
  expect(help?.level?.amount.amount).toBe(level);
  if (help?.status === 'ending') expect(help.pause !== undefined).toBe(isPaused);
  if (help?.status === 'ending' || help?.status === 'ended') expect(help.ending.on).toBe(endsOn);
};

describe('any sequence of what people say', () => {
  const step = fc.record<Step>({
    days: fc.integer({ min: 0, max: 4 }),
    does: fc.constantFrom('increase', 'reduce', 'pause', 'resume', 'end', 'take back', 'correct'),
    amount: fc.integer({ min: 1, max: 5 }),
    ahead: fc.integer({ min: 0, max: 6 }),
  });

  it('is accepted exactly where it can be, and leaves help as everybody would expect', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let today = '2025-03-10';
        let expected: Expected = { level: 3, isPaused: false, endings: 0 };
        let record = decider.evolve(decider.initialState, chronologyOpened());
        const say = (change: HelpChange, id: string) => {
          for (const [index, { type, data }] of decider.decide(asked(change, today), record).entries())
            record = decider.evolve(
              record,
              recorded(type, data.content, {
                ...data,
                id: index === 0 ? id : `${id}-${index}`,
                recordedAt: `${today}T12:00:00.000Z`,
              }) as RecordedOf<FoldedType>,
            );
        };
        say({ type: 'StartHelp', help: { name: 'Help', intensity: contacts(3) } }, 'a');
        steps.forEach((each, index) => {
          today = addDays(today, each.days);
          const next = OUTCOME[each.does](each, expected, today);
          const id = each.does === 'end' ? `end-${expected.endings + 1}` : `step-${index}`;
          const before = record;
          if (next) say(SAYS[each.does](each, expected, today), id);
          else expect(() => say(SAYS[each.does](each, expected, today), id)).toThrow(Refused);
          if (!next) expect(record).toBe(before);
          expected = next ?? expected;
          isSaid(record, today, expected);
        });
      }),
      { numRuns: 500 },
    );
  });
});
