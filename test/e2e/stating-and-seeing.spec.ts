import { randomUUID } from 'node:crypto';
import { entryOn, openChronology } from './opening';
import { openWire, until, type Said, type Wire } from './wire';

let wire: Wire;
beforeAll(async () => {
  wire = await openWire();
});

const begun = ({ facts }: Said): string => facts[0]?.id ?? '';
const GOES = {
  decidedOn: '2024-03-20',
  effectiveOn: '2024-04-24',
  decidedBy: 'health visitor',
  reason: 'GOALS_MET',
  reasonText: 'Things are going well',
  toldOn: '2024-03-20',
  safeguards: { agreement: 'NOT_ASKED' },
};

const startVisits = async (childId: string, needRefs: readonly string[] = []): Promise<string> => {
  const help = { name: 'Home visits', tier: 'ADDITIONAL', needRefs };
  const { involvementId = '' } = await wire.say('startHelp', { childId, entry: entryOn('2024-01-10'), help });
  return involvementId;
};

type Item = Readonly<{
  entryRef: string;
  form: string;
  type: string;
  sentence: string;
  lane: string;
  recordedAt: string;
  occurred: Readonly<{ from: string | null; inWords: string }>;
}>;
const ITEM = 'entryRef form type sentence what lane recordedAt occurred { from inWords }';

type State = Readonly<{ state: string; inWords: string; signals: readonly Readonly<{ kind: string }>[] }>;
type Ending = Readonly<{
  stated: Readonly<{ endingRef: string; helpName: string; reasonText: string }>;
  result: Readonly<{
    label: string;
    inWords: string;
    flag: boolean;
    then: State;
    now: State;
    safeguards: readonly Readonly<{ safeguard: string; isMet: boolean; question: string | null }>[];
    followed: Readonly<{ followUp: string; days: number; inWords: string }> | null;
    reachedUsLater: number;
  }>;
}>;
const ENDING = `stated { endingRef helpName reasonText } result {
  label inWords flag reachedUsLater followed { followUp days inWords }
  then { state inWords adverse signals { kind } } now { state inWords signals { kind } } safeguards { safeguard isMet question }
}`;

