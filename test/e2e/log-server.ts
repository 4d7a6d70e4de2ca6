import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { startProgram, type Program } from '../processes';
import type { Environment } from './services';
import { afterwards, newFolder, until } from './wire';

/** As a server starts: refused at first, then not ready; short, so that tests are. */
const COLD_MS = 300;
const PROGRAM = resolve(__dirname, '../eventstoredb/serve.mjs');

/** A server that speaks EventStoreDB’s protocol, in a process of its own that may be killed and started again. */
export type LogServer = Readonly<{
  /** What a service is told of it. */
  environment: Environment;
  start: () => Promise<void>;
  /** Ends it with SIGKILL; what it has acknowledged is on its disk. */
  kill: () => Promise<void>;
  /** Stops it where it stands, its connections open: nobody is answered and nobody is told. */
  freeze: () => void;
  thaw: () => void;
}>;

/** A port of this machine that nobody has at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => settle(port));
    });
  });

/** A server that is not started yet, with nothing in it. */
export const newLogServer = async (): Promise<LogServer> => {
  const [port, file] = [await freePort(), join(newFolder(), 'server.log')];
  const words = ['--port', String(port), '--file', file, '--cold-ms', String(COLD_MS)];
  let program: Program | undefined;
  const kill = async () => {
    program?.kill();
    await program?.ended;
  };
  afterwards(kill);
  return {
    environment: { EVENTSTOREDB_HOSTS: `127.0.0.1:${port}`, EVENTSTOREDB_TLS: 'false' },
    start: async () => {
      const started = startProgram(PROGRAM, words);
      program = started;
      await until('the server listens', () => started.lines().some((line) => line.includes(`:${port}`)));
    },
    kill,
    freeze: () => program?.kill('SIGSTOP'),
    thaw: () => program?.kill('SIGCONT'),
  };
};
