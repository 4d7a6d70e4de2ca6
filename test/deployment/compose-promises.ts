import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textOf, wrongBySpecification } from './deployment-files';
import { failing, OURS, type Named, type Promises } from './promise';

const root = resolve(__dirname, '../..');

/** Every variable that the settings read, found in the files that read them. */
export const knownVariables = (): ReadonlySet<string> => {
  const settings = [
    'libs/service/src/settings.ts',
    'libs/service/src/hosts.ts',
    'apps/web/src/settings.ts',
  ].flatMap((file) => [...textOf(file).matchAll(/(?:environment\[|addressFrom\(environment, )'([A-Z_]+)'/g)]);
  const connection = textOf('libs/event-store/src/eventstoredb/connection.ts').matchAll(
    /(?:valueOf\(environment|hostsIn\(list), '([A-Z_]+)'/g,
  );
  const refused = ['DEBUG', 'GRPC_TRACE', 'GRPC_NODE_TRACE'];
  return new Set(
    [...settings, ...connection].map(([, name]) => name ?? '').filter((name) => !refused.includes(name)),
  );
};

const interpolations = (compose: string): readonly string[] =>
  [...compose.matchAll(/(?<!\$)\$(\{[^}]*\}|[A-Za-z_]\w*)/g)].map(([, inside]) => inside ?? '');

const TO_THE_LOG = ['DATA_DIR', 'SECRET_FILE', 'EVENTSTOREDB_HOSTS', 'EVENTSTOREDB_TLS', 'PORT'];
const TO_THE_SERVICES = [
  'DATA_DIR',
  'PORT',
  'CHRONOLOGY_URL',
  'HEALTH_URL',
  'EDUCATION_URL',
  'SOCIAL_WORK_URL',
];

/** The variables of a service that are not as they should be. */
const environmentOf =
  (needed: readonly string[]) =>
  ([name, { environment = {} }]: Named): readonly string[] => {
    const known = knownVariables();
    const unknown = Object.keys(environment).filter((variable) => !known.has(variable));
    const missing = needed.filter((variable) => !(variable in environment));
    return [...unknown, ...missing].map((variable) => `${name}: ${variable}`);
  };

const URL_OF = {
  chronology: 'CHRONOLOGY_URL',
  health: 'HEALTH_URL',
  education: 'EDUCATION_URL',
  'social-work': 'SOCIAL_WORK_URL',
} as const;

/** What the compose file joins together: networks, settings, secrets, volumes and commands. */
export const composePromises: Promises = {
  'the compose file is one by the Compose Specification': ({ files }) => wrongBySpecification(files.compose),

  'the four services, the screens, the proxy and EventStoreDB are there, and nothing else': ({
    services,
  }) => {
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

  'the services on the log wait until EventStoreDB is well': ({ onTheLog }) =>
    failing(onTheLog, ({ depends_on = {} }) => depends_on['eventstoredb']?.condition === 'service_healthy'),

  'the services on the log are given variables that they read, and all that they need': ({ onTheLog }) =>
    onTheLog.flatMap(environmentOf(TO_THE_LOG)),

  'the screens are given variables that they read, and all that they need': ({ screens }) =>
    screens.flatMap(environmentOf(TO_THE_SERVICES)),

  'the screens are told where each service is': ({ onTheLog, screens }) =>
    screens.flatMap(([, { environment: told = {} }]) =>
      Object.entries(URL_OF)
        .filter(([app, variable]) => {
          const port = onTheLog.find(([name]) => name === app)?.[1].environment?.['PORT'];
          return told[variable] !== `http://127.0.0.1:${port}`;
        })
        .map(([, variable]) => variable),
    ),

  'the screens are given neither the log nor its secret': ({ screens }) =>
    failing(
      screens,
      ({ secrets = [], environment = {} }) =>
        secrets.length === 0 &&
        Object.keys(environment).every((variable) => !/^(SECRET_FILE|EVENTSTOREDB_)/.test(variable)),
    ),

  'no service pretends to be production': ({ services }) =>
    failing(services, ({ environment = {} }) => !('NODE_ENV' in environment)),

  'no password stands in the compose file': ({ services }) =>
    failing(services, ({ environment = {} }) =>
      Object.keys(environment).every((name) => !/PASSWORD$|SECRET$/.test(name)),
    ),

  'the secret comes as a secret': ({ compose, onTheLog }) =>
    failing(onTheLog, ({ secrets = [], environment = {} }) =>
      secrets.some(
        (name) =>
          environment['SECRET_FILE'] === `/run/secrets/${name}` && compose.secrets?.[name] !== undefined,
      ),
    ),

  'the tables of the chronology outlive its container, and so do the log and the secret of the screens': ({
    services,
  }) =>
    failing(
      services.filter(([name]) => ['chronology', 'eventstoredb', 'web'].includes(name)),
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
};
