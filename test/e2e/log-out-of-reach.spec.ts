import { randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listenTo } from './listening';
import { freePort, newLogServer, type LogServer } from './log-server';
import { entryOn, openChronology } from './opening';
import {
  healthOf,
  runCliIn,
  startApp,
  startService,
  startWaiting,
  type App,
  type Environment,
  type Service,
} from './services';
import { newFolder, until } from './wire';

const APPS = ['health', 'education', 'social-work', 'chronology'] as const;
const WITHOUT_PATIENCE_MS = 90_000;

const joyOf = (childId: string, commandId: string = randomUUID()) => ({
  childId,
  commandId,
  entry: entryOn('2024-02-01'),
  about: { text: 'Sang' },
});
const sawReady = (service: Service, status: number) =>
  until(`readiness is ${status}`, async () => (await healthOf(service, 'ready')).status === status);

describe('a log that is lost while services run', () => {
  const services = {} as Record<App, Service>;
  let server: LogServer;
  let childId: string;
  beforeAll(async () => {
    server = await newLogServer();
    await server.start();
    const environment = { DATA_DIR: newFolder(), ...server.environment };
    await Promise.all(
      APPS.map(async (app) => {
        services[app] = await startService(app, environment['DATA_DIR'], environment);
      }),
    );
    childId = await openChronology(services.health);
  }, WITHOUT_PATIENCE_MS);

  it(
    'is told of by all four: to probes, to whoever listens and to whoever states something; and all recover by themselves',
    async () => {
      const heard = listenTo(services.chronology, childId, 'class-teacher');
      await until('it is told to look', () => heard.length === 1);
      for (const app of APPS) await sawReady(services[app], 200);

      await server.kill();
      await until('it is told', () => heard.length === 2);
      const later = listenTo(services.chronology, childId, 'social-worker');
      const statement = joyOf(childId);
      const refused = services.health.refusal('noteGoodThing', statement);
      await until('whoever comes meanwhile is told', () => later.length === 1);
      for (const app of APPS) {
        await sawReady(services[app], 503);
        expect((await healthOf(services[app], 'ready')).body).toMatchObject({
          status: 'not-ready',
          log: 'not-reached',
          since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
        });
        expect(await healthOf(services[app], 'live')).toEqual({ status: 200, body: { status: 'live' } });
      }
      expect((await healthOf(services.chronology, 'ready')).body['following']).toEqual({
        changes: { state: 'lagging' },
        directory: { state: 'lagging', unreadable: 0 },
      });
      expect((await refused).extensions.code).toBe('store-unavailable');
      expect((await refused).message).toContain('Nothing was saved; please try again');
      expect([heard, later]).toEqual([['REFRESH', 'LAGGING'], ['LAGGING']]);

      await server.start();
      for (const app of APPS) await sawReady(services[app], 200);
      await until('both are told to look again', () => heard.length === 3 && later.length === 2);
      const said = await services.health.say('noteGoodThing', statement);
      const repeated = await services.health.say('noteGoodThing', statement);
      expect([said.repeated, repeated.repeated, repeated.facts]).toEqual([false, true, said.facts]);
      await until('both hear of it', () => heard.length === 4 && later.length === 3);
      expect([heard, later]).toEqual([
        ['REFRESH', 'LAGGING', 'REFRESH', 'STATED'],
        ['LAGGING', 'REFRESH', 'STATED'],
      ]);
    },
    WITHOUT_PATIENCE_MS,
  );

  it(
    'keeps no service from stopping: what is under way is answered, and that it may have been saved',
    async () => {
      await sawReady(services.education, 200);
      server.freeze();
      const refused = services.education.refusal('noteGoodThing', joyOf(childId), 'class-teacher');
      await sawReady(services.education, 503);
      services.education.program.kill('SIGTERM');
      const { signal, errors } = await services.education.program.ended;
      server.thaw();
      expect((await refused).extensions.code).toBe('may-be-saved');
      expect([signal, errors]).toEqual(['SIGTERM', '']);
    },
    WITHOUT_PATIENCE_MS,
  );
});

describe('services that start before the server of the log', () => {
  let server: LogServer;
  let environment: Environment;
  let childId: string;
  beforeAll(async () => {
    server = await newLogServer();
    environment = { DATA_DIR: newFolder(), ...server.environment };
  });

  it(
    'listen, say that they are not ready and refuse kindly; and answer once it is there',
    async () => {
      const apps = ['health', 'chronology'] as const;
      const [health, chronology] = await Promise.all(apps.map((app) => startWaiting(app, environment)));
      if (!health || !chronology) throw new Error('Both listen.');
      for (const service of [health, chronology]) {
        expect(await healthOf(service, 'live')).toEqual({ status: 200, body: { status: 'live' } });
        expect(await healthOf(service, 'ready')).toMatchObject({ status: 503, body: { log: 'not-checked' } });
        const { status, errors } = await service.ask('{ about { name } }', {}, 'nobody-known');
        expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([
          503,
          ['store-unavailable'],
        ]);
      }
      await server.start();
      await Promise.all([health.opened(), chronology.opened()]);
      await Promise.all([sawReady(health, 200), sawReady(chronology, 200)]);
      childId = await openChronology(health);
      const { count } = await chronology.timeline(childId, 'entryRef');
      expect(count).toBeGreaterThan(0);
    },
    WITHOUT_PATIENCE_MS,
  );

  it(
    'and one with another secret than the log’s says so then, and ends',
    async () => {
      await server.kill();
      const secret = join(newFolder(), 'secret');
      writeFileSync(secret, randomBytes(32), { mode: 0o600 });
      const waiting = await startWaiting('education', { ...environment, SECRET_FILE: secret });
      await server.start();
      const { code, errors } = await waiting.program.ended;
      expect(code).toBe(1);
      expect(errors).toMatch(
        /Education’s service cannot start\. This log was begun with another secret than the one in SECRET_FILE\. [^\n]*\n$/,
      );
      expect(errors).not.toMatch(/Error|\bat \w|node:|errno/);
    },
    WITHOUT_PATIENCE_MS,
  );
});