describe('a health visitor, a class teacher and a social worker write in one chronology', () => {
  let childId: string;
  let needRef: string;
  let visits: string;
  let beforeTheWorry: string;
  let worry: string;

  const says = async (
    mutation: string,
    day: string,
    about: object,
    more: object = {},
    person?: 'class-teacher',
  ) => begun(await wire.say(mutation, { childId, entry: entryOn(day, { ...more }), about }, person));
  const reads = async (asked: object = {}) => (await wire.timeline<Item>(childId, ITEM, { ...asked })).items;

  beforeAll(async () => {
    childId = await openChronology(wire);
    needRef = await says('identifyNeed', '2024-01-08', { need: 'finding words' });
    visits = await startVisits(childId, [needRef]);
    await says(
      'noteStrength',
      '2024-03-01',
      { text: 'Tells the class about her rabbit' },
      {},
      'class-teacher',
    );
    await says('noteChange', '2024-03-05', { direction: 'BETTER', text: 'Puts three words together' });
    const view = await says('recordChildsView', '2024-03-08', { childsWords: 'I like it when Aileen comes' });
    await says('answerChildsView', '2024-03-09', { viewRef: view, whatWeDid: 'Told her how long I come' });
    const known = await reads();
    beforeTheWorry =
      known
        .map(({ recordedAt }) => recordedAt)
        .toSorted()
        .at(-1) ?? '';
    await until('the clock has moved on', () => new Date().toISOString() > beforeTheWorry);
    const saidLate = { occurred: { from: '2024-03-10', precision: 'DAY' }, basis: 'TOLD_BY_OTHER' };
    const about = { about: 'Hungry in the morning, three days of five' };
    worry = begun(await wire.say('raiseConcern', { childId, entry: saidLate, about }, 'social-worker'));
  });

  it('and one timeline answers each of them, in the order in which it happened', async () => {
    const expected = [
      ['ChronologyOpened', 'HEALTH'],
      ['SupportNeedIdentified', 'HEALTH'],
      ['ServiceStarted', 'HEALTH'],
      ['StrengthNoted', 'EDUCATION'],
      ['ChangeNoticed', 'HEALTH'],
      ['ChildViewRecorded', 'HEALTH'],
      ['ChildViewAnswered', 'HEALTH'],
      ['ConcernRaised', 'SOCIAL_WORK'],
    ];
    for (const person of ['health-visitor', 'class-teacher', 'social-worker'] as const) {
      const { items } = await wire.timeline<Item>(childId, ITEM, {}, person);
      expect(items.map(({ type, lane }) => [type, lane])).toEqual(expected);
    }
    const sentences = (await reads()).map(({ sentence }) => sentence);
    expect(sentences).toContain('Tells the class about her rabbit');
  });

  it('as it was known before a fact that came late, the timeline is without it', async () => {
    const before = await reads({ asKnownAt: beforeTheWorry });
    expect(before.map(({ type }) => type)).not.toContain('ConcernRaised');
    expect(before).toHaveLength((await reads()).length - 1);
    const { count } = await wire.timeline<Item>(childId, ITEM, { asKnownAt: '2024-12-31' });
    expect(count).toBe(0);
  });

  it('an ending is looked at before it is saved, and nothing is saved by looking', async () => {
    const head = await wire.house.store.head();
    const ending = { type: 'ENDED', ...GOES };
    const preview = await wire.read<Ending>(
      'endingPreview',
      { childId, involvementRef: visits, ending },
      ENDING,
    );
    expect(preview.result).toMatchObject({ label: 'ENDED_BECAUSE_GOING_WELL', flag: true });
    const open = preview.result.safeguards.filter(({ isMet }) => !isMet);
    expect(open.map(({ safeguard }) => safeguard)).toEqual(['CHILDS_VIEW', 'AGREEMENT', 'WAY_BACK']);
    for (const { question } of open) expect(question).toMatch(/\?$/);
    expect(await wire.house.store.head()).toBe(head);
    expect((await reads()).map(({ type }) => type)).not.toContain('ServiceEnded');
  });

  it('help that ended because things were going well stands out: what was missing, what was known, what followed', async () => {
    const entry = entryOn('2024-04-24', { knownToSourceAt: '2024-03-20' });
    const endingRef = begun(
      await wire.say('endHelp', { childId, entry, help: { involvementId: visits, ...GOES } }),
    );
    await says('requestHelp', '2024-07-01', {
      toService: 'Home visits',
      needRefs: [needRef],
      askedBy: 'Mum',
    });

    const { endings } = await wire.read<{ endings: readonly Ending[] }>(
      'help',
      { childId },
      `endings { ${ENDING} }`,
      'class-teacher',
    );
    expect(endings).toHaveLength(1);
    const [{ stated, result }] = endings as readonly [Ending];
    expect(stated).toEqual({ endingRef, helpName: 'Home visits', reasonText: 'Things are going well' });
    expect(result).toMatchObject({ label: 'ENDED_BECAUSE_GOING_WELL', flag: true });
    expect(result.inWords).toMatch(/going well/i);
    expect(result.safeguards.map(({ safeguard, isMet }) => [safeguard, isMet])).toEqual([
      ['NOTICE', true],
      ['CHILDS_VIEW', false],
      ['AGREEMENT', false],
      ['WAY_BACK', false],
    ]);
    // The worry was there and had not been written down anywhere: hindsight, shown as such.
    expect(result.then).toMatchObject({ state: 'FAVOURABLE', adverse: 0 });
    expect(result.now).toMatchObject({ state: 'MIXED' });
    expect(result.reachedUsLater).toBe(1);
    const kindsOf = ({ signals }: State) => signals.map(({ kind }) => kind);
    expect(kindsOf(result.now)).toEqual([...kindsOf(result.then), 'ConcernRaised']);
    expect(result.followed).toMatchObject({ followUp: 'HELP_NEEDED_AGAIN', days: 68 });

    const shown = (await reads()).filter(({ entryRef }) => entryRef === endingRef);
    expect(shown.map(({ form, occurred }) => [form, occurred.from])).toEqual([
      ['DECISION', '2024-03-20'],
      ['ENTRY', '2024-04-24'],
    ]);
  });

  it('shows what one organisation knew on a day, and marks what it did not know', async () => {
    type Known = Readonly<{ entryRef: string; type: string; wasKnown: boolean }>;
    const knownTo = (organisation: string) =>
      wire.read<{ items: readonly Known[] }>(
        'knownBy',
        { childId, organisation, on: '2024-03-15' },
        'items { entryRef type wasKnown }',
      );
    const health = await knownTo('nhs-northshire');
    const known = health.items.filter(({ wasKnown }) => wasKnown).map(({ type }) => type);
    expect(known).toEqual(expect.arrayContaining(['ServiceStarted', 'ChangeNoticed', 'ChildViewRecorded']));
    expect(health.items).toContainEqual({ entryRef: worry, type: 'ConcernRaised', wasKnown: false });
    const socialWork = await knownTo('northshire-social-work');
    expect(socialWork.items.filter(({ wasKnown }) => wasKnown)).toEqual([]);
    expect(socialWork.items.map(({ type }) => type)).not.toContain('HelpRequested');
  });

  it('an entry is put right and the first words stay beside it; one that was never true stays, marked', async () => {
    const first = await says('noteGoodThing', '2024-05-01', { text: 'Rode a bike' });
    const correction = {
      occurred: { from: '2024-05-02', precision: 'DAY' },
      content: { text: 'Rode a scooter' },
      why: 'It was her scooter',
      basis: 'TOLD_BY_CHILD',
      supersedes: first,
    };
    await wire.say('correctEntry', { childId, entryRef: first, correction });
    const second = await says('noteGoodThing', '2024-05-03', { text: 'Swam a length' });
    await wire.say('withdrawEntry', { childId, entryRef: second, why: 'That was her cousin' });

    type Right = Item &
      Readonly<{
        firstSaid: { sentence: string } | null;
        corrections: readonly { why: string; stands: boolean }[];
        withdrawn: { why: string; by: { role: string } } | null;
      }>;
    const { items } = await wire.timeline<Right>(
      childId,
      `${ITEM} firstSaid { sentence } corrections { why stands } withdrawn { why by { role } }`,
      { filter: { kinds: ['JOY'], from: '2024-05-01', to: '2024-05-31' } },
      'social-worker',
    );
    expect(items).toMatchObject([
      {
        entryRef: first,
        sentence: 'Rode a scooter',
        occurred: { from: '2024-05-02' },
        firstSaid: { sentence: 'Rode a bike' },
        corrections: [{ why: 'It was her scooter', stands: true }],
        withdrawn: null,
      },
      { entryRef: second, withdrawn: { why: 'That was her cousin', by: { role: 'health visitor' } } },
    ]);
    const again = await wire.refusal('correctEntry', { childId, entryRef: first, correction });
    expect(again).toMatchObject({
      extensions: { code: 'changed-meanwhile', field: 'correction.supersedes' },
    });
    const others = await wire.refusal(
      'withdrawEntry',
      { childId, entryRef: first, why: 'No' },
      'class-teacher',
    );
    expect(others.extensions.code).toBe('not-your-entry');
  });
});

