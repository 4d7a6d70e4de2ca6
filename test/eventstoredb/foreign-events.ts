import { randomUUID } from 'node:crypto';
import type { Proposed } from './records';

const foreign = (text: string, isJson: boolean, metadata = ''): Proposed => ({
  id: randomUUID(),
  type: 'Foreign',
  isJson,
  data: Buffer.from(text),
  metadata: Buffer.from(metadata),
});

/** Events that no store of ours would write: bytes, and JSON that is broken, no object, or without our metadata. */
export const foreignEvents = (): Proposed[] => [
  foreign('\u0000not JSON', false),
  foreign('{"n":', true),
  foreign('"a text"', true),
  foreign('[1,2]', true),
];
