import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCli } from './services';
import { entryOn, openChronology } from './opening';
import { newFolder, openWire, until, type Person, type Wire } from './wire';

const repository = resolve(__dirname, '../..');
const SAMPLES = join(repository, 'samples');
const SHARED = process.env['SHARED_DATA'] ?? resolve(repository, '../shared/data');

const HEALTH = ['nhs-northshire', 'childrens-health'] as const;
const EDUCATION = ['northshire-education', 'school-records'] as const;
const SOCIAL_WORK = ['northshire-social-work', 'children-and-families'] as const;
const SYSTEMS = { 'fhir-r4': HEALTH, 'ed-fi': EDUCATION, ssda903: SOCIAL_WORK } as const;
type Format = keyof typeof SYSTEMS;
const FORMATS = Object.keys(SYSTEMS) as Format[];
type File = readonly [organisation: string, system: string, localId: string];

type Counts = Readonly<Record<'new' | 'changed' | 'duplicate' | 'held' | 'rejected' | 'skipped', number>>;
type Summary = Readonly<{
  children: number;
  facts: number;
  rows: Counts;
  byFile: Readonly<Record<string, object>>;
}>;

const imports = async (dataDir: string, format: Format, path: string): Promise<Summary> => {
  const { code, lines, errors } = await runCli(
    dataDir,
    ...['import', format, path, '--agency', SYSTEMS[format][0], '--json'],
  );
  if (code !== 0) throw new Error(errors);
  return JSON.parse(lines[0] ?? '') as Summary;
};

const HEADER =
  'organisation_a,system_a,local_id_a,organisation_b,system_b,local_id_b,decided_by,evidence,known_as';
const quoted = (cell: string) => `"${cell}"`;

/** A mapping table: opens a chronology for the first file, and says that each of the others is about the same child. */
const tableOf = (first: File, others: readonly File[], evidence: string): string => {
  const who = ['Social worker and class teacher', evidence];
  const rows = [
    [...first, '-', 'OPEN', 'looked_after', ...who, 'Ailsa'],
    ...others.map((other) => [...other, ...first, ...who, '']),
  ];
  const file = join(newFolder(), 'table.csv');
  writeFileSync(file, [HEADER, ...rows.map((row) => row.map(quoted).join(','))].join('\n'));
  return file;
};

/** Applies a mapping table; answers with the child whose chronology it opened, and what it said. */
const links = async (dataDir: string, table: string) => {
  const { code, lines, errors } = await runCli(dataDir, 'link', table);
  const childId = lines.map((line) => /\(([0-9a-f-]{36})\)$/.exec(line)?.[1]).find(Boolean) ?? '';
  return { code, lines, errors, childId };
};

type Shown = Readonly<{
  entryRef: string;
  type: string;
  lane: string;
  sentence: string;
  occurred: Readonly<{ from: string | null }>;
  source: Readonly<{ organisationId: string; system: string | null }>;
  origin: Readonly<{ system: string; file: string; place: string; importId: string }> | null;
  sourceNowSays: Readonly<{ sentence: string; why: string; by: Readonly<{ system: string | null }> }> | null;
  corrections: readonly Readonly<{ stands: boolean; sentence: string }>[];
  firstSaid: Readonly<{ sentence: string }> | null;
}>;
const SHOWN = `entryRef type lane sentence occurred { from } source { organisationId system }
  origin { system file place importId } sourceNowSays { sentence why by { system } }
  corrections { stands sentence } firstSaid { sentence }`;

const shownIn = async (wire: Wire, childId: string, asked: object = {}, person?: Person) =>
  (await wire.timeline<Shown>(childId, SHOWN, { ...asked }, person)).items;

/** The same files in a folder of their own, with one row other than it was. */
const withRow = (folder: string, before: string, after: string): string => {
  const changed = newFolder();
  for (const file of readdirSync(folder))
    writeFileSync(join(changed, file), readFileSync(join(folder, file), 'utf8').replace(before, after));
  return changed;
};

