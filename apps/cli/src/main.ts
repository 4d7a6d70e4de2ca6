import 'reflect-metadata';
import { Refused } from '@chronology/domain';
import { tell, WrongCall, type CliCommand } from './command';
import { goingWell } from './going-well.command';
import { importCommand } from './import.command';
import { link, unlink } from './link.command';
import { log } from './log.command';

const COMMANDS: readonly CliCommand[] = [goingWell, importCommand, link, unlink, log];

const usage = () => ['Usage:', ...COMMANDS.map((command) => `  chronology ${command.usage}`)].join('\n');

const failed = (error: unknown): number => {
  if (error instanceof WrongCall) tell(`${error.message}\n${usage()}`);
  else tell(error instanceof Refused || error instanceof Error ? error.message : 'Something went wrong.');
  return error instanceof WrongCall ? 2 : 1;
};

const main = async ([name, ...words]: readonly string[]): Promise<number> => {
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    tell(usage());
    return name === undefined || name === 'help' || name === '--help' ? 0 : 2;
  }
  return command.run(words);
};

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = failed(error);
  },
);
