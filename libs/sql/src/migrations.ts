import type { Kysely, Migration } from 'kysely';

const firstTables = async (database: Kysely<unknown>): Promise<void> => {
  await database.schema
    .createTable('checkpoint')
    .addColumn('projection', 'text', (column) => column.primaryKey())
    .addColumn('position', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('parked_fact')
    .addColumn('projection', 'text', (column) => column.notNull())
    .addColumn('fact_id', 'text', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('parked_fact_key', ['projection', 'fact_id'])
    .execute();
  await database.schema
    .createTable('directory')
    .addColumn('child_id', 'text', (column) => column.primaryKey())
    .addColumn('known_as', 'text')
    .addColumn('search_name', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('opened_on', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('closed_on', 'text')
    .execute();
  await database.schema
    .createIndex('directory_by_name')
    .on('directory')
    .columns(['search_name', 'child_id'])
    .execute();
};

/**
 * A checkpoint remembers which event it stands on. One that was saved without it may be a place in another log, and so
 * may every row: all are made anew from the log.
 */
const eventOfCheckpoint = async (database: Kysely<unknown>): Promise<void> => {
  const before = database as Kysely<Record<'parked_fact' | 'directory', object>>;
  await before.deleteFrom('parked_fact').execute();
  await before.deleteFrom('directory').execute();
  await database.schema.dropTable('checkpoint').execute();
  await database.schema
    .createTable('checkpoint')
    .addColumn('projection', 'text', (column) => column.primaryKey())
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('fact_id', 'text', (column) => column.notNull())
    .addColumn('stored_at', 'text', (column) => column.notNull())
    .execute();
};

/**
 * Children who wait for an answer come first in the list, and an open walk keeps the order that it began with. The rows
 * are made anew from the log: those that are there do not say who waits.
 */
const whoWaits = async (database: Kysely<unknown>): Promise<void> => {
  const before = database as Kysely<Record<'parked_fact' | 'checkpoint', object>>;
  await before.deleteFrom('parked_fact').execute();
  await before.deleteFrom('checkpoint').execute();
  await database.schema.dropTable('directory').execute();
  await database.schema
    .createTable('directory')
    .addColumn('child_id', 'text', (column) => column.primaryKey())
    .addColumn('known_as', 'text')
    .addColumn('search_name', 'text', (column) => column.notNull())
    .addColumn('organisation_id', 'text', (column) => column.notNull())
    .addColumn('opened_on', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('closed_on', 'text')
    .addColumn('waiting_order', 'text', (column) => column.notNull())
    .addColumn('waiting_since', 'text')
    .execute();
  await database.schema
    .createIndex('directory_in_order')
    .on('directory')
    .columns(['waiting_order', 'search_name', 'child_id'])
    .execute();
  await database.schema
    .createTable('directory_move')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('child_id', 'text', (column) => column.notNull())
    .addColumn('waiting_order', 'text', (column) => column.notNull())
    .addColumn('search_name', 'text', (column) => column.notNull())
    .execute();
};

/** Children of one name are told apart by their birthdays; the rows are made anew from the log, which knows them. */
const whenBorn = async (database: Kysely<unknown>): Promise<void> => {
  const before = database as Kysely<Record<'parked_fact' | 'checkpoint' | 'directory', object>>;
  await before.deleteFrom('parked_fact').execute();
  await before.deleteFrom('checkpoint').execute();
  await before.deleteFrom('directory').execute();
  await database.schema.alterTable('directory').addColumn('born', 'text').execute();
};

/** Every change of the tables ever made, in order. One that was released is never edited; the next is added below. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-first-tables': { up: firstTables },
  '002-event-of-checkpoint': { up: eventOfCheckpoint },
  '003-who-waits': { up: whoWaits },
  '004-when-born': { up: whenBorn },
};
