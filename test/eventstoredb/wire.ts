import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { DELETED, END, type Expected, type Proposed } from './records';
import { handlerThrew, metadataMissing } from './refusals';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const JSON_CONTENT = 'application/json';

/** The parts of an identifier that the several requests have in common. */
type ExpectedFields = Readonly<{
  hasAny: () => boolean;
  hasNoStream: () => boolean;
  hasStreamExists: () => boolean;
}>;

type ProposedFields = Readonly<{
  getId: () => UUID | undefined;
  getMetadataMap: () => Readonly<{ get: (name: string) => string | undefined }>;
  getData_asU8: () => Uint8Array;
  getCustomMetadata_asU8: () => Uint8Array;
}>;

/** The name of a stream; an empty one throws, as it does on the server. */
export const streamNameOf = (identifier: StreamIdentifier | undefined): string => {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
  if (name === '') throw handlerThrew();
  return name;
};

export const identifierOf = (stream: string): StreamIdentifier => {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream, 'utf8'));
  return identifier;
};

export const empty = (): Empty => new Empty();

/** A whole number up to 2^63 - 1, or "the end"; anything between is out of range, as on the server. */
export const inRange = (number: string): bigint => {
  const value = BigInt(number);
  if (value > DELETED && value !== END) throw handlerThrew();
  return value;
};

/** What a writer expects, where `revision` is the field that holds a number. */
export const expectedOf = (options: ExpectedFields, revision: () => string): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return inRange(revision());
};

/** The number that the server writes for an expectation in its error texts. */
export const numberOf = (expected: Expected): bigint => {
  if (typeof expected === 'bigint') return expected;
  return { any: -2n, 'no-stream': -1n, 'stream-exists': -4n }[expected];
};

/** A UUID in lower-case text; throws on what is none. */
export const uuidOf = (id: UUID | undefined): string => {
  if (!id?.hasStructured()) {
    const text = (id?.getString() ?? '').toLowerCase();
    if (!GUID.test(text)) throw handlerThrew();
    return text;
  }
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64BE(BigInt(id.getStructured()?.getMostSignificantBits() ?? 0), 0);
  bytes.writeBigInt64BE(BigInt(id.getStructured()?.getLeastSignificantBits() ?? 0), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** An event of a request. A missing type is told by name, an empty one is an exception, as on the server. */
export const proposedOf = (message: ProposedFields | undefined): Proposed => {
  const told = message?.getMetadataMap();
  const type = told?.get('type');
  const contentType = told?.get('content-type');
  if (!message || type === undefined) throw metadataMissing('type');
  if (contentType === undefined) throw metadataMissing('content-type');
  if (type === '') throw handlerThrew();
  return {
    id: uuidOf(message.getId()),
    type,
    isJson: contentType === JSON_CONTENT,
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
};
