import { contributionModule } from '@chronology/contribution';
import { graphqlModule, LIMITS } from '@chronology/graphql';
import { HouseModule, openHouse, productFolder, readSettings, serve } from '@chronology/service';
import { runCli, startApp, startService, type Service } from './services';
import { entryOn, openChronology } from './opening';
import { clientOf, newFolder } from './wire';

let folder: string;
let service: Service;
let childId: string;
/** Everything that the service ever answered here. */
const answers: string[] = [];

beforeAll(async () => {
  folder = newFolder();
  service = await startService('all-in-one', folder);
  childId = await openChronology(service);
}, 30_000);

type Headers = Readonly<Record<string, string>>;
const KNOWN: Headers = { 'content-type': 'application/json', 'x-demo-person': 'health-visitor' };

const send = async (body: string, headers: Headers = KNOWN) => {
  const response = await fetch(`${service.address}/graphql`, { method: 'POST', headers, body });
  const text = await response.text();
  answers.push(text);
  const { data, errors = [] } = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string; field?: string } }[];
  };
  return {
    status: response.status,
    data,
    code: errors[0]?.extensions.code,
    field: errors[0]?.extensions.field,
  };
};
const ask = (query: string, variables: object = {}, headers = KNOWN) =>
  send(JSON.stringify({ query, variables }), headers);
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

describe('whoever is not known', () => {
  it.each([
    ['says nothing', {}],
    ['says nobody', { 'x-demo-person': '' }],
    ['says somebody whom nobody knows', { 'x-demo-person': 'director' }],
    ['gives the name of a part of every object', { 'x-demo-person': '__proto__' }],
    ['gives the name of another one', { 'x-demo-organisation': 'constructor' }],
    ['is a system that is not on the list', { 'x-demo-organisation': 'nhs-northshire/other' }],
  ])('%s and is answered 401', async (_what, who) => {
    const headers = { 'content-type': 'application/json', ...who } as Headers;
    const reading = await ask('{ about { name } }', {}, headers);
    expect(reading).toEqual({ status: 401, data: undefined, code: 'who-are-you', field: undefined });
    const query = `mutation { noteGoodThing(childId: "${childId}", commandId: "k", entry: { occurred: { precision: UNKNOWN }, basis: SEEN }, about: { text: "Sang" }) { repeated } }`;
    expect((await ask(query, {}, headers)).status).toBe(401);
  });
});

describe('a request that cannot be read', () => {
  it.each([
    ['broken JSON', '{"query": "{ about', 400, 'bad-request'],
    ['nothing', '', 400, 'bad-request'],
    ['null', 'null', 400, 'bad-request'],
    ['a number for a question', '{"query": 5}', 400, 'bad-request'],
    ['no question', '{"variables": {}}', 400, 'bad-request'],
    ['several at once', '[{"query":"{about{name}}"},{"query":"{about{name}}"}]', 400, 'bad-request'],
    ['no GraphQL', '{"query": "SELECT * FROM event"}', 400, 'not-graphql'],
    [
      'a key that would change every object',
      '{"query": "{about{name}}", "__proto__": {"x": 1}}',
      400,
      'bad-request',
    ],
    [
      'two million bytes',
      JSON.stringify({ query: '{ about { name } }', variables: { a: 'x'.repeat(2_000_000) } }),
      413,
      'too-large',
    ],
  ])('%s is refused', async (_what, body, status, code) => {
    expect(await send(body)).toMatchObject({ status, code });
  });

  it('is no form that another page can send', async () => {
    const form = { ...KNOWN, 'content-type': 'application/x-www-form-urlencoded' };
    expect(await send('query={about{name}}', form)).toMatchObject({ status: 400, code: 'bad-request' });
    expect(await send('<about/>', { ...KNOWN, 'content-type': 'text/xml' })).toMatchObject({ status: 415 });
  });
});

