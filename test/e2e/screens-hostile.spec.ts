import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import { asForm, type Fields } from '../visiting';
import { entryOn, openChronology } from './opening';
import { runCli, startApp, startScreens } from './services';
import { newFolder, openWire, type Wire } from './wire';

const SAMPLES = resolve(__dirname, '../../samples');

jest.setTimeout(120_000);

/** Everything is answered long before this. */
const PATIENCE_MS = 10_000;

type Came = Readonly<{ status: number; headers: IncomingHttpHeaders; body: string }>;
type Sent = Readonly<{
  method?: string;
  headers?: Readonly<Record<string, string>>;
  cookie?: string;
  body?: string;
}>;

/** Sends a request as it stands, its path untouched, as no browser would. */
const sendTo = (address: string, path: string, { method = 'GET', headers, cookie, body }: Sent = {}) =>
  new Promise<Came>((settle, fail) => {
    const { hostname, port } = new URL(address);
    const all = { accept: 'text/html', ...(cookie !== undefined && { cookie }), ...headers };
    const sent = request({ hostname, port, path, method, headers: all }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.setTimeout(PATIENCE_MS, () => sent.destroy(new Error(`No answer: ${method} ${path}`)));
    sent.on('error', fail);
    sent.end(body);
  });

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const posted = (fields: Fields): Sent => ({ method: 'POST', headers: FORM, body: asForm(fields) });

/** Words that are markup wherever a page forgets that they are words; each use has a number of its own. */
let uses = 0;
const hostile = (): string =>
  `"'><img src=x onerror=alert(${(uses += 1)})></title></textarea></svg></style><script>alert(1)</script>&lt;{{7*7}}`;
const RAW = /<img src=x|<script>alert|<\/textarea><\/svg>|<\/style><script/;

/** Something that only its own organisation may read, and something that nobody may. */
const FOR_NAMED = 'Words for named people alone';
const SEALED = 'Words for nobody yet';

const HEADERS: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
};
const INNARDS =
  /node_modules|\n\s+at |\.(ts|js|mjs|tsx):\d+|FST_ERR|TypeError|ReferenceError|SQLITE_|"statusCode"/;

let wire: Wire;
let childId: string;
let otherChild: string;
const refs: Record<
  'joy' | 'corrected' | 'correction' | 'view' | 'help' | 'imported' | 'named' | 'sealed',
  string
> = {
  ...{ joy: '', corrected: '', correction: '', view: '' },
  ...{ help: '', imported: '', named: '', sealed: '' },
};
const cookies: Record<string, string> = {};

const send = (path: string, sent: Sent = {}): Promise<Came> => sendTo(wire.address, path, sent);
/** Who signs out does so from a sign-in of their own, so that the others go on. */
const as = async (person: string, path: string, sent: Sent = {}): Promise<Came> => {
  const cookie = path === '/sign-out' ? await signIn(person) : cookies[person];
  return send(path, { cookie: cookie ?? '', ...sent });
};

const wrongHeaders = ({ status, headers }: Came, isAsset: boolean): readonly string[] => [
  ...Object.entries(HEADERS).flatMap(([name, right]) =>
    right.test(String(headers[name] ?? '')) ? [] : [`${name} is ${String(headers[name])}`],
  ),
  ...(headers['x-powered-by'] === undefined ? [] : ['it says what it is made of']),
  ...(isAsset || status === 303 || headers['cache-control'] === 'no-store' ? [] : ['it may be kept']),
];

const wrongWords = ({ headers, body }: Came): readonly string[] => {
  const isPage = !/json/.test(headers['content-type'] ?? '');
  const raw = isPage ? body.search(RAW) : -1;
  return [
    ...(raw < 0 ? [] : [`raw words near ${body.slice(raw, raw + 80)}`]),
    ...(INNARDS.test(body) ? [`innards: ${INNARDS.exec(body)?.[0]}`] : []),
    ...[FOR_NAMED, SEALED].filter((words) => body.includes(words)),
  ];
};

