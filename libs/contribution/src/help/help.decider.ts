import {
  refuseFuture,
  refuseUnlessOpen,
  refuseWrittenLater,
  type Decider,
  type FactOf,
} from '@chronology/domain';
import { correctEnding, resumeHelp, takeBackEnding, useRouteBack } from './coming-back.decider';
import type { HelpCommand, HelpCommandOf } from './help-command';
import {
  ABOUT_CHRONOLOGY,
  ABOUT_ENTRIES,
  ABOUT_HELP,
  NOTHING_ON_RECORD,
  takeIn,
  type FoldedType,
  type HelpOnRecord,
} from './help-on-record';
import { refuseUnsound } from './help-shape';
import { endHelp, pauseHelp, reduceHelp } from './leaving.decider';
import { changeHowHelpIsGiven, increaseHelp, startHelp } from './starting.decider';
import { refuseWithoutWhy, type HelpStated, type StatedType } from './saying';

const RULES: {
  readonly [Type in HelpCommand['type']]: (
    command: HelpCommandOf<Type>,
    record: HelpOnRecord,
  ) => readonly HelpStated[];
} = {
  StartHelp: startHelp,
  ChangeHelp: changeHowHelpIsGiven,
  IncreaseHelp: increaseHelp,
  ReduceHelp: reduceHelp,
  PauseHelp: pauseHelp,
  ResumeHelp: resumeHelp,
  EndHelp: endHelp,
  TakeBackEnding: takeBackEnding,
  CorrectEnding: correctEnding,
  UseRouteBack: useRouteBack,
};

const ruleFor = ({ type }: HelpCommand) =>
  RULES[type] as (command: HelpCommand, record: HelpOnRecord) => readonly HelpStated[];

type TakingAway = HelpCommandOf<'ReduceHelp' | 'PauseHelp' | 'EndHelp'>;

const takesHelpAway = (command: HelpCommand): command is TakingAway =>
  ['ReduceHelp', 'PauseHelp', 'EndHelp'].includes(command.type);

/** What holds whatever is said: a closed chronology is only put right, and what is said can be kept and has happened. */
const refuseAnyhow = (command: HelpCommand, record: HelpOnRecord): void => {
  if (command.type !== 'CorrectEnding') refuseUnlessOpen(command.standing ?? record.standing);
  if (takesHelpAway(command)) refuseWithoutWhy(command, command.help);
  refuseUnsound(command);
  refuseFuture(command.envelope.occurred, command.today);
  refuseWrittenLater(command.envelope, command.today);
};

/**
 * The rules of help for one child: how it starts, changes, thins, pauses, stops and comes back. It folds whatever the
 * stream says, also what an import wrote against these rules; it refuses only what is stated through it, and says in
 * words who did what before.
 */
export const helpDecider = (
  childId: string,
): Decider<HelpOnRecord, HelpCommand, FactOf<FoldedType>, FactOf<StatedType>> => ({
  handles: [...ABOUT_HELP, ...ABOUT_ENTRIES, ...ABOUT_CHRONOLOGY],
  initialState: NOTHING_ON_RECORD,
  evolve: takeIn(childId),
  decide: (command, record) => {
    refuseAnyhow(command, record);
    return ruleFor(command)(command, record);
  },
});