describe('a question beyond the limits is refused before anything runs', () => {
  it.each([
    [
      'levels',
      `{ ${'about { '.repeat(LIMITS.depth + 1)} name ${'} '.repeat(LIMITS.depth + 1)} }`,
      'bad-question',
    ],
    ['aliases', `{ ${times(LIMITS.aliases + 1, (i) => `a${i}: about { name }`)} }`, 'bad-question'],
    ['tokens', `{ ${times(LIMITS.tokens, () => 'about')} }`, 'not-graphql'],
    ['brackets without an end', `{ ${'{'.repeat(100_000)}`, 'not-graphql'],
    [
      'fragments in a circle',
      'fragment a on Query { ...b } fragment b on Query { ...a } { ...a }',
      'bad-question',
    ],
    ['a field that is not there', '{ about { children } }', 'bad-question'],
    ['an argument that is not there', '{ about(childId: "x") { name } }', 'bad-question'],
    ['two questions and no name', 'query A { about { name } } query B { about { name } }', 'bad-question'],
    [
      'a subscription where there is one answer',
      'subscription { chronologyChanged(childId: "x") { reason } }',
      'bad-question',
    ],
  ])('%s', async (_what, query, code) => {
    expect(await ask(query)).toEqual({ status: 400, data: undefined, code, field: undefined });
  });

  it('and inside them it is answered', async () => {
    expect(await ask(`{ ${times(LIMITS.aliases, (i) => `a${i}: about { name }`)} }`)).toMatchObject({
      status: 200,
    });
  });
});

describe('a value of the wrong kind is refused', () => {
  it.each([
    [
      'a day that never was',
      '$v: CalendarDay!',
      'knownBy(childId: "x", organisation: "y", on: $v)',
      '2024-02-30',
    ],
    [
      'a moment for a day',
      '$v: CalendarDay!',
      'knownBy(childId: "x", organisation: "y", on: $v)',
      '2024-02-03T10:00:00Z',
    ],
    ['a number for a day', '$v: CalendarDay!', 'knownBy(childId: "x", organisation: "y", on: $v)', 20240203],
    ['words for a number', '$v: Int', 'chronology(childId: "x", first: $v)', 'ten'],
    ['more than a number', '$v: Int', 'chronology(childId: "x", first: $v)', 1e30],
    ['a list for an id', '$v: ID!', 'chronology(childId: $v)', ['x']],
    ['half a date', '$v: PartialDate', 'chronology(childId: "x", asKnownAt: $v)', '2024-1'],
    [
      'a lane that is none',
      '$v: TimelineFilter',
      'chronology(childId: "x", filter: $v)',
      { agencies: ['NAVY'] },
    ],
    ['a field that is none', '$v: TimelineFilter', 'chronology(childId: "x", filter: $v)', { where: '1=1' }],
  ])('%s', async (_what, declared, query, value) => {
    const answer = await ask(`query (${declared}) { ${query} { count } }`, { v: value });
    expect(answer).toMatchObject({ status: 400, code: 'bad-input' });
  });
});

/** Text that has broken something somewhere before. */
const ODD_TEXTS: readonly (readonly [string, string])[] = [
  ['NUL in the middle', 'sang\u0000danced'],
  ['half of a pair of surrogates', 'sang \ud83d and danced'],
  ['the other half alone', '\udc00'],
  ['marks that turn the line round', 'safe \u202egnorw\u202c again'],
  ['the same letter twice over', 'e\u0301 \u00e9 \u1e9b\u0323'],
  ['a mark of byte order', '\ufeffsang'],
  ['every line break there is', 'one\r\ntwo\rthree\u2028four\u0085five'],
  ['spaces around', '  sang  '],
  ['SQL', 'Robert\'); DROP TABLE event; -- " ` %s ? $1 :name'],
  ['HTML', '<img src=x onerror=alert(1)> &amp; </script><script>alert("x")</script>'],
  ['a template', '${7*7} {{7*7}} #{7*7} <%= 7*7 %>'],
  ['JSON in JSON', '{"text":"\\u0000","__proto__":{"isAdmin":true}}'],
  ['names of parts of objects', '__proto__ constructor prototype toString'],
  ['paths', '../../../../etc/passwd file:///etc/passwd'],
  ['six hundred letters in one word', 'ß'.repeat(600)],
  ['faces', '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿'.repeat(10)],
];

const LONGEST_SEARCH = 200;

