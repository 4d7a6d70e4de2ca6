import { evidenceFrom, type Evidence } from './evidence';
import { whatFollowed } from './follow-up';
import { knownOf } from './known';
import { labelOf } from './label';
import { isFollowedUp, showsSignals } from './labels';
import { PARAMETERS, type Parameters } from './parameters';
import { whyRefused } from './refuse';
import type { Answer, Judged, Question } from './shape';

/**
 * The rule going-well/1: one ending, one answer, the same for ever. It is a question to ask, judged on what was known
 * at the decision; it is no finding against anybody and no prediction. What cannot be judged is refused in words.
 */
export function classify(question: Question, parameters: Parameters = PARAMETERS): Answer {
  const refused = whyRefused(question);
  if (refused !== undefined) return { refused };
  const known = knownOf(question);
  const evidence = evidenceFrom(known, parameters);
  const { label, flag, soFar } = labelOf(known, evidence, parameters);
  const { asOf, censor, ending } = known;
  const aftermath = { asOf, censor, effectiveOn: ending.effectiveOn, later: soFar.later };
  return {
    label,
    flag,
    ...(showsSignals(label) ? signalsShown(evidence) : NO_SIGNALS),
    notes: soFar.notes,
    ...(isFollowedUp(label) ? whatFollowed(aftermath, parameters) : NO_FOLLOW_UP),
  };
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
