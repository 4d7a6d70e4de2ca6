// A PostgreSQL of this run's own, as Debian packages it, with its default durability (fsync and synchronous_commit on).
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSTALLED = '/usr/lib/postgresql';
const USER = 'postgres';

const newestFolder = () => {
  if (!existsSync(INSTALLED)) return undefined;
  const versions = readdirSync(INSTALLED).toSorted((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => join(INSTALLED, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
};

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package made for it, or as nobody. */
const userOf = () => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind, name) => Number(execFileSync('id', [kind, name], { encoding: 'utf8', stdio: 'pipe' }));
  for (const name of [USER, 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      // There is no such user here.
    }
  }
  return {};
};

const answering = async (bin, folder, user) => {
  const deadline = performance.now() + 30_000;
  for (;;) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-h', folder, '-U', USER], { ...user, stdio: 'ignore' });
      return;
    } catch {
      if (performance.now() > deadline) throw new Error('PostgreSQL did not answer within 30 s.');
    }
    await new Promise((settle) => setTimeout(settle, 50));
  }
};

const startCluster = async (bin) => {
  const user = userOf();
  const folder = mkdtempSync(join(tmpdir(), 'chronology-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const inIt = { ...user, cwd: folder };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C'], {
    ...inIt,
    stdio: ['ignore', 'ignore', 2],
  });
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-k',
      folder,
      '-c',
      'listen_addresses=',
      '-c',
      'max_connections=200',
      '-c',
      'log_min_messages=fatal',
    ],
    { ...inIt, stdio: ['ignore', 2, 'ignore'] },
  );
  const ended = new Promise((settle) => server.once('exit', settle));
  const killed = () => server.kill('SIGKILL');
  process.once('exit', killed);
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    process.off('exit', killed);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(bin, folder, inIt);
  } catch (error) {
    await stop();
    throw error;
  }
  let databases = 0;
  const database = async () => {
    const name = `bench_${(databases += 1)}`;
    execFileSync(join(bin, 'createdb'), ['-h', folder, '-U', USER, name], {
      ...inIt,
      stdio: ['ignore', 'ignore', 2],
    });
    return { host: folder, port: 5432, user: USER, database: name };
  };
  return { database, stop };
};

/**
 * Debian's PostgreSQL, started when the first database is asked for and removed by `stop`. `isHere` is false, and
 * `why` says why, where it is not installed. `database` makes a new, empty database and says how to reach it.
 */
export const findPostgres = () => {
  const bin = newestFolder();
  let cluster;
  return {
    isHere: bin !== undefined,
    why: `there is no PostgreSQL under ${INSTALLED}; on Debian: apt-get install postgresql`,
    database: async () => (await (cluster ??= startCluster(bin))).database(),
    stop: async () => (await cluster)?.stop(),
  };
};
