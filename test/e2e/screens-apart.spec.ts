import { createServer } from 'node:net';
import { asFields, hiddenIn, visitingAt, type Fields, type Visit } from '../visiting';
import { openChronology } from './opening';
import { healthOf, startApp, startScreens, startService, type Service } from './services';
import { afterwards, newFolder, until } from './wire';

const AGENCIES = ['health', 'education', 'social-work'] as const;
const APPS = [...AGENCIES, 'chronology'] as const;
type Part = (typeof APPS)[number];
type Item = Readonly<{ sentence: string; lane: string }>;

jest.setTimeout(60_000);

describe('the screens beside four services', () => {
  const dataDir = newFolder();
  const services = {} as Record<Part, Service>;
  let address: string;
  let childId: string;
  let visit: Visit;

  const start = async (app: Part): Promise<void> => {
    const port = services[app] ? new URL(services[app].address).port : '0';
    services[app] = await startService(app, dataDir, { PORT: port });
  };
  const stop = async (app: Part): Promise<void> => {
    services[app].program.kill();
    await services[app].program.ended;
  };
  const joys = async () => {
    const filter = { kinds: ['JOY'] };
    const { items } = await services.chronology.timeline<Item>(childId, 'sentence lane', { filter });
    return items.map(({ sentence, lane }) => `${lane}: ${sentence}`);
  };
  /** The form of a new joy, filled in as somebody would. */
  const joyToSay = async (what: string): Promise<Fields> => {
    const { location } = await visit.get(`/children/${childId}/add`);
    const form = await visit.get(location);
    expect(form.status).toBe(200);
    const usual = { kind: 'joy', when: 'today', basis: 'SEEN', audience: 'USUAL' };
    return { ...asFields(hiddenIn(form.html)), ...usual, what };
  };

  beforeAll(async () => {
    for (const app of APPS) await start(app);
    childId = await openChronology(services.health);
    const screens = await startScreens(newFolder(), {
      CHRONOLOGY_URL: services.chronology.address,
      HEALTH_URL: services.health.address,
      EDUCATION_URL: `${services.education.address}/`,
      SOCIAL_WORK_URL: services['social-work'].address,
    });
    address = screens.address;
    visit = visitingAt(address);
    await visit.post('/sign-in', { person: 'class-teacher' });
  }, 120_000);

  it('show the child', async () => {
    expect(await visit.get(`/children/${childId}`)).toMatchObject({ status: 200, heading: 'Ailsa' });
    expect(await visit.get('/children/nobody')).toMatchObject({ status: 404 });
  });

  it('state what a teacher says at the service of education, once however often it is sent', async () => {
    const said = await joyToSay('Sang');
    for (const _ of [1, 2]) {
      const answer = await visit.post(`/children/${childId}/add`, said);
      expect(answer.status).toBe(303);
      expect(answer.location).toMatch(new RegExp(`^/children/${childId}`));
    }
    expect(await joys()).toEqual(['EDUCATION: Sang']);
  });

  it('lose nothing that was typed while that service is away, and state it once when it is back', async () => {
    const said = await joyToSay('Danced “all” day');
    await stop('education');
    const away = await visit.post(`/children/${childId}/add`, said);
    expect(away.status).toBe(503);
    expect(away.html).toContain('Danced “all” day');
    expect(asFields(hiddenIn(away.html))['commandId']).toEqual(said['commandId']);
    await start('education');
    for (const _ of [1, 2]) expect((await visit.post(`/children/${childId}/add`, said)).status).toBe(303);
    expect((await joys()).toSorted()).toEqual(['EDUCATION: Danced “all” day', 'EDUCATION: Sang']);
  });

  it('say that the record is out of reach while the chronology is, and are ready again when it is back', async () => {
    expect(await healthOf({ address }, 'ready')).toEqual({
      status: 200,
      body: { status: 'ready', chronology: 'reached' },
    });
    await stop('chronology');
    expect(await healthOf({ address }, 'live')).toEqual({ status: 200, body: { status: 'live' } });
    expect((await healthOf({ address }, 'ready')).status).toBe(503);
    expect(await visit.get(`/children/${childId}`)).toMatchObject({
      status: 503,
      heading: 'We could not reach the record',
    });
    await start('chronology');
    await until('they are ready', async () => (await healthOf({ address }, 'ready')).status === 200);
    expect((await visit.get(`/children/${childId}`)).status).toBe(200);
  });
});

describe('the screens alone', () => {
  it('offer nobody’s sign-in where real records are', async () => {
    const { address } = await startScreens(newFolder(), {
      NODE_ENV: 'production',
      ALLOWED_HOSTS: 'chronology.example',
    });
    const visit = visitingAt(address);
    for (const page of [
      await visit.get('/sign-in'),
      await visit.post('/sign-in', { person: 'social-worker' }),
    ]) {
      expect(page).toMatchObject({ status: 403, heading: 'Nobody can sign in here yet' });
      expect(page.html).not.toContain('Farah Malik');
    }
    expect(visit.cookie()).toBeUndefined();
    expect((await visit.get('/children/1', { accept: '*/*' })).status).toBe(401);
  });

  it.each([
    ['PORT', { PORT: 'soon' }],
    ['CHRONOLOGY_URL', { CHRONOLOGY_URL: 'chronology:4104' }],
    ['HEALTH_URL', { HEALTH_URL: 'http://somebody:secret@health' }],
    ['EDUCATION_URL', { EDUCATION_URL: 'file:///etc' }],
    ['SOCIAL_WORK_URL', { SOCIAL_WORK_URL: 'http://social-work/?a=b' }],
  ])('refuse a wrong %s in one sentence that names it', async (name, environment) => {
    const { code, errors } = await startApp('web', { DATA_DIR: newFolder(), ...environment }).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^The screens cannot start\. [^\n]+\.\n$/);
    expect(errors).toContain(name);
    expect(errors).not.toContain('secret');
  });

  it('say that their port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    afterwards(() => taken.close());
    const { port } = taken.address() as { port: number };
    const { code, errors } = await startApp('web', { DATA_DIR: newFolder(), PORT: String(port) }).ended;
    expect([code, errors]).toEqual([
      1,
      `The screens cannot start. Port ${port} is taken by another program. Please set PORT to another one.\n`,
    ]);
  });
});
