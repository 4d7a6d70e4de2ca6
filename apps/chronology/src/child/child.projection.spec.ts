import type { RecordedFact } from '@chronology/domain';
import { entriesOf } from '@chronology/projections';
import fc from 'fast-check';
import {
  CHILD,
  chronologyClosed,
  chronologyOpened,
  entryCorrected,
  recorded,
} from '../../../../test/examples';
import { on, type Told } from '../../../../test/story';
import { childOf } from './child.projection';

const RECORD = 'record-care';
const system = { agency: 'social_work', organisationId: 'council', system: 'care-system' } as const;
const bySystem: Told = { stream: RECORD, source: system };

const shown = (...facts: readonly RecordedFact[]) =>
  childOf({ childId: CHILD, entries: entriesOf(facts), asOf: '2025-11-18' });
const homes = (...facts: readonly RecordedFact[]) =>
  shown(...facts).homes.map(
    ({ name, from, until }) => `${name ?? 'not described'}: ${from?.from ?? '-'} to ${until?.from ?? '-'}`,
  );
const putRight = (entryRef: string, from: string, content: Readonly<Record<string, unknown>>) =>
  entryCorrected(
    { entryRef, supersedes: entryRef, replacement: { occurred: { from, precision: 'day' }, content } },
    { id: `right-${entryRef}`, recordedAt: '2025-10-01T10:00:00.000Z' },
  );
const takenBack = (entryRef: string) =>
  recorded(
    'EntryWithdrawnAsError',
    { entryRef, withdraws: entryRef, why: 'Another child' },
    { id: `back-${entryRef}`, recordedAt: '2025-10-02T10:00:00.000Z' },
  );

const toGran = on('2021-10-08', 'HomeChanged', {
  from: 'With Mum',
  to: 'With Gran',
  reasonText: 'To be safe',
});
const toRos = on('2023-03-06', 'HomeChanged', { from: 'With Gran', to: 'Ros and Pete', planned: false });
const toMoira = on('2023-08-18', 'HomeChanged', {
  to: 'With Moira',
  planned: true,
  askedChild: true,
  financialDriver: 'yes',
  temporary: true,
});

describe('the death of a child', () => {
  const died = on('2024-02-03', 'DeathNotified', {}, bySystem);

  it('is said where a record says so, and not where it was a mistake', () => {
    expect(shown(toGran).died).toBeUndefined();
    expect(shown(toGran, died).died).toMatchObject({ from: '2024-02-03', precision: 'day' });
    expect(shown(toGran, died, takenBack(died.id)).died).toBeUndefined();
  });
});

