/** An event as it was proposed: the id as lower-case text, bytes as they came. */
export type Proposed = Readonly<{
  id: string;
  type: string;
  isJson: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}>;

/** A record of the log. It stands at `position` and ends where the next may stand; `ticks` are 100 ns since 1970. */
export type Recorded = Proposed &
  Readonly<{
    place: number;
    stream: string;
    revision: bigint;
    position: bigint;
    end: bigint;
    ticks: bigint;
  }>;

/** What a writer expects of a stream. */
export type Expected = bigint | 'any' | 'no-stream' | 'stream-exists';

/** What became of a write. `position` is undefined where the server would not say it, `revision` is -1 on no stream. */
export type Outcome =
  | Readonly<{ kind: 'written'; revision: bigint; position?: bigint }>
  | Readonly<{ kind: 'wrong-version'; current: bigint }>
  | Readonly<{ kind: 'deleted' }>;

/** The revision of a tombstone, and the $tb of a stream that was softly deleted: 2^63 - 1. */
export const DELETED = 9_223_372_036_854_775_807n;

/** The position that means "the end": 2^64 - 1. */
export const END = 18_446_744_073_709_551_615n;

export const METADATA = '$metadata';
export const STREAM_DELETED = '$streamDeleted';

export const metastreamOf = (stream: string): string => `$$${stream}`;
export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
