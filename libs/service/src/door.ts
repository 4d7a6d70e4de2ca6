import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Hosts } from './hosts';
import {
  FROM_ELSEWHERE,
  hangUp,
  NOT_OURS,
  NOT_YET,
  NOTHING_TO_HEAR,
  sayUnreadable,
  turnAway,
  type No,
} from './turned-away';

/** What is under way when the service stops is answered, for so long at most. */
const LONGEST_CLOSE_MS = 6_000;
const LOOK_AGAIN_MS = 20;

/** How long anybody is waited for, in milliseconds. */
export type Patience = Readonly<{ headersTimeout: number; requestTimeout: number; lookEvery: number }>;

/** A whole form comes over a poor line in far less; who sends a sign a second is not waited for. */
const PATIENCE: Patience = { headersTimeout: 15_000, requestTimeout: 60_000, lookEvery: 5_000 };
/** As long as a proxy in front may keep a connection for its next request. */
const KEEP_ALIVE_MS = 72_000;

/** Where live connections are opened. */
const LIVE = /^\/graphql(\?|$)/;
/** Whoever listens says little: far more than a hundred children and a month of signs of life. */
const MOST_HEARD_BYTES = 1_000_000;

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

const refusalOfLine = (
  { url = '', headers: { host, origin } }: IncomingMessage,
  hosts: Hosts,
  isHeard: boolean,
): No | undefined => {
  if (!hosts.areOurs(host)) return NOT_OURS;
  if (!hosts.mayOpen(origin, host)) return FROM_ELSEWHERE;
  if (!LIVE.test(url)) return NOTHING_TO_HEAR;
  return isHeard ? undefined : NOT_YET;
};

/** Lets go of whoever says more on a line than anybody who listens has to say. */
const boundLine = (line: Duplex): void => {
  let bytes = 0;
  line.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > MOST_HEARD_BYTES) line.destroy();
  });
};

/**
 * A server that answers under its own names alone, so that no name that somebody points to this machine opens a record;
 * that opens a live connection for no page of another site; and that waits for nobody for ever.
 */
export const guardedServer = (
  answer: RequestListener,
  hosts: Hosts,
  { lookEvery, ...patience }: Patience = PATIENCE,
): Server => {
  const server = createServer(
    { ...patience, connectionsCheckingInterval: lookEvery, keepAliveTimeout: KEEP_ALIVE_MS },
    (request, response) => {
      if (hosts.areOurs(request.headers.host)) answer(request, response);
      else turnAway(NOT_OURS, request, response);
    },
  );
  server.on('clientError', sayUnreadable);
  server.on('upgrade', (request: IncomingMessage, line: Duplex) => {
    const no = refusalOfLine(request, hosts, server.listenerCount('upgrade') > 1);
    if (!no) return boundLine(line);
    // Whoever else listens for new lines sees an address at which nothing stands, and leaves this one alone.
    request.url = '';
    hangUp(no, line, 'data');
  });
  return server;
};

/**
 * Opens the door on this machine alone (127.0.0.1): until access control lands nobody outside may reach it. Port 0
 * takes any free port. A port that is taken is said in one sentence.
 */
export const openDoor = async (
  port: number,
  answer: RequestListener,
  hosts: Hosts,
  patience?: Patience,
): Promise<Door> => {
  let answering = answer;
  const server = guardedServer((request, response) => answering(request, response), hosts, patience);
  await listen(server, port);
  return {
    server,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith: (next) => (answering = next),
    close: () => closed(server),
  };
};
