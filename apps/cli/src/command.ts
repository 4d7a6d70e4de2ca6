/** One command of `chronology`: how to call it, and what it does. It answers with the exit code. */
export type CliCommand = Readonly<{
  name: string;
  usage: string;
  run: (words: readonly string[]) => Promise<number>;
}>;

/** The call's words are off: said on standard error with the usage, exit code 2. */
export class WrongCall extends Error {}

/** One line on standard output. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** One line on standard error. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
