import type { StoredEvent } from '@chronology/event-store';
import { factReader } from './fact-reader';

/** Events that this release cannot read do for counting; every read passes over the event of revision 1. */
const eventAt = (revision: bigint, copy = 0): StoredEvent => ({
  id: `00000000-0000-7000-8000-0000000000${copy}${revision}`,
  type: 'SomethingLater',
  data: {},
  metadata: {},
  stream: 'record-1',
  revision,
  position: String(revision),
  storedAt: new Date('2025-11-18T09:00:00Z'),
});

describe('reading a stream that an event of somebody else stands in', () => {
  const stored = [eventAt(0n), eventAt(2n)];
  const reader = factReader({
    async *readStream(_stream, { from = 0n } = {}) {
      yield* stored.filter(({ revision }) => revision >= from);
    },
  });
  const revisions = async (upTo?: number) =>
    (await reader.factsOf('record-1', upTo)).map(({ revision }) => revision);

  it('gives each fact once, however often it is asked', async () => {
    expect(await revisions()).toEqual([0, 2]);
    expect(await revisions()).toEqual([0, 2]);
    stored.push(eventAt(3n));
    expect(await revisions()).toEqual([0, 2, 3]);
  });

  it('gives what stood there at a revision', async () => {
    expect(await revisions(1)).toEqual([0]);
    expect(await revisions(2)).toEqual([0, 2]);
  });
});

describe('a log that is put back to an older copy while it is read', () => {
  const logOf = (initial: readonly StoredEvent[]) => {
    let stored = initial;
    return {
      becomes: (other: readonly StoredEvent[]) => void (stored = other),
      async *readStream(_stream: string, { from = 0n }: Readonly<{ from?: bigint }> = {}) {
        yield* stored.filter(({ revision }) => revision >= from);
      },
    };
  };
  const idsFrom = async (reader: ReturnType<typeof factReader>) =>
    (await reader.factsOf('record-1')).map(({ id }) => id);

  it.each([
    ['shorter', [eventAt(0n)]],
    ['as long again', [eventAt(0n), eventAt(1n, 1)]],
    ['longer again', [eventAt(0n), eventAt(1n, 1), eventAt(2n, 1)]],
    ['empty', []],
  ])('shows what stands there when it is %s, and nothing that is lost', async (_how, after) => {
    const log = logOf([eventAt(0n), eventAt(1n)]);
    const reader = factReader(log);
    expect(await idsFrom(reader)).toHaveLength(2);
    log.becomes(after);
    expect(await idsFrom(reader)).toEqual(after.map(({ id }) => id));
    expect(await idsFrom(reader)).toEqual(after.map(({ id }) => id));
  });
});