describe('odd text', () => {
  it.each(ODD_TEXTS)('%s is given back exactly as it was said', async (_what, text) => {
    const day = '2024-02-02';
    const { facts } = await service.say('noteGoodThing', {
      childId,
      entry: entryOn(day, {
        what: text,
        impactOnChild: { text, direction: 'BETTER', saidBy: text.slice(0, 100) },
      }),
      about: { text },
    });
    const { items } = await service.timeline<{
      entryRef: string;
      sentence: string;
      what: string;
      impact: { text: string; saidBy: string };
    }>(childId, 'entryRef sentence what impact { text saidBy }');
    const shown = items.find(({ entryRef }) => entryRef === facts[0]?.id);
    expect(shown).toMatchObject({ what: text, impact: { text, saidBy: text.slice(0, 100) } });
    expect(shown?.sentence).toContain(text);
  });

  it('of ten thousand letters is refused by its field, wherever it stands, and nothing of it is kept', async () => {
    const word = 'w'.repeat(10_000);
    const head = (await service.timeline(childId, 'key')).count;
    const refused = async (mutation: string, said: object) =>
      (await service.refusal(mutation, { childId, ...said })).extensions;
    const entry = entryOn('2024-02-02');
    const joy = (more: object) => ({ entry, about: { text: 'Sang' }, ...more });
    const bad = (field: string) => ({ code: 'bad-input', field });
    expect(await refused('noteGoodThing', joy({ about: { text: word } }))).toEqual(bad('about.text'));
    expect(await refused('noteGoodThing', joy({ entry: { ...entry, what: word } }))).toEqual(
      bad('entry.what'),
    );
    const needRefs = { ...entry, needRefs: [word] };
    expect(await refused('noteGoodThing', joy({ entry: needRefs }))).toEqual(bad('entry.needRefs.0'));
    const involvementRef = { ...entry, involvementRef: word };
    expect(await refused('noteGoodThing', joy({ entry: involvementRef }))).toEqual(
      bad('entry.involvementRef'),
    );
    expect(await refused('noteGoodThing', joy({ commandId: word }))).toEqual(bad('commandId'));
    expect(await refused('startHelp', { entry, help: { name: word } })).toEqual(bad('help.name'));
    const why = { entryRef: 'none', why: word };
    expect(await refused('withdrawEntry', why)).toEqual(bad('why'));
    const named = { knownAs: word, names: [] };
    expect(await refused('describeChild', { child: named })).toEqual(bad('child.knownAs'));
    expect((await service.timeline(childId, 'key')).count).toBe(head);
  });

  it('as an id finds nothing, and says so', async () => {
    for (const odd of [
      '',
      '\u0000',
      '../x',
      "' OR 1=1 --",
      '__proto__',
      'constructor',
      '\ud800',
      'i'.repeat(10_000),
    ]) {
      const answer = await ask('query ($c: ID!) { chronology(childId: $c) { count } }', { c: odd });
      expect(answer).toMatchObject({ status: 200, code: 'no-chronology', field: 'childId' });
      const cursor = await ask(
        'query ($c: ID!, $a: String) { chronology(childId: $c, after: $a) { count } }',
        {
          c: childId,
          a: odd,
        },
      );
      expect(cursor).toMatchObject({ code: 'bad-cursor', field: 'after' });
      const search = await ask('query ($s: String) { children(search: $s) { children { knownAs } } }', {
        s: odd,
      });
      const code = odd.length > LONGEST_SEARCH ? 'bad-input' : undefined;
      expect([search.status, search.code]).toEqual([200, code]);
    }
    const opening = { reason: 'AGREED_PLAN', occurred: { precision: 'UNKNOWN' } };
    const child = { knownAs: 'Ailsa', names: [] };
    for (const odd of ['', '\u0000', '../x', '__proto__', '9990001006', childId.toUpperCase()]) {
      const { extensions } = await service.refusal('openChronology', { childId: odd, opening, child });
      expect(extensions).toEqual({ code: 'bad-input', field: 'childId' });
    }
  });
});

