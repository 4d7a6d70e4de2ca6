// A service, a bare feed of the log, or both in one process: `node heard.mjs DIST FOLDER all|stating|chronology|feed`.
// Writes the address of the service and the address at which the feed says when it heard what; `-` for what is not here.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [dist, folder, role] = process.argv.slice(2);
const require = createRequire(join(dist, 'index.js'));
const product = (path) => require(join(dist, path));
require('reflect-metadata');

const { openHouse, productFolder, readSettings, serve, serviceModule } = product('libs/service/src/index.js');
const settings = readSettings({ DATA_DIR: folder }, { port: 0, root: productFolder() });
const house = await openHouse(settings);

const stating = () => {
  const { contributionModule } = product('libs/contribution/src/index.js');
  const { educationResolvers } = product('apps/education/src/education.module.js');
  return {
    subjects: ['contribution', 'help', 'education'],
    imports: [contributionModule({ agencies: ['education'] })],
    providers: educationResolvers,
  };
};
const looking = () => {
  const { ChronologyModule } = product('apps/chronology/src/chronology.module.js');
  return { subjects: ['chronology', 'directory', 'records'], imports: [ChronologyModule], providers: [] };
};
const PARTS = {
  all: () => {
    const [one, other] = [stating(), looking()];
    const both = (name) => [...one[name], ...other[name]];
    return { subjects: both('subjects'), imports: both('imports'), providers: both('providers') };
  },
  stating,
  chronology: looking,
};

/** When each event was heard, by its id, on the clock that all processes of the machine share. */
const heard = new Map();
const listen = async () => {
  const after = (await house.store.head()) ?? 'start';
  const signal = new AbortController().signal;
  for await (const item of house.store.subscribe({
    after,
    streamPrefixes: ['chronology-', 'record-'],
    signal,
  }))
    if (item.kind === 'event') heard.set(item.event.id, Number(process.hrtime.bigint()) / 1e6);
};
const serveHeard = async () => {
  void listen();
  const server = createServer((_, response) => {
    response.end(JSON.stringify(Object.fromEntries(heard)));
    heard.clear();
  });
  await new Promise((settle) => server.listen(0, '127.0.0.1', settle));
  return `http://127.0.0.1:${server.address().port}`;
};

const module = PARTS[role];
const service = module ? (await serve(serviceModule(house, settings, module()), 0)).address : '-';
const feed = role === 'all' || role === 'feed' ? await serveHeard() : '-';
process.stdout.write(`${service} ${feed}\n`);
