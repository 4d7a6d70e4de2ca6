import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As long as a proxy in front may keep a connection for its next request. */
const KEEP_ALIVE_MS = 72_000;
/** What is under way when the service stops is answered, for so long at most. */
const LONGEST_CLOSE_MS = 6_000;
const LOOK_AGAIN_MS = 20;

/** Where a service is reached. It listens before there is anybody to answer, so that a probe is told the truth. */
export type Door = Readonly<{
  server: Server;
  address: string;
  /** From now on this answers every request that comes in. */
  answerWith: (answer: RequestListener) => void;
  /** Takes no more, and is done when everything that came in was answered. */
  close: () => Promise<void>;
}>;

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken by another program. Please set PORT to another one.`, {
              cause: error,
            })
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const looking = setInterval(() => server.closeIdleConnections(), LOOK_AGAIN_MS);
    const late = setTimeout(() => {
      server.closeAllConnections();
      resolve();
    }, LONGEST_CLOSE_MS);
    server.close(() => {
      clearInterval(looking);
      clearTimeout(late);
      resolve();
    });
  });

/**
 * Opens the door on this machine alone (127.0.0.1): until access control lands nobody outside may reach it. Port 0
 * takes any free port. A port that is taken is said in one sentence.
 */
export const openDoor = async (port: number, answer: RequestListener): Promise<Door> => {
  let answering = answer;
  const server = createServer((request, response) => answering(request, response));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, port);
  return {
    server,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith: (next) => (answering = next),
    close: () => closed(server),
  };
};
