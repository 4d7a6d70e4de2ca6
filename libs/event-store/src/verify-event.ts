import { LIMITS, bytesOf, faultOfName, isEventId } from './encode';
import type { StoredEvent } from './port';

/** What the log may say beside an event. Everything else belongs in `data`, because this outlives deletion. */
const ALLOWED_METADATA: readonly string[] = [
  'schemaVersion',
  'recordedAt',
  'commandId',
  'correlationId',
  'causationId',
  'keyId',
];

/** What is wrong with one event, looked at alone: one sentence each, naming its place and none of its content. */
export const problemsOf = (event: StoredEvent): readonly string[] => {
  const faults = [
    ...faultOf('stream name', faultOfName(event.stream, LIMITS.streamName)),
    ...faultOf('type', faultOfName(event.type, LIMITS.typeName)),
    ...faultOf('id', isEventId(event.id) ? null : 'must be a UUID in lower case'),
    ...faultOf('data', isObject(event.data) ? null : 'must be a JSON object'),
    ...metadataFaults(event.metadata),
    ...sizeFaults(event),
  ];
  return faults.map((fault) => `${placeInWords(event)}: ${fault}.`);
};

/** "record-1@4": how a problem names an event. */
export const placeInWords = ({ stream, revision }: Pick<StoredEvent, 'stream' | 'revision'>): string =>
  `${stream}@${revision}`;

const faultOf = (what: string, fault: string | null): string[] =>
  fault === null ? [] : [`the ${what} ${fault}`];

const metadataFaults = (metadata: StoredEvent['metadata']): string[] => {
  if (!isObject(metadata)) return ['the metadata must be a JSON object'];
  const foreign = Object.keys(metadata).filter((key) => !ALLOWED_METADATA.includes(key));
  return [
    ...foreign.map((key) => `the metadata holds "${key}", which belongs in the data`),
    ...faultOf(
      'recordedAt',
      isMoment(metadata.recordedAt) ? null : 'must be a moment, such as 2021-06-03T13:05:00.000Z',
    ),
    ...faultOf(
      'schemaVersion',
      isVersion(metadata.schemaVersion) ? null : 'must be a whole number of 1 or more',
    ),
  ];
};

const sizeFaults = ({ type, data, metadata }: StoredEvent): string[] => {
  const bytes = bytesOf({ type, data: JSON.stringify(data), metadata: JSON.stringify(metadata) });
  return bytes <= LIMITS.appendBytes ? [] : [`it has ${bytes} bytes, and ${LIMITS.appendBytes} are the most`];
};

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMoment = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));

const isVersion = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 1);
