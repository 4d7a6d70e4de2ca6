import { Refused } from './decider';
import type { Problem } from './stored/problem-in-words';

/** A mistake in what was sent: names the field as the caller knows it, and says what would be right. */
export const badInput = (field: string, whatIsRight: string): Refused =>
  new Refused('bad-input', `Please look at ${field}: ${whatIsRight}.`, field);

/** Refuses the first problem, if any, by the caller's own name for the field. */
export const refuseProblems = (
  problems: readonly Problem[],
  callersName: (field: string) => string,
): void => {
  const [first] = problems;
  if (first) throw badInput(callersName(first.field), first.message);
};
