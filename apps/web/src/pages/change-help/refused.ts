import { textOf, type FieldError } from '../../frame/form';
import { plainly } from '../../writing/not-saved';
import { howOf, stepsOf, type Said, type Step } from './steps';

/** The question that a “no” of the product is about, and what it says there. */
export type RefusedAt = Readonly<{ step: Step; error: FieldError }>;

type Place = readonly [begins: string, step: Step, field: string];

const PLACES: readonly Place[] = [
  ['help.effectiveOn', 'when', 'effect'],
  ['help.decidedOn', 'when', 'decided'],
  ['help.resumeBy', 'when', 'resume-on-day'],
  ['help.toIntensity', 'amount', 'number'],
  ['help.reasonText', 'why', 'words'],
  ['help.reason', 'why', 'reason'],
  ['help.chosenBy', 'why', 'whose'],
  ['help.safeguards.childViewRef', 'view', 'view'],
  ['help.safeguards.agreement', 'agreement', 'agreement'],
  ['help.safeguards.routeBack.how', 'way-back', 'how'],
  ['help.safeguards.routeBack.until', 'way-back', 'until'],
  ['help.safeguards.routeBack', 'way-back', 'who'],
  ['help.toldOn', 'told', 'told'],
  ['help.replacement', 'stays', 'instead'],
  ['entry.what', 'held', 'held'],
  ['help.text', 'different', 'text'],
  ['help.resumedOn', 'back', 'since'],
  ['help.why', 'take-back', 'text'],
  ['help.askedBy', 'take-back', 'askedBy'],
  ['entry.occurred', 'when', 'effect'],
  ['entry.occurred', 'different', 'since'],
];

const placeOf = (said: Said, field: string): Place | undefined => {
  const steps = stepsOf(said);
  if (field.startsWith('help.followUps'))
    return [field, 'why', textOf(said.why ?? {}, 'reason') === 'LOST_CONTACT' ? 'tried-lost' : 'tried'];
  return PLACES.find(([begins, step]) => field.startsWith(begins) && steps.includes(step));
};

/** Where in the conversation a “no” belongs; undefined where it is about the help as a whole. */
export const refusedAt = (
  said: Said,
  { field = '', message }: Readonly<{ field?: string; message: string }>,
): RefusedAt | undefined => {
  const [, step, its] = (howOf(said) && placeOf(said, field)) ?? [];
  return step && its ? { step, error: { field: its, words: plainly(message) } } : undefined;
};
