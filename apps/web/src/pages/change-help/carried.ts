import { textOf, type FieldError, type Typed } from '../../frame/form';
import type { SoFar } from '../../frame/so-far';
import type { Visitor } from '../../session/visitor';
import { SO_FAR_WORDS } from '../../words/frame';
import { stepsOf, type Conversation, type Step } from './steps';

/** Whose conversation it is, and about which help. */
export type Whose = Readonly<{ visitor: Visitor; soFar: SoFar; childId: string; involvementId: string }>;

/**
 * As long as an address may be. What stands between takes eight thousand signs a line, and a browser names the page that
 * it comes from too: a server takes sixteen thousand in all.
 */
export const LONGEST_ADDRESS = 6_800;

const addressWith = (
  { visitor, soFar, childId, involvementId }: Whose,
  conversation: Conversation,
  step: Step | 'check',
): string => {
  const token = soFar.seal(visitor, { ...conversation, about: involvementId });
  return `/children/${childId}/help/${involvementId}/change/${step}?so-far=${encodeURIComponent(token)}`;
};

/** Without what was answered before something else was said to happen. */
const withoutOthers = ({ said, ...conversation }: Conversation): Conversation => {
  const steps = stepsOf(said);
  const kept = steps.flatMap((step) => (said[step] ? [[step, said[step]] as const] : []));
  return { ...conversation, said: Object.fromEntries(kept) };
};

/**
 * The address of a page of the conversation, with what was said so far sealed in it. What belongs to another course of
 * the conversation is kept as long as there is room.
 */
export const addressOf = (whose: Whose, conversation: Conversation, step: Step | 'check'): string => {
  const whole = addressWith(whose, conversation, step);
  return whole.length <= LONGEST_ADDRESS ? whole : addressWith(whose, withoutOthers(conversation), step);
};

const lengthOf = (typed: Typed, field: string) => textOf(typed, field).length;

/** What is said where an answer is more than can be carried on, at its longest field; nothing where it can be. */
export const tooMuchToCarry = (address: string, typed: Typed): readonly FieldError[] => {
  if (address.length <= LONGEST_ADDRESS) return [];
  const [field = ''] = Object.keys(typed).sort((one, other) => lengthOf(typed, other) - lengthOf(typed, one));
  return [{ field, words: SO_FAR_WORDS.tooMuch }];
};
