// Follows a log into tables until it is killed, and says "saved" after every few facts that it has saved.
//   node test/crash/follower.mjs '{"dist": "dist", "log": "log.sqlite", "views": "views.sqlite"}'
// It counts the facts of each stream and keeps their ids in order, so that one missed or saved twice is seen.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const { dist, log, views } = JSON.parse(process.argv[2]);
const require = createRequire(join(resolve(dist), 'libs/projections/src/index.js'));
const { openSqliteEventStore } = require('../../event-store/src/index.js');
const { openViews } = require('../../sql/src/index.js');
const { runProjection } = require('./index.js');

const counting = {
  name: 'counting',
  handles: ['StrengthNoted'],
  save: async (transaction, { id, stream, revision }) => {
    const table = transaction.selectFrom('directory').select('search_name').where('child_id', '=', stream);
    const before = await table.executeTakeFirst();
    const row = {
      child_id: stream,
      search_name: `${before?.search_name ?? ''} ${id}`,
      organisation_id: '-',
      waiting_order: '-',
      state: 'open',
    };
    await transaction
      .insertInto('directory')
      .values(row)
      .onConflict((conflict) => conflict.column('child_id').doUpdateSet(row))
      .execute();
    if (revision % 5 === 0) process.stdout.write('saved\n');
  },
  clear: async (transaction) => void (await transaction.deleteFrom('directory').execute()),
};

const { database } = await openViews({ file: views });
const stays = setInterval(() => undefined, 1_000);
await runProjection(openSqliteEventStore({ file: log }), database, counting, new AbortController().signal);
clearInterval(stays);
