import type { Verdict } from '../outcomes';
import type { ReadRow } from './ways-of-reading';

/** Takes rows, each with its place in the file: a line, an element or an entry. `forget`: those taken do not count. */
export type Sink = Readonly<{ take: (row: ReadRow, at: string) => void; forget: () => void }>;

/** What a file turned out to be. A verdict is about the whole file: none of its rows could be read. */
export type FileRead = Readonly<{ kind: string; version?: string; verdict?: Verdict }>;
