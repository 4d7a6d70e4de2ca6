import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file to import: where it lies, what it is called in the report, and what its bytes are. */
export type SourceFile = Readonly<{
  path: string;
  /** Its name below the folder that was given; `baseName` alone is kept with facts. */
  name: string;
  baseName: string;
  bytes: number;
  sha256: string;
  encoding: Encoding;
}>;

/** Every file below these paths, in the order given and then by name. Throws for a path that is not there. */
export const sourceFilesOf = async (paths: readonly string[]): Promise<readonly SourceFile[]> => {
  const found: SourceFile[] = [];
  for (const path of paths)
    for (const file of await filesBelow(path)) found.push(await inspect(file, nameBelow(path, file)));
  return found;
};

/** The text of a file, decoded piece by piece, without its byte-order mark. `passed` is told of the bytes read. */
export async function* textOf(
  { path, encoding }: Pick<SourceFile, 'path' | 'encoding'>,
  passed?: (bytes: number) => void,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(path)) {
    const chunk = piece as Buffer;
    passed?.(chunk.length);
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

const nameBelow = (path: string, file: string) => relative(path, file) || basename(file);

const filesBelow = async (path: string): Promise<readonly string[]> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Error(`There is nothing to import at “${path}”: please name a file or a folder.`);
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    const below = join(path, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(below)));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(below)))) files.push(below);
  }
  return files;
};

/** A link to a file is that file; one that leads to a folder or nowhere is passed over. */
const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() ?? false;

/** One pass over the bytes: their hash, and whether they are UTF-8 throughout. */
const inspect = async (path: string, name: string): Promise<SourceFile> => {
  const hash = createHash('sha256');
  const utf8 = watchingForUtf8();
  let bytes = 0;
  let first = Buffer.alloc(0);
  for await (const piece of createReadStream(path)) {
    const chunk = piece as Buffer;
    if (first.length < 2) first = Buffer.concat([first, chunk.subarray(0, 2)]);
    bytes += chunk.length;
    hash.update(chunk);
    utf8.see(chunk);
  }
  const encoding = markedEncoding(first) ?? (utf8.holds() ? 'utf-8' : 'windows-1252');
  return { path, name, baseName: basename(path), bytes, sha256: hash.digest('hex'), encoding };
};

const markedEncoding = (first: Buffer): Encoding | undefined => {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : undefined;
};

/** What is not UTF-8 is read as Windows-1252, in which every byte is a character: what spreadsheets here write. */
const watchingForUtf8 = () => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let holds = true;
  const attempt = (work: () => unknown) => {
    if (!holds) return;
    try {
      work();
    } catch {
      holds = false;
    }
  };
  return {
    see: (chunk: Buffer) => attempt(() => decoder.decode(chunk, { stream: true })),
    holds: () => {
      attempt(() => decoder.decode());
      return holds;
    },
  };
};
