import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  composeIn,
  textOf,
  wrongBySpecification,
  type Compose,
  type ComposeService,
  type DeploymentFiles,
} from './deployment-files';

const root = resolve(__dirname, '../..');

/** The four services of the product, by the folder of each in `apps/`. */
const OURS = ['health', 'education', 'social-work', 'chronology'] as const;

type Named = readonly [name: string, service: ComposeService];
type Told = Readonly<{
  files: DeploymentFiles;
  compose: Compose;
  services: readonly Named[];
  ours: readonly Named[];
}>;
type Look = (told: Told) => readonly string[];

const failing = (services: readonly Named[], holds: (service: ComposeService, name: string) => boolean) =>
  services.filter(([name, service]) => !holds(service, name)).map(([name]) => name);

const EXACT_TAG = /^[a-z0-9./-]+:\d+\.\d+\.\d+(-[a-z0-9.-]+)?$/;
const NON_ROOT = /^[1-9]\d*:[1-9]\d*$/;

/** Every variable that the settings read, found in the files that read them. */
export const knownVariables = (): ReadonlySet<string> => {
  const settings = textOf('libs/service/src/settings.ts').matchAll(/environment\['([A-Z_]+)'\]/g);
  const connection = textOf('libs/event-store/src/eventstoredb/connection.ts').matchAll(
    /(?:valueOf\(environment|hostsIn\(list), '([A-Z_]+)'/g,
  );
  const refused = ['DEBUG', 'GRPC_TRACE', 'GRPC_NODE_TRACE'];
  return new Set(
    [...settings, ...connection].map(([, name]) => name ?? '').filter((name) => !refused.includes(name)),
  );
};

const stagesOf = (dockerfile: string): readonly string[] =>
  dockerfile.split(/^(?=FROM )/m).filter((stage) => stage.startsWith('FROM '));

const lastStage = (dockerfile: string): string => stagesOf(dockerfile).at(-1) ?? '';

const interpolations = (compose: string): readonly string[] =>
  [...compose.matchAll(/(?<!\$)\$(\{[^}]*\}|[A-Za-z_]\w*)/g)].map(([, inside]) => inside ?? '');

/** The variables of a service that are not as they should be. */
const environmentOf = ([name, { environment = {} }]: Named): readonly string[] => {
  const known = knownVariables();
  const unknown = Object.keys(environment).filter((variable) => !known.has(variable));
  const missing = ['DATA_DIR', 'SECRET_FILE', 'EVENTSTOREDB_HOSTS', 'EVENTSTOREDB_TLS', 'PORT'].filter(
    (variable) => !(variable in environment),
  );
  return [...unknown, ...missing].map((variable) => `${name}: ${variable}`);
};

/** Where a path of the proxy leads. */
const routesOf = (proxy: string): ReadonlyMap<string, string> => {
  const upstreams = new Map(
    [...proxy.matchAll(/upstream ([\w-]+) \{ server 127\.0\.0\.1:(\d+);/g)].map(([, name, port]) => [
      name,
      port,
    ]),
  );
  return new Map(
    [...proxy.matchAll(/location = (\S+) \{ proxy_pass http:\/\/([\w-]+)(\/\S+); \}/g)].map(
      ([, path = '', upstream, to = '']) => [path, `${upstreams.get(upstream)}${to}`],
    ),
  );
};

const pathsOf = (app: string) => (app === 'chronology' ? '' : `/agencies/${app}`);

/** What the deployment promises; each answers with what breaks it. */
export const PROMISES: Readonly<Record<string, Look>> = {
  'the compose file is one by the Compose Specification': ({ files }) => wrongBySpecification(files.compose),

  'the four services, the proxy and EventStoreDB are there, and nothing else': ({ services }) => {
    const expected = [...OURS, 'proxy', 'eventstoredb'];
    const names = services.map(([name]) => name);
    return [
      ...expected.filter((name) => !names.includes(name)),
      ...names.filter((name) => !expected.includes(name)),
    ];
  },

  'the proxy alone publishes a port': ({ services }) =>
    failing(services, ({ ports = [] }, name) => (name === 'proxy') === ports.length > 0),

  'what is published is published to this machine alone': ({ services }) =>
    services.flatMap(([, { ports = [] }]) => ports.filter((port) => !String(port).startsWith('127.0.0.1:'))),

  'EventStoreDB is on internal networks alone': ({ compose, services }) =>
    failing(
      services.filter(([name]) => name === 'eventstoredb'),
      ({ networks = ['default'], network_mode }) =>
        network_mode === undefined && networks.every((name) => compose.networks[name]?.internal === true),
    ),

  'our services share the address of the proxy and no other network': ({ ours }) =>
    failing(ours, ({ network_mode, networks }) => network_mode === 'service:proxy' && networks === undefined),

  'every image has an exact tag': ({ files, services }) => [
    ...failing(services, ({ image = '' }) => EXACT_TAG.test(image)),
    ...[...files.dockerfile.matchAll(/^FROM (\S+)/gm)]
      .map(([, image]) => image ?? '')
      .filter((image) => !EXACT_TAG.test(image)),
  ],

  'our image carries the version of the product': ({ ours }) => {
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    return failing(ours, ({ image }) => image === `chronology:${version}`);
  },

  'every service runs on a root that cannot be written': ({ services }) =>
    failing(services, ({ read_only, privileged }) => read_only === true && privileged !== true),

  'no service runs as root': ({ services }) => failing(services, ({ user = '' }) => NON_ROOT.test(user)),

  'no service has or gains a privilege': ({ services }) =>
    failing(
      services,
      ({ cap_add, cap_drop, security_opt }) =>
        cap_add === undefined &&
        cap_drop?.includes('ALL') === true &&
        security_opt?.includes('no-new-privileges:true') === true,
    ),

  'every service is limited in memory and processes': ({ services }) =>
    failing(services, ({ mem_limit, pids_limit }) => mem_limit !== undefined && (pids_limit ?? 0) > 0),

  'no log of a service grows without end': ({ services }) =>
    failing(services, ({ logging }) => {
      const { 'max-size': size, 'max-file': files } = logging?.options ?? {};
      return size !== undefined && files !== undefined;
    }),

  'every service comes back by itself': ({ services }) =>
    failing(services, ({ restart }) => restart === 'unless-stopped'),

  'every service says whether it is well, ours by /health/ready on its own port': ({ services, ours }) => [
    ...failing(services, ({ healthcheck }) => healthcheck !== undefined),
    ...failing(ours, ({ healthcheck }) => {
      const test = healthcheck?.test.join(' ') ?? '';
      return test.startsWith('CMD node') && test.includes('$${process.env.PORT}/health/ready');
    }),
  ],

  'our services wait until EventStoreDB is well': ({ ours }) =>
    failing(ours, ({ depends_on = {} }) => depends_on['eventstoredb']?.condition === 'service_healthy'),

  'our services are given variables that they read, and all that they need': ({ ours }) =>
    ours.flatMap(environmentOf),

  'no service pretends to be production': ({ services }) =>
    failing(services, ({ environment = {} }) => !('NODE_ENV' in environment)),

  'no password stands in the compose file': ({ services }) =>
    failing(services, ({ environment = {} }) =>
      Object.keys(environment).every((name) => !/PASSWORD$|SECRET$/.test(name)),
    ),

  'the secret comes as a secret': ({ compose, ours }) =>
    failing(ours, ({ secrets = [], environment = {} }) =>
      secrets.some(
        (name) =>
          environment['SECRET_FILE'] === `/run/secrets/${name}` && compose.secrets?.[name] !== undefined,
      ),
    ),

  'the tables of the chronology outlive its container, and so does the log': ({ services }) =>
    failing(
      services.filter(([name]) => name === 'chronology' || name === 'eventstoredb'),
      ({ volumes = [], environment = {} }) => {
        const folder = environment['DATA_DIR'] ?? environment['EVENTSTORE_DB'] ?? '';
        return volumes.some((volume) => /^[a-z]/.test(volume) && volume.split(':')[1] === folder);
      },
    ),

  'each command starts a program that is built': ({ ours }) =>
    failing(ours, ({ command = [] }, name) => {
      const [node, file = ''] = command;
      return (
        node === 'node' &&
        file === `dist/apps/${name}/src/main.js` &&
        existsSync(join(root, file.replace(/^dist\//, '').replace(/\.js$/, '.ts')))
      );
    }),

  'no two services take one port': ({ ours }) => {
    const ports = ours.map(([, { environment = {} }]) => environment['PORT']);
    return ports.filter((port, place) => ports.indexOf(port) !== place).map(String);
  },

  'every variable of the compose file has a default, or is asked for in words': ({ files }) =>
    interpolations(files.compose).filter((inside) => !/^\{\w+:(-|\?).+\}$/.test(inside)),

  'the proxy leads to every service, to its GraphQL and to whether it is ready': ({ files, ours }) => {
    const routes = routesOf(files.proxy);
    return ours.flatMap(([name, { environment = {} }]) =>
      [
        [`${pathsOf(name)}/graphql`, `${environment['PORT']}/graphql`],
        [`${pathsOf(name)}/ready`, `${environment['PORT']}/health/ready`],
      ]
        .filter(([path = '', to]) => routes.get(path) !== to)
        .map(([path]) => String(path)),
    );
  },

  'the proxy lets subscriptions through as they come, and sends a statement once': ({ files }) =>
    [
      'proxy_http_version 1.1;',
      'proxy_set_header Upgrade $http_upgrade;',
      'proxy_set_header Connection $connection_upgrade;',
      'proxy_buffering off;',
      'proxy_read_timeout 1h;',
      'proxy_next_upstream off;',
    ].filter((line) => !files.proxy.includes(`\n    ${line}\n`)),

  'the proxy answers to this machine’s own names alone': ({ files }) =>
    [/listen 8080 default_server;\s+return 421;/, /server_name localhost 127\.0\.0\.1;/].flatMap((line) =>
      line.test(files.proxy) ? [] : [String(line)],
    ),

  'the proxy takes no question by its address, where errors would write it down': ({ files }) =>
    /\n {4}if \(\$args != ''\) \{\s+return 400 /.test(files.proxy) ? [] : ['$args'],

  'the proxy’s log says nothing of what was asked': ({ files }) =>
    [...files.proxy.matchAll(/log_format.*?;/gs)]
      .flatMap(
        ([format]) =>
          format.match(/\$(request|request_uri|args|query_string|request_body|http_\w+)\b/g) ?? [],
      )
      .concat(/access_log \S+ plain;/.test(files.proxy) ? [] : ['access_log']),

  'the image is run by somebody who is not root': ({ files }) =>
    /^USER [1-9]\d*(:[1-9]\d*)?$/m.test(lastStage(files.dockerfile)) ? [] : ['USER'],

  'the image holds the modules of production alone': ({ files }) => {
    const last = lastStage(files.dockerfile);
    const from = /^COPY --from=(\w+) \S+\/node_modules /m.exec(last)?.[1];
    const stage = stagesOf(files.dockerfile).find((each) => / AS (\w+)/.exec(each)?.[1] === from);
    return stage?.includes('npm ci --omit=dev') === true && !last.includes('npm ') ? [] : [String(from)];
  },

  'the image holds what was built, the schema and the samples, and no source': ({ files }) => {
    const copied = [...lastStage(files.dockerfile).matchAll(/^COPY (?:--from=\w+ )?.*? ?(\S+)$/gm)].map(
      ([, to]) => to ?? '',
    );
    const expected = ['./', 'node_modules', 'dist', 'apps/cli/chronology.mjs', 'schema', 'samples'];
    return [
      ...expected.filter((each) => !copied.includes(each)),
      ...copied.filter((each) => !expected.includes(each)),
    ];
  },
};

/** The promises that these files break, each with what breaks it. */
export const brokenPromises = (files: DeploymentFiles): Readonly<Record<string, readonly string[]>> => {
  const compose = composeIn(files.compose);
  const services: readonly Named[] = Object.entries(compose.services);
  const ours = services.filter(([name]) => OURS.some((each) => each === name));
  const told: Told = { files, compose, services, ours };
  return Object.fromEntries(
    Object.entries(PROMISES)
      .map(([promise, look]) => [promise, look(told)] as const)
      .filter(([, broken]) => broken.length > 0),
  );
};
