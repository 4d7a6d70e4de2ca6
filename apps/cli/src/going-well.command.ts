import { answerVectors } from '@chronology/going-well';
import { readFileSync } from 'node:fs';
import { say, tell, type CliCommand } from './command';
import { readWords, required } from './words';

const parsed = (file: string): unknown => {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
};

/** Answers a file of vectors by the rule going-well/1, one JSON line each; exits 1 where an answer differs from what is expected. */
export const goingWell: CliCommand = {
  name: 'going-well',
  usage: 'going-well --vectors FILE',
  run: async (words) => {
    const { values } = readWords(words, { vectors: { type: 'string' } });
    const { lines, differing } = answerVectors(parsed(required(values.vectors, '--vectors FILE')));
    for (const line of lines) say(JSON.stringify(line));
    tell(`${lines.length - differing} of ${lines.length} as expected.`);
    return differing === 0 ? 0 : 1;
  },
};
