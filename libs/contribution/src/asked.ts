import type { Asked } from '@chronology/commands';
import type { Ask } from './desk';
import { saidPlainly } from './statement/said';

/** How what a person asks for reaches the one writer: under their command id, and told apart by what they said. */
export const askedOf = <Command>(
  { childId, commandId, correlationId, command: said }: Ask<object>,
  stream: string,
  command: Command,
): Asked<Command> => ({
  stream,
  about: childId,
  commandId,
  input: saidPlainly(said),
  correlationId,
  command,
});
