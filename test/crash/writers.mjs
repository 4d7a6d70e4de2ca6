// Writes to a log until it has made its appends or is killed, and says on standard output what was acknowledged,
// one line of JSON for each append as soon as it was answered.
//   node writers.mjs '{"dist": "...", "file": "...", "writers": 8, "appends": 100, "streams": ["child-1"]}'
// Without "appends" it goes on until it is told to stop (SIGTERM), and without "file" it writes to EventStoreDB. Each
// writer reads where a stream stands and appends one to three events, which carry their ids; on a conflict it reads
// again and appends the same. Some appends are made a second time, which must be answered as the first was.
import { randomInt, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openStore } from './open-store.mjs';

const work = JSON.parse(process.argv[2]);
const store = openStore(work.dist, work.file);
let left = work.appends ?? Infinity;
process.on('SIGTERM', () => (left = 0));

const lastOf = async (stream) => {
  for await (const event of store.readStream(stream, { backwards: true, limit: 1 })) return event;
  return undefined;
};

const recordedAtAfter = (last) => {
  const now = new Date().toISOString();
  const before = last?.metadata.recordedAt ?? now;
  return before > now ? before : now;
};

const newEvents = () =>
  Array.from({ length: randomInt(1, 4) }, () => {
    const id = randomUUID();
    return { id, type: 'Noted', data: { id, text: 'x'.repeat(randomInt(0, 400)) } };
  });

const PATIENCE_MS = 20_000;

/** A failure that may pass is tried again for a while, an append with the same ids; a conflict is for the caller. */
const insist = async (attempt) => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (failure) {
      if (!failure.retryable || performance.now() > deadline) throw failure;
    }
  }
};
const appended = (stream, events, expected) => insist(() => store.append(stream, events, { expected }));

const acknowledge = (stream, events, { revision, position }) =>
  writeSync(
    1,
    `${JSON.stringify({ stream, ids: events.map(({ id }) => id), revision: String(revision), position })}\n`,
  );

const placeIn = ({ revision, position }) => `revision ${revision} at ${position}`;

/** True once it is answered, false on a conflict. */
const appendBehindLast = async (stream, said) => {
  const last = await insist(() => lastOf(stream));
  const events = said.map((event) => ({
    ...event,
    metadata: { schemaVersion: 1, recordedAt: recordedAtAfter(last) },
  }));
  const expected = last?.revision ?? 'no-stream';
  try {
    const answer = await appended(stream, events, expected);
    acknowledge(stream, events, answer);
    if (randomInt(10) > 0) return true;
    const again = await appended(stream, events, expected);
    if (again.revision === answer.revision && again.position === answer.position) return true;
    throw new Error(`answered ${placeIn(answer)} and, the second time, ${placeIn(again)}`);
  } catch (failure) {
    if (failure.code === 'concurrency-conflict') return false;
    throw failure;
  }
};

const write = async () => {
  while (left > 0) {
    left -= 1;
    const [stream, events] = [work.streams[randomInt(work.streams.length)], newEvents()];
    while (!(await appendBehindLast(stream, events)));
  }
};

await Promise.all(Array.from({ length: work.writers }, write));
await store.close();