describe('the homes of a child', () => {
  it('stand in the order of the moves, the first of them told by the first move', () => {
    expect(homes(toMoira, toRos, toGran)).toEqual([
      'With Mum: - to 2021-10-08',
      'With Gran: 2021-10-08 to 2023-03-06',
      'Ros and Pete: 2023-03-06 to 2023-08-18',
      'With Moira: 2023-08-18 to -',
    ]);
    const [mum, gran, ros, moira] = shown(toGran, toRos, toMoira).homes;
    expect(mum).not.toHaveProperty('entryRef');
    expect(gran).toMatchObject({ entryRef: toGran.id, because: 'To be safe', becauseOfMoney: false });
    expect(ros).toMatchObject({ planned: false, isForAWhile: false });
    expect(moira).toMatchObject({ planned: true, askedChild: true, becauseOfMoney: true, isForAWhile: true });
  });

  it('follow what was put right, and are without what was taken back', () => {
    const right = putRight(toRos.id, '2023-03-07', { from: 'With Gran', to: 'Ros’s house' });
    expect(homes(toGran, toRos, right)).toEqual([
      'With Mum: - to 2021-10-08',
      'With Gran: 2021-10-08 to 2023-03-07',
      'Ros’s house: 2023-03-07 to -',
    ]);
    expect(homes(toGran, toRos, takenBack(toRos.id))).toEqual([
      'With Mum: - to 2021-10-08',
      'With Gran: 2021-10-08 to -',
    ]);
  });

  it('have no day that nobody stated: a move on some day ends no home, and is not the home of today', () => {
    const someDay = on(
      '2020-01-01',
      'HomeChanged',
      { to: 'With Aunt May' },
      { occurred: { precision: 'unknown' } },
    );
    expect(shown(toGran, someDay).homes.map(({ name, until }) => [name, until?.precision])).toEqual([
      ['With Mum', 'day'],
      ['With Gran', undefined],
      ['With Aunt May', 'unknown'],
    ]);
    expect(shown(someDay).homes).toMatchObject([{ name: 'With Aunt May', from: { precision: 'unknown' } }]);
    expect(shown(someDay).homes[0]?.until).toBeUndefined();
  });

  it('show no code, and nothing of a home that is not to be shown, also not by the next move', () => {
    const kind = { system: 'SSDA903/PLACE', code: 'Z99', known: false };
    const reason = {
      system: 'SSDA903/REASON_PLACE_CHANGE',
      code: 'CREQB',
      display: 'Carer asks',
      known: true,
    };
    const coded = on('2021-01-01', 'HomeChanged', { kind, reason });
    expect(shown(coded).homes).toMatchObject([{ name: undefined, because: undefined }]);
    const hidden = on('2023-03-06', 'HomeChanged', {
      from: 'The old house',
      to: 'A safe place',
      reasonText: 'Not to be told',
      notShown: true,
    });
    const next = on('2024-01-01', 'HomeChanged', { from: 'A safe place', to: 'With Moira' });
    const all = JSON.stringify([shown(hidden, next).homes, shown(hidden).homes]);
    expect(all).not.toMatch(/safe place|old house|Not to be told/);
    expect(shown(hidden, next).homes).toHaveLength(2);
  });

  it('are named by the next move where nobody described them, or by their kind', () => {
    const kind = { system: 'SSDA903/PLACE', code: 'K2', display: 'Children’s home', known: true };
    expect(homes(on('2022-01-01', 'HomeChanged', { kind }))).toEqual([
      'In a children’s home: 2022-01-01 to -',
    ]);
    expect(homes(on('2022-01-01', 'HomeChanged', { kind }), toRos)[0]).toBe(
      'With Gran: 2022-01-01 to 2023-03-06',
    );
  });

  it('are one where a person and a system tell of one move, in the person’s words', () => {
    const kind = { system: 'SSDA903/PLACE', code: 'U6', display: 'Fostered', known: true };
    const told = on('2023-03-06', 'HomeChanged', { kind }, { ...bySystem, id: 'told' });
    for (const facts of [
      [toGran, toRos, told],
      [told, toRos, toGran],
    ])
      expect(homes(...facts)).toEqual([
        'With Mum: - to 2021-10-08',
        'With Gran: 2021-10-08 to 2023-03-06',
        'Ros and Pete: 2023-03-06 to -',
      ]);
    const hidden = on('2023-03-06', 'HomeChanged', { notShown: true }, { ...bySystem, id: 'hidden' });
    expect(homes(toGran, toRos, hidden).at(-1)).toBe('not described: 2023-03-06 to -');
    const thought = on('2023-03-06', 'HomeChanged', { to: 'Ros and Pete', notShown: false });
    expect(homes(thought, hidden)).toEqual(['not described: 2023-03-06 to -']);
    const other = on('2023-03-06', 'HomeChanged', { to: 'With Aunt May' }, { ...bySystem, id: 'other' });
    expect(homes(toRos, other)).toHaveLength(3);
  });

  it('go on where only their name in law changed, or where a system says where the child lived already', () => {
    const kind = { system: 'SSDA903/PLACE', code: 'U1', display: 'Fostered, long term', known: true };
    const status = on('2022-05-01', 'HomeChanged', { kind, sameCarer: true }, bySystem);
    const already = on(
      '2022-04-01',
      'HomeChanged',
      { kind },
      {
        ...bySystem,
        occurred: { from: '2022-04-01', precision: 'before' },
      },
    );
    expect(homes(toGran, status, already)).toEqual([
      'With Mum: - to 2021-10-08',
      'With Gran: 2021-10-08 to -',
    ]);
  });

  it('go no further than the care that a system tells of, unless the child stayed there', () => {
    const kind = { system: 'SSDA903/PLACE', code: 'K2', display: 'Children’s home', known: true };
    const home = on('2022-01-01', 'HomeChanged', { kind }, bySystem);
    const ended = (code: string) =>
      on(
        '2023-01-01',
        'StoppedBeingLookedAfter',
        { reason: { system: 'SSDA903/REASON_EPISODE_CEASED', code, known: true } },
        bySystem,
      );
    expect(homes(home, ended('E4A'))).toEqual(['In a children’s home: 2022-01-01 to 2023-01-01']);
    expect(homes(home, ended('E17'))).toEqual(['In a children’s home: 2022-01-01 to -']);
    expect(homes(toGran, ended('E4A')).at(-1)).toBe('With Gran: 2021-10-08 to -');
  });
});

