import { execFileSync } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { withExportedLog, writeTo, writeWholeFile } from './exported-file';
import { MoveRefused } from './move-refused';
import type { ExportedLog } from './check-log';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chronology-move-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => join(folder, name);

const textOf = async (log: ExportedLog): Promise<string> => {
  let text = '';
  for await (const chunk of log()) text += Buffer.from(chunk).toString();
  return text;
};

describe('writing a file whole or not at all', () => {
  it('shows it under its name only when all of it is there, to its owner alone', async () => {
    const file = inFolder('a.log');
    const answer = await writeWholeFile(file, async (write) => {
      await write('one\n');
      expect(existsSync(file)).toBe(false);
      expect(readdirSync(folder).map((name) => statSync(inFolder(name)).mode & 0o777)).toEqual([0o600]);
      await write('two\n');
      return 7;
    });
    expect([answer, readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual([
      7,
      'one\ntwo\n',
      0o600,
    ]);
    expect(readdirSync(folder)).toEqual(['a.log']);
  });

  it('leaves nothing behind when it fails', async () => {
    const failing = writeWholeFile(inFolder('a.log'), async (write) => {
      await write('one\n');
      throw new Error('the log was lost');
    });
    await expect(failing).rejects.toThrow('the log was lost');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes over nothing, also when the other file comes while it writes', async () => {
    const file = inFolder('a.log');
    const racing = writeWholeFile(file, async (write) => {
      writeFileSync(file, 'somebody’s');
      await write('ours');
    });
    await expect(racing).rejects.toThrow(`${file} is there already, and is not written over`);
    let isBegun = false;
    const late = writeWholeFile(file, async () => void (isBegun = true));
    await expect(late).rejects.toThrow(MoveRefused);
    expect([isBegun, readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual([
      false,
      'somebody’s',
      ['a.log'],
    ]);
  });

  it('says plainly that there is no such folder', async () => {
    const file = join(inFolder('nowhere'), 'a.log');
    await expect(writeWholeFile(file, async () => undefined)).rejects.toThrow(
      `${file} is not there, or its folder is not: please name another file.`,
    );
  });
});

describe('writing to another program', () => {
  it('waits until it has taken what it was given', async () => {
    const taken = new PassThrough({ highWaterMark: 10 });
    let isWritten = false;
    const writing = writeTo(taken)('x'.repeat(1_000))
      .then(() => writeTo(taken)('y'))
      .then(() => (isWritten = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isWritten).toBe(false);
    taken.resume();
    await writing;
  });

  it('fails when it has gone away', async () => {
    const output = createWriteStream(join(inFolder('nowhere'), 'x'));
    await expect(writeTo(output)('x')).rejects.toThrow(
      'Whoever was to take the log went away before its end.',
    );
  });
});

describe('opening an exported log', () => {
  it('reads a file as often as it is asked for, the one that was opened whatever has its name by then', async () => {
    const file = inFolder('a.log');
    writeFileSync(file, 'one\n');
    await withExportedLog(file, folder, async (log) => {
      expect(await textOf(log)).toBe('one\n');
      rmSync(file);
      writeFileSync(file, 'two\n');
      expect(await textOf(log)).toBe('one\n');
    });
  });

  it('reads twice what can be read only once, and leaves no copy behind', async () => {
    const from = Readable.from([Buffer.from('one\n'), Buffer.from('two\n')]);
    await withExportedLog(from, inFolder('data'), async (log) => {
      expect([await textOf(log), await textOf(log)]).toEqual(['one\ntwo\n', 'one\ntwo\n']);
      if (process.platform !== 'win32') expect(readdirSync(inFolder('data'))).toEqual([]);
    });
    expect(readdirSync(inFolder('data'))).toEqual([]);
  });

  it('reads a pipe that has a name', async () => {
    const pipe = inFolder('pipe');
    execFileSync('mkfifo', [pipe]);
    const output = createWriteStream(pipe);
    output.end('one\n');
    await withExportedLog(pipe, inFolder('data'), async (log) => {
      expect([await textOf(log), await textOf(log)]).toEqual(['one\n', 'one\n']);
    });
  });

  it.each([
    [
      'that is not there',
      () => inFolder('none'),
      'is not there, or its folder is not: please name another file.',
    ],
    ['that is a folder', () => folder, 'is a folder: please name a file.'],
  ])('refuses one %s', async (_, file, why) => {
    await expect(withExportedLog(file(), folder, textOf)).rejects.toThrow(`${file()} ${why}`);
  });
});
