import { readSchema } from '@chronology/graphql';
import { productFolder, readSettings, openHouse } from '@chronology/service';
import { getNamedType, isCompositeType, isObjectType, buildSchema, type GraphQLNamedType } from 'graphql';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { tellDemonstration } from '../../apps/all-in-one/src/demonstration/tell-demonstration';
import { AILSA } from '../../apps/all-in-one/src/story/tell-story';
import { compiledDist, startProgram, type Ended } from '../processes';
import { entryOn } from './opening';
import { startService, type Service } from './services';
import { afterwards, newFolder, until, type Said } from './wire';

/** Everybody of the demonstration whose views differ: each agency, another sector, the family, the child herself, a stranger to some of it. */
const PEOPLE = ['social-worker', 'class-teacher', 'befriender', 'mum', 'ailsa'];
const DAYS = [undefined, '2019-02-18', '2022-06-24'];
const ORGANISATIONS = ['nhs-northshire', 'northshire-education', 'northshire-social-work', 'harbour-project'];
const FILTERS = [{ newestFirst: true }, { kinds: ['JOY'], from: '2020-01-01' }];

const root = resolve(__dirname, '../..');
const subjects = readdirSync(join(root, 'schema'))
  .filter((file) => file.endsWith('.graphql') && file !== 'common.graphql')
  .map((file) => file.replace('.graphql', ''));
const schema = buildSchema(readSchema(subjects));
const queries = schema.getQueryType()?.getFields() ?? {};

/** Every field of a type, and of every type in it. */
const everything = (type: GraphQLNamedType): string => {
  if (!isCompositeType(type)) return '';
  if (!isObjectType(type))
    throw new Error(`${type.name} is no plain object: say here how to read all of it.`);
  const fields = Object.values(type.getFields()).map(
    (field) => `${field.name} ${everything(getNamedType(field.type))}`,
  );
  return `{ ${fields.join(' ')} }`;
};

type Given = Readonly<Record<string, unknown>>;
type Question = Readonly<{ query: string; given: Given; person: string }>;

/** A cursor is sealed anew each time, so all that can be compared of it is whether there is one. */
const withoutCursors = (key: string, value: unknown): unknown =>
  key === 'cursor' && typeof value === 'string' ? 'a cursor' : value;

const asked = async ({ ask }: Service, { query, given, person }: Question): Promise<Given> => {
  const field = queries[query];
  if (!field) throw new Error(`The schema knows no query ${query}.`);
  const args = field.args.filter(({ name }) => given[name] !== undefined);
  const inBrackets = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  const declared = inBrackets(args.map((arg) => `$${arg.name}: ${String(arg.type)}`));
  const passed = inBrackets(args.map((arg) => `${arg.name}: $${arg.name}`));
  const fields = everything(getNamedType(field.type));
  const { data, errors } = await ask<{ answer: Given }>(
    `query ${declared} { answer: ${query}${passed} ${fields} }`,
    given,
    person,
  );
  return { answer: data?.answer, ...(errors && { errors }) };
};

/** The answers, page after page where there are several. */
const answersTo = async (service: Service, question: Question): Promise<readonly Given[]> => {
  const answers: Given[] = [];
  let after: unknown;
  do {
    const given = { ...question.given, ...(after !== undefined && { after }) };
    const answer = await asked(service, { ...question, given });
    after = (answer['answer'] as { cursor?: unknown } | null | undefined)?.cursor ?? undefined;
    answers.push(JSON.parse(JSON.stringify(answer, withoutCursors)) as Given);
  } while (after !== undefined);
  return answers;
};

const childId = AILSA;
const questionsOf = (person: string): readonly Question[] => [
  { query: 'about', given: {}, person },
  { query: 'records', given: { childId }, person },
  ...DAYS.map((asKnownAt) => ({ query: 'child', given: { childId, asKnownAt }, person })),
  ...['', 'ai', 'AÍLSA', 'nobody'].map((search) => ({
    query: 'children',
    given: { search, first: 1 },
    person,
  })),
  ...DAYS.flatMap((asKnownAt) => [
    { query: 'help', given: { childId, asKnownAt }, person },
    { query: 'chronology', given: { childId, asKnownAt, first: 500 }, person },
  ]),
  ...FILTERS.map((filter) => ({ query: 'chronology', given: { childId, filter, first: 100 }, person })),
  ...ORGANISATIONS.flatMap((organisation) =>
    ['2019-02-18', '2022-06-24'].map((on) => ({
      query: 'knownBy',
      given: { childId, organisation, on, first: 100 },
      person,
    })),
  ),
];

/** One entry after another, those of the end of her story. */
const entriesOf = async (service: Service): Promise<readonly Question[]> => {
  const filter = { from: '2026-09-01' };
  const { items } = await service.timeline<{ entryRef: string }>(
    childId,
    'entryRef',
    { filter },
    'social-worker',
  );
  return items.map(({ entryRef }) => ({
    query: 'entry',
    given: { childId, entryRef },
    person: 'social-worker',
  }));
};

