import {
  NOT_OPENED,
  Refused,
  refuseFuture,
  refuseUnlessOpen,
  refuseWrittenLater,
  standingAfter,
  type CalendarDay,
  type Decider,
  type FactOf,
  type Standing,
  type Stating,
} from '@chronology/domain';

/** Changes of status that may take help with them. */
export const STEP_DOWNS = [
  'ChildsPlanEnded',
  'HealthPlanIndicatorChanged',
  'NameRemovedFromRegister',
  'OrderEnded',
] as const;
export type StepDown = FactOf<(typeof STEP_DOWNS)[number]>;

/** A change of status that somebody wants to state, and the help that ran for this child on the day of it. */
export type StateStepDown = Readonly<{
  fact: Stating<StepDown>;
  /** The day in London. */
  today: CalendarDay;
  /** Of the help that is named: what had started and not ended before that day, wherever it is on record. */
  running: readonly string[];
}>;

/** A rise from core to additional takes nothing away. */
const mustNameWhatGoes = ({ type, data }: StepDown): boolean =>
  type !== 'HealthPlanIndicatorChanged' || (data.content.from === 'additional' && data.content.to === 'core');

const refuseUnnamed = (fact: StepDown): void => {
  if (mustNameWhatGoes(fact) && fact.data.content.supportThatGoes === undefined)
    throw new Refused(
      'name-what-goes',
      'Please name each help that ends or gets less because of this. If none does, send an empty list: then everyone can see that it was asked.',
      'about.supportThatGoes',
    );
};

const refuseNotRunning = (refs: readonly string[], running: readonly string[], field: string): void => {
  const place = refs.findIndex((ref) => !running.includes(ref));
  if (place !== -1)
    throw new Refused(
      'help-not-found',
      'This help was not running for this child on that day. Please choose among the help that is on record.',
      `about.${field}.${place}`,
    );
};

/** The help that a change of status names: what goes, and what stays. */
export const helpNamedBy = ({
  data,
}: StepDown): Readonly<{ goes: readonly string[]; stays: readonly string[] }> => ({
  goes: data.content.supportThatGoes?.map(({ involvementRef }) => involvementRef) ?? [],
  stays: data.content.supportThatStays ?? [],
});

/** The rule of a step-down: beside being a statement like others, it names the help that goes with it, also where none does. */
export const stepDownDecider: Decider<
  Standing,
  StateStepDown,
  FactOf<'ChronologyOpened' | 'ChronologyClosed'>,
  StepDown
> = {
  handles: ['ChronologyOpened', 'ChronologyClosed'],
  initialState: NOT_OPENED,
  evolve: (_, fact) => standingAfter(fact),
  decide: ({ fact, today, running }, standing) => {
    refuseUnlessOpen(standing);
    refuseFuture(fact.data.occurred, today);
    refuseWrittenLater(fact.data, today);
    refuseUnnamed(fact);
    const { goes, stays } = helpNamedBy(fact);
    refuseNotRunning(goes, running, 'supportThatGoes');
    refuseNotRunning(stays, running, 'supportThatStays');
    return [fact];
  },
};
