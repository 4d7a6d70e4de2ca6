import type { Actor } from '@chronology/access';
import type { Writer } from '@chronology/commands';
import type { FactReader } from '@chronology/identity';

/** What every use case works with: the way into the log, and the way to read what is on record. */
export type Desk = Readonly<{ writer: Writer; reader: FactReader }>;

/** The name under which Nest hands out the desk. */
export const DESK = Symbol('Desk');

/** What one person or system asks for, about one child. `commandId` is the caller's: repeating it is safe. */
export type Ask<Command> = Readonly<{
  actor: Actor;
  childId: string;
  commandId: string;
  correlationId?: string;
  command: Command;
}>;
