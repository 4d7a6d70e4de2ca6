import type { StoredEvent } from '@chronology/event-store';
import { factReader } from './fact-reader';

/** Events that this release cannot read do for counting; every read passes over the event of revision 1. */
const eventAt = (revision: bigint): StoredEvent => ({
  id: `00000000-0000-7000-8000-00000000000${revision}`,
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