const wrongWith = (came: Came, what: string): readonly string[] =>
  [
    ...(came.status >= 500 ? ['a fault of ours'] : []),
    ...wrongWords(came),
    ...wrongHeaders(came, what.includes('/assets/')),
  ].map((wrong) => `${what}: ${wrong}`);

const problems: string[] = [];
const looked = (came: Came, what: string): Came => {
  problems.push(...wrongWith(came, `${what} → ${came.status}`));
  return came;
};
/** Fails with every problem that was met since it was last asked. */
const nothingWrong = (): void => expect(problems.splice(0)).toEqual([]);

const signIn = async (person: string): Promise<string> => {
  const { headers } = await send('/sign-in', posted({ person }));
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
};

/** A record from a file with a hostile name, and a chronology that a table opens for it under a hostile name. */
const importHostile = async (dataDir: string): Promise<string> => {
  const folder = join(newFolder(), 'files');
  mkdirSync(folder);
  copyFileSync(join(SAMPLES, 'fhir-r4/finn.json'), join(folder, `"'><img src=x onerror=alert(0)>.json`));
  const imported = await runCli(dataDir, ...['import', 'fhir-r4', folder, '--agency', 'nhs-northshire']);
  if (imported.code !== 0) throw new Error(imported.errors);
  const cells = ['nhs-northshire', 'childrens-health', 'HB-100412', '-', 'OPEN', 'looked_after'];
  const row = [...cells, hostile(), hostile(), hostile()].map((cell) => `"${cell.replaceAll('"', '""')}"`);
  const header =
    'organisation_a,system_a,local_id_a,organisation_b,system_b,local_id_b,decided_by,evidence,known_as';
  const table = join(folder, 'table.csv');
  writeFileSync(table, `${header}\n${row.join(',')}`);
  const linked = await runCli(dataDir, 'link', table);
  const opened = linked.lines.map((line) => /\(([0-9a-f-]{36})\)$/.exec(line)?.[1]).find(Boolean);
  if (opened === undefined) throw new Error(linked.errors);
  return opened;
};

const DAY = '2025-06-02';