describe('files of three agencies about one child', () => {
  let dataDir: string;
  let wire: Wire;
  let childId: string;
  let table: string;
  const first: Record<string, Summary> = {};
  const fileOf = (format: Format): string => join(SAMPLES, format);

  beforeAll(async () => {
    dataDir = newFolder();
    for (const format of FORMATS) first[format] = await imports(dataDir, format, fileOf(format));
    table = tableOf(
      [...SOCIAL_WORK, '20417'],
      [
        [...HEALTH, 'HB-100417'],
        [...EDUCATION, '700417'],
      ],
      'The review of 5 November 2021, with her mum',
    );
    const linked = await links(dataDir, table);
    expect([linked.code, linked.errors]).toEqual([0, '']);
    childId = linked.childId;
    wire = await openWire(dataDir);
  }, 60_000);

  it('are brought in by the command line, every row told of', () => {
    for (const format of FORMATS) {
      const summary = first[format];
      expect(summary?.children).toBe(4);
      expect(summary?.rows).toMatchObject({ rejected: 0, held: 0, changed: 0, duplicate: 0 });
      expect(Object.keys(summary?.byFile ?? {})).toEqual(readdirSync(fileOf(format)).toSorted());
    }
  });

  it('make one timeline in which every entry names the file it came from, and the place in it', async () => {
    const shown = await shownIn(wire, childId);
    const imported = shown.filter(({ source }) => source.system !== null && source.system !== 'command-line');
    expect(new Set(imported.map(({ lane }) => lane))).toEqual(
      new Set(['HEALTH', 'EDUCATION', 'SOCIAL_WORK']),
    );
    expect(imported.length).toBeGreaterThan(30);
    const files = FORMATS.flatMap((format) => readdirSync(fileOf(format)));
    for (const { origin, source } of imported) {
      expect(files).toContain(origin?.file);
      expect(origin?.place).toMatch(/\S/);
      expect(origin?.system).toBe(source.system);
    }
    expect(imported.find(({ origin }) => origin?.file === 'reviews.csv')?.origin?.place).toMatch(/line \d+/);
    const records = await wire.read<{ organisationId: string; decidedBy: string; evidence: object }[]>(
      'records',
      { childId },
      'organisationId decidedBy evidence { kind text }',
    );
    expect(records.map(({ organisationId }) => organisationId).toSorted()).toEqual(
      [HEALTH[0], EDUCATION[0], SOCIAL_WORK[0]].toSorted(),
    );
    for (const { decidedBy, evidence } of records)
      expect([decidedBy, evidence]).toEqual([
        'Social worker and class teacher',
        { kind: 'MAPPING_TABLE', text: 'The review of 5 November 2021, with her mum' },
      ]);
  });

  it('say nothing of the brother and of others whose files came with hers', async () => {
    const all = JSON.stringify(await shownIn(wire, childId));
    for (const other of ['20412', '20430', '20455', '700412', 'Finn', 'Rory', 'Isla'])
      expect(all).not.toContain(other);
  });

  it('joined again change nothing', async () => {
    const head = await wire.house.store.head();
    const { code, lines } = await links(dataDir, table);
    expect([code, lines.at(-1)]).toEqual([0, '3 duplicate']);
    expect(await wire.house.store.head()).toBe(head);
  });

  it('brought in again are nothing new, and no line of the log more', async () => {
    const head = await wire.house.store.head();
    for (const format of FORMATS) {
      const { facts, rows } = await imports(dataDir, format, fileOf(format));
      expect([facts, rows.new, rows.changed]).toEqual([0, 0, 0]);
      expect(rows.duplicate).toBe(first[format]?.rows.new);
    }
    expect(await wire.house.store.head()).toBe(head);
  }, 30_000);

  it('show what a person put right, also after the same file came again; and beside it what the source says since', async () => {
    const lastMove = async () => {
      const isLast = ({ type, occurred }: Shown) => type === 'HomeChanged' && occurred.from === '2023-08-18';
      const [move] = (await shownIn(wire, childId)).filter(isLast);
      if (!move) throw new Error('She moved on 18 August 2023.');
      return move;
    };
    const said = await lastMove();
    const correction = {
      occurred: { from: '2023-08-18', precision: 'DAY' },
      content: { to: 'Moira and Tam', kind: { system: 'SSDA903/PLACE', code: 'U4' } },
      why: 'That is what she calls it',
      basis: 'TOLD_BY_CHILD',
    };
    await wire.say('correctEntry', { childId, entryRef: said.entryRef, correction }, 'social-worker');
    const right = await lastMove();
    const { entryRef, sentence } = said;
    expect(right).toMatchObject({ entryRef, firstSaid: { sentence }, sourceNowSays: null });
    expect(right.sentence).toContain('Moira and Tam');
    expect(sentence).toBe('Moved to live with a foster carer, for the long term');

    const again = await imports(dataDir, 'ssda903', fileOf('ssda903'));
    expect([again.facts, again.rows.changed]).toEqual([0, 0]);
    expect(await lastMove()).toEqual(right);

    const row = '20417,18/08/2023,P,V2,N4,U4,PR1';
    const changed = withRow(fileOf('ssda903'), row, row.replace('U4', 'U6'));
    const next = await imports(dataDir, 'ssda903', changed);
    expect([next.facts, next.rows.changed, next.rows.new]).toEqual([1, 1, 0]);
    const now = await lastMove();
    expect(now).toMatchObject({
      sentence: right.sentence,
      firstSaid: { sentence },
      sourceNowSays: {
        by: { system: 'children-and-families' },
        why: expect.stringMatching(/\S/) as string,
        sentence: 'Moved to live with a foster carer',
      },
    });
    expect(now.corrections).toHaveLength(2);
    expect((await imports(dataDir, 'ssda903', changed)).facts).toBe(0);
  }, 30_000);

  it('are parted at once, and nothing of a parted one is shown again, also not of a day on which it was joined', async () => {
    const before = await shownIn(wire, childId);
    const ofSchool = before.filter(({ source }) => source.organisationId === EDUCATION[0]);
    expect(ofSchool.length).toBeGreaterThan(0);
    const whileJoined = new Date().toISOString();
    await until('the clock has moved on', () => new Date().toISOString() > whileJoined);
    expect(await shownIn(wire, childId, { asKnownAt: whileJoined })).toHaveLength(before.length);

    const { code, errors } = await runCli(
      dataDir,
      ...[
        'unlink',
        ...EDUCATION,
        '700417',
        '--why',
        'Another girl of that name',
        '--decided-by',
        'class teacher',
      ],
      '--keep-apart',
    );
    expect([code, errors]).toEqual([0, '']);

    const refs = ofSchool.map(({ entryRef }) => entryRef);
    const rest = before.filter(({ entryRef }) => !refs.includes(entryRef));
    for (const asked of [{}, { asKnownAt: whileJoined }, { asKnownAt: '2999-12-31' }]) {
      const after = await shownIn(wire, childId, asked);
      expect(after.map(({ entryRef }) => entryRef)).toEqual(rest.map(({ entryRef }) => entryRef));
    }
    const known = await wire.read<object>(
      'knownBy',
      { childId, organisation: EDUCATION[0], on: whileJoined.slice(0, 10), first: 500 },
      `items { ${SHOWN} }`,
      'class-teacher',
    );
    const help = await wire.read<object>(
      'help',
      { childId },
      'services { involvementId source { system } } limits',
    );
    const records = await wire.read<object>('records', { childId }, 'recordId organisationId');
    const everything = JSON.stringify([known, help, records]);
    for (const ref of refs) expect(everything).not.toContain(ref);
    for (const { sentence } of ofSchool) expect(everything).not.toContain(sentence);
    expect(everything).not.toContain('school-records');

    // The table says it still, and the two are to be kept apart: it does not join them by itself.
    const again = await links(dataDir, table);
    expect(again.code).toBe(1);
    expect(again.lines.at(-1)).toBe('2 duplicate, 1 held');
    // What came for the school’s own record since is kept there, and is not the child’s.
    expect((await imports(dataDir, 'ed-fi', fileOf('ed-fi'))).facts).toBe(0);
    expect(await shownIn(wire, childId)).toHaveLength(rest.length);
  }, 30_000);
});

