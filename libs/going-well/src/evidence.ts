import type { Day } from './days';
import { knownOf, type KnownQuestion } from './known';
import { PARAMETERS, type Parameters } from './parameters';
import { whyRefused } from './refuse';
import { safeguardsMet, type Safeguards } from './safeguards';
import type { Question, Refusal, Signal } from './shape';
import { lookBackFrom, readSignals, type LookBack, type SignalsRead } from './signals';

/** What an answer rests on, for the screen beside it: also where the label itself does not look at it. */
export type Evidence<S extends Signal = Signal> = Readonly<{
  judgedOn: Day;
  lookBack: LookBack;
  /** As it was known on the day of judging. */
  then: SignalsRead<S>;
  /** The same days, with everything known by the day of reading. */
  now: SignalsRead<S>;
  safeguards: Safeguards;
}>;

/**
 * The signals used, then and now, and the safeguards met and missing, whatever the label is: so that a preview can
 * name a missing safeguard before anything is flagged.
 */
export function evidenceOf<S extends Signal>(
  question: Question<S>,
  parameters: Parameters = PARAMETERS,
): Evidence<S> | Refusal {
  const refused = whyRefused(question);
  return refused === undefined ? evidenceFrom(knownOf(question), parameters) : { refused };
}

/** The evidence in a question that has been read already. */
export function evidenceFrom<S extends Signal>(
  { asOf, ending, signals }: KnownQuestion<S>,
  parameters: Parameters,
): Evidence<S> {
  const { judgedOn } = ending;
  return {
    judgedOn,
    lookBack: lookBackFrom(judgedOn, parameters),
    then: readSignals(signals, judgedOn, judgedOn, parameters),
    now: readSignals(signals, judgedOn, asOf, parameters),
    safeguards: safeguardsMet(ending, parameters),
  };
}
