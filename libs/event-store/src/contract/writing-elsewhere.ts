import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Acknowledged, WorkElsewhere } from './harness';

/** The program that writes from another process; found from the repository's root, where every test starts. */
const WRITERS = resolve('test/crash/writers.mjs');

/** The log to write to, a file or the server at `host:port`, and where the other process finds this library as JavaScript. */
export type Elsewhere = Readonly<{ dist: string } & ({ file: string } | { server: string })>;

const environmentFor = (where: Elsewhere): NodeJS.ProcessEnv =>
  'file' in where
    ? process.env
    : { ...process.env, EVENTSTOREDB_HOSTS: where.server, EVENTSTOREDB_TLS: 'false' };

/** Does the work in another process, and answers with what was acknowledged there. */
export const writeElsewhere = (where: Elsewhere, work: WorkElsewhere): Promise<readonly Acknowledged[]> =>
  new Promise((settle, fail) => {
    const child = spawn(process.execPath, [WRITERS, JSON.stringify({ ...where, ...work })], {
      env: environmentFor(where),
    });
    let [written, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) settle(written.trim().split('\n').map(asAcknowledged));
      else fail(new Error(`the other process ended with ${code}: ${errors}`));
    });
  });

const asAcknowledged = (line: string): Acknowledged => {
  const said = JSON.parse(line) as Omit<Acknowledged, 'revision'> & { revision: string };
  return { ...said, revision: BigInt(said.revision) };
};
