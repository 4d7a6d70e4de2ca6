// Writes in one child's chronology until it is killed: states entries, puts them right and takes them back.
//   node test/e2e/keeps-writing.mjs '{"dist": "dist", "dataDir": "data", "childId": "...", "first": 160}'
// It says "begun" once the first entries are stated, and from then on "wrote" after every change.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const { dist, dataDir, childId, first } = JSON.parse(process.argv[2]);
const require = createRequire(join(resolve(dist), 'libs/contribution/src/index.js'));
require('reflect-metadata');
const { openSecretFile } = require('../../access/src/index.js');
const { openWriter } = require('../../commands/src/index.js');
const { openSqliteEventStore } = require('../../event-store/src/index.js');
const { factReader } = require('../../identity/src/index.js');
const { correctEntry, stateEntry, withdrawEntry } = require('./index.js');

const store = openSqliteEventStore({ file: join(dataDir, 'log.sqlite') });
const desk = {
  writer: openWriter(store, openSecretFile(join(dataDir, 'secret'))),
  reader: factReader(store),
};
const actor = {
  kind: 'person',
  ref: 'class-teacher',
  role: 'class teacher',
  organisationId: 'northshire-education',
  agency: 'education',
};

/** A day of 2024, another one each time, up and down the year. */
const dayOf = (count) => {
  const day = new Date(Date.UTC(2024, 0, 1 + ((count * 37) % 366)));
  return { from: day.toISOString().slice(0, 10), precision: 'day' };
};

const entries = [];
let count = 0;
const ask = (command) => ({ actor, childId, commandId: `writes-${process.pid}-${(count += 1)}`, command });

const state = async () => {
  const entry = { occurred: dayOf(count), basis: 'seen' };
  const about = { text: `Entry ${count}` };
  const { facts } = await stateEntry(desk, ask({ statement: 'noteGoodThing', entry, about }));
  entries.push(facts[0].id);
};
/** Another day as well: the entry moves to another place in the order. */
const putRight = (entryRef) => {
  const content = { text: `Put right ${count}` };
  const correction = { occurred: dayOf(count * 5), content, why: 'Another day', basis: 'seen' };
  return correctEntry(desk, ask({ entryRef, correction }));
};
const takeBack = (entryRef) => withdrawEntry(desk, ask({ entryRef, why: 'Not so' }));

while (entries.length < first) await state();
process.stdout.write('begun\n');
for (let turn = 0; ; turn += 1) {
  if (turn % 3 === 0) await state();
  else if (turn % 10 === 7) await takeBack(entries.shift());
  else await putRight(entries[(turn * 31) % entries.length]);
  process.stdout.write('wrote\n');
}
