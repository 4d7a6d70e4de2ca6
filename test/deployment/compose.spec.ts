import { parse } from 'yaml';
import { deploymentFiles, textOf, wrongBySpecification, type DeploymentFiles } from './deployment-files';
import { knownVariables } from './compose-promises';
import { brokenPromises, PROMISES } from './promises';

type Seed = Readonly<{ in: keyof DeploymentFiles; from: string | RegExp; to: string }>;

const inCompose = (from: string | RegExp, to: string): Seed => ({ in: 'compose', from, to });
const inProxy = (from: string | RegExp, to: string): Seed => ({ in: 'proxy', from, to });
const inDockerfile = (from: string | RegExp, to: string): Seed => ({ in: 'dockerfile', from, to });

/** Each promise, and files that break it: what is replaced, and by what. */
const SEEDS: Readonly<Record<keyof typeof PROMISES, readonly Seed[]>> = {
  'the compose file is one by the Compose Specification': [inCompose('mem_limit:', 'memory_limit:')],
  'the four services, the screens, the proxy and EventStoreDB are there, and nothing else': [
    inCompose('\n  education:\n', '\n  schooling:\n'),
  ],
  'the proxy alone publishes a port': [
    inCompose('    networks: [log]\n', "    networks: [log]\n    ports: ['127.0.0.1:2113:2113']\n"),
    inCompose(/ {4}ports: .*\n/, ''),
  ],
  'what is published is published to this machine alone': [
    inCompose("'127.0.0.1:$", "'$"),
    inCompose("'127.0.0.1:$", "'0.0.0.0:$"),
  ],
  'EventStoreDB is on internal networks alone': [
    inCompose('log: { internal: true }', 'log: {}'),
    inCompose('    networks: [log]\n', '    networks: [log, door]\n'),
    inCompose('    networks: [log]\n', ''),
  ],
  'our services share the address of the proxy and no other network': [
    inCompose('  network_mode: service:proxy\n', '  networks: [log]\n'),
  ],
  'every image has an exact tag': [
    inCompose(/nginx:\S+/, 'nginx:latest'),
    inCompose(/nginx:\S+/, 'nginx'),
    inCompose(/eventstore:24\S+/, 'eventstore:24.10'),
    inDockerfile(/node:20\S+ AS run/, 'node:20-slim AS run'),
  ],
  'our image carries the version of the product': [inCompose('chronology:0.1.0', 'chronology:0.0.9')],
  'every service runs on a root that cannot be written': [
    inCompose('read_only: true', 'read_only: false'),
    inCompose('read_only: true', 'read_only: true\n  privileged: true'),
  ],
  'no service runs as root': [
    inCompose("user: '101:101'", "user: '0:0'"),
    inCompose("  user: '1000:1000'\n", ''),
    inCompose("user: '101:101'", "user: 'root'"),
  ],
  'no service has or gains a privilege': [
    inCompose('cap_drop: [ALL]', 'cap_drop: [NET_RAW]'),
    inCompose('no-new-privileges:true', 'no-new-privileges:false'),
    inCompose('cap_drop: [ALL]', 'cap_drop: [ALL]\n  cap_add: [NET_ADMIN]'),
  ],
  'every service is limited in memory and processes': [
    inCompose('    mem_limit: 128m\n', ''),
    inCompose('  pids_limit: 100\n', ''),
  ],
  'no log of a service grows without end': [inCompose("max-size: 10m, max-file: '5'", "max-file: '5'")],
  'every service comes back by itself': [inCompose('restart: unless-stopped', "restart: 'no'")],
  'every service says whether it is well, ours by /health/ready on its own port': [
    inCompose('/health/ready', '/health/live'),
    inCompose(/ {4}healthcheck:\n( {6}.*\n){4} {4}stop_grace_period: 10s\n/, ''),
  ],
  'the services on the log wait until EventStoreDB is well': [
    inCompose('eventstoredb: { condition: service_healthy }', 'eventstoredb: { condition: service_started }'),
  ],
  'the services on the log are given variables that they read, and all that they need': [
    inCompose('EVENTSTOREDB_HOSTS:', 'EVENTSTOREDB_HOST:'),
    inCompose("PORT: '4102'", "HTTP_PORT: '4102'"),
    inCompose("EVENTSTOREDB_TLS: 'false'", "EVENTSTOREDB_TLS: 'false'\n  DEBUG: 'esdb:*'"),
  ],
  'the screens are given variables that they read, and all that they need': [
    inCompose('      HEALTH_URL: http://127.0.0.1:4101\n', ''),
    inCompose('      CHRONOLOGY_URL:', '      READING_URL:'),
  ],
  'the screens are told where each service is': [
    inCompose('HEALTH_URL: http://127.0.0.1:4101', 'HEALTH_URL: http://127.0.0.1:4102'),
    inCompose("PORT: '4104'", "PORT: '4109'"),
  ],
  'the screens are given neither the log nor its secret': [
    inCompose('    secrets: []\n', ''),
    inCompose("      PORT: '4105'\n", "      PORT: '4105'\n      SECRET_FILE: /run/secrets/secret\n"),
  ],
  'no service pretends to be production': [
    inCompose('DATA_DIR: /data', 'DATA_DIR: /data\n  NODE_ENV: production'),
  ],
  'no password stands in the compose file': [
    inCompose('DATA_DIR: /data', 'DATA_DIR: /data\n  EVENTSTOREDB_PASSWORD: changeit'),
  ],
  'the secret comes as a secret': [
    inCompose('SECRET_FILE: /run/secrets/secret', 'SECRET_FILE: /data/secret'),
    inCompose('  secrets: [secret]\n', ''),
  ],
  'the tables of the chronology outlive its container, and so do the log and the secret of the screens': [
    inCompose("    volumes: ['web:/data']\n", ''),
    inCompose("'tables:/data'", "'tables:/tables'"),
    inCompose("    volumes: ['log:/var/lib/eventstore']\n", ''),
  ],
  'each command starts a program that is built': [
    inCompose('dist/apps/health/src/main.js', 'dist/apps/health/main.js'),
    inCompose('dist/apps/education/src/main.js', 'dist/apps/health/src/main.js'),
  ],
  'no two services take one port': [inCompose("PORT: '4102'", "PORT: '4101'")],
  'every variable of the compose file has a default, or is asked for in words': [
    inCompose('${CHRONOLOGY_PORT:-4100}', '${CHRONOLOGY_PORT}'),
    inCompose('${CHRONOLOGY_PORT:-4100}', '$CHRONOLOGY_PORT'),
  ],
  'the proxy leads to every service, to its GraphQL and to whether it is ready': [
    inProxy('127.0.0.1:4103', '127.0.0.1:4102'),
    inProxy(/ {4}location = \/agencies\/education\/graphql .*\n/, ''),
    inProxy('http://health/health/ready', 'http://health/health/live'),
  ],
  'the proxy lets subscriptions through as they come, and sends a statement once': [
    inProxy('    proxy_buffering off;\n', ''),
    inProxy('proxy_set_header Upgrade $http_upgrade;', ''),
    inProxy('proxy_next_upstream off', 'proxy_next_upstream error non_idempotent'),
  ],
  'the proxy answers to this machine’s own names alone, and passes on which it was': [
    inProxy('return 421;', 'return 200;'),
    inProxy('server_name localhost 127.0.0.1;', 'server_name _;'),
    inProxy(
      '    proxy_set_header Host $http_host;\n    proxy_set_header Upgrade',
      '    proxy_set_header Upgrade',
    ),
  ],
  'the proxy takes no program’s question by its address, where errors would write it down': [
    inProxy('return 400 ', 'return 200 '),
    inProxy("if ($asked_by_address != '')", "if ($asked_by_address = '')"),
    inProxy('^/(graphql|agencies/)', '^/(agencies/)'),
    inProxy('set $asked_by_address $args;', "set $asked_by_address '';"),
  ],
  'the proxy leads people to the screens, and writes down no address of a child': [
    inProxy('proxy_pass http://web;', 'proxy_pass http://chronology;'),
    inProxy('127.0.0.1:4105', '127.0.0.1:4104'),
    inProxy('      access_log /dev/stdout screens;\n      proxy_set_header', '      proxy_set_header'),
    inProxy('      error_log stderr crit;\n', ''),
    inProxy('      proxy_buffer_size 16k;\n', ''),
    inProxy('$request_method screen', '$request_method $uri'),
  ],
  'the proxy’s log says nothing of what was asked': [
    inProxy('$request_method $uri', '$request_method $request_uri'),
    inProxy('$status $request_time', '$status $http_x_demo_person'),
    inProxy('/dev/stdout plain;', '/dev/stdout combined;'),
  ],
  'the image is run by somebody who is not root': [
    inDockerfile('USER 1000:1000\n', ''),
    inDockerfile('USER 1000:1000', 'USER root'),
  ],
  'the image holds the modules of production alone': [
    inDockerfile('npm ci --omit=dev', 'npm ci'),
    inDockerfile('--from=modules', '--from=build'),
  ],
  'the image holds what was built, the schema and the samples, and no source': [
    inDockerfile('COPY schema schema\nCOPY samples', 'COPY samples'),
    inDockerfile('COPY samples samples', 'COPY . .'),
  ],
};

