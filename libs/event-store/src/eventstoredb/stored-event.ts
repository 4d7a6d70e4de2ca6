import type { StoredEvent } from '../port';
import { isSettingStream } from '../log-settings';
import { asPosition, type Place } from './position';

/** An event as the client gives it, of whatever kind. */
export type Recorded = Readonly<{
  id: string;
  type: string;
  streamId: string;
  revision: bigint;
  data: unknown;
  metadata?: unknown;
  created: Date;
  position?: Place;
}>;

type Ours = Recorded & Readonly<{ data: StoredEvent['data'] }>;

/** False for the server's own events, for settings, and for what no store of ours writes: bytes, broken JSON, no object. */
export const isOurs = (event: Recorded): event is Ours =>
  !event.type.startsWith('$') &&
  !event.streamId.startsWith('$') &&
  !isSettingStream(event.streamId) &&
  isObject(event.data);

/** Where an event stands. Servers older than 22.6 do not say. */
export const positionOf = ({ position }: Recorded): string => {
  if (position === undefined) throw new Error('The server does not say where an event stands.');
  return asPosition(position);
};

export const asStoredEvent = (event: Ours): StoredEvent => ({
  id: event.id,
  type: event.type,
  data: event.data,
  metadata: isObject(event.metadata) ? event.metadata : {},
  stream: event.streamId,
  revision: event.revision,
  position: positionOf(event),
  storedAt: event.created,
});

/** False for what is no JSON object, such as the bytes of an event that is not JSON. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
