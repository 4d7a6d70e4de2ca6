import { isOf, type Known } from './entry-on-record';

/** Reasons of the PROGRESS category of going-well/1. */
const PROGRESS = [
  'GOALS_MET',
  'THRESHOLD_NO_LONGER_MET',
  'RISK_REDUCED',
  'STATUS_STEP_DOWN',
  'STEPPED_DOWN_TO_UNIVERSAL',
];

/** The published Scottish reason for taking a name off the register that says things are better. */
const IMPROVED = /^improved home situation\b/i;

/** The reason as stated, where it is exactly a code of ours: that is no free text. */
const isCodeOfProgress = (said: Known): boolean => {
  if (isOf(said, 'NameRemovedFromRegister')) return PROGRESS.includes(said.fact.data.content.reason);
  if (!isOf(said, 'OrderEnded') && !isOf(said, 'ChildsPlanEnded')) return false;
  return PROGRESS.includes(said.fact.data.content.why ?? '');
};

/**
 * True for a change of status that is stated to be progress: by its own kind (additional to core), by a reason code
 * of ours, by the direction that somebody stated, or by the published words. Free text is never read for meaning.
 */
export const isProgress = (said: Known): boolean => {
  const { impactOnChild, codes = [] } = said.fact.data;
  if (isOf(said, 'HealthPlanIndicatorChanged')) {
    const { from, to } = said.fact.data.content;
    return from === 'additional' && to === 'core';
  }
  if (isCodeOfProgress(said) || codes.some(({ code }) => PROGRESS.includes(code))) return true;
  if (isOf(said, 'NameRemovedFromRegister') && IMPROVED.test(said.fact.data.content.reason)) return true;
  return impactOnChild?.direction === 'better';
};
