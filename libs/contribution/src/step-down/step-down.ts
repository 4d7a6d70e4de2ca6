import type { Handled } from '@chronology/commands';
import { earliestDay, type Stating } from '@chronology/domain';
import { askedOf } from '../asked';
import type { Ask, Desk } from '../desk';
import { handleOnce } from '../handle-once';
import { prepare, type StateEntryCommand } from '../statement/prepare';
import { runningOf } from './running-help';
import { helpNamedBy, stepDownDecider, type StepDown } from './step-down.decider';

/** States a change of status (a statement that `stepsDown`), and with it the help that goes. */
export const stepDown = async (desk: Desk, ask: Ask<StateEntryCommand>): Promise<Handled> => {
  const { stream, command } = await prepare(desk, ask);
  const { today } = command;
  const fact = command.fact as Stating<StepDown>;
  const { goes, stays } = helpNamedBy(fact);
  const day = earliestDay(fact.data.occurred) ?? today;
  const running = await runningOf(desk.reader, ask.childId, [...goes, ...stays], day);
  return handleOnce(desk, stepDownDecider, askedOf(ask, stream, { fact, today, running }));
};
