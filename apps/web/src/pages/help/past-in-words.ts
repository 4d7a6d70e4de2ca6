import { PAST_WORDS } from '../../words/past';
import type { Past } from './past';

/** A child’s own past in sentences: first what went, then what followed. Empty where there is none. */
export const pastInWords = (past: Past): readonly string[] => {
  const { goingWell, neededAgainAfter, held, harder, notKnown, planned, plannedHeld } = past;
  const { plannedAgainAfter, plannedHarder } = past;
  const allPlanned = planned.stopped + planned.less;
  const all = goingWell.stopped + goingWell.less;
  return [
    ...(all > 0 ? [PAST_WORDS.goingWell(goingWell.stopped, goingWell.less)] : []),
    ...(neededAgainAfter.length > 0 ? [PAST_WORDS.neededAgain(neededAgainAfter, all)] : []),
    ...(held > 0 ? [PAST_WORDS.held(held)] : []),
    ...(harder > 0 ? [PAST_WORDS.harder(harder)] : []),
    ...(notKnown > 0 ? [PAST_WORDS.notKnown(notKnown)] : []),
    ...(allPlanned > 0 ? [PAST_WORDS.planned(planned.stopped, planned.less, plannedHeld)] : []),
    ...(plannedAgainAfter.length > 0 ? [PAST_WORDS.neededAgain(plannedAgainAfter, allPlanned)] : []),
    ...(plannedHarder > 0 ? [PAST_WORDS.harder(plannedHarder)] : []),
  ];
};