/** Everything that people write, stated with hostile words. */
const stateHostile = async (): Promise<void> => {
  const entry = () =>
    entryOn(DAY, {
      what: hostile(),
      impactOnChild: { text: hostile(), direction: 'BETTER', saidBy: hostile() },
      actionTaken: [{ text: hostile(), by: hostile(), on: DAY }],
      outcome: { status: 'KNOWN', text: hostile(), on: DAY },
      significance: { inChronology: true, why: hostile() },
    });
  const say = async (
    mutation: string,
    said: object,
    person: Parameters<Wire['say']>[2] = 'class-teacher',
  ) => {
    const { facts, involvementId } = await wire.say(mutation, { childId, entry: entry(), ...said }, person);
    return { ref: facts[0]?.id ?? '', involvementId: involvementId ?? '' };
  };
  refs.joy = (await say('noteGoodThing', { about: { text: hostile() } })).ref;
  refs.corrected = (
    await say('noteStrength', { about: { text: hostile(), where: hostile(), sawBy: hostile() } })
  ).ref;
  const correction = {
    ...{ occurred: { from: DAY, precision: 'DAY' }, what: hostile(), content: { text: hostile() } },
    ...{ basis: 'SEEN', why: hostile() },
  };
  const right = await wire.say(
    'correctEntry',
    { childId, entryRef: refs.corrected, correction },
    'class-teacher',
  );
  refs.correction = right.facts[0]?.id ?? '';
  const again = await wire.say(
    'correctEntry',
    { childId, entryRef: refs.corrected, correction: { ...correction, why: hostile() } },
    'class-teacher',
  );
  await wire.say(
    'withdrawEntry',
    { childId, entryRef: refs.corrected, correction: again.facts[0]?.id, why: hostile() },
    'class-teacher',
  );
  const gone = (await say('noteChange', { about: { direction: 'WORSE', text: hostile() } })).ref;
  await wire.say('withdrawEntry', { childId, entryRef: gone, why: hostile() }, 'class-teacher');
  refs.view = (await say('recordChildsView', { about: { matter: hostile(), childsWords: hostile() } })).ref;
  const answered = (await say('recordChildsView', { about: { childsWords: hostile() } })).ref;
  await say('answerChildsView', {
    about: { viewRef: answered, whatWeDid: hostile(), whatWeDidNot: hostile(), why: hostile() },
  });
  await say('raiseConcern', { about: { about: hostile() } });
  await say('nameImportantRelationship', {
    about: {
      kind: 'PERSON',
      childsWord: hostile(),
      why: hostile(),
      sinceWhen: hostile(),
      howKept: hostile(),
    },
  });
  await say(
    'changeHome',
    { about: { from: hostile(), to: hostile(), reasonText: hostile() } },
    'social-worker',
  );
  const intensity = { amount: 2, unit: 'CONTACTS', per: 'WEEK' };
  const help = { name: hostile(), provider: hostile(), tier: 'ADDITIONAL', expectedDifference: hostile() };
  for (const kept of [true, false]) {
    const { involvementId } = await say('startHelp', { help: { ...help, intensity } });
    if (kept) refs.help = involvementId;
    else
      await say('endHelp', {
        entry: entryOn('2025-07-02', { what: hostile() }),
        help: {
          ...{ involvementId, decidedOn: '2025-06-20', effectiveOn: '2025-07-02', decidedBy: hostile() },
          ...{ forum: hostile(), reason: 'GOALS_MET', reasonText: hostile() },
        },
      });
  }
  const named = { audience: { level: 'NAMED', roles: ['health visitor'] } };
  refs.named = (
    await say('noteGoodThing', { entry: entryOn(DAY, named), about: { text: FOR_NAMED } }, 'health-visitor')
  ).ref;
  const sealed = { entry: entryOn(DAY, { audience: { level: 'SEALED' } }), about: { text: SEALED } };
  refs.sealed = (await say('noteGoodThing', sealed, 'health-visitor')).ref;
};

beforeAll(async () => {
  const dataDir = newFolder();
  childId = await importHostile(dataDir);
  wire = await openWire(dataDir);
  otherChild = await openChronology(wire, hostile());
  await stateHostile();
  const { items } = await wire.timeline<{ entryRef: string; origin: object | null }>(
    childId,
    'entryRef origin { file }',
  );
  refs.imported = items.find(({ origin }) => origin !== null)?.entryRef ?? '';
  for (const person of ['class-teacher', 'social-worker']) cookies[person] = await signIn(person);
});

/** Every page about one child, by what stands for its ids. */
const pagesOf = (child: string, entry: string, help: string, correction = 'nothing'): readonly string[] => [
  `/children/${child}`,
  `/children/${child}?span=12-months&kind=joy&kind=voice&from=2025-01-01&to=2025-12-31`,
  `/children/${child}/picture.json`,
  `/children/${child}/help`,
  `/children/${child}/help?asKnownAt=2025-06-25`,
  `/children/${child}/help/start`,
  `/children/${child}/help/${help}/change`,
  ...['how', 'why', 'day', 'check', 'constructor'].map(
    (step) => `/children/${child}/help/${help}/change/${step}`,
  ),
  `/children/${child}/add`,
  `/children/${child}/add/help`,
  `/children/${child}/print`,
  `/children/${child}/print?for=court&from=2020-01-01`,
  `/children/${child}/print/foot.css`,
  `/children/${child}/entries/${entry}`,
  ...['correct', 'withdraw', 'answer'].map((way) => `/children/${child}/entries/${entry}/${way}`),
  `/children/${child}/entries/${entry}/corrections/${correction}/withdraw`,
];

const ELSEWHERE = [
  '/',
  '/sign-in',
  '/children',
  '/children?search=a&after=b',
  '/assets/style.css',
  '/nowhere',
];

