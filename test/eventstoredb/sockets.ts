import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The door of the server: it listens, and can be shut, cut and frozen under the protocol. */
export type Sockets = Readonly<{
  listen: () => Promise<void>;
  port: () => number;
  /** Cuts every connection, as a death of the process does, and listens no more. */
  die: () => Promise<void>;
  /** Listens no more; connections end when their peers have been told all. */
  shut: () => Promise<void>;
  /** Cuts the one connection with the peer at `address:port`. */
  cut: (peer: string) => void;
  /** Reads nothing from any connection, old or new, until `thaw`: not even pings are answered. */
  freeze: () => void;
  thaw: () => void;
}>;

/** The handle below a socket; once HTTP/2 has taken a socket, only its handle can be told to stop reading. */
type Handle = Readonly<{ readStop: () => void; readStart: () => void }>;

const handleOf = (socket: Socket): Handle | undefined =>
  (socket as unknown as Readonly<{ _handle: Handle | null }>)._handle ?? undefined;

export const openSockets = (wanted: number, take: (socket: Socket) => void): Sockets => {
  const sockets = new Map<string, Socket>();
  const waiting: Socket[] = [];
  let isFrozen = false;
  let port = wanted;
  const server = createServer({ noDelay: true }, (socket) => {
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    sockets.set(peer, socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(peer));
    if (isFrozen) waiting.push(socket);
    else take(socket);
  });
  const closed = (): Promise<void> =>
    new Promise((settle) => {
      if (!server.listening) return settle();
      server.close(() => settle());
    });
  return {
    listen: () =>
      new Promise((settle, fail) => {
        server.once('error', fail);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', fail);
          ({ port } = server.address() as AddressInfo);
          settle();
        });
      }),
    port: () => port,
    die: async () => {
      const over = closed();
      for (const socket of sockets.values()) socket.resetAndDestroy();
      await over;
    },
    shut: async () => {
      const over = closed();
      for (const socket of sockets.values()) socket.destroySoon();
      await over;
    },
    cut: (peer) => void sockets.get(peer)?.resetAndDestroy(),
    freeze: () => {
      isFrozen = true;
      for (const socket of sockets.values()) handleOf(socket)?.readStop();
    },
    thaw: () => {
      isFrozen = false;
      for (const socket of sockets.values()) handleOf(socket)?.readStart();
      for (const socket of waiting.splice(0)) if (!socket.destroyed) take(socket);
    },
  };
};
