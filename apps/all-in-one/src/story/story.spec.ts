import { readDemoPeople, readOrganisations, secretFrom, type Viewer } from '@chronology/access';
import { openWriter } from '@chronology/commands';
import type { Desk } from '@chronology/contribution';
import { addDays, dayInLondon, daysBetween, endOfDayInLondon, kindOf, sentenceOf } from '@chronology/domain';
import { openSqliteEventStore } from '@chronology/event-store';
import {
  effectOf,
  helpOnRecord,
  judge,
  type EndingOnRecord,
  type HelpOnRecord,
  type Judgement,
} from '@chronology/going-well';
import { factReader } from '@chronology/identity';
import { entriesOf, readChild, type ChildFacts } from '@chronology/projections';
import { readSettings, type House } from '@chronology/service';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ChildShown } from '../../../chronology/src/child/child-shown';
import { readWho } from '../../../chronology/src/child/child.query';
import { tellDemonstration } from '../demonstration/tell-demonstration';
import { AILSA, tellAilsa } from './tell-story';

const ROOT = resolve(__dirname, '../../../..');
/** The day on which the story is read. */
const TODAY = '2026-11-18';
/** The day on which it stood a year before. */
const A_YEAR_BEFORE = '2025-11-18';
/** Three hundred commands, each of which reads what is on record first, on a machine that may be busy. */
const PATIENCE_MS = 120_000;

const newHouse = (): House => ({
  store: openSqliteEventStore({ file: ':memory:' }),
  secret: secretFrom(Buffer.alloc(32, 7)),
});
const deskIn = ({ store, secret }: House): Desk => ({
  writer: openWriter(store, secret),
  reader: factReader(store),
});

const farah: Viewer = {
  kind: 'person',
  ref: 'social-worker',
  role: 'social worker',
  organisationId: 'northshire-social-work',
  agency: 'social_work',
};

const seen = (desk: Desk, asKnownAt?: string): Promise<ChildFacts> =>
  readChild(desk.reader, AILSA, { viewer: farah, ...(asKnownAt && { asKnownAt }) });

const who = (house: House): Promise<ChildShown> =>
  readWho(
    { log: house.store, reader: factReader(house.store), secret: house.secret },
    { viewer: farah, childId: AILSA, asKnownAt: TODAY },
  );

const helpBy = async (desk: Desk, asOf: string, asKnownAt?: string): Promise<HelpOnRecord> =>
  helpOnRecord(entriesOf((await seen(desk, asKnownAt)).forRule), asOf);

const nameOf = (help: HelpOnRecord, { involvementId }: EndingOnRecord): string | undefined =>
  help.involvements.get(involvementId)?.start?.fact.data.content.name;

const judged = (help: HelpOnRecord, ending: EndingOnRecord): Judgement => {
  const judgement = judge(help, ending);
  if ('refused' in judgement) throw new Error(judgement.refused);
  return judgement;
};

const answersIn = (help: HelpOnRecord) =>
  help.endings.map((ending) => {
    const { label, followUp, followUpDays, asThen, asNow, missing, reachedUsLater } = judged(help, ending);
    return {
      on: effectOf(ending),
      help: nameOf(help, ending),
      label,
      then: asThen?.state,
      now: asNow?.state,
      followUp,
      followUpDays,
      missing: missing.length,
      reachedUsLater,
    };
  });