describe('words that are markup', () => {
  it('stand on every page as words', async () => {
    const entries = [refs.joy, refs.corrected, refs.view, refs.imported];
    for (const person of ['class-teacher', 'social-worker'])
      for (const path of new Set(
        entries.flatMap((ref) => pagesOf(childId, ref, refs.help, refs.correction)),
      )) {
        const came = looked(await as(person, path), path);
        if (/^\/children\/[^/]+(\/help|\/print|\/entries\/[^/]+)?$/.test(path))
          expect({ path, status: came.status, has: came.body.includes('onerror=alert(') }).toEqual({
            ...{ path, status: 200, has: true },
          });
      }
    const list = looked(await as('class-teacher', '/children'), '/children');
    expect(list.body).toContain(otherChild);
    nothingWrong();
  });

  it('come out as words where they come in by the address or by a form', async () => {
    const typed = encodeURIComponent(hostile());
    for (const path of [
      `/children?search=${typed}`,
      `/children/${childId}?said=${typed}&from=${typed}&kind=${typed}&span=${typed}&year=${typed}`,
      `/children/${childId}/help?asKnownAt=${typed}&said=${typed}`,
      `/children/${childId}/print?from=${typed}&to=${typed}&for=${typed}&purpose=${typed}&by=${typed}`,
      `/children/${childId}/entries/${refs.joy}?said=${typed}`,
      `/children/${childId}/help/${refs.help}/change?so-far=${typed}`,
      `/children/${typed}`,
      `/sign-in?then=${typed}`,
    ])
      looked(await as('class-teacher', path), path);
    const names = [
      'what',
      'why',
      'kind',
      'person',
      'commandId',
      'main',
      'when',
      'told-day',
      'sure',
      'there',
      hostile(),
    ];
    const fields = Object.fromEntries(names.map((name) => [name, hostile()]));
    for (const path of pagesOf(childId, refs.joy, refs.help, refs.correction))
      looked(await as('class-teacher', path, posted(fields)), `POST ${path}`);
    for (const path of ['/sign-in', `/children/${childId}/add`])
      looked(await send(path, posted(fields)), `POST ${path}`);
    nothingWrong();
  });

  it('are data and nothing else in what the picture is told', async () => {
    const { headers, body } = await as('class-teacher', `/children/${childId}/picture.json`);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(() => JSON.parse(body) as unknown).not.toThrow();
  });
});

const BAD_PARTS = [
  ...['%00', '%ff', '%', '%zz', '%0d%0aset-cookie:x=1', '..%2f..%2fetc%2fpasswd', '%2e%2e', '..', '....//'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '%E2%80%AE',
    "'%20OR%201=1--",
  ],
  ...[
    'nobody',
    '0',
    '-1',
    '[]',
    'a'.repeat(600),
    '%F0%9F%92%A9',
    '%ED%A0%80',
    '*',
    ';',
    '@',
    '%5c',
    '$where',
  ],
];

