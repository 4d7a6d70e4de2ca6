import type { Recorded } from '../fact';
import { isInstant, type Instant } from '../time/instant';
import { occurredProblem, type Occurred } from '../time/occurred';
import { isKnownType, problemsWith, type FactType, type KnownFact, type RecordedFact } from './schemas';
import { currentVersion, UPCASTERS, type Upcaster } from './versions';

/** All that the log's metadata may hold: it outlives deletion, so nothing about a child is ever in it. */
export type Metadata = Readonly<{
  schemaVersion: number;
  recordedAt: Instant;
  commandId?: string;
  correlationId?: string;
  causationId?: string;
  keyId?: string;
}>;

/** An event as the log gives it back. */
export type StoredForm = Readonly<{
  id: string;
  type: string;
  data: unknown;
  metadata: Readonly<Record<string, unknown>>;
  stream: string;
  revision: bigint | number;
}>;

/**
 * A fact that this release cannot read: a type or version of a later release, or data that are not as they were
 * stored. It is shown as a card, skipped by deciders and folds, and counted: it blocks no child.
 */
export type UnreadableFact = Readonly<{
  unreadable: 'unknown type' | 'unknown version' | 'not as it was stored';
  type: string;
  id: string;
  stream: string;
  revision: number;
  /** Absent only where the log itself does not hold it: no date is made up. */
  recordedAt?: Instant;
  occurred?: Occurred;
  /** Sealed only where the stored audience says so; a card is never shown to more people than the fact was. */
  level: 'team' | 'named' | 'sealed';
  /** The chronology through which a person stated it into a record; it counts only for that child. */
  statedThrough?: string;
}>;

/** The facts of one stream, in the order in which they were recorded. */
export type Facts = readonly (RecordedFact | UnreadableFact)[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const optionalText = (value: unknown) => (typeof value === 'string' ? value : undefined);

const levelOf = (data: unknown): UnreadableFact['level'] => {
  const audience = isRecord(data) ? data['audience'] : undefined;
  const level = isRecord(audience) ? audience['level'] : undefined;
  return level === 'team' || level === 'sealed' ? level : 'named';
};

const occurredOf = (data: unknown): Occurred | undefined => {
  const occurred = isRecord(data) ? data['occurred'] : undefined;
  return isRecord(occurred) && occurredProblem(occurred) === undefined ? (occurred as Occurred) : undefined;
};

const statedThroughOf = (data: unknown) => {
  const child = isRecord(data) ? data['statedThrough'] : undefined;
  return typeof child === 'string' ? { statedThrough: child } : {};
};

const recordedAtOf = ({ metadata: { recordedAt } }: StoredForm): Instant | undefined =>
  typeof recordedAt === 'string' && isInstant(recordedAt) ? recordedAt : undefined;

const unreadable = (stored: StoredForm, why: UnreadableFact['unreadable']): UnreadableFact => {
  const occurred = occurredOf(stored.data);
  const recordedAt = recordedAtOf(stored);
  return {
    unreadable: why,
    type: stored.type,
    id: stored.id,
    stream: stored.stream,
    revision: Number(stored.revision),
    ...(recordedAt !== undefined && { recordedAt }),
    ...(occurred && { occurred }),
    level: levelOf(stored.data),
    ...statedThroughOf(stored.data),
  };
};

/** Lifts data from the stored version to today's, one pure step per old version. */
export const lift = (
  data: unknown,
  stored: number,
  current: number,
  steps: Readonly<Record<number, Upcaster>> = {},
): unknown => {
  let lifted = data;
  for (let version = stored; version < current; version += 1) {
    const step = steps[version];
    if (!step) throw new Error(`No step from version ${version}.`);
    lifted = step(lifted);
  }
  return lifted;
};

const readKnown = (stored: StoredForm, type: FactType): RecordedFact | UnreadableFact => {
  const version = stored.metadata['schemaVersion'];
  const current = currentVersion(type);
  if (typeof version !== 'number' || version < 1 || version > current)
    return unreadable(stored, 'unknown version');
  const data = lift(stored.data, version, current, UPCASTERS[type]);
  const recordedAt = recordedAtOf(stored);
  if (recordedAt === undefined || problemsWith(type, data).length > 0)
    return unreadable(stored, 'not as it was stored');
  const { commandId, correlationId, causationId } = stored.metadata;
  return {
    type,
    data,
    id: stored.id,
    stream: stored.stream,
    revision: Number(stored.revision),
    recordedAt,
    schemaVersion: current,
    commandId: optionalText(commandId),
    correlationId: optionalText(correlationId),
    causationId: optionalText(causationId),
  } as Recorded as RecordedFact;
};

/** Reads a stored event as a fact of today's vocabulary, or says why this release cannot. Encryption will sit here. */
export const fromStored = (stored: StoredForm): RecordedFact | UnreadableFact =>
  isKnownType(stored.type) ? readKnown(stored, stored.type) : unreadable(stored, 'unknown type');

export const isReadable = (fact: RecordedFact | UnreadableFact): fact is RecordedFact =>
  (fact as Partial<UnreadableFact>).unreadable === undefined;

/** Turns a fact into what the log stores; the other half of `fromStored`. */
export const toStored = (
  fact: KnownFact,
  id: string,
  metadata: Metadata,
): Readonly<{ id: string; type: string; data: object; metadata: Record<string, unknown> }> => ({
  id,
  type: fact.type,
  data: fact.data,
  metadata: Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined)),
});