describe('content given as JSON', () => {
  const correct = (content: string, entryRef: string) =>
    send(
      `{"query":"mutation ($c: Content!) { correctEntry(childId: \\"${childId}\\", commandId: \\"c\\", entryRef: \\"${entryRef}\\", correction: { occurred: { from: \\"2024-02-03\\", precision: DAY }, why: \\"y\\", basis: SEEN, content: $c }) { repeated } }","variables":{"c":${content}}}`,
    );
  let entryRef: string;
  beforeAll(async () => {
    const about = { text: 'Swam' };
    const { facts } = await service.say('noteGoodThing', { childId, entry: entryOn('2024-02-03'), about });
    entryRef = facts[0]?.id ?? '';
  });

  it.each([
    ['{"text":"x","__proto__":{"isAdmin":true}}', 400, 'bad-request'],
    ['{"text":"x","constructor":{"prototype":{"isAdmin":true}}}', 400, 'bad-request'],
    ['{"text":"x","toString":"y"}', 200, 'bad-input'],
    ['{"text":"x","hasOwnProperty":"y"}', 200, 'bad-input'],
    ['{"text":{"toString":"y"}}', 200, 'bad-input'],
    ['{"text":["x"]}', 200, 'bad-input'],
    ['{}', 200, 'bad-input'],
    ['[]', 400, 'bad-input'],
    ['"x"', 400, 'bad-input'],
    [`{"text":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, 400, 'bad-input'],
  ])('is refused where it is not the content of the entry (%#)', async (content, status, code) => {
    expect(await correct(content, entryRef)).toMatchObject({ status, code });
  });

  it('is refused in the question itself as well', async () => {
    const query = (content: string) =>
      `mutation { correctEntry(childId: "${childId}", commandId: "c", entryRef: "${entryRef}", correction: { occurred: { from: "2024-02-03", precision: DAY }, why: "y", basis: SEEN, content: ${content} }) { repeated } }`;
    for (const field of ['__proto__', 'constructor', 'prototype'])
      expect((await ask(query(`{ text: "x", ${field}: { isAdmin: true } }`))).code).toBe('bad-question');
    expect((await ask(query('{ text: "x", isAdmin: true }'))).code).toBe('bad-input');
  });

  it('leaves the entry as it was', async () => {
    const { items } = await service.timeline<{ entryRef: string; corrections: object[] }>(
      childId,
      'entryRef corrections { why }',
    );
    expect(items.find((item) => item.entryRef === entryRef)?.corrections).toEqual([]);
  });
});

describe('in production', () => {
  it.each([[['--no-demo']], [[]]])(
    'a service that anybody could enter as anybody does not start, and leaves an empty log empty: %j',
    async (words) => {
      const own = newFolder();
      const environment = { DATA_DIR: own, NODE_ENV: 'production' };
      const { code, errors } = await startApp('all-in-one', environment, words).ended;
      expect(code).toBe(1);
      expect(errors).toMatch(
        /^[^\n]*Signing in as a made-up person is refused in production \(NODE_ENV=production\)\.\n$/,
      );
      const { lines } = await runCli(own, 'log', 'verify');
      expect(lines).toEqual(['The log holds: 0 events in 0 streams, every promise kept.']);
    },
    20_000,
  );

  it('the schema is not told, and no name is suggested', async () => {
    const own = newFolder();
    const settings = readSettings({ DATA_DIR: own }, { port: 0, root: productFolder() });
    const house = await openHouse(settings);
    const { ref, role } = { ref: 'p', role: 'health visitor' };
    const actor = { kind: 'person', ref, role, organisationId: 'nhs-northshire', agency: 'health' } as const;
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    const { app, address } = await serve(
      {
        module: class Production {},
        imports: [
          HouseModule.of(house, settings),
          graphqlModule(['contribution', 'help'], () => actor),
          contributionModule({ agencies: ['health'] }),
        ],
      },
      0,
    ).finally(() => {
      process.env['NODE_ENV'] = before;
    });
    const { ask: asks } = clientOf(address);
    const schema = await asks('{ __schema { types { name } } }');
    const type = await asks('{ __type(name: "Query") { name } }');
    const misspelt = await asks('{ abuot { name } }');
    const misspeltMutation = await asks('mutation { noteGoodThin(childId: "x") { repeated } }');
    await app.close();
    expect([schema.status, type.status, misspelt.status, misspeltMutation.status]).toEqual([
      400, 400, 400, 400,
    ]);
    expect(JSON.stringify([schema, type, misspelt, misspeltMutation])).not.toMatch(/did you mean|"data"/i);
  });
});

describe('when all this was sent', () => {
  it('no answer showed anything of the inside', () => {
    expect(answers.length).toBeGreaterThan(60);
    for (const answer of answers) {
      expect(answer).not.toMatch(/node_modules|\.js:\d|\.ts:\d|stacktrace|\bat \w+ \(/i);
      expect(answer).not.toMatch(/SQLITE|INSERT INTO|UNIQUE constraint|libsql|Cannot read propert/i);
      expect(answer).not.toContain(folder);
      expect(answer).not.toContain('something-went-wrong');
    }
  });

  it('the service still answers, and stops when it is told to, with nothing of it in what it wrote', async () => {
    expect((await service.ask('{ about { name } }')).status).toBe(200);
    service.program.kill('SIGTERM');
    const { errors, lines } = await service.program.ended;
    expect(errors).toBe('');
    expect(lines).toHaveLength(1);
  });
});
