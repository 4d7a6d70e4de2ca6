import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openChronology } from '../../../test/e2e/opening';
import { afterwards, openWire, until, type Wire } from '../../../test/e2e/wire';
import { asFields, hiddenIn, signedInVisit, visiting, type Seen } from '../../../test/visiting';
import { SIGN_IN, SORRY } from './words/frame';

let wire: Wire;
let app: NestFastifyApplication;
let childId: string;
beforeAll(async () => {
  wire = await openWire();
  ({ app } = wire);
  childId = await openChronology(wire);
}, 60_000);

const isWhole = ({ html }: Seen): boolean => /^<!DOCTYPE html><html lang="en-GB">.*<\/html>$/s.test(html);

describe('signing in', () => {
  it('offers six people, and says what this is and who can see it', async () => {
    const visit = visiting(app);
    expect(await visit.get('/')).toMatchObject({ status: 303, location: '/sign-in' });
    const page = await visit.get('/sign-in');
    expect(page).toMatchObject({ status: 200, heading: SIGN_IN.title });
    expect([...page.html.matchAll(/name="person" value="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'health-visitor',
      'class-teacher',
      'social-worker',
      'lead-professional',
      'learning-reviewer',
      'data-guardian',
    ]);
    for (const words of [SIGN_IN.lead, SIGN_IN.who, 'Demo']) expect(page.html).toContain(words);
  });

  it('leads to the children, or on to where somebody was going', async () => {
    const visit = visiting(app);
    expect(await visit.get('/children?search=a%20b')).toMatchObject({
      status: 303,
      location: '/sign-in?then=%2Fchildren%3Fsearch%3Da%2520b',
    });
    const page = await visit.get('/sign-in?then=%2Fchildren%3Fsearch%3Da%2520b');
    const carried = asFields(hiddenIn(page.html));
    const signedIn = await visit.post('/sign-in', { ...carried, person: 'social-worker' });
    expect(signedIn).toMatchObject({ status: 303, location: '/children?search=a%20b' });
    expect(await visit.get('/')).toMatchObject({ status: 303, location: '/children' });
    expect((await visit.get('/nothing-here')).html).toContain('Farah Malik, social worker');
  });

  it('leads nowhere else, whatever the address says', async () => {
    const visit = visiting(app);
    for (const then of ['//evil.example', 'https://evil.example/', '/\\evil.example'])
      expect(await visit.post('/sign-in', { person: 'social-worker', then })).toMatchObject({
        location: '/',
      });
    expect((await visit.get('/sign-in?then=//evil.example')).html).not.toContain('evil');
  });

  it('takes nobody who is not offered', async () => {
    const visit = visiting(app);
    for (const person of ['mum', 'nobody', '', '__proto__'])
      expect(await visit.post('/sign-in', { person })).toMatchObject({ status: 200, heading: SIGN_IN.title });
    expect(visit.cookie()).toBeUndefined();
  });

  it('ends when somebody signs out', async () => {
    const visit = await signedInVisit(app, 'class-teacher');
    expect(await visit.post('/sign-out', {})).toMatchObject({ status: 303, location: '/sign-in' });
    expect(await visit.get('/')).toMatchObject({ location: '/sign-in' });
  });

  it('ends for every copy of what the browser kept', async () => {
    const [visit, copy] = [await signedInVisit(app, 'class-teacher'), visiting(app)];
    copy.useCookie(visit.cookie());
    expect((await copy.get('/children')).status).toBe(200);
    await visit.post('/sign-out', {});
    expect(await copy.get('/children')).toMatchObject({ status: 303, location: '/sign-in?then=%2Fchildren' });
    expect((await copy.get(`/children/${childId}/changes`, { accept: '*/*' })).status).toBe(401);
  });

  it('is shown to what looks in the background as a refusal, not as a page', async () => {
    const visit = visiting(app);
    for (const path of [`/children/${childId}/changes`, `/children/${childId}/picture.json`])
      expect(await visit.get(path, { accept: '*/*' })).toMatchObject({ status: 401 });
  });
});

describe('what was typed while nobody was signed in any more', () => {
  const typed = {
    what: 'Sang “loud” & <b>long</b>',
    commandId: '5d1f5bb4-52a2-4a9c-8a3a-0e5a3f1f2a11',
    'wellbeing[]': ['a', 'b'],
    __proto__x: 'odd',
  };
  const address = '/children/1/add?from=here';

  it('is carried through signing in, to the address it was going to', async () => {
    const visit = visiting(app);
    const kept = await visit.post(address, typed);
    expect(kept).toMatchObject({ status: 401, heading: SIGN_IN.keptTitle });
    const goOn = await visit.post('/sign-in', { ...asFields(hiddenIn(kept.html)), person: 'class-teacher' });
    expect(goOn).toMatchObject({ status: 200, heading: SIGN_IN.goOnTitle });
    expect(goOn.html).toContain(`action="${address}"`);
    const sent = new Map(Object.entries(typed).map(([name, value]) => [name, [value].flat()]));
    expect(asFields(hiddenIn(goOn.html))).toEqual(Object.fromEntries(sent));
    expect(goOn.html).not.toContain('<b>long');
  });

  it('goes on only as whoever is signed in meanwhile', async () => {
    const visit = visiting(app);
    const kept = await visit.post(address, typed);
    const signedIn = await signedInVisit(app, 'data-guardian');
    const fields = asFields(hiddenIn(kept.html));
    const refused = await signedIn.post('/sign-in', { ...fields, person: 'class-teacher' });
    expect(refused).toMatchObject({ status: 401, heading: SIGN_IN.keptTitle });
    expect(refused.html).toContain(SIGN_IN.keptAs('Hamish Orr'));
    expect([...refused.html.matchAll(/name="person" value="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'data-guardian',
    ]);
    expect(asFields(hiddenIn(refused.html))).toEqual(fields);
  });

  it('is stated by nobody else who signed in meanwhile in the same browser, and is not lost', async () => {
    const visit = await signedInVisit(app, 'class-teacher');
    const add = `/children/${childId}/add`;
    const form = await visit.get((await visit.get(add)).location);
    const written = {
      ...asFields(hiddenIn(form.html)),
      kind: 'joy',
      what: 'Sang to the hens',
      when: 'today',
    };
    await visit.post('/sign-in', { person: 'social-worker' });
    const refused = await visit.post(add, written);
    expect(refused).toMatchObject({ status: 401, heading: SIGN_IN.keptTitle });
    expect(refused.html).toContain(SIGN_IN.keptAs('Callum Shaw'));
    const kept = asFields(hiddenIn(refused.html));
    expect(await visit.post('/sign-in', { ...kept, person: 'social-worker' })).toMatchObject({
      status: 401,
      heading: SIGN_IN.keptTitle,
    });
    await visit.post('/sign-out', {});
    expect((await visit.post(add, written)).html).toContain(SIGN_IN.keptAs('Callum Shaw'));
    const goOn = await visit.post('/sign-in', { ...kept, person: 'class-teacher' });
    const saved = await visit.post(add, asFields(hiddenIn(goOn.html)));
    expect(saved.status).toBe(303);
    expect((await visit.get(saved.location)).html).toContain('Sang to the hens');
  });

  it('says in every form that states who wrote it', async () => {
    const visit = await signedInVisit(app, 'class-teacher');
    const page = await visit.get((await visit.get(`/children/${childId}/add`)).location);
    const forms = page.html.match(/<form method="post"(?! action="\/sign-out").*?<\/form>/gs) ?? [];
    expect(forms).toHaveLength(1);
    expect(asFields(hiddenIn(forms[0] ?? ''))['written-by']).toEqual(['class-teacher']);
  });
});

describe('what another site sends', () => {
  it.each<Readonly<Record<string, string>>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { host: 'here.example', origin: 'http://here.example:81' },
  ])('is turned away: %j', async (headers) => {
    const visit = await signedInVisit(app, 'class-teacher');
    const before = visit.cookie();
    expect(await visit.post('/sign-out', {}, headers)).toMatchObject({
      status: 403,
      heading: SORRY.fromElsewhere.title,
    });
    expect(visit.cookie()).toBe(before);
  });

  it.each<Readonly<Record<string, string>>>([
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { host: 'here.example', origin: 'http://here.example' },
    {},
  ])('is not what our own pages send: %j', async (headers) => {
    const visit = await signedInVisit(app, 'class-teacher');
    expect((await visit.post('/sign-out', {}, headers)).status).toBe(303);
  });

  it('is no form of another kind either', async () => {
    const visit = await signedInVisit(app, 'class-teacher');
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x'])
      expect(await visit.post('/sign-out', '{"a":1}', { 'content-type': type })).toMatchObject({
        status: 415,
        heading: SORRY.notReadable.title,
      });
  });
});

