import { handleCommand, type Handled } from '@chronology/commands';
import type { Ask, Desk } from '../desk';
import { prepare, type StateEntryCommand } from './prepare';
import { saidPlainly } from './said';
import { standingOf } from './standing';
import { statementDecider } from './statement.decider';

/** States one thing about a child. Repeating it with the same command id is safe, and answers as the first time. */
export const stateEntry = async (desk: Desk, ask: Ask<StateEntryCommand>): Promise<Handled> => {
  const { childId, commandId, correlationId } = ask;
  const { stream, statedThrough, command } = await prepare(desk, ask);
  const standing = statedThrough === undefined ? undefined : await standingOf(desk.reader, childId);
  return handleCommand(desk.writer, statementDecider(childId), {
    stream,
    about: childId,
    commandId,
    input: saidPlainly(ask.command),
    ...(correlationId !== undefined && { correlationId }),
    command: { ...command, ...(standing && { standing }) },
  });
};
