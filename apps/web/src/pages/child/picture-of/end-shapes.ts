import type { EndShape } from '../../../timeline/picture';
import type { Label } from './picture-of.operations.generated';

/**
 * How the end of a bar is drawn, for every label of the rule going-well/1. Three have no shape: nothing ended there,
 * or there is nothing to ask.
 */
export const END_SHAPE_OF: Readonly<Record<Label, EndShape | undefined>> = {
  NOT_APPLICABLE: undefined,
  CONTINUED_SAME_DAY: undefined,
  MINOR_CHANGE: undefined,
  PAUSED: 'paused',
  PAUSED_THEN_RESUMED: 'paused',
  REPLACED: 'goes-on',
  PENDING_REPLACEMENT: 'goes-on',
  TRANSFERRED: 'goes-on',
  PENDING_TRANSFER: 'move',
  LOST_ON_MOVE: 'move',
  PLANNED_ENDING: 'planned',
  PLANNED_REDUCTION: 'planned',
  ENDED_BECAUSE_GOING_WELL: 'going-well',
  REDUCED_BECAUSE_GOING_WELL: 'going-well',
  ENDED_WHILE_GOING_WELL: 'while-going-well',
  REDUCED_WHILE_GOING_WELL: 'while-going-well',
  STATED_PROGRESS_RECORD_DISAGREES: 'record-disagrees',
  ENDED_BY_CHILD_OR_FAMILY: 'own-choice',
  REDUCED_BY_CHILD_OR_FAMILY: 'own-choice',
  ENDED_FOR_NON_ATTENDANCE: 'missed',
  REDUCED_FOR_NON_ATTENDANCE: 'missed',
  ENDED_BY_AGE_LIMIT: 'clock',
  REDUCED_BY_AGE_LIMIT: 'clock',
  ENDED_BY_TIME_LIMIT: 'clock',
  REDUCED_BY_TIME_LIMIT: 'clock',
  ENDED_FOR_CAPACITY_OR_FUNDING: 'money',
  REDUCED_FOR_CAPACITY_OR_FUNDING: 'money',
  ENDED_REASON_NOT_STATED: 'not-stated',
  REDUCED_REASON_NOT_STATED: 'not-stated',
  ENDED_OTHER_REASON: 'other',
  REDUCED_OTHER_REASON: 'other',
};
