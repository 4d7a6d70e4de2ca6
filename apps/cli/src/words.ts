import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongCall } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the words of a call; an option that the command does not know is a wrong call. */
export const readWords = <O extends Options>(words: readonly string[], options: O) => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : 'The call cannot be read.');
  }
};

/** The value of an option that must be there. */
export const required = (value: string | undefined, name: string): string => {
  if (value === undefined || value === '') throw new WrongCall(`Please give ${name}.`);
  return value;
};

/** The one file that a call names; a second would go unread without a word. */
export const theOneFile = (words: readonly string[], asked: string): string => {
  const [file, ...more] = readWords(words, {}).positionals;
  if (file === undefined) throw new WrongCall(asked);
  if (more.length > 0) throw new WrongCall('Please name one file alone.');
  return file;
};
