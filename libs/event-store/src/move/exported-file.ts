import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { ExportedLog } from './check-log';
import type { WriteLines } from './export-log';
import { MoveRefused } from './move-refused';

/** What an exported log holds is children's records: its owner alone may read it. */
const OWNER_ALONE = 0o600;

/**
 * Writes a file that appears under its name whole and on the disk, or not at all, readable by its owner alone. Throws
 * `MoveRefused` where there is one of that name; the file that is there is not touched.
 */
export const writeWholeFile = async <T>(
  file: string,
  fill: (write: WriteLines) => Promise<T>,
): Promise<T> => {
  const path = resolve(file);
  if (existsSync(path)) throw isThere(file);
  const aside = `${path}.${randomBytes(6).toString('hex')}.part`;
  const handle = await opening(file, () => open(aside, 'wx', OWNER_ALONE));
  try {
    const answer = await fill((text) => handle.appendFile(text));
    await handle.sync();
    await handle.close();
    await giveName(aside, path, file);
    return answer;
  } finally {
    await handle.close();
    await unlink(aside).catch(() => undefined);
  }
};

const GONE = 'Whoever was to take the log went away before its end.';

/** Writes to a stream no faster than it takes; fails where whoever reads it went away. */
export const writeTo = (output: Writable): WriteLines => {
  // The failure is told to whoever writes, below; without a listener it would end the process as well.
  output.on('error', () => undefined);
  return (text) =>
    new Promise((settle, fail) => {
      output.write(text, (cause) => (cause ? fail(new MoveRefused(GONE, { cause })) : settle()));
    });
};

/**
 * Opens an exported log so that it can be read twice: a file as it lies, anything that can be read only once, such
 * as a pipe, by way of a copy in `folder` that has no name, or loses it again, and is readable by its owner alone.
 */
export const withExportedLog = async <T>(
  source: string | Readable,
  folder: string,
  work: (log: ExportedLog) => Promise<T>,
): Promise<T> => {
  if (typeof source !== 'string') return withCopy(source, folder, work);
  const handle = await opening(source, () => open(source, 'r'));
  try {
    const about = await handle.stat();
    if (about.isDirectory()) throw new MoveRefused(`${source} is a folder: please name a file.`);
    return await (about.isFile()
      ? work(() => bytesOf(handle))
      : withCopy(handle.createReadStream({ autoClose: false }), folder, work));
  } finally {
    await handle.close();
  }
};

const withCopy = async <T>(
  source: Readable,
  folder: string,
  work: (log: ExportedLog) => Promise<T>,
): Promise<T> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = join(folder, `log-to-import.${randomBytes(6).toString('hex')}.part`);
  const handle = await open(aside, 'wx+', OWNER_ALONE);
  try {
    await unlink(aside).catch(() => undefined);
    for await (const chunk of source as AsyncIterable<Buffer>) await handle.appendFile(chunk);
    return await work(() => bytesOf(handle));
  } finally {
    await handle.close();
    await unlink(aside).catch(() => undefined);
  }
};

const bytesOf = (handle: FileHandle): AsyncIterable<Uint8Array> =>
  handle.createReadStream({ start: 0, autoClose: false });

const isThere = (file: string) =>
  new MoveRefused(`${file} is there already, and is not written over: please name another file.`);

/** Why a file cannot be opened, in the words of whoever named it. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'is not there, or its folder is not',
  EACCES: 'may not be opened by whoever runs this',
  EROFS: 'lies on a disk that cannot be written to',
  ENOSPC: 'has no room: the disk is full',
};

const opening = async (file: string, open: () => Promise<FileHandle>): Promise<FileHandle> => {
  try {
    return await open();
  } catch (cause) {
    const why = WHY[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be opened';
    throw new MoveRefused(`${file} ${why}: please name another file.`, { cause });
  }
};

/** A second name fails where the first is taken, which renaming does not; some disks of other makes only rename. */
const giveName = async (aside: string, path: string, file: string): Promise<void> => {
  try {
    await link(aside, path);
  } catch {
    if (existsSync(path)) throw isThere(file);
    await rename(aside, path);
  }
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
};
