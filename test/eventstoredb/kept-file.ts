import { closeSync, existsSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Proposed } from './records';

/** The events of one append, which are kept together or not at all. */
export type Transaction = Readonly<{
  stream: string;
  /** The revision and the position of the first event. */
  first: bigint;
  position: bigint;
  ticks: bigint;
  events: readonly Proposed[];
}>;

/** A file of transactions, one line of JSON each. */
export type KeptFile = Readonly<{
  /** What the file holds, in order. To be asked once, before anything is written. */
  transactions: () => Iterable<Transaction>;
  /** Resolves when the transaction is on disk; those waiting share one fsync. */
  write: (transaction: Transaction) => Promise<void>;
  close: () => Promise<void>;
}>;

type Line = [stream: string, first: string, position: string, ticks: string, events: LineEvent[]];
type LineEvent = [id: string, type: string, isJson: 0 | 1, data: string, metadata: string];

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

const lineOf = ({ stream, first, position, ticks, events }: Transaction): string => {
  const written = events.map(({ id, type, isJson, data, metadata }): LineEvent => [
    id,
    type,
    isJson ? 1 : 0,
    base64(data),
    base64(metadata),
  ]);
  const line: Line = [stream, String(first), String(position), String(ticks), written];
  return `${JSON.stringify(line)}\n`;
};

const transactionOf = (text: string): Transaction => {
  const [stream, first, position, ticks, events] = JSON.parse(text) as Line;
  return {
    stream,
    first: BigInt(first),
    position: BigInt(position),
    ticks: BigInt(ticks),
    events: events.map(([id, type, isJson, data, metadata]) => ({
      id,
      type,
      isJson: isJson === 1,
      data: Buffer.from(data, 'base64'),
      metadata: Buffer.from(metadata, 'base64'),
    })),
  };
};

const CHUNK = 4 * 1024 * 1024;
const NEW_LINE = 0x0a;

/** Every whole line; what stands after the last of them was torn by a death, and is cut off. */
function* wholeLines(path: string): Generator<string> {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r+');
  try {
    let [rest, whole] = [Buffer.alloc(0), 0];
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const size = readSync(file, chunk, 0, CHUNK, null);
      if (size === 0) break;
      let text = Buffer.concat([rest, chunk.subarray(0, size)]);
      for (let end = text.indexOf(NEW_LINE); end !== -1; end = text.indexOf(NEW_LINE)) {
        yield text.toString('utf8', 0, end);
        whole += end + 1;
        text = text.subarray(end + 1);
      }
      rest = text;
    }
    if (rest.length > 0) ftruncateSync(file, whole);
  } finally {
    closeSync(file);
  }
}

type Waiting = Readonly<{ line: string; settle: () => void; fail: (cause: unknown) => void }>;

const writeTogether = async (file: FileHandle, waiting: readonly Waiting[]): Promise<void> => {
  try {
    await file.appendFile(waiting.map(({ line }) => line).join(''));
    await file.datasync();
    for (const { settle } of waiting) settle();
  } catch (cause) {
    for (const { fail } of waiting) fail(cause);
  }
};

/** Opens the file, making it if it is not there. */
export const openKeptFile = async (path: string): Promise<KeptFile> => {
  const file = await open(path, 'a');
  let waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      await writeTogether(file, together);
    }
    writing = undefined;
  };
  return {
    transactions: function* () {
      for (const line of wholeLines(path)) yield transactionOf(line);
    },
    write: (transaction) =>
      new Promise((settle, fail) => {
        waiting.push({ line: lineOf(transaction), settle, fail });
        writing ??= Promise.resolve().then(drain);
      }),
    close: async () => {
      await writing;
      await file.close();
    },
  };
};
