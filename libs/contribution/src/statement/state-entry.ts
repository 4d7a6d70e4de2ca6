import type { Handled } from '@chronology/commands';
import { askedOf } from '../asked';
import type { Ask, Desk } from '../desk';
import { handleOnce } from '../handle-once';
import { stepDown } from '../step-down/step-down';
import { prepare, type StateEntryCommand } from './prepare';
import { standingOf } from './standing';
import { statementDecider } from './statement.decider';
import { statementOf } from './statements';

const statePlainly = async (desk: Desk, ask: Ask<StateEntryCommand>): Promise<Handled> => {
  const { stream, statedThrough, command } = await prepare(desk, ask);
  const standing = statedThrough === undefined ? undefined : await standingOf(desk.reader, ask.childId);
  const asked = askedOf(ask, stream, { ...command, standing });
  return handleOnce(desk, statementDecider(ask.childId), asked);
};

/**
 * States one thing about a child, whichever statement of the table it is; a change of status goes by its own rule.
 * Repeating it with the same command id is safe, and answers as the first time.
 */
export const stateEntry = (desk: Desk, ask: Ask<StateEntryCommand>): Promise<Handled> =>
  statementOf(ask.command.statement).stepsDown ? stepDown(desk, ask) : statePlainly(desk, ask);
