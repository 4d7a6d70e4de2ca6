import type { Recorded } from './records';

const VARINT = 0;
const BYTES = 2;

/** The fields of ReadResp.event and what is within, by their numbers on the wire. */
const FIELD = {
  response: { event: 1 },
  event: { recorded: 1, commit: 3 },
  recorded: { id: 1, stream: 2, revision: 3, prepare: 4, commit: 5, told: 6, metadata: 7, data: 8 },
  uuid: { structured: 1, text: 2 },
  structured: { most: 1, least: 2 },
  stream: { name: 3 },
  entry: { name: 1, value: 2 },
} as const;

const varint = (value: bigint): Buffer => {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
};

const lengths = Array.from({ length: 4096 }, (_, n) => varint(BigInt(n)));
const lengthOf = (size: number): Uint8Array => lengths[size] ?? varint(BigInt(size));
const tags = Array.from({ length: 128 }, (_, n) => Buffer.from([n]));
const tag = (field: number, kind: number): Uint8Array => tags[(field << 3) | kind] ?? Buffer.of();

const sized = (field: number, parts: readonly Uint8Array[]): Uint8Array[] => {
  let size = 0;
  for (const { length } of parts) size += length;
  return [tag(field, BYTES), lengthOf(size), ...parts];
};
const text = (field: number, value: string): Uint8Array[] => sized(field, [Buffer.from(value, 'utf8')]);
const number = (field: number, value: bigint): Uint8Array[] => [tag(field, VARINT), varint(value)];
const told = (name: string, value: string): Uint8Array[] =>
  sized(FIELD.recorded.told, [...text(FIELD.entry.name, name), ...text(FIELD.entry.value, value)]);

const idOf = (id: string, structured: boolean): Uint8Array[] => {
  if (!structured) return text(FIELD.uuid.text, id);
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const { most, least } = FIELD.structured;
  return sized(FIELD.uuid.structured, [
    ...number(most, bytes.readBigUInt64BE(0)),
    ...number(least, bytes.readBigUInt64BE(8)),
  ]);
};

/**
 * A record as the bytes of a read's answer. Written by hand because most of the time of a long read would go into the
 * generated message classes.
 */
export const eventBytes = (record: Recorded, structured: boolean): Buffer => {
  const { id, stream, revision, prepare, commit, metadata, data } = FIELD.recorded;
  const recorded = [
    ...sized(id, idOf(record.id, structured)),
    ...sized(stream, text(FIELD.stream.name, record.stream)),
    ...number(revision, record.revision),
    ...number(prepare, record.position),
    ...number(commit, record.position),
    ...told('type', record.type),
    ...told('content-type', record.isJson ? 'application/json' : 'application/octet-stream'),
    ...told('created', String(record.ticks)),
    ...sized(metadata, [record.metadata]),
    ...sized(data, [record.data]),
  ];
  const event = [...sized(FIELD.event.recorded, recorded), ...number(FIELD.event.commit, record.position)];
  return Buffer.concat(sized(FIELD.response.event, event));
};
