import { join } from 'node:path';
import { compiledDist, startProgram, type Ended, type Program } from '../processes';
import { afterwards, clientOf, until, type Client } from './wire';

/** The programs of the product, by the folder of each in `apps/`. */
export type App = 'all-in-one' | 'health' | 'education' | 'social-work' | 'chronology' | 'web';
export type Environment = Readonly<Record<string, string>>;

/** A service in a process of its own, with somebody who speaks to it. */
export type Service = Client & Readonly<{ address: string; program: Program }>;

const programOf = (app: App | 'cli'): string => join(compiledDist(), 'apps', app, 'src', 'main.js');

/** Starts a service that is expected to say why it cannot start; the demonstration is left out. */
export const startApp = (
  app: App,
  environment: Environment,
  words: readonly string[] = app === 'all-in-one' ? ['--no-demo'] : [],
): Program => startProgram(programOf(app), words, { PORT: '0', ...environment });

/** Where it answers, once it has said so. */
const addressIn = (lines: readonly string[]): string | undefined =>
  lines
    .map((line) => /(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(line)?.[1])
    .find((found) => found !== undefined);

/** Where it listens while it is getting ready. */
const waitingAddressIn = (lines: readonly string[]): string | undefined =>
  lines
    .map((line) => /(http:\/\/127\.0\.0\.1:\d+)\/health/.exec(line)?.[1])
    .find((found) => found !== undefined);

/** The program is gone when the tests of a file are over; answers with what `find` finds in its lines. */
const onceItSaid = async (
  what: string,
  program: Program,
  find: (lines: readonly string[]) => string | undefined,
): Promise<string> => {
  let ended: Ended | undefined;
  void program.ended.then((end) => (ended = end));
  return until(what, () => {
    if (ended) throw new Error(`It ended by itself, and did not come to this: ${what}. ${ended.errors}`);
    return find(program.lines());
  });
};

const endedAfterwards = (program: Program): Program => {
  afterwards(() => {
    program.kill();
    return program.ended;
  });
  return program;
};

/** Starts a service on the files of `dataDir`, and answers once it does. */
export const startService = async (
  app: App,
  dataDir: string,
  environment: Environment = {},
): Promise<Service> => {
  const program = endedAfterwards(startApp(app, { DATA_DIR: dataDir, ...environment }));
  const address = await onceItSaid(`${app} answers`, program, addressIn);
  return { ...clientOf(address), address, program };
};

/** Starts a service whose log is out of reach; `opened` answers once somebody is answered there. */
export const startWaiting = async (
  app: App,
  environment: Environment,
  words?: readonly string[],
): Promise<Service & Readonly<{ opened: () => Promise<string> }>> => {
  const program = endedAfterwards(startApp(app, environment, words));
  const address = await onceItSaid(`${app} says that it is getting ready`, program, waitingAddressIn);
  const opened = () => onceItSaid(`${app} answers`, program, addressIn);
  return { ...clientOf(address), address, program, opened };
};

/** Where the screens are, once they have said so. */
const screensIn = (lines: readonly string[]): string | undefined =>
  lines
    .map((line) => /^Open (http:\/\/127\.0\.0\.1:\d+) and /.exec(line)?.[1])
    .find((found) => found !== undefined);

/** Starts the screens alone; where the services are stands in the environment. */
export const startScreens = async (
  dataDir: string,
  environment: Environment,
): Promise<Readonly<{ address: string; program: Program }>> => {
  const program = endedAfterwards(startApp('web', { DATA_DIR: dataDir, ...environment }));
  return { address: await onceItSaid('the screens are there', program, screensIn), program };
};

/** What a service says of itself to anybody. */
export const healthOf = async ({ address }: Pick<Service, 'address'>, what: 'live' | 'ready') => {
  const response = await fetch(`${address}/health/${what}`);
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
};

/** Runs one command of `chronology` in a deployment. */
export const runCliIn = (environment: Environment, ...words: readonly string[]): Promise<Ended> =>
  startProgram(programOf('cli'), words, environment).ended;

/** Runs one command of `chronology` on the files of `dataDir`. */
export const runCli = (dataDir: string, ...words: readonly string[]): Promise<Ended> =>
  runCliIn({ DATA_DIR: dataDir }, ...words);