describe('addresses that nobody wrote down', () => {
  it('are answered kindly, whoever asks', async () => {
    for (const part of BAD_PARTS)
      for (const path of [
        ...pagesOf(part, part, part, part),
        ...pagesOf(childId, part, part, part).slice(3),
        `/assets/${part}`,
        `/${part}`,
      ]) {
        const came = looked(await as('class-teacher', path), path);
        if (came.status === 200 && !path.endsWith('.css'))
          expect([path, came.body]).toEqual([path, expect.stringContaining('</html>')]);
        expect(came.headers['set-cookie']).toBeUndefined();
      }
    nothingWrong();
  });

  it('are answered the same for a sealed entry as for one that never was', async () => {
    const page = async (ref: string) => {
      const { status, body } = await as('class-teacher', `/children/${childId}/entries/${ref}`);
      return { status, body: body.replaceAll(ref, 'REF') };
    };
    expect(await page(refs.sealed)).toEqual(await page('5d1c4a52-8f0e-4a43-9d57-0c7a3b0e6f11'));
    expect((await page(refs.sealed)).status).toBe(404);
    expect((await page(refs.named)).status).toBe(403);
    expect((await as('class-teacher', `/children/${otherChild}/entries/${refs.joy}`)).status).toBe(404);
  });

  it('give no file that is not an asset', async () => {
    for (const path of [
      '../../../package.json',
      '..%2f..%2fweb-secret',
      '%2e%2e/secret',
      'manifest.json',
      '.',
      '%00',
      '/etc/passwd',
    ]) {
      const came = looked(await send(`/assets/${path}`), `/assets/${path}`);
      expect([path, came.status]).toEqual([path, expect.any(Number)]);
      expect([301, 302, 400, 404]).toContain(came.status);
    }
    nothingWrong();
  });

  it('may be long', async () => {
    const long = 'x'.repeat(10_000);
    for (const path of [...pagesOf(childId, refs.joy, refs.help, refs.correction), ...ELSEWHERE]) {
      const address = `${path}${path.includes('?') ? '&' : '?'}said=${long}&search=${long}&after=${long}&from=${long}&so-far=${long}`;
      looked(await as('class-teacher', address.slice(0, 15_000)), `long ${path}`);
      const many = Array.from({ length: 1_500 }, (_, index) => `k=${index}`).join('&');
      looked(await as('class-teacher', `${path}${path.includes('?') ? '&' : '?'}${many}`), `many ${path}`);
      const odd =
        '__proto__=1&constructor=2&kind[]=a&kind[__proto__][x]=1&from=1&from=2&search=1&search=2&said=%00&to=%ff';
      looked(await as('class-teacher', `${path}${path.includes('?') ? '&' : '?'}${odd}`), `odd ${path}`);
    }
    nothingWrong();
  });
});

describe('forms that no page of ours sent', () => {
  const statements = async () =>
    (await wire.timeline<{ key: string }>(childId, 'key', {}, 'class-teacher')).count;
  const posts = () => [
    ...['/sign-in', '/sign-out', '/nowhere'],
    ...pagesOf(childId, refs.joy, refs.help, refs.correction),
    ...pagesOf('nobody', '__proto__', '%00'),
  ];

  it('may say anything, and state nothing', async () => {
    const before = await statements();
    const bodies = [
      '',
      '&&&===&',
      '__proto__=x&__proto__[isAdmin]=1&constructor[prototype][x]=1&toString=1&hasOwnProperty=1',
      Array.from({ length: 300 }, () => 'what=x&kind=joy&kind=none&when=today&basis=SEEN&commandId=a').join(
        '&',
      ),
      'what=%ff%fe%00&why=%00&commandId=%00&kind=%00&person=%00',
      'what[]=a&what[0]=b&what[constructor]=c',
      '{"what":"json"}',
      Array.from({ length: 5_000 }, (_, index) => `f${index}=1`).join('&'),
    ];
    for (const path of posts())
      for (const body of bodies)
        looked(
          await as('class-teacher', path, { method: 'POST', headers: FORM, body }),
          `POST ${path} ${body.slice(0, 20)}`,
        );
    nothingWrong();
    expect(await statements()).toBe(before);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('are refused where they are too much, or no form', async () => {
    const before = await statements();
    for (const path of posts()) {
      const much = looked(
        await as('class-teacher', path, { ...posted({ what: 'x'.repeat(200_000) }) }),
        `much ${path}`,
      );
      expect([path, much.status]).toEqual([path, expect.any(Number)]);
      expect([404, 413]).toContain(much.status);
      for (const type of [
        'application/json',
        'text/plain',
        'multipart/form-data; boundary=x',
        'image/png',
        'x',
        'application/x-www-form-urlencodedx',
      ]) {
        const body =
          type === 'application/json' ? '{"what":"x","__proto__":{"x":1}}' : 'what=x&kind=joy&when=today';
        const came = looked(
          await as('class-teacher', path, { method: 'POST', headers: { 'content-type': type }, body }),
          `${type} ${path}`,
        );
        expect([400, 404, 415]).toContain(came.status);
      }
    }
    nothingWrong();
    expect(await statements()).toBe(before);
  });

  it('are turned away where they come from another site', async () => {
    const before = await statements();
    const filled = {
      kind: 'joy',
      what: 'Forged',
      when: 'today',
      basis: 'SEEN',
      audience: 'USUAL',
      person: 'class-teacher',
    };
    const form = { ...filled, commandId: '0190c0de-0000-7000-8000-00000000000a', why: 'x', sure: 'yes' };
    for (const path of posts())
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: `${wire.address}.evil.example` },
        { origin: wire.address.replace(/:\d+$/, ':1') },
      ] as Readonly<Record<string, string>>[]) {
        const came = looked(
          await as('class-teacher', path, { ...posted(form), headers: { ...FORM, ...headers } }),
          `${JSON.stringify(headers)} ${path}`,
        );
        expect([path, came.status]).toEqual([path, expect.any(Number)]);
        expect([403, 404]).toContain(came.status);
        expect(came.headers['set-cookie']).toBeUndefined();
      }
    nothingWrong();
    expect(await statements()).toBe(before);
  });

  it('state nothing for whoever is not signed in, and are kept for them', async () => {
    const before = await statements();
    for (const cookie of [
      '',
      'chronology-session=',
      'chronology-session=made-up',
      `${cookies['class-teacher']}AA`,
    ]) {
      const form = posted({ kind: 'joy', what: 'Typed before', when: 'today', basis: 'SEEN' });
      const came = looked(
        await send(`/children/${childId}/add`, { ...form, cookie }),
        `cookie ${cookie.slice(0, 30)}`,
      );
      expect(came.status).toBe(401);
      expect(came.body).toContain('Typed before');
      for (const path of pagesOf(childId, refs.joy, refs.help, refs.correction)) {
        const page = looked(await send(path, { cookie }), `not signed in ${path}`);
        expect([path, page.status]).toEqual([path, 303]);
        expect(page.headers.location).toMatch(/^\/sign-in\?then=%2F/);
      }
    }
    nothingWrong();
    expect(await statements()).toBe(before);
  });
});

