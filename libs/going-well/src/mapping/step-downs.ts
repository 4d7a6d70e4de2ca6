import type { ContentOf } from '@chronology/domain';
import { dayOf } from '@chronology/domain';
import { per28 } from './amount';
import { isOf, type Known } from './entry-on-record';
import type { Leaving } from './leaving';
import { daysOf, type EndingOnRecord } from './stated-endings';

type Goes = NonNullable<ContentOf<'NameRemovedFromRegister'>['supportThatGoes']>;

/** A change of status: what it takes with it, why, and whether it is a step down. */
export type StatusChange = Readonly<{
  goes: Goes;
  stays: readonly string[];
  why?: string;
  isStepDown: boolean;
}>;

const planChange = (said: Known<'HealthPlanIndicatorChanged'>): StatusChange => {
  const { supportThatGoes, supportThatStays, why, from, to } = said.fact.data.content;
  return {
    goes: supportThatGoes ?? [],
    stays: supportThatStays ?? [],
    why,
    isStepDown: to === 'core' && from !== 'core',
  };
};

/** What a change of status says about help; undefined for every other fact. */
export const statusChangeOf = (said: Known): StatusChange | undefined => {
  if (isOf(said, 'HealthPlanIndicatorChanged')) return planChange(said);
  if (isOf(said, 'NameRemovedFromRegister')) {
    const { reason, supportThatGoes, supportThatStays } = said.fact.data.content;
    return { goes: supportThatGoes ?? [], stays: supportThatStays ?? [], why: reason, isStepDown: true };
  }
  if (!isOf(said, 'OrderEnded') && !isOf(said, 'ChildsPlanEnded')) return undefined;
  const { why, supportThatGoes, supportThatStays } = said.fact.data.content;
  return { goes: supportThatGoes ?? [], stays: supportThatStays ?? [], why, isStepDown: true };
};

const leavingFrom = (item: Goes[number], { isStepDown, why }: StatusChange): Leaving => ({
  type: item.toIntensity !== undefined && per28(item.toIntensity).per28 > 0 ? 'REDUCED' : 'ENDED',
  involvementId: item.involvementRef,
  decidedOn: item.decidedOn,
  effectiveOn: item.effectiveOn,
  ...(isStepDown && { reason: 'STATUS_STEP_DOWN' }),
  reasonText: why,
  toIntensity: item.toIntensity,
});

/** The day of the change stands as the day of deciding where the help it takes has no day of its own. */
const daysOfItem = (item: Goes[number], { fact }: Known) =>
  item.decidedOn === undefined && item.effectiveOn === undefined
    ? { decidedOn: dayOf(fact.data.occurred) }
    : daysOf(item, { precision: 'unknown' });

const endingsOfChange = (said: Known): readonly EndingOnRecord[] => {
  const change = statusChangeOf(said);
  return (change?.goes ?? []).map((item) => ({
    ref: `${said.ref}/${item.involvementRef}`,
    factRefs: [said.ref],
    involvementId: item.involvementRef,
    leaving: leavingFrom(item, change as StatusChange),
    ...daysOfItem(item, said),
    source: said.fact.data.onBehalfOf ?? said.fact.data.source,
    occurred: said.fact.data.occurred,
    recordedOn: said.onRecordSince,
    becauseOfStatus: said.ref,
  }));
};

/** A change of status is never itself the withdrawal of help: each help that it takes with it is an ending. */
export const stepDownEndings = (known: readonly Known[]): readonly EndingOnRecord[] =>
  known.flatMap(endingsOfChange);