describe('help that a person ended, and the next file ends too', () => {
  const episode = (status: string, period: object) =>
    JSON.stringify({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          fullUrl: 'https://northshire.example/fhir/Patient/p-1',
          resource: {
            resourceType: 'Patient',
            id: 'p-1',
            identifier: [{ type: { coding: [{ code: 'MR' }] }, value: 'HB-1' }],
            name: [{ given: ['Ailsa'] }],
            birthDate: '2017-03-14',
          },
        },
        {
          fullUrl: 'https://northshire.example/fhir/EpisodeOfCare/e-1',
          resource: {
            resourceType: 'EpisodeOfCare',
            id: 'e-1',
            meta: { lastUpdated: '2024-05-01T09:00:00Z' },
            status,
            type: [{ text: 'Speech and language therapy' }],
            patient: { reference: 'Patient/p-1' },
            period,
          },
        },
      ],
    });

  it('is judged once: the system’s own account stands beside it and is looked at no second time', async () => {
    const dataDir = newFolder();
    const files = newFolder();
    const brings = (status: string, period: object) => {
      writeFileSync(join(files, 'episodes.json'), episode(status, period));
      return imports(dataDir, 'fhir-r4', files);
    };
    await brings('active', { start: '2024-01-10' });
    const { childId } = await links(dataDir, tableOf([...HEALTH, 'HB-1'], [], 'She is known there'));
    const wire = await openWire(dataDir);
    type Help = Readonly<{
      services: readonly Readonly<{ involvementId: string; endedOn: { from: string } | null }>[];
      endings: readonly Readonly<{
        stated: { endingRef: string; reason: string; source: { role: string | null } };
        result: { label: string } | null;
      }>[];
      saidAgain: readonly Readonly<{ source: { system: string | null }; occurred: { from: string } }>[];
      notJudged: readonly object[];
    }>;
    const help = () =>
      wire.read<Help>(
        'help',
        { childId },
        `services { involvementId endedOn { from } } endings { stated { endingRef reason source { role } } result { label } }
         saidAgain { source { system } occurred { from } } notJudged { inWords }`,
      );
    const [{ involvementId } = { involvementId: '' }] = (await help()).services;
    const { facts } = await wire.say(
      'endHelp',
      {
        childId,
        entry: entryOn('2024-04-24'),
        help: {
          involvementId,
          decidedOn: '2024-04-10',
          effectiveOn: '2024-04-24',
          reason: 'GOALS_MET',
          reasonText: 'She talks',
        },
      },
      'health-visitor',
    );
    const judged = await help();
    expect(judged.endings).toMatchObject([{ stated: { endingRef: facts[0]?.id, reason: 'GOALS_MET' } }]);

    const next = await brings('finished', { start: '2024-01-10', end: '2024-04-30' });
    expect(next.facts).toBeGreaterThan(0);
    const after = await help();
    expect(after.endings).toEqual(judged.endings);
    expect(after.notJudged).toEqual([]);
    expect(after.services).toHaveLength(1);
    expect(after.services[0]?.endedOn).toEqual({ from: '2024-04-24' });
    expect(after.saidAgain).toEqual([{ source: { system: HEALTH[1] }, occurred: { from: '2024-04-30' } }]);
    expect((await brings('finished', { start: '2024-01-10', end: '2024-04-30' })).facts).toBe(0);
  }, 30_000);
});

