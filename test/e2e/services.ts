import { join } from 'node:path';
import { compiledDist, startProgram, type Ended, type Program } from '../processes';
import { afterwards, clientOf, until, type Client } from './wire';

/** The programs of the product, by the folder of each in `apps/`. */
export type App = 'all-in-one' | 'health' | 'education' | 'social-work' | 'chronology';
type Environment = Readonly<Record<string, string>>;

/** A service in a process of its own, with somebody who speaks to it. */
export type Service = Client & Readonly<{ address: string; program: Program }>;

const programOf = (app: App | 'cli'): string => join(compiledDist(), 'apps', app, 'src', 'main.js');

/** Starts a service that is expected to say why it cannot start; the demonstration is left out. */
export const startApp = (app: App, environment: Environment): Program =>
  startProgram(programOf(app), app === 'all-in-one' ? ['--no-demo'] : [], { PORT: '0', ...environment });

const addressIn = (lines: readonly string[]): string | undefined =>
  lines.map((line) => /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]).find((found) => found !== undefined);

/** Starts a service on the files of `dataDir`, and answers once it does. */
export const startService = async (
  app: App,
  dataDir: string,
  environment: Environment = {},
): Promise<Service> => {
  const program = startApp(app, { DATA_DIR: dataDir, ...environment });
  afterwards(() => {
    program.kill();
    return program.ended;
  });
  let ended: Ended | undefined;
  void program.ended.then((end) => (ended = end));
  const address = await until(`${app} answers`, () => {
    if (ended) throw new Error(`${app} ended by itself: ${ended.errors}`);
    return addressIn(program.lines());
  });
  return { ...clientOf(address), address, program };
};

/** Runs one command of `chronology` on the files of `dataDir`. */
export const runCli = (dataDir: string, ...words: readonly string[]): Promise<Ended> =>
  startProgram(programOf('cli'), words, { DATA_DIR: dataDir }).ended;
