import type { Evidence } from './evidence';
import type { KnownQuestion } from './known';
import type { Parameters } from './parameters';
import { beginning, type Step, type Verdict } from './steps/so-far';
import { replaced, sizeOfReduction } from './steps/what-is-left';
import { diedOrInError, paused, startedAgainAtOnce } from './steps/whether-it-went';
import {
  byRule,
  choiceOfChildOrFamily,
  goingWell,
  movedArea,
  nonAttendance,
  otherwise,
} from './steps/why-it-went';

/** The rule going-well/1, in its order: the first step that gives a label has the last word. */
const STEPS: readonly Step[] = [
  diedOrInError, // 1
  paused, // 2
  startedAgainAtOnce, // 3
  sizeOfReduction, // 4
  choiceOfChildOrFamily, // 5
  replaced, // 6
  movedArea, // 7
  nonAttendance, // 8
  byRule, // 9
  goingWell, // 10
];

/** Walks the steps. `otherwise` is the eleventh, and always has a label. */
export function labelOf(known: KnownQuestion, evidence: Evidence, parameters: Parameters): Verdict {
  let soFar = beginning(known, evidence, parameters);
  for (const step of STEPS) {
    const next = step(soFar);
    if ('label' in next) return next;
    soFar = next;
  }
  return otherwise(soFar);
}
