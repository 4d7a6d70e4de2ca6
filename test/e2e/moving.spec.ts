import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openSecretFile } from '@chronology/access';
import { openSqliteEventStore } from '@chronology/event-store';
import { DEMONSTRATION } from '@chronology/service';
import { compiledDist, startProgram, type Ended } from '../processes';
import { startApp } from './services';
import { newFolder, until } from './wire';

/** Each test starts the program a few times, on a machine that may be busy. */
jest.setTimeout(60_000);

const LINES_OF_A_BIG_LOG = 20_000;
const program = (): string => join(compiledDist(), 'apps/cli/src/main.js');
const start = (dataDir: string, words: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  startProgram(program(), ['log', ...words], { DATA_DIR: dataDir, ...more });
const run = (dataDir: string, ...words: readonly string[]): Promise<Ended> => start(dataDir, words).ended;

/** A folder of data with the secret of another, and nothing else. */
const emptyBeside = (dataDir: string): string => {
  const folder = join(newFolder(), 'data');
  mkdirSync(folder);
  copyFileSync(join(dataDir, 'secret'), join(folder, 'secret'));
  return folder;
};

const factOf = (n: number) => ({
  id: `0190c0de-0000-7000-8000-${String(n).padStart(12, '0')}`,
  type: 'GoodThingHappened',
  data: { content: { text: 'Ailsa laughed' }, n },
  metadata: { schemaVersion: 1, recordedAt: '2024-03-01T09:00:00.000Z' },
});

/** A log of so many facts of one child, marked as the demonstration’s if said. */
const newLog = async (facts: number, isMarked = false): Promise<string> => {
  const dataDir = newFolder();
  openSecretFile(join(dataDir, 'secret'));
  const store = openSqliteEventStore({ file: join(dataDir, 'log.sqlite') });
  if (isMarked) await store.writeSettingOnce(DEMONSTRATION, 'made-up');
  for (let n = 0; n < facts; n += 500) {
    const events = Array.from({ length: Math.min(500, facts - n) }, (_, i) => factOf(n + i));
    await store.append('chronology-1', events, { expected: n === 0 ? 'no-stream' : BigInt(n - 1) });
  }
  await store.close();
  return dataDir;
};

/** Runs the command with a file as its standard input, or its standard output into another. */
const piped = (
  dataDir: string,
  words: string,
  input = '',
): Promise<{ code: number | null; output: Buffer; errors: string }> =>
  new Promise((settle, fail) => {
    const child = spawn(process.execPath, [program(), 'log', words, '-'], {
      env: { ...process.env, DATA_DIR: dataDir },
    });
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      settle({ code, output: Buffer.concat(output), errors: Buffer.concat(errors).toString() }),
    );
    child.stdin.end(input);
  });

