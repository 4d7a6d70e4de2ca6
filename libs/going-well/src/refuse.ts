import { isDay } from './days';
import { ENDING_TYPES } from './shape';
import { isPresent, isSealed, isThing, type Thing } from './things';

/** A field that holds something which cannot be judged, and what would be right. */
type Problem = string | undefined;
type Check = (value: unknown) => Problem;

const DAY = 'is not a real day; write it as YYYY-MM-DD, for example 2025-03-17';

const day: Check = (value) => (!isPresent(value) || isDay(value) ? undefined : DAY);
const dayOrOpen: Check = (value) => (value === 'open' ? undefined : day(value) && `${DAY}, or as open`);
const requiredDay: Check = (value) =>
  isPresent(value) ? day(value) : 'is missing; write the day as YYYY-MM-DD';
const amount: Check = (value) =>
  !isPresent(value) || Number.isFinite(value)
    ? undefined
    : 'is not a number; say how much in 28 days, or leave it out';
const code: Check = (value) =>
  !isPresent(value) || typeof value === 'string'
    ? undefined
    : 'is not a code; write it in capitals, or leave it out';
const endingType: Check = (value) =>
  ENDING_TYPES.some((type) => type === value) ? undefined : `is not one of ${ENDING_TYPES.join(', ')}`;
const thing: Check = (value) => (isThing(value) ? undefined : 'is missing, or has no fields');
const thingOrNothing: Check = (value) => (isPresent(value) ? thing(value) : undefined);
const listOrNothing: Check = (value) =>
  !isPresent(value) || Array.isArray(value)
    ? undefined
    : 'is not a list; leave it out if there is nothing to list';

type Checks = Readonly<Record<string, Check>>;

const QUESTION: Checks = {
  asOf: requiredDay,
  ending: thing,
  signals: listOrNothing,
  later: listOrNothing,
  censor: listOrNothing,
};

const ENDING: Checks = {
  type: endingType,
  decidedOn: day,
  effectiveOn: day,
  reason: code,
  from: amount,
  to: amount,
  resumeBy: day,
  resumedOn: day,
  toldOn: day,
  transferStartedOn: day,
  replacement: thingOrNothing,
  safeguards: thingOrNothing,
  history: listOrNothing,
};

const REPLACEMENT: Checks = { startedOn: day, per28: amount };
const SAFEGUARDS: Checks = { childViewOn: day, childAnsweredOn: day, routeBackUntil: dayOrOpen };
const ENTRY: Checks = { on: requiredDay, recordedOn: day };
const ENTRY_WITH_AMOUNT: Checks = { ...ENTRY, per28: amount };

/**
 * Why this cannot be judged, naming the field; undefined if it can. Sealed entries are not looked at, and the text
 * counts no places in lists: nothing of what is sealed, and no order, can be read from a refusal.
 */
export function whyRefused(question: unknown): string | undefined {
  if (!isThing(question)) return 'the question has no fields; it needs asOf and ending';
  return (
    firstProblem('', question, QUESTION) ??
    problemOfEnding(fieldsOf(question.ending)) ??
    problemOfLists(question, fieldsOf(question.ending)) ??
    problemOfTime(question.asOf, fieldsOf(question.ending))
  );
}

function problemOfEnding(ending: Thing): Problem {
  return (
    firstProblem('ending.', ending, ENDING) ??
    firstProblem('ending.replacement.', fieldsOf(ending.replacement), REPLACEMENT) ??
    firstProblem('ending.safeguards.', fieldsOf(ending.safeguards), SAFEGUARDS)
  );
}

function problemOfLists({ signals, later, censor }: Thing, { history }: Thing): Problem {
  return (
    problemInList('signals', signals, ENTRY) ??
    problemInList('later', later, ENTRY_WITH_AMOUNT) ??
    problemInList('censor', censor, ENTRY) ??
    problemInList('ending.history', history, ENTRY_WITH_AMOUNT)
  );
}

function problemOfTime(asOf: unknown, { decidedOn, effectiveOn }: Thing): Problem {
  const decided = decidedOn ?? effectiveOn;
  if (!isPresent(decided))
    return 'ending.decidedOn and ending.effectiveOn are both missing; one of them is needed';
  if (!isDay(decided) || !isDay(asOf) || decided <= asOf) return undefined;
  return isPresent(decidedOn)
    ? 'ending.decidedOn is after asOf: there is nothing to judge yet'
    : 'ending.effectiveOn, which stands in for the missing decidedOn, is after asOf: there is nothing to judge yet';
}

function firstProblem(path: string, thing: Thing, checks: Checks): Problem {
  for (const [field, check] of Object.entries(checks)) {
    const problem = check(thing[field]);
    if (problem !== undefined) return `${path}${field} ${problem}`;
  }
  return undefined;
}

/** Field by field through the whole list, so that the order of the entries does not choose the words. */
function problemInList(path: string, list: unknown, checks: Checks): Problem {
  const entries = (Array.isArray(list) ? list : []).filter((entry: unknown) => !isSealed(entry));
  if (!entries.every(isThing)) return `${path} holds an entry without fields`;
  for (const [field, check] of Object.entries(checks)) {
    const problem = entries.map((entry) => check(entry[field])).find(isPresent);
    if (problem !== undefined) return `${path}: ${field} ${problem}`;
  }
  return undefined;
}

function fieldsOf(value: unknown): Thing {
  return isThing(value) ? value : {};
}
