import { handleCommand, type Handled } from '@chronology/commands';
import { earliestDay, type KnownFact, type Stating } from '@chronology/domain';
import { askedOf } from '../asked';
import type { Ask, Desk } from '../desk';
import { prepare, type StateEntryCommand } from '../statement/prepare';
import { runningOf } from './running-help';
import { helpNamedBy, STEP_DOWNS, stepDownDecider, type StepDown } from './step-down.decider';

const isStepDown = (fact: Stating<KnownFact>): fact is Stating<StepDown> =>
  STEP_DOWNS.some((type) => type === fact.type);

/** States a change of status, and with it the help that goes. Repeating it with the same command id is safe. */
export const stepDown = async (desk: Desk, ask: Ask<StateEntryCommand>): Promise<Handled> => {
  const { stream, command } = await prepare(desk, ask);
  const { fact, today } = command;
  if (!isStepDown(fact)) throw new Error(`${fact.type} is no change of status.`);
  const { goes, stays } = helpNamedBy(fact);
  const day = earliestDay(fact.data.occurred) ?? today;
  const running = await runningOf(desk.reader, ask.childId, [...goes, ...stays], day);
  return handleCommand(desk.writer, stepDownDecider, askedOf(ask, stream, { fact, today, running }));
};
