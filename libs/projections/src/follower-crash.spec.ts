import { openSqliteEventStore } from '@chronology/event-store';
import { openViews } from '@chronology/sql';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strengthNoted } from '../../../test/examples';
import { compiledDist, startProgram, type Program } from '../../../test/processes';

const folder = mkdtempSync(join(tmpdir(), 'follower-'));
afterAll(() => rmSync(folder, { recursive: true }));

const program = resolve(__dirname, '../../../test/crash/follower.mjs');
const [log, views] = [join(folder, 'log.sqlite'), join(folder, 'views.sqlite')];
const STREAMS = ['chronology-a', 'record-b', 'chronology-c'];
const KILLS = 4;
const DEADLINE_MS = 30_000;

const until = async (isTrue: () => Promise<boolean>) => {
  const deadline = performance.now() + DEADLINE_MS;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error('It did not come true in time.');
    await new Promise(setImmediate);
  }
};

/** How often these programs said that they had saved. */
const savedBy = (programs: readonly Program[]): number =>
  programs.reduce((sum, { lines }) => sum + lines().length, 0);

/** Appends to three streams, one after the other, and keeps book of what every row must come to. */
const writer = () => {
  const store = openSqliteEventStore({ file: log });
  const written = STREAMS.map((stream) => ({ stream, ids: [] as string[] }));
  let count = 0;
  const append = async (): Promise<void> => {
    const { stream, ids } = written[count++ % STREAMS.length] ?? { stream: '', ids: [] };
    const id = randomUUID();
    const metadata = { schemaVersion: 1, recordedAt: '2025-03-10T16:00:00.000Z' };
    const event = { id, type: 'StrengthNoted', data: strengthNoted().data, metadata };
    const expected = ids.length === 0 ? 'no-stream' : BigInt(ids.length - 1);
    await store.append(stream, [event], { expected });
    ids.push(id);
  };
  const rows = () =>
    written
      .map(({ stream, ids }) => ({ child_id: stream, search_name: ids.map((id) => ` ${id}`).join('') }))
      .sort((a, b) => (a.child_id < b.child_id ? -1 : 1));
  return { append, rows, close: () => store.close() };
};

it(
  `followers killed in the midst of saving, ${KILLS} times and two at once, come to the rows of one clean run`,
  async () => {
    const dist = compiledDist();
    const start = () => startProgram(program, [JSON.stringify({ dist, log, views })]);
    const { append, rows, close } = writer();
    await append();
    const programs: Program[] = [start(), start()];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const victim = programs[kill % 2] as Program;
      const heard = savedBy(programs);
      await until(async () => {
        await append();
        return savedBy(programs) >= heard + 2;
      });
      victim.kill();
      expect((await victim.ended).signal).toBe('SIGKILL');
      programs[kill % 2] = start();
    }
    const { database, close: closeViews } = await openViews({ file: views });
    const saved = () =>
      database.selectFrom('directory').select(['child_id', 'search_name']).orderBy('child_id').execute();
    await until(async () => JSON.stringify(await saved()) === JSON.stringify(rows()));
    for (const each of programs) each.kill();
    const ended = await Promise.all(programs.map((each) => each.ended));
    expect(ended.map(({ errors }) => errors).join('')).toBe('');
    expect(await saved()).toEqual(rows());
    await closeViews();
    await close();
  },
  3 * DEADLINE_MS,
);