/** Every time that help stopped, paused or became less: when, what, the label, how things were by the record then and as it reads now, what followed, and how many safeguards were missing. */
const ENDINGS = [
  '2019-02-18 Health visiting: REDUCED_BECAUSE_GOING_WELL, then FAVOURABLE, now FAVOURABLE, 4 missing; HELP_NEEDED_AGAIN 189',
  '2019-02-25 Family support worker: ENDED_BECAUSE_GOING_WELL, then FAVOURABLE, now FAVOURABLE, 3 missing; HELP_NEEDED_AGAIN 182',
  '2020-03-09 Speech and language: ENDED_BECAUSE_GOING_WELL, then FAVOURABLE, now FAVOURABLE, 3 missing; HELP_NEEDED_AGAIN 217',
  '2020-03-20 Nursery: PAUSED_THEN_RESUMED, then -, now -, 4 missing; -',
  '2021-04-02 Family support worker: ENDED_FOR_CAPACITY_OR_FUNDING, then THIN, now THIN, 4 missing; HELP_NEEDED_AGAIN 172',
  '2021-06-25 Nursery: ENDED_BY_AGE_LIMIT, then THIN, now THIN, 4 missing; HELP_NEEDED_AGAIN 88',
  '2021-08-16 Health visiting: ENDED_BY_AGE_LIMIT, then THIN, now THIN, 3 missing; HELP_NEEDED_AGAIN 36',
  '2021-11-22 Speech and language: PLANNED_REDUCTION, then MIXED, now MIXED, 0 missing; SEEN_WORSE_SINCE 357',
  '2022-02-25 Breakfast club help: PLANNED_ENDING, then FAVOURABLE, now FAVOURABLE, 0 missing; STILL_GOING_WELL 365',
  '2022-06-20 Speech and language: PLANNED_ENDING, then FAVOURABLE, now FAVOURABLE, 0 missing; HELP_NEEDED_AGAIN 259',
  '2022-06-24 Nurture group: ENDED_BECAUSE_GOING_WELL, then FAVOURABLE, now ADVERSE, 4 missing; HELP_NEEDED_AGAIN 165',
  '2023-03-06 Nurture group: LOST_ON_MOVE, then -, now -, 4 missing; STILL_GOING_WELL 365',
  '2023-03-20 Mum and Gran support group: LOST_ON_MOVE, then -, now -, 4 missing; STILL_GOING_WELL 365',
  '2023-05-22 Eye clinic: ENDED_FOR_NON_ATTENDANCE, then ADVERSE, now ADVERSE, 4 missing; SEEN_WORSE_SINCE 336',
  '2024-02-16 Settling-in visits: PLANNED_ENDING, then FAVOURABLE, now FAVOURABLE, 0 missing; STILL_GOING_WELL 365',
  '2024-03-04 Play therapy: REDUCED_BECAUSE_GOING_WELL, then FAVOURABLE, now FAVOURABLE, 4 missing; HELP_NEEDED_AGAIN 253',
  '2024-05-20 Play therapy: ENDED_BECAUSE_GOING_WELL, then FAVOURABLE, now MIXED, 3 missing; HELP_NEEDED_AGAIN 176',
  '2024-06-10 Supported family time: PLANNED_REDUCTION, then FAVOURABLE, now FAVOURABLE, 0 missing; STILL_GOING_WELL 365',
  '2025-02-10 Befriender (Sunniva): ENDED_BECAUSE_GOING_WELL, then FAVOURABLE, now FAVOURABLE, 2 missing; HELP_NEEDED_AGAIN 105',
  '2025-08-20 Reading help: REDUCED_BECAUSE_GOING_WELL, then FAVOURABLE, now FAVOURABLE, 4 missing; STILL_GOING_WELL 365',
  '2026-06-29 Play therapy: PLANNED_ENDING, then FAVOURABLE, now FAVOURABLE, 0 missing; WINDOW_OPEN 142',
  '2027-01-03 Befriender (Sunniva): ENDED_BY_TIME_LIMIT, then FAVOURABLE, now FAVOURABLE, 2 missing; WINDOW_OPEN 0',
];

type Answered = ReturnType<typeof answersIn>[number];

const inALine = ({ on, help, label, then, now, missing, followUp, followUpDays }: Answered): string =>
  `${on} ${help}: ${label}, then ${then ?? '-'}, now ${now ?? '-'}, ${missing} missing; ` +
  (followUp === undefined ? '-' : `${followUp} ${followUpDays}`);

const withoutWhatFollowed = (line: string): string => line.replace(/; .*$/, '');

