import { textOf, type Typed } from '../../frame/form';

/** What can happen to help. */
export const HOWS = ['ends', 'less', 'pauses', 'differently', 'more', 'back', 'take-back'] as const;
export type How = (typeof HOWS)[number];

/** The questions, one to a page. */
export const STEPS = [
  'how',
  'amount',
  'when',
  'why',
  'held',
  'view',
  'agreement',
  'way-back',
  'told',
  'stays',
  'different',
  'back',
  'take-back',
] as const;
export type Step = (typeof STEPS)[number];

/** What was answered so far, as it was typed: one set of fields for each question. */
export type Said = Readonly<Partial<Record<Step, Typed>>>;

/** A conversation: what was said, and the id under which all of it is stated once. */
export type Conversation = Readonly<{
  commandId: string;
  /** The day in London on which it began: said again tomorrow, it is still the same. */
  on: string;
  said: Said;
}>;

const SAFE: readonly Step[] = ['why', 'held', 'view', 'agreement', 'way-back', 'told'];

const ORDER: Readonly<Record<How, readonly Step[]>> = {
  ends: ['how', 'when', ...SAFE, 'stays'],
  less: ['how', 'amount', 'when', ...SAFE, 'stays'],
  pauses: ['how', 'when', ...SAFE],
  differently: ['how', 'different'],
  more: ['how', 'amount', 'when'],
  back: ['how', 'back'],
  'take-back': ['how', 'take-back'],
};

/** What was said to happen. */
export const howOf = ({ how }: Said): How | undefined =>
  HOWS.find((each) => how && each === textOf(how, 'how'));

/** Whether help goes, wholly or in part: then the rule is asked what there is to ask first. */
export const isGoing = (how: How | undefined): how is 'ends' | 'less' | 'pauses' =>
  how === 'ends' || how === 'less' || how === 'pauses';

/** The questions of this conversation, in order. */
export const stepsOf = (said: Said): readonly Step[] => {
  const how = howOf(said);
  return how ? ORDER[how] : ['how'];
};

/** The next question without an answer; `check` once all are answered. */
export const nextStep = (said: Said): Step | 'check' => stepsOf(said).find((step) => !said[step]) ?? 'check';

/** The question before this one. */
export const stepBefore = (said: Said, step: Step | 'check'): Step | undefined => {
  const steps = stepsOf(said);
  const at = step === 'check' ? steps.length : steps.indexOf(step);
  return at > 0 ? steps[at - 1] : undefined;
};

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (each) =>
      typeof each === 'string' || (Array.isArray(each) && each.every((one) => typeof one === 'string')),
  );

/** Reads what was sealed; nothing where it is no conversation of this release. */
export const conversationFrom = (opened: unknown, about: string): Conversation | undefined => {
  if (typeof opened !== 'object' || opened === null) return undefined;
  const { commandId, on, said, about: its } = opened as Partial<Record<string, unknown>>;
  if (typeof commandId !== 'string' || typeof on !== 'string' || its !== about) return undefined;
  if (typeof said !== 'object' || said === null) return undefined;
  const answers = STEPS.flatMap((step): readonly (readonly [Step, Typed])[] => {
    const typed = (said as Readonly<Record<string, unknown>>)[step];
    return isTyped(typed) ? [[step, typed]] : [];
  });
  return { commandId, on, said: Object.fromEntries(answers) };
};

/** What is said once this was answered. Another thing that happens is asked anew how much and from when. */
export const withAnswer = (said: Said, step: Step, typed: Typed): Said => {
  const next = { ...said, [step]: typed };
  if (step !== 'how' || howOf(said) === undefined || howOf(next) === howOf(said)) return next;
  const { amount: _, when: __, ...kept } = next;
  return kept;
};
