// Writes to a log until it has made its appends or is killed, and says on standard output what was acknowledged,
// one line of JSON for each append as soon as it was answered.
//   node writers.mjs '{"dist": "...", "file": "...", "writers": 8, "appends": 100, "streams": ["child-1"]}'
// Without "appends" it never stops. Each writer reads where a stream stands, appends one to three events, and on a
// conflict reads again; some appends are made a second time, which must be answered as the first was.
import { randomInt, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const work = JSON.parse(process.argv[2]);
const require = createRequire(import.meta.url);
const { openSqliteEventStore } = require(join(work.dist, 'libs/event-store/src/index.js'));

const store = openSqliteEventStore({ file: work.file });
let left = work.appends ?? Infinity;
let number = 0;

const lastOf = async (stream) => {
  for await (const event of store.readStream(stream, { backwards: true, limit: 1 })) return event;
  return undefined;
};

const recordedAtAfter = (last) => {
  const now = new Date().toISOString();
  const before = last?.metadata.recordedAt ?? now;
  return before > now ? before : now;
};

const eventsAfter = (last) =>
  Array.from({ length: randomInt(1, 4) }, () => ({
    id: randomUUID(),
    type: 'Noted',
    data: { n: number++, text: 'x'.repeat(randomInt(0, 400)) },
    metadata: { schemaVersion: 1, recordedAt: recordedAtAfter(last) },
  }));

const PATIENCE_MS = 20_000;

/** A failure that may pass is tried again with the same ids, for a while; a conflict is for the caller. */
const appended = async (stream, events, expected) => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await store.append(stream, events, { expected });
    } catch (failure) {
      if (!failure.retryable || performance.now() > deadline) throw failure;
    }
  }
};

const acknowledge = (stream, events, { revision, position }) =>
  writeSync(
    1,
    `${JSON.stringify({ stream, ids: events.map(({ id }) => id), revision: String(revision), position })}\n`,
  );

const appendOnce = async () => {
  const stream = work.streams[randomInt(work.streams.length)];
  const last = await lastOf(stream);
  const events = eventsAfter(last);
  const expected = last?.revision ?? 'no-stream';
  try {
    const answer = await appended(stream, events, expected);
    acknowledge(stream, events, answer);
    if (randomInt(10) > 0) return true;
    const again = await appended(stream, events, expected);
    if (again.revision === answer.revision && again.position === answer.position) return true;
  } catch (failure) {
    if (failure.code === 'concurrency-conflict') return false;
    throw failure;
  }
  throw new Error('the same append was answered differently the second time');
};

const write = async () => {
  while (left > 0) {
    left -= 1;
    while (!(await appendOnce()));
  }
};

await Promise.all(Array.from({ length: work.writers }, write));
await store.close();
