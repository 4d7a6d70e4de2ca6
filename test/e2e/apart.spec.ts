import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'libsql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Ended, Program } from '../processes';
import { runCli, startApp, startService, type App, type Service } from './services';
import { entryOn, openChronology } from './opening';
import { afterwards, newFolder, until, type Person } from './wire';

const AGENCIES = ['health', 'education', 'social-work'] as const;
type AgencyApp = (typeof AGENCIES)[number];
const SPEAKS: Readonly<Record<AgencyApp, Person>> = {
  health: 'health-visitor',
  education: 'class-teacher',
  'social-work': 'social-worker',
};
const LANES = { health: 'HEALTH', education: 'EDUCATION', 'social-work': 'SOCIAL_WORK' } as const;

let dataDir: string;
const services = {} as Record<App, Service>;
let childId: string;
/** What was acknowledged, in the order of asking. */
const acknowledged: string[] = [];

const start = async (app: App): Promise<void> => {
  services[app] = await startService(app, dataDir);
};
const state = async (app: AgencyApp, person: Person = SPEAKS[app]) => {
  const said = { childId, entry: entryOn('2024-02-01'), about: { text: `Said through ${app}` } };
  const { facts } = await services[app].say('noteGoodThing', said, person);
  acknowledged.push(...facts.map(({ id }) => id));
};
type Item = Readonly<{ entryRef: string; lane: string; kind: string }>;
const joys = async (app: App = 'chronology', person?: Person) => {
  const filter = { kinds: ['JOY'] };
  return (await services[app].timeline<Item>(childId, 'entryRef lane kind', { filter }, person)).items;
};

beforeAll(async () => {
  dataDir = newFolder();
  // All four at once, on a folder in which there is nothing yet: they agree on one log and one secret.
  await Promise.all(([...AGENCIES, 'chronology'] as const).map(start));
  childId = await openChronology(services.health);
}, 60_000);

