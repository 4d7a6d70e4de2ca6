import { OutOfReach, Refused } from './ask';
import type { Operation } from './operation';

type Said = Readonly<{ message?: unknown; extensions?: Readonly<{ code?: unknown; field?: unknown }> }>;
type Answer = Readonly<{ data?: unknown; errors?: readonly Said[] }>;

/** The question as it goes over the wire. */
export const questionOf = (operation: Operation<unknown, never>, variables: unknown): string =>
  JSON.stringify({ query: operation.text, operationName: operation.name, variables });

const asObject = (text: string): Answer => {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) return answer;
  } catch {
    // Said below: whoever answered is not the API.
  }
  throw new OutOfReach('What came back is no answer of the API.');
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const refusalOf = ({ message, extensions }: Said): Refused =>
  new Refused(
    textOf(message) ?? '',
    textOf(extensions?.code) ?? 'something-went-wrong',
    textOf(extensions?.field),
  );

/**
 * Reads what came back over the wire. Anything that was refused refuses the whole: a half answer on a screen would look
 * like a whole one.
 */
export const answerIn = <Result>(text: string): Result => {
  const { data, errors } = asObject(text);
  const [first] = Array.isArray(errors) ? (errors as readonly Said[]) : [];
  if (first) throw refusalOf(first);
  if (typeof data !== 'object' || data === null) throw new OutOfReach('The answer holds nothing.');
  return data as Result;
};
