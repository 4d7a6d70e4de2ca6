import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compiledDist, startProgram } from '../../../../test/processes';
import { readEventStoreDbAddress } from './esdb-address.contract';
import { readEventStoreDbConnection } from './connection';

const folder = mkdtempSync(join(tmpdir(), 'chronology-connection-'));
const fileWith = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const certificate = fileWith('ca.pem', '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Passwords that some part of a connection string, a shell or a log is known to break on. */
const HOSTILE = [
  'p@ss:w/rd',
  'a?tls=false&x=y',
  '%41%zz',
  '#hash',
  'with space',
  '"\'`$(x)',
  'Zoë👶',
  'esdb://u:p@h',
];

const hosts = { EVENTSTOREDB_HOSTS: 'log-1.example:2113,log-2.example:2114' };
const signedIn = { ...hosts, EVENTSTOREDB_USERNAME: 'chronology' };

describe('where EventStoreDB is', () => {
  it('is nowhere when no hosts are named', () => {
    expect(readEventStoreDbConnection({})).toBeUndefined();
    expect(readEventStoreDbConnection({ EVENTSTOREDB_HOSTS: ' ' })).toBeUndefined();
  });

  it('is every host that is named, once, with TLS unless it is turned off', () => {
    expect(readEventStoreDbConnection(hosts)).toEqual({
      hosts: ['log-1.example:2113', 'log-2.example:2114'],
      tls: true,
    });
    expect(
      readEventStoreDbConnection({
        EVENTSTOREDB_HOSTS: 'event_store, event_store:2113',
        EVENTSTOREDB_TLS: 'false',
      }),
    ).toEqual({ hosts: ['event_store:2113'], tls: false });
  });

  it.each(HOSTILE)('keeps the password %j as it is', (password) => {
    const file = fileWith('password', `${password}\n`);
    const given = [{ EVENTSTOREDB_PASSWORD: password }, { EVENTSTOREDB_PASSWORD_FILE: file }];
    for (const one of given)
      expect(readEventStoreDbConnection({ ...signedIn, ...one, EVENTSTOREDB_CA_FILE: certificate })).toEqual({
        hosts: ['log-1.example:2113', 'log-2.example:2114'],
        tls: true,
        username: 'chronology',
        password,
        caFile: certificate,
      });
  });

  const secret = 'not-to-be-seen';
  const refused: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['a host without a name', { EVENTSTOREDB_HOSTS: ':2113' }, /^EVENTSTOREDB_HOSTS: entry 1 of 1 must be/],
    ['an empty entry', { EVENTSTOREDB_HOSTS: 'a:1,,b:2' }, /^EVENTSTOREDB_HOSTS: entry 2 of 3 must be/],
    ['a port that is none', { EVENTSTOREDB_HOSTS: 'a:65536' }, /^EVENTSTOREDB_HOSTS/],
    ['port 0', { EVENTSTOREDB_HOSTS: 'a:0' }, /^EVENTSTOREDB_HOSTS/],
    ['an IPv6 address', { EVENTSTOREDB_HOSTS: 'a:1,[::1]:2113' }, /entry 2 of 2 is an IPv6 address/],
    ['a bare IPv6 address', { EVENTSTOREDB_HOSTS: 'fe80::1' }, /is an IPv6 address/],
    [
      'a whole connection string',
      { EVENTSTOREDB_HOSTS: `esdb://u:${secret}@a:1` },
      /must be a host and a port/,
    ],
    ['a password among the hosts', { EVENTSTOREDB_HOSTS: `u:${secret}@a:1` }, /must be a host and a port/],
    ['more than the hosts', { EVENTSTOREDB_HOSTS: `a:1?x=${secret}` }, /must be a host and a port/],
    [
      'a TLS that is neither',
      { ...hosts, EVENTSTOREDB_TLS: 'no' },
      /^EVENTSTOREDB_TLS must be true or false/,
    ],
    ['a name alone', signedIn, /^EVENTSTOREDB_PASSWORD or EVENTSTOREDB_PASSWORD_FILE is missing/],
    ['a password alone', { ...hosts, EVENTSTOREDB_PASSWORD: secret }, /^EVENTSTOREDB_USERNAME is missing/],
    [
      'a name with a colon',
      { ...hosts, EVENTSTOREDB_USERNAME: 'a:b', EVENTSTOREDB_PASSWORD: secret },
      /^EVENTSTOREDB_USERNAME must not hold a colon/,
    ],
    [
      'two passwords',
      { ...signedIn, EVENTSTOREDB_PASSWORD: secret, EVENTSTOREDB_PASSWORD_FILE: certificate },
      /^EVENTSTOREDB_PASSWORD and EVENTSTOREDB_PASSWORD_FILE are both there/,
    ],
    [
      'a password file that is not there',
      { ...signedIn, EVENTSTOREDB_PASSWORD_FILE: join(folder, 'none') },
      /^EVENTSTOREDB_PASSWORD_FILE names a file that cannot be read/,
    ],
    [
      'a password file without one',
      { ...signedIn, EVENTSTOREDB_PASSWORD_FILE: fileWith('empty', '\n') },
      /^EVENTSTOREDB_PASSWORD_FILE names a file that is empty/,
    ],
    [
      'a certificate that is not there',
      { ...hosts, EVENTSTOREDB_CA_FILE: join(folder, 'none') },
      /^EVENTSTOREDB_CA_FILE names a file that cannot be read/,
    ],
    [
      'a certificate that is none',
      { ...hosts, EVENTSTOREDB_CA_FILE: fileWith('not.pem', secret) },
      /^EVENTSTOREDB_CA_FILE must name a file with a certificate/,
    ],
    ...[
      'EVENTSTOREDB_USERNAME',
      'EVENTSTOREDB_PASSWORD',
      'EVENTSTOREDB_PASSWORD_FILE',
      'EVENTSTOREDB_CA_FILE',
    ].map(
      (name) =>
        [
          `${name} without TLS`,
          { ...hosts, EVENTSTOREDB_TLS: 'false', [name]: secret },
          new RegExp(`^${name} is used only with TLS`),
        ] as const,
    ),
    ['a client that talks', { ...hosts, DEBUG: 'app, esdb:command' }, /^DEBUG would write/],
    ['a client that talks of everything', { ...hosts, DEBUG: '*' }, /^DEBUG would write/],
    ['a transport that talks', { ...hosts, GRPC_TRACE: 'all' }, /^GRPC_TRACE would write/],
  ];
  it.each(refused)('refuses %s in one sentence that repeats nothing', (_, environment, sentence) => {
    const reading = () => readEventStoreDbConnection(environment);
    expect(reading).toThrow(sentence);
    expect(reading).not.toThrow(secret);
  });

  it('is read from an address of the plain form alone', () => {
    expect(readEventStoreDbAddress('esdb://127.0.0.1:2113?tls=false')).toEqual({
      hosts: ['127.0.0.1:2113'],
      tls: false,
    });
    expect(readEventStoreDbAddress('esdb://a:1,b')).toEqual({ hosts: ['a:1', 'b:2113'], tls: true });
    for (const other of [
      `esdb://u:${secret}@a:1`,
      'esdb+discover://a:1',
      'a:1',
      `esdb://a:1?tls=${secret}`,
    ]) {
      expect(() => readEventStoreDbAddress(other)).toThrow(/^The address of the log must be like/);
      expect(() => readEventStoreDbAddress(other)).not.toThrow(secret);
    }
  });
});

