import type { Instant } from './time/instant';

/** What someone stated about a child. A fact is appended once and never changed; `type` is its past-tense name. */
export type Fact<Type extends string = string, Data = unknown> = Readonly<{ type: Type; data: Data }>;

/**
 * A fact as it stands in the log: where (`stream`, `revision`), when this system was told (`recordedAt`),
 * and which command and chain of causes it belongs to.
 */
export type Recorded<F extends Fact = Fact> = F &
  Readonly<{
    id: string;
    stream: string;
    revision: number;
    recordedAt: Instant;
    schemaVersion: number;
    commandId?: string;
    correlationId?: string;
    causationId?: string;
  }>;

/** A place in a stream. A log moved to another store keeps its meaning, so places never name a store's own positions. */
export type Place = Readonly<{ stream: string; revision: number }>;