const named = (id: string, day: string, childsWord: string, more: Told = {}) =>
  on(
    day,
    'ImportantRelationshipNamed',
    { relationshipId: id, kind: 'person', childsWord, sinceWhen: 'always', howKept: 'In my class' },
    { id: `named-${id}`, ...more },
  );
const changed = (
  id: string,
  day: string,
  change: 'kept' | 'reduced' | 'stopped' | 'restarted',
  more: Told = {},
) =>
  on(
    day,
    'ImportantRelationshipChanged',
    { relationshipRef: id, change, becauseOf: 'home', plannedContact: 'Wednesdays' },
    { id: `${change}-${id}-${day}`, ...more },
  );

describe('who and what matters', () => {
  it('begins in touch where it was named, and goes on as it changed', () => {
    const facts = [
      named('gran', '2018-01-01', 'Gran Jean'),
      changed('gran', '2023-06-20', 'restarted'),
      changed('gran', '2023-03-06', 'stopped'),
      changed('finn', '2023-03-06', 'stopped'),
    ];
    expect(shown(...facts).matters).toEqual([
      {
        entryRef: 'named-gran',
        kind: 'person',
        name: 'Gran Jean',
        sinceWhen: 'always',
        howKept: 'In my class',
        phases: [
          { entryRef: 'named-gran', from: { from: '2018-01-01', precision: 'day' }, state: 'kept' },
          expect.objectContaining({ state: 'stopped', becauseOf: 'home', plannedContact: 'Wednesdays' }),
          expect.objectContaining({ state: 'restarted' }),
        ],
      },
    ]);
  });

  it('does not begin again where it was named after it had changed', () => {
    const facts = [changed('gran', '2017-03-06', 'stopped'), named('gran', '2018-01-01', 'Gran')];
    expect(shown(...facts).matters[0]?.phases.map(({ state }) => state)).toEqual(['stopped']);
  });

  it('begins with what the child itself named, each by when it was named', () => {
    const facts = [
      named('a', '2018-01-01', 'Named by Mum'),
      named('b', '2020-01-01', 'Named by me', { basis: 'told_by_child' }),
      named('c', '2019-01-01', 'Named for me', {
        onBehalfOf: { agency: 'child', organisationId: 'family' },
      }),
      named('d', '2017-01-01', 'Named first'),
    ];
    expect(shown(...facts).matters.map(({ name }) => name)).toEqual([
      'Named for me',
      'Named by me',
      'Named first',
      'Named by Mum',
    ]);
  });

  it('is without what was taken back', () => {
    const facts = [named('a', '2018-01-01', 'Rex'), changed('a', '2019-01-01', 'stopped')];
    expect(shown(...facts, takenBack('named-a')).matters).toEqual([]);
    expect(shown(...facts, takenBack('stopped-a-2019-01-01')).matters[0]?.phases).toHaveLength(1);
  });
});

const saysChild = (day: string, childsWords: string, more: Told = {}) =>
  on(day, 'ChildViewRecorded', { childsWords }, more);
const answers = (viewRef: string, day = '2025-05-01') =>
  on(day, 'ChildViewAnswered', { viewRef, whatWeDid: 'Done' }, { id: `answer-${viewRef}` });