describe('the same command id', () => {
  it('twice is one fact and one answer; with another body it is refused', async () => {
    const childId = await openChronology(wire);
    const said = { childId, commandId: randomUUID(), entry: entryOn('2024-02-01'), about: { text: 'Sang' } };
    const first = await wire.say('noteGoodThing', said);
    expect(first.repeated).toBe(false);
    const [second, third] = await Promise.all([
      wire.say('noteGoodThing', said),
      wire.say('noteGoodThing', said),
    ]);
    expect([second, third]).toEqual([
      { ...first, repeated: true },
      { ...first, repeated: true },
    ]);
    const other = await wire.refusal('noteGoodThing', { ...said, about: { text: 'Danced' } });
    expect(other).toMatchObject({ extensions: { code: 'id-reused', field: 'commandId' } });
    const { count } = await wire.timeline(childId, 'key', { filter: { kinds: ['JOY'] } });
    expect(count).toBe(1);
  });

  it('sent ten times at once, before any answer came, is one fact', async () => {
    const childId = await openChronology(wire);
    const said = { childId, commandId: randomUUID(), entry: entryOn('2024-02-01'), about: { text: 'Sang' } };
    const all = await Promise.all(Array.from({ length: 10 }, () => wire.say('noteGoodThing', said)));
    expect(new Set(all.map(begun)).size).toBe(1);
    expect(all.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect((await wire.timeline(childId, 'key', { filter: { kinds: ['JOY'] } })).count).toBe(1);
  });
});

describe('two people who end the same help at once', () => {
  it('end it once, and the one who came second is told what the other did', async () => {
    const childId = await openChronology(wire);
    const involvementId = await startVisits(childId);
    const ends = (reasonText: string) => ({
      childId,
      entry: entryOn('2024-04-24'),
      help: { involvementId, ...GOES, reasonText },
    });
    const people = ['health-visitor', 'social-worker'] as const;
    const answers = await Promise.allSettled(
      people.map((person) => wire.say('endHelp', ends(`Says the ${person}`), person)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const winner = answers.findIndex(({ status }) => status === 'fulfilled');
    const loser = people[1 - winner] ?? 'social-worker';
    const told = await wire.refusal('endHelp', ends(`Says the ${loser}`), loser);
    const [role, organisation] =
      winner === 0 ? ['health visitor', 'nhs-northshire'] : ['social worker', 'northshire-social-work'];
    expect(told).toMatchObject({
      message: expect.stringContaining(
        `The ${role} (${organisation}) ended this help on 24 April 2024: “Says the ${people[winner]}”`,
      ) as string,
      extensions: { code: 'already-ended', field: 'help.involvementId' },
    });
    const rejected = answers.find((answer) => answer.status === 'rejected') as PromiseRejectedResult;
    expect(String(rejected.reason)).toContain(JSON.stringify(told.message));
  });
});

describe('a refusal is said in words, with a code that stays', () => {
  let childId: string;
  beforeAll(async () => {
    childId = await openChronology(wire);
  });

  it.each([
    [
      'a reason is missing',
      'endHelp',
      { entry: entryOn('2024-04-24'), help: { involvementId: 'none' } },
      ['reason-missing', 'help.reason'],
    ],
    [
      'no such help',
      'endHelp',
      { entry: entryOn('2024-04-24'), help: { involvementId: 'none', ...GOES } },
      ['no-such-help', 'help.involvementId'],
    ],
    [
      'a day to come',
      'noteGoodThing',
      { entry: entryOn('2999-01-01', { knownToSourceAt: undefined }), about: { text: 'Flew' } },
      ['in-the-future', 'entry.occurred'],
    ],
    [
      'a day that never was',
      'noteGoodThing',
      {
        entry: { occurred: { from: '2024-02-30', precision: 'DAY' }, basis: 'SEEN' },
        about: { text: 'Sang' },
      },
      ['bad-input', undefined],
    ],
    [
      'nothing said',
      'noteGoodThing',
      { entry: entryOn('2024-02-01'), about: { text: '   ' } },
      ['bad-input', 'about.text'],
    ],
    [
      'more than a summary',
      'noteGoodThing',
      { entry: entryOn('2024-02-01', { what: 'a'.repeat(601) }), about: { text: 'Sang' } },
      ['bad-input', 'entry.what'],
    ],
    [
      'an answer to nothing',
      'answerChildsView',
      { entry: entryOn('2024-02-01'), about: { viewRef: 'none', whatWeDid: 'Talked' } },
      ['not-on-record', 'about.viewRef'],
    ],
    [
      'a second opening',
      'openChronology',
      {
        opening: { reason: 'AGREED_PLAN', occurred: { from: '2024', precision: 'YEAR' } },
        child: { knownAs: 'Ailsa', names: [] },
      },
      ['already-open', 'childId'],
    ],
    [
      'nothing to put right',
      'withdrawEntry',
      { entryRef: randomUUID(), why: 'Not true' },
      ['entry-not-found', 'entryRef'],
    ],
    [
      'a system’s word where a status changes',
      'removeNameFromRegister',
      { entry: entryOn('2024-02-01'), about: { reason: 'Safe at home' } },
      ['name-what-goes', 'about.supportThatGoes'],
    ],
  ] as const)('%s', async (_what, mutation, said, [code, field]) => {
    const person = mutation === 'removeNameFromRegister' ? 'social-worker' : 'health-visitor';
    const refusal = await wire.refusal(mutation, { childId, ...said }, person);
    expect([refusal.extensions.code, refusal.extensions.field]).toEqual([code, field]);
    expect(refusal.message).toMatch(/^[A-Z].*[.]$/s);
  });

  it('of a child who has no chronology', async () => {
    const said = { childId: randomUUID(), entry: entryOn('2024-02-01'), about: { text: 'Sang' } };
    expect(await wire.refusal('noteGoodThing', said)).toMatchObject({
      extensions: { code: 'no-chronology', field: 'childId' },
      message: expect.stringContaining('No chronology has been opened') as string,
    });
  });
});
