import type { Kysely } from 'kysely';

/**
 * How far a projection has followed the log: the place of the last event that is in its rows, and which event it is, so
 * that another log is seen to be another. `stored_at` is the store’s own time, as ISO 8601 in UTC.
 */
export type CheckpointRow = {
  projection: string;
  position: string;
  stream: string;
  revision: number;
  fact_id: string;
  stored_at: string;
};

/** A fact that a projection could not read and went past: where it stands, and nothing of what it says. */
export type ParkedFactRow = {
  projection: string;
  fact_id: string;
  stream: string;
  revision: number;
  type: string;
  why: string;
};

/** One chronology in the list of chronologies. `opened_on` and `closed_on` are as exact as they were stated. */
export type DirectoryRow = {
  child_id: string;
  known_as: string | null;
  /** Every word of the child’s names, in plain letters, each with a space before it. */
  search_name: string;
  organisation_id: string;
  opened_on: string | null;
  state: 'open' | 'closed';
  closed_on: string | null;
  /** The day of birth as exactly as it was stated, to tell children of one name apart. */
  born: string | null;
  /** The day since which the child has waited for an answer, for the order of the list; a late day where none waits. */
  waiting_order: string;
  /** The same as exactly as it was stated. */
  waiting_since: string | null;
};

/** The place that a child had in the list until it moved to another: a walk that began before keeps it there. */
export type DirectoryMoveRow = {
  number: number;
  child_id: string;
  waiting_order: string;
  search_name: string;
};

/** The tables of everything that looks across children. They are made from the log and can be made again. */
export type Tables = {
  checkpoint: CheckpointRow;
  parked_fact: ParkedFactRow;
  directory: DirectoryRow;
  directory_move: DirectoryMoveRow;
};

export type Database = Kysely<Tables>;

/** The tables, opened. */
export type Views = Readonly<{ database: Database; close: () => Promise<void> }>;

/** The name under which Nest hands out the tables. */
export const VIEWS = Symbol('Views');
