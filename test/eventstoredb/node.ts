import type { Misbehaviour } from './faults';
import type { Log } from './log';
import type { Users } from './permission';

/** What the calls of a server share. */
export type Node = Readonly<{
  log: Log;
  misbehaviour: Misbehaviour;
  hasBatchAppend: boolean;
  /** The server's MaxAppendSize in bytes; it counts the data of an append's events and nothing else. */
  mostBytes: number;
  /** The server's WriteTimeoutMs. */
  writeTimeoutMs: number;
  users: Users | undefined;
  port: () => number;
  /** Cuts the connection of a peer, as a death of the server would. */
  cut: (peer: string) => void;
  /** Reads and subscriptions that are open. */
  open: Set<unknown>;
}>;

/** The limit that servers before 25.1 have by default. */
export const MAX_APPEND_SIZE = 1_048_576;
