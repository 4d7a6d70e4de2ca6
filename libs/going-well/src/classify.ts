import { evidenceFrom, type Evidence } from './evidence';
import { placeOnCurve, whatFollowed, type Aftermath, type PlaceOnCurve } from './follow-up';
import { knownOf } from './known';
import { labelOf } from './label';
import { isFollowedUp, showsSignals } from './labels';
import { PARAMETERS, type Parameters } from './parameters';
import { whyRefused } from './refuse';
import type { Answer, Judged, Question, Refusal } from './shape';
import type { Verdict } from './steps/so-far';

/**
 * The rule going-well/1: one ending, one answer, the same for ever. It is a question to ask, judged on what was known
 * at the decision; it is no finding against anybody and no prediction. What cannot be judged is refused in words.
 */
export function classify(question: Question, parameters: Parameters = PARAMETERS): Answer {
  const refused = whyRefused(question);
  if (refused !== undefined) return { refused };
  const { verdict, evidence, aftermath } = walk(question, parameters);
  const { label, flag, soFar } = verdict;
  return {
    label,
    flag,
    ...(showsSignals(label) ? signalsShown(evidence) : NO_SIGNALS),
    notes: soFar.notes,
    ...(isFollowedUp(label) ? whatFollowed(aftermath, parameters) : NO_FOLLOW_UP),
  };
}

/** Where this ending stands on a curve of many; null where no help went. Never made from the days of the answer. */
export function curveOf(
  question: Question,
  parameters: Parameters = PARAMETERS,
): PlaceOnCurve | null | Refusal {
  const refused = whyRefused(question);
  if (refused !== undefined) return { refused };
  const { verdict, aftermath } = walk(question, parameters);
  return isFollowedUp(verdict.label) ? placeOnCurve(aftermath, parameters) : null;
}

type Walked = Readonly<{ verdict: Verdict; evidence: Evidence; aftermath: Aftermath }>;

function walk(question: Question, parameters: Parameters): Walked {
  const known = knownOf(question);
  const evidence = evidenceFrom(known, parameters);
  const verdict = labelOf(known, evidence, parameters);
  const { asOf, ending, censor } = known;
  const later = [...known.later, ...verdict.soFar.lateStarts];
  return { verdict, evidence, aftermath: { asOf, effectiveOn: ending.effectiveOn, later, censor } };
}

type SignalsShown = Pick<Judged, 'signals' | 'favourable' | 'adverse' | 'signalsAsNow'>;

const NO_SIGNALS: SignalsShown = { signals: null, favourable: null, adverse: null, signalsAsNow: null };
const NO_FOLLOW_UP = { followUp: null, followUpDays: null } as const;

function signalsShown({ then, now }: Evidence): SignalsShown {
  return {
    signals: then.state,
    favourable: then.favourable,
    adverse: then.adverse,
    signalsAsNow: now.state,
  };
}