describe('moving a log by the command line', () => {
  it('writes a file of its owner alone, reads it elsewhere, and says in one line what it did', async () => {
    const [dataDir, file] = [await newLog(3), join(newFolder(), 'a.log')];
    const out = await run(dataDir, 'export', file);
    expect([out.code, out.errors, out.lines]).toEqual([
      0,
      '',
      ['Exported: 3 events in 1 streams. The file is of use only with the secret in SECRET_FILE.'],
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const target = emptyBeside(dataDir);
    const first = await run(target, 'import', file);
    const second = await run(target, 'import', file);
    expect([first.code, first.lines, second.code, second.lines]).toEqual([
      0,
      ['Imported: 3 events in 1 streams. Read back, the log is as the file says.'],
      0,
      ['Imported: 3 events in 1 streams, 3 of them there before. Read back, the log is as the file says.'],
    ]);
  });

  it('moves it through pipes, with the words beside it on standard error', async () => {
    const dataDir = await newLog(1_200);
    const out = await piped(dataDir, 'export');
    expect([out.code, out.errors]).toEqual([0, expect.stringContaining('Exported: 1200 events')]);
    const target = emptyBeside(dataDir);
    const brought = await piped(target, 'import', out.output.toString());
    expect([brought.code, brought.output.toString()]).toEqual([0, expect.stringContaining('Imported: 1200')]);
    expect((await piped(target, 'export')).output.equals(out.output)).toBe(true);
    expect(readdirSync(target).toSorted()).toEqual(['log.sqlite', 'secret']);
  });

  it('never writes over a file', async () => {
    const [dataDir, file] = [await newLog(1), join(newFolder(), 'a.log')];
    writeFileSync(file, 'somebody’s');
    const { code, errors } = await run(dataDir, 'export', file);
    expect([code, errors]).toEqual([
      1,
      `${file} is there already, and is not written over: please name another file.\n`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe('somebody’s');
  });

  it('imports nothing where there is no secret, and makes none', async () => {
    const [dataDir, file] = [await newLog(1), join(newFolder(), 'a.log')];
    await run(dataDir, 'export', file);
    const target = join(newFolder(), 'data');
    const { code, errors } = await run(target, 'import', file);
    expect([code, errors]).toEqual([
      1,
      expect.stringContaining('Please put the secret there that belongs to the log.'),
    ]);
    expect(existsSync(target)).toBe(false);
  });

  it('leaves the store unopened where the secret is another’s, the file is altered, or the demonstration’s in production', async () => {
    const [dataDir, file] = [await newLog(2, true), join(newFolder(), 'a.log')];
    await run(dataDir, 'export', file);
    const altered = `${file}.altered`;
    writeFileSync(altered, readFileSync(file, 'utf8').replace('laughed', 'cried'));
    const [ours, others] = [emptyBeside(dataDir), emptyBeside(await newLog(1))];
    const ends = [
      await run(others, 'import', file),
      await run(ours, 'import', altered),
      await start(ours, ['import', file], { NODE_ENV: 'production' }).ended,
    ];
    expect(ends.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(ends.map(({ errors }) => errors)).toEqual([
      expect.stringContaining('begun with another secret'),
      expect.stringContaining('Line 4 of the file: the lines before it do not add up to it'),
      expect.stringContaining(
        'This log has the setting "demonstration", which this deployment does not take.',
      ),
    ]);
    expect(ends.map(({ errors, lines }) => `${errors}${lines.join()}`).join()).not.toMatch(
      /Ailsa|laughed|cried/,
    );
    expect([readdirSync(ours), readdirSync(others)]).toEqual([['secret'], ['secret']]);
  });

  it.each([['export'], ['import'], ['export', 'a', 'b'], ['import', 'a', 'b'], ['move', 'x']])(
    'says how to call it when called as %s',
    async (...words) => {
      const { code, errors } = await run(newFolder(), ...words);
      expect([code, errors]).toEqual([2, expect.stringContaining('chronology log export FILE|-')]);
    },
  );

  it.each(['SIGTERM', 'SIGHUP'] as const)('leaves no half file behind when %s stops it', async (signal) => {
    const [dataDir, folder] = [await newLog(LINES_OF_A_BIG_LOG), newFolder()];
    const exporting = start(dataDir, ['export', join(folder, 'a.log')]);
    await until('it writes', () => readdirSync(folder).length > 0);
    exporting.kill(signal);
    const { code, errors } = await exporting.ended;
    expect([code, errors]).toEqual([1, 'Stopped. No file was written.\n']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes on with an import that was killed half-way, with nothing twice', async () => {
    const [dataDir, file] = [await newLog(LINES_OF_A_BIG_LOG), join(newFolder(), 'a.log')];
    await run(dataDir, 'export', file);
    const target = emptyBeside(dataDir);
    const importing = start(target, ['import', file]);
    await until('it appends', () => {
      const log = join(target, 'log.sqlite-wal');
      return existsSync(log) && statSync(log).size > 1_000_000;
    });
    importing.kill();
    expect((await importing.ended).signal).toBe('SIGKILL');
    const unfinished = expect.stringContaining(
      'An import into this log was begun and is not whole.',
    ) as string;
    expect(await run(target, 'verify')).toMatchObject({ code: 1, errors: unfinished });
    expect(await run(target, 'export', join(newFolder(), 'half.log'))).toMatchObject({
      code: 0,
      errors: unfinished,
    });
    const service = await startApp('health', { DATA_DIR: target }).ended;
    expect([service.code, service.errors]).toEqual([1, unfinished]);
    const again = await run(target, 'import', file);
    expect([again.code, again.lines]).toEqual([
      0,
      [expect.stringMatching(/^Imported: 20000 events in 1 streams, [1-9]\d* of them there before\./)],
    ]);
    const copy = join(newFolder(), 'b.log');
    await run(target, 'export', copy);
    expect(readFileSync(copy).equals(readFileSync(file))).toBe(true);
  });
});
