import { randomUUID } from 'node:crypto';
import { newIdsSeen } from './ids-seen';

describe('remembering ids', () => {
  it('knows each that it has seen, however many there are, and no other', () => {
    const seenBefore = newIdsSeen();
    const ids = Array.from({ length: 20_000 }, () => randomUUID());
    expect(ids.filter((id) => seenBefore('record-1', id))).toEqual([]);
    expect(ids.filter((id) => !seenBefore('record-1', id))).toEqual([]);
  });

  it('tells the streams apart', () => {
    const [seenBefore, id] = [newIdsSeen(), randomUUID()];
    expect([seenBefore('a', id), seenBefore('b', id), seenBefore('a', id)]).toEqual([false, false, true]);
  });
});