/** What the rule would say of every help that goes on, were it to end. */
const previewsOf = async (service: Service): Promise<readonly Question[]> => {
  const { services } = await service.read<{ services: { involvementId: string; isRunning: boolean }[] }>(
    'help',
    { childId },
    'services { involvementId isRunning }',
    'social-worker',
  );
  const ending = { type: 'ENDED', reason: 'GOALS_MET', decidedOn: '2025-11-18', effectiveOn: '2025-11-18' };
  return services
    .filter(({ isRunning }) => isRunning)
    .map(({ involvementId }) => ({
      query: 'endingPreview',
      given: { childId, involvementRef: involvementId, ending },
      person: 'social-worker',
    }));
};

const runLog = (environment: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Ended> =>
  startProgram(join(compiledDist(), 'apps/cli/src/main.js'), ['log', ...words], environment).ended;

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => settle(port));
    });
  });

/** A server that speaks EventStoreDB’s protocol, in a process of its own, with nothing in it. */
const startEventStoreDb = async (): Promise<Readonly<Record<string, string>>> => {
  const [port, file] = [await freePort(), join(newFolder(), 'server.log')];
  const words = ['--port', String(port), '--file', file, '--cold-ms', '0'];
  const program = startProgram(join(root, 'test/eventstoredb/serve.mjs'), words);
  afterwards(() => {
    program.kill();
    return program.ended;
  });
  await until('the server listens', () => program.lines().some((line) => line.includes(String(port))));
  return { EVENTSTOREDB_HOSTS: `127.0.0.1:${port}`, EVENTSTOREDB_TLS: 'false' };
};

/** A folder of data that has nothing but the secret. */
const folderWithSecretOf = (dataDir: string): string => {
  const folder = join(newFolder(), 'data');
  mkdirSync(folder, { mode: 0o700 });
  copyFileSync(join(dataDir, 'secret'), join(folder, 'secret'));
  return folder;
};

/** Something that a person states before the move, and once more after it. */
const SAID = {
  childId: AILSA,
  commandId: '0190c0de-0000-7000-8000-000000000001',
  entry: entryOn('2025-11-17'),
  about: { text: 'She packed her own bag for the move' },
};

/** Long: three hundred commands, programs that start, on a machine that may be busy. */
const PATIENCE_MS = 240_000;

describe('the demonstration’s log, moved to EventStoreDB', () => {
  const [here, files] = [newFolder(), newFolder()];
  const exported = join(files, 'exported.log');
  let there: Readonly<Record<string, string>>;
  let services: readonly [Service, Service];
  let saidBefore: Said;

  beforeAll(async () => {
    const settings = readSettings({ DATA_DIR: here }, { port: 0, root: productFolder() });
    const house = await openHouse(settings);
    await tellDemonstration(house, settings);
    await house.store.close();
    there = { DATA_DIR: folderWithSecretOf(here), ...(await startEventStoreDb()) };
    const service = await startService('all-in-one', here);
    saidBefore = await service.say('noteGoodThing', SAID);
    const outcomes = [
      await runLog({ DATA_DIR: here }, 'export', exported),
      await runLog(there, 'import', exported),
    ];
    expect(outcomes.map(({ code, errors }) => (code === 0 ? code : errors))).toEqual([0, 0]);
    services = [service, await startService('all-in-one', there['DATA_DIR'] ?? '', there)];
  }, PATIENCE_MS);

  it(
    'holds on both, and gives the same file from both',
    async () => {
      const again = join(files, 'again.log');
      expect((await runLog(there, 'export', again)).code).toBe(0);
      expect(readFileSync(again, 'utf8')).toBe(readFileSync(exported, 'utf8'));
      const [one, other] = await Promise.all([runLog({ DATA_DIR: here }, 'verify'), runLog(there, 'verify')]);
      expect(one.lines).toEqual([expect.stringMatching(/^The log holds: \d{3} events in \d+ streams/)]);
      expect(other.lines).toEqual(one.lines);
    },
    PATIENCE_MS,
  );

  it(
    'shows everybody the same in every view',
    async () => {
      const [here, there] = services;
      await until('the list of children is there', async () => {
        const answer = await there.ask<{ children: { children: unknown[] } }>(
          '{ children { children { childId } } }',
        );
        return (answer.data?.children.children.length ?? 0) > 0;
      });
      const questions = [
        ...PEOPLE.flatMap(questionsOf),
        ...(await previewsOf(here)),
        ...(await entriesOf(here)),
      ];
      expect(new Set(questions.map(({ query }) => query))).toEqual(new Set(Object.keys(queries)));
      for (const question of questions) {
        const [ours, theirs] = await Promise.all([answersTo(here, question), answersTo(there, question)]);
        expect({ question, answers: theirs }).toEqual({ question, answers: ours });
        expect(ours.filter((answer) => 'errors' in answer)).toEqual([]);
      }
    },
    PATIENCE_MS,
  );

  it('knows there what was asked before the move, and takes what comes after it', async () => {
    const [, there] = services;
    expect(await there.say('noteGoodThing', SAID)).toEqual({ ...saidBefore, repeated: true });
    const about = { text: 'And unpacked it again' };
    const { facts, repeated } = await there.say('noteGoodThing', {
      childId,
      entry: entryOn('2025-11-18'),
      about,
    });
    expect(repeated).toBe(false);
    const { items } = await there.timeline<{ entryRef: string }>(childId, 'entryRef', {
      filter: { kinds: ['JOY'] },
    });
    expect(items.map(({ entryRef }) => entryRef)).toEqual(
      expect.arrayContaining([...saidBefore.facts, ...facts].map(({ id }) => id)),
    );
  });
});
