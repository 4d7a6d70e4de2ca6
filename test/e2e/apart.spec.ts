import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'libsql';
import type { Ended, Program } from '../processes';
import { listenTo } from './listening';
import { newLogServer, type LogServer } from './log-server';
import { entryOn, openChronology } from './opening';
import {
  runCli,
  runCliIn,
  startApp,
  startService,
  type App,
  type Environment,
  type Service,
} from './services';
import { afterwards, newFolder, until, type Person } from './wire';

const AGENCIES = ['health', 'education', 'social-work'] as const;
type AgencyApp = (typeof AGENCIES)[number];
const APPS = [...AGENCIES, 'chronology'] as const;
const SPEAKS: Readonly<Record<AgencyApp, Person>> = {
  health: 'health-visitor',
  education: 'class-teacher',
  'social-work': 'social-worker',
};
const LANES = { health: 'HEALTH', education: 'EDUCATION', 'social-work': 'SOCIAL_WORK' } as const;

/** How much more than is waited for is written, so that something is under way when somebody is killed. */
const AHEAD = 12;

/** One thing that somebody wants on record: sent again under its own id until an answer comes. */
type Statement = Readonly<{ app: AgencyApp; person: Person; commandId: string }>;
type Item = Readonly<{ entryRef: string; lane: string; kind: string }>;

jest.setTimeout(20_000);

describe.each(['one file', 'EventStoreDB’s protocol'] as const)('four services on %s', (log) => {
  const services = {} as Record<App, Service>;
  let environment: Environment;
  let server: LogServer | undefined;
  let childId: string;
  /** The facts that were acknowledged, in the order of the answers. */
  const acknowledged: string[] = [];

  const start = async (app: App): Promise<void> => {
    services[app] = await startService(app, environment['DATA_DIR'] ?? '', environment);
  };
  const send = async ({ app, person, commandId }: Statement): Promise<void> => {
    const about = { text: `Said through ${app}` };
    const said = { childId, commandId, entry: entryOn('2024-02-01'), about };
    const { facts } = await services[app].say('noteGoodThing', said, person);
    acknowledged.push(...facts.map(({ id }) => id));
  };
  const newStatement = (app: AgencyApp, person: Person = SPEAKS[app]): Statement => ({
    app,
    person,
    commandId: randomUUID(),
  });
  const state = (app: AgencyApp, person?: Person) => send(newStatement(app, person));
  const joys = async (app: App = 'chronology', person?: Person) => {
    const filter = { kinds: ['JOY'] };
    return (await services[app].timeline<Item>(childId, 'entryRef lane kind', { filter }, person)).items;
  };
  /** Everything that was acknowledged is there once, and nothing else is. */
  const nothingLostNothingTwice = async () => {
    const refs = (await joys()).map(({ entryRef }) => entryRef);
    expect(refs.toSorted()).toEqual(acknowledged.toSorted());
  };

  /** Writers go no further than this, so that a slow machine does not leave them time for thousands. */
  let room = 0;
  /**
   * States one thing after the other through a service until `isOver`; what was not answered is sent again with its
   * own id until it is.
   */
  const keepStating = async (app: AgencyApp, isOver: () => boolean): Promise<void> => {
    for (;;) {
      await until('there is room', () => isOver() || acknowledged.length < room, 60_000);
      if (isOver()) return;
      const statement = newStatement(app);
      await until(`${app} answers`, async () => {
        try {
          await send(statement);
          return true;
        } catch {
          return false;
        }
      });
    }
  };
  const moreIsAcknowledged = (count: number) => {
    const before = acknowledged.length;
    room = before + count + AHEAD;
    return until(`${count} more are acknowledged`, () => acknowledged.length >= before + count);
  };

  beforeAll(async () => {
    server = log === 'one file' ? undefined : await newLogServer();
    await server?.start();
    environment = { DATA_DIR: newFolder(), ...server?.environment };
    // All four at once, on a log in which there is nothing yet: they agree on one log and one secret.
    await Promise.all(APPS.map(start));
    childId = await openChronology(services.health);
  }, 60_000);
  afterAll(async () => {
    for (const { program } of Object.values(services)) program.kill();
    await server?.kill();
  });

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
    const heard = listenTo(services.chronology, childId, 'class-teacher');
    await until('it is told to look', () => heard.length === 1);
    await state('social-work');
    await until('it hears of it', () => heard.length === 2);
    expect(heard).toEqual(['REFRESH', 'STATED']);
  });

  it.each(AGENCIES)(
    'lose nothing and double nothing when %s is killed while all of them are written to',
    async (app) => {
      let isOver = false;
      const writing = AGENCIES.map((each) => keepStating(each, () => isOver));
      await moreIsAcknowledged(6);
      services[app].program.kill();
      expect((await services[app].program.ended).signal).toBe('SIGKILL');
      await moreIsAcknowledged(4);
      await start(app);
      await moreIsAcknowledged(6);
      isOver = true;
      await Promise.all(writing);
      await nothingLostNothingTwice();
    },
    60_000,
  );

  it('and the one that is read from may be killed as well', async () => {
    services.chronology.program.kill();
    await services.chronology.program.ended;
    await state('education');
    await start('chronology');
    await nothingLostNothingTwice();
    const known = () =>
      services.chronology.read<{ children: { childId: string }[] }>('children', {}, 'children { childId }');
    await until('the list of chronologies has the child', async () =>
      (await known()).children.some((child) => child.childId === childId),
    );
  }, 60_000);

  const onItsOwnServer = log === 'one file' ? undefined : it;
  onItsOwnServer?.(
    'and so may the server of the log, twice, while all of them are written to',
    async () => {
      if (!server) throw new Error('The log has a server.');
      let isOver = false;
      const heard = listenTo(services.chronology, childId, 'class-teacher');
      const writing = AGENCIES.map((each) => keepStating(each, () => isOver));
      for (const losses of [1, 2]) {
        await moreIsAcknowledged(6);
        await server.kill();
        await until('who listens is told', () => heard.filter((why) => why === 'LAGGING').length === losses);
        await server.start();
        await until(
          'and told to look again',
          () => heard.lastIndexOf('REFRESH') > heard.lastIndexOf('LAGGING'),
        );
      }
      await moreIsAcknowledged(6);
      isOver = true;
      await Promise.all(writing);
      await nothingLostNothingTwice();
      expect(heard[0]).toBe('REFRESH');
    },
    90_000,
  );

  it('leave a log of which every promise holds', async () => {
    const verified = await runCliIn(environment, 'log', 'verify');
    expect([verified.code, verified.errors]).toEqual([0, '']);
  }, 60_000);
});

describe('a service that cannot start says why in one plain sentence', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = newFolder();
    expect((await runCli(dataDir, 'log', 'verify')).code).toBe(0);
  }, 20_000);

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

  it('with views that are damaged, which it says how to mend', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'views.sqlite'), 'A letter to somebody.'.repeat(200));
    const said = await oneSentence(startApp('chronology', { DATA_DIR: folder }));
    expect(said).toMatch(/^The chronology’s service cannot start\. [^\n]+ cannot be used: it is damaged, /);
    expect(said).toContain('Please remove it; it is made again from the log.');
  });

  it('with organisations that cannot be read', async () => {
    const file = join(mkdtempSync(join(newFolder(), 'none-')), 'organisations.json');
    const said = await oneSentence(startApp('health', { DATA_DIR: newFolder(), ORGANISATIONS_FILE: file }));
    expect(said).toContain('Please name the file of organisations in ORGANISATIONS_FILE.');
  });
});
