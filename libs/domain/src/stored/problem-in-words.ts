import type { z } from 'zod';

/** One thing wrong with a fact's data: the field, and what would be right. Never what was there: it may be a child's. */
export type Problem = Readonly<{ field: string; message: string }>;

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
};

const tooBig = ({ origin, maximum }: z.core.$ZodIssueTooBig): string => {
  if (origin === 'string') return `keep it to ${maximum} characters`;
  return origin === 'array' ? `name at most ${maximum}` : `must be ${maximum} or less`;
};

const tooSmall = ({ origin, minimum }: z.core.$ZodIssueTooSmall): string =>
  origin === 'number' ? `must be ${minimum} or more` : 'say it in a few words, or leave it out';

const ofKind = (expected: string, input: unknown): string =>
  input === undefined ? 'this is needed' : `must be ${KINDS[expected] ?? 'something else'}`;

/** Of each way in which it could have been right, what was wrong; said once. */
const anyOf = (ways: readonly (readonly Issue[])[]): string =>
  [...new Set(ways.flatMap((issues) => issues.slice(0, 1).map(inWords)))].join(', or ');

function inWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ofKind(issue.expected, issue.input);
    case 'too_big':
      return tooBig(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return 'there is no such field here';
    case 'invalid_union':
      return anyOf(issue.errors);
    default:
      return issue.message;
  }
}

const fieldOf = (issue: Issue): string =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.') || 'data';

/** What is wrong, field by field, in plain words. */
export const problemsOf = (error: z.ZodError): readonly Problem[] =>
  error.issues.map((issue) => ({ field: fieldOf(issue), message: inWords(issue) }));