describe('a record that is joined to nothing', () => {
  it('is in nobody’s chronology, and its child is in no list', async () => {
    const dataDir = newFolder();
    await imports(dataDir, 'ssda903', join(SAMPLES, 'ssda903'));
    const wire = await openWire(dataDir);
    const childId = await openChronology(wire);
    expect((await shownIn(wire, childId)).map(({ type }) => type)).toEqual(['ChronologyOpened']);
    const listed = () =>
      wire.read<{ children: { childId: string }[] }>('children', {}, 'children { childId }');
    await until('the list has the child', async () => (await listed()).children.length > 0);
    expect((await listed()).children).toEqual([{ childId }]);
  }, 30_000);
});

const shared = (...path: readonly string[]) => join(SHARED, ...path);
const SETS = [shared('ssda903', 'episodes.csv'), shared('ed-fi', 'Student.xml'), shared('fhir-synthea')];
const missing = SETS.filter((path) => !existsSync(path));
if (missing.length > 0)
  console.warn(
    `Skipped: one child of each of three real sets joined into one. Not there: ${missing.join(', ')}.`,
  );

/** The rows of one child of the return, in a folder of their own. */
const rowsOfOneChild = (child: string): string => {
  const folder = newFolder();
  for (const file of ['header.csv', 'episodes.csv', 'reviews.csv', 'oc2.csv']) {
    const [header, ...rows] = readFileSync(shared('ssda903', file), 'utf8').split(/\r?\n/);
    const own = rows.filter((row) => row.startsWith(`${child},`));
    writeFileSync(join(folder, file), [header, ...own].join('\n'));
  }
  return folder;
};