describe('Ailsa’s story, told by hand', () => {
  const desk = deskIn(newHouse());
  let told: Awaited<ReturnType<typeof tellAilsa>>;
  let child: ChildFacts;

  beforeAll(async () => {
    told = await tellAilsa(desk);
    child = await seen(desk);
  }, PATIENCE_MS);
  afterAll(() => desk.writer.store.close());

  it('is a child of more than 300 entries, always under the same id', () => {
    expect(told.childId).toBe('a115a000-0000-4000-8000-000000000001');
    expect(told.facts).toBe(child.facts.length);
    expect(entriesOf(child.facts).length).toBeGreaterThanOrEqual(300);
    expect(child.unreadable).toEqual([]);
  });

  it('is recorded over the years in which it was told, and never backwards', async () => {
    const recorded = (await desk.reader.factsOf(`chronology-${AILSA}`)).map(
      ({ recordedAt }) => recordedAt ?? '',
    );
    expect(recorded).toEqual(recorded.toSorted());
    expect(new Set(recorded.map((at) => at.slice(0, 4)))).toEqual(
      new Set(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']),
    );
    expect(new Set(recorded.map((at) => at.slice(11, 13)))).toEqual(new Set(['15', '16']));
  });

  it('keeps two clocks: the first year was written down on its days and told when the chronology opened', () => {
    const firstYear = child.facts.filter(({ data }) => (data.occurred.from ?? '') < '2018-06-01');
    const inNotes = firstYear.filter(({ data }) => data.knownToSourceAt !== undefined);
    expect(inNotes.length).toBeGreaterThanOrEqual(8);
    for (const { recordedAt, data } of inNotes) {
      expect(dayInLondon(recordedAt)).toBe('2018-06-04');
      expect(data.knownToSourceAt?.at ?? '').toMatch(/^201[78]-/);
    }
  });

  it('is told by three agencies, the third sector, a hearing, the family and Ailsa herself', () => {
    const spokenFor = child.facts.map(({ data }) => (data.onBehalfOf ?? data.source).agency);
    expect([...new Set(spokenFor)].toSorted()).toEqual([
      'child',
      'education',
      'family',
      'health',
      'hearings',
      'social_work',
      'third_sector',
    ]);
  });

  it('has every ending, reduction and pause with the answer that the story is about', async () => {
    expect(answersIn(await helpBy(desk, TODAY)).map(inALine)).toEqual(ENDINGS);
  });

  it('has exactly five kinds of help that stopped because things were going well, and were needed again', async () => {
    const help = await helpBy(desk, TODAY);
    const five = help.endings.filter((ending) => judged(help, ending).label === 'ENDED_BECAUSE_GOING_WELL');
    const starts = [...help.involvements.values()];
    const backOn = five.map(({ involvementId }) => {
      const service = help.involvements.get(involvementId)?.serviceId;
      const back = starts.find(
        (other) => other.serviceId === service && other.involvementId !== involvementId,
      );
      return back?.start?.fact.data.occurred.from;
    });
    expect(five.map((ending, index) => [nameOf(help, ending), ending.leaving.reason, backOn[index]])).toEqual(
      [
        ['Family support worker', 'GOALS_MET', '2019-09-30'],
        ['Speech and language', 'THRESHOLD_NO_LONGER_MET', '2021-01-18'],
        ['Nurture group', 'GOALS_MET', '2023-01-16'],
        ['Play therapy', 'GOALS_MET', '2025-01-13'],
        ['Befriender (Sunniva)', 'RISK_REDUCED', '2025-07-01'],
      ],
    );
    for (const ending of five) {
      const { flag, missing, followUp } = judged(help, ending);
      expect({ flag, followUp }).toEqual({ flag: true, followUp: 'HELP_NEEDED_AGAIN' });
      expect(missing.length).toBeGreaterThan(0);
      expect(ending.leaving.reasonText).not.toBe('');
    }
  });

  it('has planned endings with every safeguard on record before, which held', async () => {
    const answers = answersIn(await helpBy(desk, TODAY));
    const held = answers.filter(
      ({ label, followUp }) => label === 'PLANNED_ENDING' && followUp === 'STILL_GOING_WELL',
    );
    expect(held.map(({ help, missing }) => [help, missing])).toEqual([
      ['Breakfast club help', 0],
      ['Settling-in visits', 0],
    ]);
  });

  it('shows what was known on the day and what is known now apart, where others told later', async () => {
    const answers = answersIn(await helpBy(desk, TODAY));
    const differ = answers.filter(({ then, now }) => then !== now);
    expect(differ.map(({ help, then, now, reachedUsLater }) => [help, then, now, reachedUsLater])).toEqual([
      ['Nurture group', 'FAVOURABLE', 'ADVERSE', 3],
      ['Play therapy', 'FAVOURABLE', 'MIXED', 4],
    ]);
  });

  it('gave the same answer on the day itself as it gives today, and could not know what followed', async () => {
    const help = await helpBy(desk, '2022-06-24', '2022-06-24');
    expect(answersIn(help).at(-1)).toMatchObject({
      help: 'Nurture group',
      label: 'ENDED_BECAUSE_GOING_WELL',
      then: 'FAVOURABLE',
      now: 'FAVOURABLE',
      followUp: 'WINDOW_OPEN',
      reachedUsLater: 0,
    });
  });

  it('has help that nearly ended, and did not because Ailsa said so', async () => {
    const { nearlyEnded, endings, notJudged } = await helpBy(desk, TODAY);
    expect(nearlyEnded.map(({ takenBack }) => takenBack.fact.data.content.askedBy)).toEqual(['Ailsa']);
    expect(nearlyEnded[0]?.ending).toMatchObject({ decidedOn: '2025-08-28', effectiveOn: '2025-10-31' });
    expect(endings.map(({ ref }) => ref)).not.toContain(nearlyEnded[0]?.ending.ref);
    expect(notJudged).toEqual([]);
  });

  it('answers everything that Ailsa said but the last, the piano after two and a half years', () => {
    const answered = new Map(
      child.facts.flatMap((fact) =>
        fact.type === 'ChildViewAnswered' ? [[fact.data.content.viewRef, fact.data.occurred.from]] : [],
      ),
    );
    const views = child.facts.flatMap((fact) => (fact.type === 'ChildViewRecorded' ? [fact] : []));
    const open = views.filter(({ id }) => !answered.has(id));
    expect(open.map(({ data }) => data.content.childsWords)).toEqual([
      'Can Hana stay over? A whole night, with breakfast.',
    ]);
    const piano = views.find(({ data }) => data.content.childsWords.includes('piano properly'));
    expect([piano?.data.occurred.from, answered.get(piano?.id ?? '')]).toEqual(['2022-03-08', '2024-09-09']);
  });

  it('says no day more exactly than those who tell it know', () => {
    const told = child.facts.map(({ data }) => data.occurred);
    const near = told.filter(({ precision }) => precision === 'about' || precision === 'month');
    expect(near).toEqual([
      { from: '2018-08', precision: 'about' },
      { from: '2020-05', precision: 'month' },
      { from: '2026-07', precision: 'about' },
    ]);
  });

  it('has entries put right by whoever stated them, and one taken back as a mistake', () => {
    const entries = entriesOf(child.facts);
    const corrected = entries.filter(({ corrections }) => corrections.length > 0);
    expect(corrected.map(({ shown }) => sentenceOf(shown))).toEqual([
      'A whole day at Saltcoats beach. First time in 16 months.',
      'Twelve lengths without stopping. Sunniva had to stop at eight.',
    ]);
    for (const { corrections, first } of corrected) expect(corrections[0]?.by).toEqual(first.data.source);
    const withdrawn = entries.flatMap((entry) => (entry.withdrawn ? [entry.withdrawn.why] : []));
    expect(withdrawn).toEqual(['This was about another child in the class.']);
  });

  it('follows eight important people, places and animals, some of them lost for a while', () => {
    const named = child.facts.filter(({ type }) => type === 'ImportantRelationshipNamed');
    const changes = child.facts.flatMap((fact) =>
      fact.type === 'ImportantRelationshipChanged' ? [fact.data.content.change] : [],
    );
    expect(named).toHaveLength(8);
    expect(changes.filter((change) => change === 'stopped')).toHaveLength(7);
    expect(changes.filter((change) => change === 'restarted')).toHaveLength(7);
  });

  it('speaks as Ailsa would: none of the words that children ask adults to drop', () => {
    const said = child.facts.map(({ data }) => JSON.stringify([data.content, data.what ?? '']));
    const dropped =
      /\b(placement|contact with|siblings?|LAA?C|challenging|abscond|birth (mother|father|parents))\b/i;
    expect(said.filter((text) => dropped.test(text))).toEqual([]);
  });

  const sinceThen = (): ChildFacts['facts'] =>
    child.facts.filter(({ recordedAt }) => dayInLondon(recordedAt) > A_YEAR_BEFORE);

  it('goes on for one more year: joys first, told by everybody around her and by herself', () => {
    const facts = sinceThen();
    const kinds = facts.map(({ type }) => kindOf(type));
    const harder = facts.filter(({ data }) => JSON.stringify(data.content).includes('"worse"'));
    expect(kinds.filter((kind) => kind === 'joy').length).toBeGreaterThanOrEqual(20);
    expect(kinds.filter((kind) => kind === 'worry')).toEqual([]);
    expect(harder).toHaveLength(2);
    const months = new Set(facts.map(({ data }) => data.occurred.from?.slice(0, 7)));
    expect([...months].toSorted()).toEqual([
      ...['2025-08', '2025-11', '2025-12'],
      ...Array.from({ length: 11 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`),
      '2027-01',
    ]);
    const spokenFor = facts.map(({ data }) => (data.onBehalfOf ?? data.source).agency);
    expect(new Set(spokenFor)).toEqual(
      new Set(['child', 'education', 'family', 'health', 'social_work', 'third_sector']),
    );
  });

  it('stood a year before as it was known then: reading help less, and nobody knew yet how it went', async () => {
    const then = answersIn(await helpBy(desk, A_YEAR_BEFORE, A_YEAR_BEFORE));
    expect(then).toHaveLength(20);
    expect(then.at(-1)).toMatchObject({ help: 'Reading help', followUp: 'WINDOW_OPEN', followUpDays: 90 });
    const { waiting } = await readWho(
      { log: desk.writer.store, reader: desk.reader, secret: desk.writer.secret },
      { viewer: farah, childId: AILSA, asKnownAt: A_YEAR_BEFORE },
    );
    expect(waiting).toMatchObject([{ what: 'Can we go to the beach before it gets cold?', waitingDays: 14 }]);
  });

  it('has less help that was right: of three times two were needed again, and reading held', async () => {
    const less = answersIn(await helpBy(desk, TODAY)).filter(
      ({ label }) => label === 'REDUCED_BECAUSE_GOING_WELL',
    );
    expect(less.map(({ help, followUp }) => [help, followUp])).toEqual([
      ['Health visiting', 'HELP_NEEDED_AGAIN'],
      ['Play therapy', 'HELP_NEEDED_AGAIN'],
      ['Reading help', 'STILL_GOING_WELL'],
    ]);
  });

  it('has one kind of help that is to end: there is notice and a way back, and nobody has asked Ailsa', async () => {
    const help = await helpBy(desk, TODAY);
    const ahead = help.endings.filter((ending) => (effectOf(ending) ?? '') > TODAY);
    expect(ahead.map((ending) => nameOf(help, ending))).toEqual(['Befriender (Sunniva)']);
    const [ending] = ahead;
    if (!ending) throw new Error('Nothing is to end.');
    const { label, flag, missing } = judged(help, ending);
    expect({ label, flag, missing }).toEqual({
      label: 'ENDED_BY_TIME_LIMIT',
      flag: false,
      missing: ['childs_view', 'agreement'],
    });
  });

  it('tells every no with its why', () => {
    const noes = child.facts.flatMap((fact) =>
      fact.type === 'ChildViewAnswered' && fact.data.content.whatWeDidNot ? [fact.data.content] : [],
    );
    expect(noes.map(({ whatWeDidNot }) => whatWeDidNot)).toEqual([
      'Ailsa could not stay.',
      'Biscuit does not move in.',
    ]);
    for (const { why, toldOn, toldHow } of noes)
      expect([why, toldOn, toldHow]).toEqual(Array(3).fill(expect.any(String)));
  });

  it('has one kind of running help of which nobody wrote anything down for half a year', async () => {
    const { involvements } = await helpBy(desk, TODAY);
    const ended = new Set(
      child.facts.flatMap((fact) =>
        fact.type === 'ServiceEnded' && (fact.data.content.effectiveOn ?? '') <= TODAY
          ? [fact.data.content.involvementId]
          : [],
      ),
    );
    const entries = entriesOf(child.facts).map(({ shown }) => shown);
    const silent = [...involvements.values()].flatMap(({ involvementId, start }) => {
      const about = entries.filter(({ data }) => data.involvementRef === involvementId);
      const last = about.map(({ data }) => data.occurred.from ?? '').toSorted();
      const isWatched = about.some(({ type }) => kindOf(type) === 'contact');
      const isSilent = isWatched && (last.at(-1) ?? '') < addDays(TODAY, -180);
      return isSilent && !ended.has(involvementId) ? [start?.fact.data.content.name] : [];
    });
    expect(silent).toEqual(['Supported family time']);
  });

  it('has one entry of this year that was written down five weeks late', () => {
    const late = sinceThen().flatMap(({ type, recordedAt, data }) =>
      type === 'GoodThingHappened' && data.occurred.precision === 'day'
        ? [daysBetween(data.occurred.from ?? '', dayInLondon(recordedAt))]
        : [],
    );
    expect(late.filter((days) => days > 14)).toEqual([35]);
  });

  it('keeps some things for those in whose role they lie', async () => {
    const viewer = { ...farah, ref: 'class-teacher', role: 'class teacher', agency: 'education' } as const;
    const { facts, veiled } = await readChild(desk.reader, AILSA, {
      viewer: { ...viewer, organisationId: 'northshire-education' },
    });
    expect(veiled.map(({ occurred }) => occurred.from)).toEqual(['2023-06-06', '2026-03-10']);
    expect(child.facts.length - facts.length).toBe(2);
    expect(JSON.stringify(facts)).not.toContain('hard week');
  });

  it('is told by people of organisations that are in the samples', () => {
    const organisations = readOrganisations(join(ROOT, 'samples/organisations.json'));
    const sectorOf = new Map(organisations.map(({ id, sector }) => [id, sector]));
    const people = readDemoPeople(join(ROOT, 'samples/people.json'));
    expect(people.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['learning reviewer', 'data guardian', 'child', 'Mum', 'head teacher']),
    );
    for (const { id, agency, organisationId } of people)
      expect([id, sectorOf.get(organisationId)]).toEqual([id, agency === 'child' ? 'family' : agency]);
  });

  it(
    'changes nothing when it is told twice',
    async () => {
      const head = await desk.writer.store.head();
      expect(await tellAilsa(desk)).toEqual(told);
      expect(await desk.writer.store.head()).toEqual(head);
    },
    PATIENCE_MS,
  );
});

describe('Ailsa’s story, told as far as a moment', () => {
  it(
    'stops there, and goes on from there as if it had never stopped',
    async () => {
      const desk = deskIn(newHouse());
      const stream = `chronology-${AILSA}`;
      const first = await tellAilsa(desk, { until: endOfDayInLondon('2018-12-24') });
      const facts = await desk.reader.factsOf(stream);
      expect(facts).toHaveLength(first.facts);
      expect(facts.at(-1)?.recordedAt).toMatch(/^2018-12-24T16:/);
      await tellAilsa(desk, { until: '2019-02-18T15:59:59.999Z' });
      expect((await desk.reader.factsOf(stream)).at(-1)?.recordedAt).toMatch(/^2019-02-11T16:/);
      const { facts: count } = await tellAilsa(desk, { until: '2019-02-18T16:00:00.000Z' });
      const whole = await desk.reader.factsOf(stream);
      expect(whole).toHaveLength(count);
      expect(whole.slice(0, facts.length).map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
      await desk.writer.store.close();
    },
    PATIENCE_MS,
  );
});

describe('Ailsa’s story with the files of three agencies joined to it', () => {
  it(
    'keeps every label, every safeguard and what was known then and now',
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'ailsa-'));
      const house = newHouse();
      const desk = deskIn(house);
      const settings = readSettings({ DATA_DIR: dataDir }, { port: 0, root: ROOT });
      await tellDemonstration(house, settings);
      const child = await seen(desk);
      expect(child.records).toHaveLength(3);
      const { homes, matters, waiting, said, answered } = await who(house);
      expect(homes.map(({ name, becauseOfMoney }) => [name, becauseOfMoney])).toEqual([
        ['With Mum', false],
        ['With Gran Jean', false],
        ['Ros and Pete', false],
        ['With Moira and Tam', true],
      ]);
      expect(matters.map(({ name }) => name)).toEqual([
        ...['Mum', 'Finn, my brother', 'Gran Jean', 'The beach at Saltcoats'],
        ...['Biscuit the dog', 'Miss Reid, my teacher', 'Playing piano', 'Hana, my best friend'],
      ]);
      const brokeOn = (day: string) =>
        matters.filter(({ phases }) =>
          phases.some(({ from, state }) => from.from === day && state === 'stopped'),
        );
      expect(brokeOn('2023-03-06')).toHaveLength(6);
      expect(waiting).toMatchObject([
        { what: 'Can Hana stay over? A whole night, with breakfast.', waitingDays: 6 },
      ]);
      expect(said - answered).toBe(1);
      const lines = answersIn(await helpBy(desk, TODAY)).map(inALine);
      expect(lines.map(withoutWhatFollowed)).toEqual(ENDINGS.map(withoutWhatFollowed));
      await house.store.close();
      rmSync(dataDir, { recursive: true });
    },
    PATIENCE_MS,
  );
});
