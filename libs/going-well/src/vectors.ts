import { classify } from './classify';
import { CATEGORIES, PARAMETERS, RULE } from './parameters';
import type { Answer, Question } from './shape';
import { isPresent, isThing } from './things';

/** A file of vectors that is not of the shape of the rule. The message names the place and says what would be right. */
export class NotAVectorFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotAVectorFile';
  }
}

/** One answer a vector, ready to be printed: `id` first, then the answer or the refusal. */
export type VectorLine = Readonly<{ id: string }> & Answer;

type Vector = Question & Readonly<{ id: string; expect?: unknown }>;

const ANSWERED = [
  'label',
  'flag',
  'signals',
  'favourable',
  'adverse',
  'signalsAsNow',
  'notes',
  'followUp',
  'followUpDays',
] as const;

/**
 * Answers every vector of a file of going-well/1, in its order, and counts the answers that differ from an `expect`
 * that is there. An expected refusal is met by any refusal. Throws NotAVectorFile for another shape, another rule or
 * other parameters.
 */
export function answerVectors(file: unknown): { lines: readonly VectorLine[]; differing: number } {
  const vectors = vectorsIn(file);
  const lines = vectors.map((vector): VectorLine => ({ id: vector.id, ...classify(vector) }));
  const differing = lines.filter((line, index) => differs(line, vectors[index]?.expect)).length;
  return { lines, differing };
}

function vectorsIn(file: unknown): readonly Vector[] {
  if (!isThing(file)) throw new NotAVectorFile('A file of vectors is an object with rule and vectors.');
  if (file.rule !== RULE) throw new NotAVectorFile(`rule: this version answers for ${RULE} and no other.`);
  demandSame('parameters', file.parameters, PARAMETERS);
  demandSame('categories', file.categories, CATEGORIES);
  if (!Array.isArray(file.vectors)) throw new NotAVectorFile('vectors: write a list, which may be empty.');
  return file.vectors.map(vectorAt);
}

/** Another number is another version of the rule: it is never run under the name of this one. */
function demandSame(name: string, stated: unknown, ours: Readonly<Record<string, string | number>>): void {
  if (!isPresent(stated)) return;
  if (!isThing(stated)) throw new NotAVectorFile(`${name}: write an object, or leave it out.`);
  for (const key of new Set([...Object.keys(ours), ...Object.keys(stated)])) {
    const own = Object.hasOwn(ours, key) ? ours[key] : undefined;
    if (stated[key] === own) continue;
    throw new NotAVectorFile(`${name}.${key}: in ${RULE} this is ${own ?? 'not there'}.`);
  }
}

function vectorAt(vector: unknown, index: number): Vector {
  if (!isVector(vector))
    throw new NotAVectorFile(`vectors[${index}]: write an object with a text as its id.`);
  return vector;
}

/** Only what names it is looked at here: the rule itself refuses what it cannot judge, in its own words. */
function isVector(vector: unknown): vector is Vector {
  return isThing(vector) && typeof vector.id === 'string';
}

function differs(line: VectorLine, expected: unknown): boolean {
  if (!isPresent(expected)) return false;
  if (!isThing(expected)) return true;
  if ('refused' in line) return !('refused' in expected);
  return ANSWERED.some((field) => JSON.stringify(line[field]) !== JSON.stringify(expected[field]));
}
