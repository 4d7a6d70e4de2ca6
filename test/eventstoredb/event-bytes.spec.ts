import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import fc from 'fast-check';
import { eventBytes } from './event-bytes';
import { uuidOf } from './wire';

it('an event written by hand is what the generated classes read', () => {
  const position = fc.bigInt(0n, 2n ** 63n - 1n);
  const record = fc.record({
    place: fc.nat(),
    id: fc.uuid(),
    stream: fc.string({ minLength: 1 }),
    type: fc.string({ minLength: 1 }),
    isJson: fc.boolean(),
    data: fc.uint8Array({ maxLength: 5_000 }),
    metadata: fc.uint8Array(),
    revision: position,
    position,
    end: position,
    ticks: position,
  });
  fc.assert(
    fc.property(record, fc.boolean(), (written, structured) => {
      const whole = ReadResp.deserializeBinary(eventBytes(written, structured)).toObject().event;
      const { event, commitPosition } = whole ?? {};
      const told = new Map(event?.metadataMap);
      expect(commitPosition).toBe(String(written.position));
      expect(event).toMatchObject({
        streamIdentifier: { streamName: Buffer.from(written.stream, 'utf8').toString('base64') },
        streamRevision: String(written.revision),
        preparePosition: String(written.position),
        commitPosition: String(written.position),
        data: Buffer.from(written.data).toString('base64'),
        customMetadata: Buffer.from(written.metadata).toString('base64'),
      });
      expect(told.get('type')).toBe(written.type);
      expect(told.get('created')).toBe(String(written.ticks));
      const id = ReadResp.deserializeBinary(eventBytes(written, structured)).getEvent()?.getEvent()?.getId();
      expect(id?.hasStructured()).toBe(structured);
      expect(uuidOf(id)).toBe(written.id);
    }),
    { numRuns: 200 },
  );
});
