import { isToCome, type EndingAnswer, type HelpAnswer } from './answers';

/** What is needed of an ending, and of all help, to say what is going at the moment. */
export type EndingLooked = Readonly<{
  stated: Pick<EndingAnswer['stated'], 'involvementId' | 'type' | 'effectiveOn'>;
  result: Readonly<{
    label: NonNullable<EndingAnswer['result']>['label'];
    followed: Readonly<{ followUp: FollowUp; days: number | null }> | null;
  }> | null;
}>;
type FollowUp = NonNullable<NonNullable<EndingAnswer['result']>['followed']>['followUp'];
type Service = Pick<HelpAnswer['services'][number], 'involvementId' | 'isRunning'> &
  Readonly<{ phases: readonly Readonly<{ from: string | null }>[] }>;
export type HelpLooked<Ending extends EndingLooked = EndingLooked> = Readonly<{
  asOf: string;
  services: readonly Service[];
  endings: readonly Ending[];
}>;

const isSmallOrHeld = ({ result }: EndingLooked): boolean =>
  result?.label === 'MINOR_CHANGE' || result?.followed?.followUp === 'STILL_GOING_WELL';

const isLessNow = (ending: EndingLooked, { services }: HelpLooked): boolean => {
  const { stated } = ending;
  const service = services.find(({ involvementId }) => involvementId === stated.involvementId);
  const last = service?.phases.at(-1);
  return (
    stated.type === 'REDUCED' &&
    service?.isRunning === true &&
    last?.from === stated.effectiveOn &&
    !isSmallOrHeld(ending)
  );
};

const isGoing = (ending: EndingLooked, help: HelpLooked): boolean =>
  isToCome(ending.stated, help.asOf) || ending.result?.label === 'PAUSED' || isLessNow(ending, help);

/** What is being reduced: decided and not yet in effect, paused, or running at less and not yet seen to hold. */
export const goingNow = <Ending extends EndingLooked>(help: HelpLooked<Ending>): readonly Ending[] =>
  help.endings.filter((ending) => isGoing(ending, help));

const dayOf = ({ stated }: EndingAnswer): string => stated.effectiveOn ?? stated.decidedOn ?? '';

/** What is being reduced, the latest first. */
export const reducedNow = (help: HelpAnswer): readonly EndingAnswer[] =>
  goingNow(help).toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