describe('every answer', () => {
  it('keeps everything from elsewhere out, and is kept nowhere', async () => {
    const visit = await signedInVisit(app, 'class-teacher');
    for (const path of ['/sign-in', '/', '/nothing-here', '/children/nobody/changes', '/assets/none.js']) {
      const { headers } = await visit.get(path);
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
  });

  it('holds no script and no style of its own', async () => {
    const visit = visiting(app);
    for (const path of ['/sign-in', '/nothing-here']) {
      const { html } = await visit.get(path);
      expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|https?:\/\//);
    }
  });

  it('is made small for whoever takes that', async () => {
    const visit = visiting(app);
    const whole = await visit.get('/sign-in');
    for (const encoding of ['br', 'gzip'])
      expect((await visit.get('/sign-in', { 'accept-encoding': encoding })).headers).toMatchObject({
        'content-encoding': encoding,
        vary: 'accept-encoding',
      });
    const refused = await visit.get('/sign-in', { 'accept-encoding': 'br;q=0, identity' });
    expect(refused.headers['content-encoding']).toBeUndefined();
    expect(refused.html).toBe(whole.html);
  });
});

describe('what is not there', () => {
  it.each([
    '/nothing',
    '/children/',
    '/%zz',
    '/a/b/c/d',
    `/${'long'.repeat(50)}`,
    `/children/${'long'.repeat(500)}`,
    '/children/%00/changes',
    '/..%2f',
  ])('is said kindly at %s', async (path) => {
    const visit = await signedInVisit(app, 'class-teacher');
    const page = await visit.get(path);
    expect(page.status).toBe(404);
    expect([SORRY.notFound.title, SORRY.notThere.title]).toContain(page.heading);
    expect(isWhole(page)).toBe(true);
  });

  it('has the same headers and no body where only those are asked for', async () => {
    for (const path of ['/nothing', '/sign-in']) {
      const [page, head] = await Promise.all(
        ['GET', 'HEAD'].map((method) => fetch(`${wire.address}${path}`, { method })),
      );
      expect(head?.status).toBe(page?.status);
      expect(await head?.text()).toBe('');
      for (const name of ['content-security-policy', 'cache-control', 'content-type', 'content-length'])
        expect([name, head?.headers.get(name)]).toEqual([name, page?.headers.get(name)]);
    }
  });

  it('takes no more than a form may carry, and says so', async () => {
    const visit = await signedInVisit(app, 'class-teacher');
    const page = await visit.post('/sign-in', { what: 'x'.repeat(100_001) });
    expect(page).toMatchObject({ status: 413, heading: SORRY.tooMuch.title });
    expect(isWhole(page)).toBe(true);
  });
});

describe('what is no text', () => {
  const child = () => `/children/${childId}/add`;
  const count = async () => (await wire.timeline(childId, 'key')).count;
  const joy = 'kind=joy&when=today&commandId=5d1f5bb4-52a2-4a9c-8a3a-0e5a3f1f2a12&written-by=class-teacher';

  it.each(['what=%ff%fe', 'what=%ED%A0%80', 'what=%C3', '%ff=x'])(
    'is not kept as something else: %s',
    async (bad) => {
      const [visit, before] = [await signedInVisit(app, 'class-teacher'), await count()];
      const page = await visit.post(child(), `${joy}&${bad}`);
      expect(page).toMatchObject({ status: 400, heading: SORRY.notReadable.title });
      expect(isWhole(page)).toBe(true);
      expect(await count()).toBe(before);
    },
  );

  it('is not looked for', async () => {
    const visit = await signedInVisit(app, 'class-teacher');
    for (const path of ['/children?search=%ff', '/children?%ED%A0%80=1', `/children/${childId}?from=%C3`])
      expect(await visit.get(path)).toMatchObject({ status: 400, heading: SORRY.notReadable.title });
  });

  it('is not half taken where it is more than a form', async () => {
    const [visit, before] = [await signedInVisit(app, 'class-teacher'), await count()];
    for (const fields of [1_001, 100_000])
      expect(await visit.post(child(), `${joy}&what=Sang${'&a='.repeat(fields)}`)).toMatchObject({
        status: 413,
        heading: SORRY.tooMuch.title,
      });
    expect(await count()).toBe(before);
  });
});

describe('the API beside the screens', () => {
  it('answers as it did before there were any', async () => {
    const visit = visiting(app);
    const notReadable = {
      errors: [
        {
          message: 'This request could not be read as GraphQL over HTTP.',
          extensions: { code: 'bad-request' },
        },
      ],
    };
    for (const path of ['/graphql/other', '/health/none', '/health']) {
      const { status, html, headers } = await visit.get(path);
      expect([status, JSON.parse(html)]).toEqual([404, notReadable]);
      expect(headers['content-security-policy']).toBeUndefined();
    }
    const put = await app.inject({ method: 'PUT', url: '/graphql' });
    expect([put.statusCode, put.json<unknown>()]).toEqual([404, notReadable]);
    expect(JSON.parse((await visit.get('/health/live')).html)).toEqual({ status: 'live' });
    expect(
      (await visit.get('/graphql?query={about{name}}')).headers['x-content-type-options'],
    ).toBeUndefined();
    const broken = await visit.post('/graphql', '{', { 'content-type': 'application/json' });
    expect([broken.status, JSON.parse(broken.html)]).toEqual([400, notReadable]);
  });
});

describe('news of a child', () => {
  const listen = async (path: string, person?: string) => {
    const visit = person === undefined ? visiting(app) : await signedInVisit(app, person);
    const stop = new AbortController();
    afterwards(() => stop.abort());
    const response = await fetch(`${wire.address}${path}`, {
      headers: { accept: 'text/event-stream', cookie: visit.cookie() ?? '' },
      signal: stop.signal,
    });
    let heard = '';
    const read = async () => {
      for await (const chunk of response.body ?? []) heard += Buffer.from(chunk as Uint8Array).toString();
    };
    const over = read().catch(() => undefined);
    return { response, heard: () => heard, stop: () => stop.abort(), over };
  };
  const reasons = (heard: string) => [...heard.matchAll(/^data: (.*)$/gm)].map(([, data]) => data);

  it('comes as it is stated, and says nothing but why', async () => {
    const { response, heard, stop, over } = await listen(`/children/${childId}/changes`, 'social-worker');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await until('it is told to look', () => reasons(heard()).length === 1);
    await wire.say('noteGoodThing', {
      childId,
      entry: { occurred: { from: '2024-02-01', precision: 'DAY' }, basis: 'SEEN' },
      about: { text: 'Sang' },
    });
    await until('it hears of it', () => reasons(heard()).length === 2);
    expect(reasons(heard())).toEqual(['{"reason":"REFRESH"}', '{"reason":"STATED"}']);
    stop();
    await over;
  });

  it('comes to the twelve pages that one person opened last; the one before asks again a little later', async () => {
    const address = `/children/${childId}/changes`;
    const others = await listen(address, 'class-teacher');
    const lines = [];
    for (let count = 0; count < 14; count += 1) {
      const line = await listen(address, 'social-worker');
      await until('it is told to look', () => reasons(line.heard()).length === 1);
      lines.push(line);
    }
    for (const { over, heard } of lines.slice(0, 2)) {
      await over;
      expect(heard()).toMatch(/\nretry: 20000\n\n$/);
    }
    await wire.say('noteGoodThing', {
      childId,
      entry: { occurred: { from: '2024-02-01', precision: 'DAY' }, basis: 'SEEN' },
      about: { text: 'Sang' },
    });
    for (const { heard } of [others, ...lines.slice(2)])
      await until('it hears of it', () => reasons(heard()).length === 2);
    expect(lines.slice(0, 2).map(({ heard }) => reasons(heard()))).toEqual([
      ['{"reason":"REFRESH"}'],
      ['{"reason":"REFRESH"}'],
    ]);
    for (const { stop } of [others, ...lines]) stop();
  });

  it('is told to nobody else', async () => {
    expect((await listen(`/children/${childId}/changes`)).response.status).toBe(401);
    expect((await listen('/children/nobody/changes', 'social-worker')).response.status).toBe(404);
  });
});
