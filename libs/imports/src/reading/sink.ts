import type { Verdict } from '../outcomes';
import type { ReadRow } from './ways-of-reading';

/** Takes rows, each with its place in the file: a line, an element or an entry. */
export type Sink = Readonly<{
  take: (row: ReadRow, at: string) => void;
  /** The rows taken so far do not count. */
  forget: () => void;
  /** So many more bytes of the file were read. */
  passed: (bytes: number) => void;
}>;

/** What a file turned out to be. A verdict is about the whole file: none of its rows could be read. */
export type FileRead = Readonly<{ kind: string; version?: string; verdict?: Verdict }>;