it(
  'the demonstration tells its story once the server of the log is there',
  async () => {
    const server = await newLogServer();
    const waiting = await startWaiting('all-in-one', { DATA_DIR: newFolder(), ...server.environment }, []);
    await server.start();
    await until(
      'it greets',
      () => waiting.program.lines().some((line) => line.includes('Made-up people')),
      80_000,
    );
    const { children } = await waiting.read<{ children: { knownAs: string }[] }>(
      'children',
      {},
      'children { knownAs }',
    );
    expect(children.map(({ knownAs }) => knownAs)).toContain('Ailsa');
    await sawReady(waiting, 200);
  },
  WITHOUT_PATIENCE_MS,
);

it(
  'a command says in one sentence, and soon, that the server cannot be reached',
  async () => {
    const hosts = `127.0.0.1:${await freePort()}`;
    const begun = performance.now();
    const environment = { DATA_DIR: newFolder(), EVENTSTOREDB_HOSTS: hosts, EVENTSTOREDB_TLS: 'false' };
    const { code, errors, lines } = await runCliIn(environment, 'log', 'verify');
    expect([code, lines, errors]).toEqual([
      1,
      [],
      'The log’s server cannot be reached. Nothing was saved.\n'.replace('’', "'"),
    ]);
    expect(performance.now() - begun).toBeLessThan(20_000);
  },
  WITHOUT_PATIENCE_MS,
);

describe('settings of the log’s server', () => {
  it.each([
    ['EVENTSTOREDB_HOSTS', { EVENTSTOREDB_HOSTS: 'esdb://admin:changeit@log:2113' }],
    ['EVENTSTOREDB_TLS', { EVENTSTOREDB_HOSTS: 'log:2113', EVENTSTOREDB_TLS: 'no' }],
    ['EVENTSTOREDB_USERNAME', { EVENTSTOREDB_HOSTS: 'log:2113', EVENTSTOREDB_PASSWORD: 'changeit' }],
  ])(
    'are refused by the name %s, in one sentence that repeats nothing',
    async (name, more) => {
      const { code, errors, lines } = await startApp('health', { DATA_DIR: newFolder(), ...more }).ended;
      expect([code, lines]).toEqual([1, []]);
      expect(errors).toMatch(/^Health’s service cannot start\. [^\n]+\.\n$/);
      expect(errors).toContain(name);
      expect(errors).not.toMatch(/changeit|admin|Error|\bat \w+ \(|node:/);
    },
    20_000,
  );
});

describe('the password of the log’s server', () => {
  const PASSWORD = 'p@ss:w/ö%72rd?tls=false&#"\'`$(id)\\ end';
  const isToldIn = (text: string) =>
    [
      PASSWORD,
      encodeURIComponent(PASSWORD),
      JSON.stringify(PASSWORD).slice(1, -1),
      Buffer.from(`keeper-of-logs:${PASSWORD}`).toString('base64'),
      'p@ss',
      'p%40ss',
    ].some((form) => text.includes(form));

  it(
    'is in nothing that a service writes or answers, whatever goes wrong on the way to it',
    async () => {
      const server = await newLogServer();
      await server.start();
      const environment = {
        DATA_DIR: newFolder(),
        EVENTSTOREDB_HOSTS: server.environment['EVENTSTOREDB_HOSTS']?.replace('127.0.0.1', 'localhost') ?? '',
        EVENTSTOREDB_USERNAME: 'keeper-of-logs',
        EVENTSTOREDB_PASSWORD: PASSWORD,
      };
      // The server speaks without TLS, so that the service never comes to say its name.
      const service = await startWaiting('chronology', environment);
      const cli = await runCliIn(environment, 'log', 'verify');
      const talking = await startApp('health', { ...environment, DEBUG: 'esdb:*' }).ended;
      const answers = [await healthOf(service, 'ready'), await service.ask('{ about { name } }')];
      service.program.kill('SIGTERM');
      const ended = await service.program.ended;
      expect([cli.code, talking.code]).toEqual([1, 1]);
      expect(cli.errors).toMatch(/^The log's server [^\n]+\.\n$/);
      expect(ended.errors).toMatch(/^The chronology’s service waits for its log\. The log's server /);
      const told = [cli, talking, ended].flatMap(({ errors, lines }) => [errors, ...lines]);
      expect([...told, JSON.stringify(answers)].filter(isToldIn)).toEqual([]);
    },
    WITHOUT_PATIENCE_MS,
  );
});