describe('a password', () => {
  /** Opens a log with each hostile password, asks it once, and writes out whatever came of it. */
  const asking = `
    const { readEventStoreDbConnection, openEventStoreDb } = require(process.argv[2]);
    const { inspect } = require('node:util');
    (async () => {
      for (const password of JSON.parse(process.argv[3])) {
        const store = openEventStoreDb(readEventStoreDbConnection({
          EVENTSTOREDB_HOSTS: '127.0.0.1:1,127.0.0.1:2', EVENTSTOREDB_USERNAME: 'chronology', EVENTSTOREDB_PASSWORD: password,
        }));
        const give = new AbortController();
        const feed = store.subscribe({ after: 'start', signal: give.signal });
        for await (const item of feed) { console.log(inspect(item)); break; }
        const failure = await Promise.race([store.head(), new Promise((go) => setTimeout(go, 300))]).catch((said) => said);
        console.log(inspect(failure, { depth: 9, showHidden: true }), inspect(store, { depth: 9 }));
        await store.close();
      }
      console.log('done');
    })();`;

  it('is in nothing that is written, whatever it is made of', async () => {
    const program = fileWith('asking.cjs', asking);
    const library = resolve(compiledDist(), 'libs/event-store/src/index.js');
    const passwords = HOSTILE.map((each) => `secret-${each}`);
    const { lines, errors } = await startProgram(program, [library, JSON.stringify(passwords)]).ended;
    expect(lines.at(-1)).toBe('done');
    expect(errors).toBe('');
    expect(lines.join('\n')).toContain('lagging');
    expect(lines.join('\n')).not.toMatch(/secret|chronology:/i);
  }, 60_000);
});