const sown = (files: DeploymentFiles, { in: which, from, to }: Seed): DeploymentFiles => {
  const text = files[which].replace(from, () => to);
  expect(text).not.toBe(files[which]);
  return { ...files, [which]: text };
};

describe('what the deployment promises', () => {
  it('is kept by the files of the repository', () => {
    expect(brokenPromises(deploymentFiles())).toEqual({});
  });

  it('has files that break it, for every promise', () => {
    expect(Object.keys(SEEDS).sort()).toEqual(Object.keys(PROMISES).sort());
  });

  it.each(Object.entries(SEEDS).flatMap(([promise, seeds]) => seeds.map((seed) => [promise, seed] as const)))(
    'is seen to be broken: %s (%j)',
    (promise, seed) => {
      expect(brokenPromises(sown(deploymentFiles(), seed))).toHaveProperty([promise]);
    },
  );
});

describe('the compose files that the manual for operators shows', () => {
  const shown = [...textOf('docs/operations.md').matchAll(/^```yaml\n(.*?)^```$/gms)].map(
    ([, text]) => text ?? '',
  );
  const compose = shown.filter(
    (text) => 'services' in (parse(text, { merge: true, logLevel: 'error' }) as object),
  );

  it('are there', () => {
    expect(compose.length).toBeGreaterThan(0);
  });

  it.each(compose.map((text) => [text]))('are ones by the Compose Specification', (text) => {
    expect(wrongBySpecification(text)).toEqual([]);
  });
});

describe('the settings in the manual for operators', () => {
  it('are all those that a service reads, and no others', () => {
    const rows = [...textOf('docs/operations.md').matchAll(/^\| (`[A-Z_]+`.*?) \|/gm)].map(
      ([, cell]) => cell ?? '',
    );
    const told = rows.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name ?? ''));
    // Refused with a demonstration, told of in words.
    expect(told.sort()).toEqual([...knownVariables()].filter((name) => name !== 'NODE_ENV').sort());
  });
});