describe('ways to another site', () => {
  it.each([
    ...[
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
    ],
    ...['/%2fevil.example', '/%5cevil.example', '/\t/evil.example', '/\n//evil.example', 'data:text/html,x'],
    ...['/..//evil.example', '/.//evil.example', ' //evil.example', '///evil.example', '/@evil.example'],
    ...[
      '/x\r\nset-cookie: a=b',
      '/x%0d%0aset-cookie:%20a=b',
      'http:evil.example',
      '/children/../..//evil.example',
    ],
  ])('are not taken: %j', async (then) => {
    const came = looked(await send('/sign-in', posted({ person: 'class-teacher', then })), `then ${then}`);
    expect(came.status).toBe(303);
    const to = new URL(came.headers.location ?? '', wire.address);
    expect(to.origin).toBe(wire.address);
    expect(came.headers.location).toMatch(/^\/(?![/\\])/);
    expect(came.headers['set-cookie']).toEqual([expect.stringMatching(/^chronology-session=/)]);
    const page = looked(await send(`/sign-in?then=${encodeURIComponent(then)}`), `page then ${then}`);
    const carried = /name="then" value="([^"]*)"/.exec(page.body)?.[1] ?? '/';
    expect(carried).toMatch(/^\/(?![/\\])/);
    nothingWrong();
  });

  it('are not made of the host that a request names', async () => {
    for (const path of ['/', '/children', `/children/${childId}`]) {
      const forwarded = looked(await send(path, { headers: { 'x-forwarded-host': 'evil.example' } }), path);
      expect(forwarded.headers.location ?? '/').toMatch(/^\/(?!\/)/);
      expect(forwarded.body).not.toContain('evil.example');
      const named = await as('class-teacher', path, { headers: { host: 'evil.example' } });
      expect(named).toMatchObject({ status: 421, headers: { 'cache-control': 'no-store' } });
      expect(named.headers.location).toBeUndefined();
      expect(named.body).not.toMatch(/evil\.example|Ailsa/);
    }
    nothingWrong();
  });
});