/** The number under which a bundle’s hospital keeps its patient. */
const recordNumberIn = (bundle: string): string => {
  const { entry } = JSON.parse(readFileSync(bundle, 'utf8')) as Bundle;
  const numbers = entry.flatMap(({ resource }) =>
    resource.resourceType === 'Patient' ? (resource.identifier ?? []) : [],
  );
  return numbers.find(({ type }) => type?.coding.some(({ code }) => code === 'MR'))?.value ?? '';
};
type Identifier = Readonly<{ type?: { coding: readonly { code: string }[] }; value: string }>;
type Bundle = Readonly<{
  entry: readonly { resource: { resourceType: string; identifier?: readonly Identifier[] } }[];
}>;

(missing.length > 0 ? describe.skip : describe)('one child of each of three real sets', () => {
  const CHILD = '566910';

  it('is joined by a table into one timeline (the link is artificial: no set follows a child across agencies)', async () => {
    const dataDir = newFolder();
    const [bundle = ''] = readdirSync(shared('fhir-synthea')).filter((file) => file.startsWith('Enda_'));
    const attendance = readFileSync(shared('ed-fi', 'StudentSchoolAttendance.xml'), 'utf8');
    const [, school = ''] = /<StudentUniqueId>(\d+)</.exec(attendance) ?? [];
    await imports(dataDir, 'ssda903', rowsOfOneChild(CHILD));
    await imports(dataDir, 'fhir-r4', shared('fhir-synthea', bundle));
    await imports(dataDir, 'ed-fi', shared('ed-fi'));
    const others: File[] = [
      [...HEALTH, recordNumberIn(shared('fhir-synthea', bundle))],
      [...EDUCATION, school],
    ];
    const table = tableOf(
      [...SOCIAL_WORK, CHILD],
      others,
      'Made up for a test: these are three different people',
    );
    const { code, lines, childId } = await links(dataDir, table);
    expect([code, lines.at(-1)]).toEqual([0, '1 opened, 2 joined']);

    const shown = await shownIn(await openWire(dataDir), childId);
    const origins = shown.flatMap(({ origin, lane }) => (origin ? [{ ...origin, lane }] : []));
    const countOf = (wanted: string) => origins.filter(({ lane }) => lane === wanted).length;
    expect(countOf('HEALTH')).toBeGreaterThan(5);
    expect(countOf('SOCIAL_WORK')).toBeGreaterThan(3);
    expect(countOf('EDUCATION')).toBeGreaterThan(0);
    for (const { file, place } of origins) expect([file, place].join()).toMatch(/\S,.*\S/);
    const days = shown.flatMap(({ occurred }) => occurred.from ?? []);
    expect(days.map((day) => day.slice(0, 4))).toEqual(days.map((day) => day.slice(0, 4)).toSorted());
    expect(days.filter((day) => /^1900-01-01|T00:00:00|T12:00:00/.test(day))).toEqual([]);
  }, 60_000);
});