describe('four services on one log', () => {
  it('state facts of their own, and one chronology is read', async () => {
    for (const app of AGENCIES) await state(app);
    await state('social-work', 'befriender');
    const shown = await joys();
    expect(shown.map(({ entryRef }) => entryRef)).toEqual(acknowledged);
    expect(shown.map(({ lane }) => lane)).toEqual([...AGENCIES.map((app) => LANES[app]), 'THIRD_SECTOR']);
    expect(await joys('chronology', 'class-teacher')).toEqual(shown);
  });

  it('refuse whoever belongs to another, in words', async () => {
    for (const app of AGENCIES)
      for (const other of AGENCIES.filter((each) => each !== app)) {
        const said = { childId, entry: entryOn('2024-02-01'), about: { text: 'Not here' } };
        const refusal = await services[app].refusal('noteGoodThing', said, SPEAKS[other]);
        expect(refusal.extensions.code).toBe('not-this-service');
        expect(refusal.message).toContain(`This service is for ${app.replace('-', ' ')}`);
        expect(refusal.message).toMatch(/Please state this through your own agency’s service\.$/);
        expect(refusal.message).not.toContain('_');
      }
    expect(await joys()).toHaveLength(acknowledged.length);
  });

  it('offer each what only its agency states, and the reading side states nothing', async () => {
    const mutationsOf = async (app: App) => {
      const { data } = await services[app].ask<{
        __schema: { mutationType: { fields: { name: string }[] } | null };
      }>('{ __schema { mutationType { fields { name } } } }');
      return data?.__schema.mutationType?.fields.map(({ name }) => name) ?? [];
    };
    const own = {
      health: 'changeHealthPlan',
      education: 'changeSchool',
      'social-work': 'changeHome',
    } as const;
    for (const app of AGENCIES) {
      const mutations = await mutationsOf(app);
      expect(mutations).toEqual(expect.arrayContaining(['noteGoodThing', 'endHelp', own[app]]));
      for (const other of AGENCIES.filter((each) => each !== app))
        expect(mutations).not.toContain(own[other]);
    }
    expect(await mutationsOf('chronology')).toEqual([]);
  });

  it('ring whoever listens to the chronology, whichever of them was told', async () => {
    const client = createClient({
      url: `${services.chronology.address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { 'x-demo-person': 'class-teacher' },
    });
    afterwards(() => client.dispose());
    const reasons: unknown[] = [];
    client.subscribe<{ chronologyChanged: { reason: string } }>(
      { query: `subscription { chronologyChanged(childId: "${childId}") { reason } }` },
      {
        next: ({ data }) => void reasons.push(data?.chronologyChanged.reason),
        error: () => undefined,
        complete: () => undefined,
      },
    );
    await until('it is told to look', () => reasons.length === 1);
    await state('social-work');
    await until('it hears of it', () => reasons.length === 2);
    expect(reasons).toEqual(['REFRESH', 'STATED']);
  });

  it.each(AGENCIES)(
    'lose nothing that was acknowledged when %s is killed while it is written to',
    async (app) => {
      let isOver = false;
      const writing = (async () => {
        while (!isOver)
          try {
            await state(app);
          } catch {
            // The answer never came: it may have been saved or not, and nobody was told that it was.
            return;
          }
      })();
      const before = acknowledged.length;
      await until('some of it is acknowledged', () => acknowledged.length >= before + 5);
      services[app].program.kill();
      expect((await services[app].program.ended).signal).toBe('SIGKILL');
      isOver = true;
      await writing;
      const others = AGENCIES.filter((each) => each !== app);
      for (const other of others) await state(other);
      await start(app);
      await state(app);
      const refs = (await joys()).map(({ entryRef }) => entryRef);
      expect(refs).toEqual(expect.arrayContaining(acknowledged));
      expect(new Set(refs).size).toBe(refs.length);
      // At most the one that was under way when it was killed was saved without an answer.
      expect(refs.length - acknowledged.length).toBeLessThanOrEqual(AGENCIES.indexOf(app) + 1);
    },
    60_000,
  );

  it('and the one that is read from may be killed as well', async () => {
    const before = await joys();
    services.chronology.program.kill();
    await services.chronology.program.ended;
    await state('education');
    await start('chronology');
    expect(await joys()).toHaveLength(before.length + 1);
    const known = () =>
      services.chronology.read<{ children: { childId: string }[] }>('children', {}, 'children { childId }');
    await until('the list of chronologies has the child', async () =>
      (await known()).children.some((child) => child.childId === childId),
    );
    const verified = await runCli(dataDir, 'log', 'verify');
    expect([verified.code, verified.errors]).toEqual([0, '']);
  }, 60_000);
});

describe('a service that cannot start says why in one plain sentence', () => {
  const oneSentence = async (program: Program): Promise<string> => {
    const { code, errors, lines }: Ended = await program.ended;
    expect([code, lines]).toEqual([1, []]);
    expect(errors).toMatch(/^[^\n]+\.\n$/);
    expect(errors).not.toMatch(/Error|\bat \w|node:|errno/);
    return errors;
  };

  it('with another secret than the log’s', async () => {
    const secret = join(newFolder(), 'secret');
    writeFileSync(secret, randomBytes(32), { mode: 0o600 });
    expect(await oneSentence(startApp('education', { DATA_DIR: dataDir, SECRET_FILE: secret }))).toBe(
      'Education’s service cannot start. This log was begun with another secret than the one in SECRET_FILE. Please give the secret that belongs to it.\n',
    );
    const cli = await runCli(dataDir, 'log', 'verify');
    expect(cli.code).toBe(0);
  });

  it('with a secret that is none', async () => {
    const secret = join(newFolder(), 'secret');
    writeFileSync(secret, 'short');
    const said = await oneSentence(startApp('health', { DATA_DIR: dataDir, SECRET_FILE: secret }));
    expect(said).toBe('Health’s service cannot start. The deployment’s secret must be 32 bytes.\n');
  });

  it('where its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    afterwards(() => taken.close());
    const { port } = taken.address() as { port: number };
    expect(await oneSentence(startApp('health', { DATA_DIR: dataDir, PORT: String(port) }))).toBe(
      `Health’s service cannot start. Port ${port} is taken by another program. Please set PORT to another one.\n`,
    );
  });

  it('with a port that is none', async () => {
    const said = await oneSentence(startApp('health', { DATA_DIR: dataDir, PORT: 'soon' }));
    expect(said).toContain('PORT must be a whole number from 0 to 65535, not “soon”.');
  });

  it('with a log of another format, which it leaves as it is', async () => {
    const folder = newFolder();
    const database = new Database(join(folder, 'log.sqlite'));
    database.exec(
      'PRAGMA application_id = 1128813135; PRAGMA user_version = 99; CREATE TABLE event (position);',
    );
    database.close();
    const before = readFileSync(join(folder, 'log.sqlite'));
    const said = await oneSentence(startApp('chronology', { DATA_DIR: folder }));
    expect(readFileSync(join(folder, 'log.sqlite')).equals(before)).toBe(true);
    expect(said).toContain('is a chronology log of format 99 and this release reads format 1');
  });

  it('with a file that is no log', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'log.sqlite'), 'A letter to somebody.'.repeat(200));
    expect(await oneSentence(startApp('all-in-one', { DATA_DIR: folder }))).toContain(
      'is not a chronology log',
    );
  });

  it('with organisations that cannot be read', async () => {
    const file = join(mkdtempSync(join(newFolder(), 'none-')), 'organisations.json');
    const said = await oneSentence(startApp('health', { DATA_DIR: newFolder(), ORGANISATIONS_FILE: file }));
    expect(said).toContain('Please name the file of organisations in ORGANISATIONS_FILE.');
  });
});