describe('other methods', () => {
  it('are answered without words where only the head is asked for, and kindly where there is nothing', async () => {
    for (const path of [...pagesOf(childId, refs.joy, refs.help, refs.correction), ...ELSEWHERE]) {
      const [head, get] = [
        looked(await as('class-teacher', path, { method: 'HEAD' }), `HEAD ${path}`),
        await as('class-teacher', path),
      ];
      expect([path, head.status, head.body]).toEqual([path, get.status, '']);
      for (const method of ['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
        const came = looked(await as('class-teacher', path, { method }), `${method} ${path}`);
        expect([method, path, came.status]).toEqual([method, path, expect.any(Number)]);
        expect([400, 403, 404, 405]).toContain(came.status);
        expect(came.headers['access-control-allow-origin']).toBeUndefined();
      }
    }
    nothingWrong();
  });
});

describe('what is kept in the browser', () => {
  it('is out of reach for scripts and other sites, ends with the browser, and is sealed', async () => {
    const set = (await send('/sign-in', posted({ person: 'class-teacher' }))).headers['set-cookie'] ?? [];
    expect(set).toHaveLength(1);
    expect(set[0]).toMatch(/^chronology-session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(set[0]).not.toContain('class-teacher');
    const behindProxy = {
      ...posted({ person: 'class-teacher' }),
      headers: { ...FORM, 'x-forwarded-proto': 'https' },
    };
    expect((await send('/sign-in', behindProxy)).headers['set-cookie']?.[0]).toContain('; Secure');
    const out = await as('class-teacher', '/sign-out', posted({}));
    expect(out.headers['set-cookie']?.[0]).toMatch(
      /^chronology-session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('is of nobody but those who may be chosen', async () => {
    for (const person of [
      '',
      'mum',
      'nobody',
      '__proto__',
      'constructor',
      'toString',
      'CLASS-TEACHER',
      'class-teacher\0x',
    ])
      expect((await send('/sign-in', posted({ person }))).headers['set-cookie']).toBeUndefined();
  });
});

describe('where real records are', () => {
  it('nobody signs in, also with what was kept from elsewhere', async () => {
    const environment = { NODE_ENV: 'production', ALLOWED_HOSTS: 'chronology.example' };
    const { address } = await startScreens(newFolder(), environment);
    for (const sent of [{}, posted({ person: 'class-teacher', then: '/children' })]) {
      const came = await sendTo(address, '/sign-in', sent);
      expect(came.status).toBe(403);
      expect(came.headers['set-cookie']).toBeUndefined();
      expect(wrongWith(came, '/sign-in')).toEqual([]);
    }
    const cookie = cookies['class-teacher'] ?? '';
    expect((await sendTo(address, '/children', { cookie })).headers.location).toMatch(/^\/sign-in/);
  });

  it('the screens say by which names people come, or do not start', async () => {
    const { code, errors } = await startApp('web', { DATA_DIR: newFolder(), NODE_ENV: 'production' }).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^The screens cannot start\. ALLOWED_HOSTS must name [^\n]*\n$/);
  });

  it('the screens are shown under the names that were given, and under no other', async () => {
    const { address } = await startScreens(newFolder(), { ALLOWED_HOSTS: 'chronology.example' });
    const status = async (host: string) => (await sendTo(address, '/sign-in', { headers: { host } })).status;
    expect(await status('chronology.example')).toBe(200);
    expect(await status(new URL(address).host)).toBe(200);
    expect(await status('evil.example')).toBe(421);
  });

  it('the whole product in one process does not even start', async () => {
    const { code, errors } = await startApp('all-in-one', { DATA_DIR: newFolder(), NODE_ENV: 'production' })
      .ended;
    expect(code).not.toBe(0);
    expect(errors).toContain('refused in production');
  });
});