describe('what waits for an answer', () => {
  const beach = saysChild('2025-11-04', 'The beach?');
  const stay = saysChild('2025-03-01', 'Can I stay?');
  const mum = on('2025-06-01', 'FamilyViewRecorded', { familysWords: 'More time', who: 'Mum' });

  it('stands the longest first, with the days since', () => {
    const { waiting, said, answered } = shown(beach, mum, stay);
    expect(waiting.map(({ what, waitingDays }) => [what, waitingDays])).toEqual([
      ['Can I stay?', 262],
      ['More time', 170],
      ['The beach?', 14],
    ]);
    expect(waiting[1]).toMatchObject({ entryRef: mum.id, sentence: 'Mum: “More time”', saidTo: 'worker' });
    expect([said, answered]).toEqual([3, 0]);
  });

  it('is without what was answered, until the answer is taken back', () => {
    const facts = [beach, stay, answers(stay.id)];
    expect(shown(...facts)).toMatchObject({ said: 2, answered: 1, waiting: [{ what: 'The beach?' }] });
    expect(shown(...facts, takenBack(`answer-${stay.id}`))).toMatchObject({ answered: 0 });
    expect(shown(...facts, takenBack(beach.id))).toMatchObject({ said: 1, answered: 1, waiting: [] });
  });

  it('says no more days than are certain, and none where no day is known', () => {
    const waits = (from: string | undefined, precision: 'month' | 'about' | 'after' | 'unknown') =>
      shown(saysChild('2025-01-01', 'Stay', { occurred: { ...(from && { from }), precision } })).waiting[0]
        ?.waitingDays;
    expect(waits('2025-10', 'month')).toBe(18);
    expect(waits('2025-11', 'about')).toBe(0);
    expect(waits('2025-10', 'after')).toBeUndefined();
    expect(waits(undefined, 'unknown')).toBeUndefined();
    const some = saysChild('2025-10-01', 'In October', { occurred: { from: '2025-10', precision: 'month' } });
    const never = saysChild('2020-01-01', 'Some day', { occurred: { precision: 'unknown' } });
    expect(shown(never, some, saysChild('2025-10-05', 'On the 5th')).waiting.map(({ what }) => what)).toEqual(
      ['On the 5th', 'In October', 'Some day'],
    );
  });
});

describe('who the child is', () => {
  const described = (id: string, content: object, more: Told = {}) =>
    on('2024-01-01', 'ChildDescribed', { names: [], ...content }, { id, ...more });

  it('is what the chronology says last, and what it does not say as the records say it', () => {
    const born = { from: '2017-03-14', precision: 'day' } as const;
    const facts = [
      described('a', { knownAs: 'Ailsa', spokenOfAs: 'she' }),
      described('b', { names: [{ given: ['Isla', 'Mary'], family: 'Reid' }] }, { revision: 1 }),
      described('c', { knownAs: 'A. Reid', birthDate: born }, { ...bySystem, toldOn: '2025-01-01' }),
    ];
    expect(shown(...facts)).toMatchObject({ knownAs: 'Isla Mary Reid', spokenOfAs: 'she', born });
    const another = described('d', { birthDate: { ...born, from: '2017-03-15' } }, { stream: 'record-2' });
    expect(shown(...facts, another).born).toBeUndefined();
    const own = described('e', { birthDate: { ...born, from: '2017-03-16' } });
    expect(shown(own, another).born?.from).toBe('2017-03-16');
    expect(shown()).toMatchObject({ homes: [], matters: [], waiting: [], said: 0, goingWell: [] });
  });

  it('says whether the chronology was closed', () => {
    const opened = chronologyOpened();
    const closed = chronologyClosed({}, { revision: 1 });
    expect(shown(opened).isClosed).toBe(false);
    expect(shown(opened, closed).isClosed).toBe(true);
    expect(shown(opened, closed, chronologyOpened({}, { revision: 2, id: 'again' })).isClosed).toBe(false);
  });

  it('shows the five newest joys and strengths that stand, the newest first', () => {
    const joys = ['01', '02', '03', '04', '05', '06', '07'].map((day) =>
      on(`2025-05-${day}`, 'GoodThingHappened', { text: `Joy ${day}` }),
    );
    const worse = on('2025-06-01', 'ChangeNoticed', { direction: 'worse', text: 'Tired' });
    const { goingWell } = shown(...joys, worse, takenBack('GoodThingHappened@2025-05-06'));
    expect(goingWell.map(({ sentence }) => sentence)).toEqual(
      ['07', '05', '04', '03', '02'].map((day) => `Joy ${day}`),
    );
  });

  it('is the same in whatever order facts were read', () => {
    const facts = [
      ...[toGran, toRos, toMoira, putRight(toRos.id, '2023-03-07', { to: 'With Ros' })],
      ...[named('a', '2018-01-01', 'Rex'), changed('a', '2019-01-01', 'stopped')],
      ...[saysChild('2025-11-04', 'The beach?'), saysChild('2025-03-01', 'Stay?')],
      ...[answers('ChildViewRecorded@2025-03-01'), takenBack(toGran.id)],
      ...[on('2025-05-01', 'GoodThingHappened', { text: 'Swam' }), chronologyOpened()],
    ];
    const whole = shown(...facts);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(shown(...shuffled)).toEqual(whole);
      }),
    );
  });
});
