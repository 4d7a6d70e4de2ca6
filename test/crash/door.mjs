// A door between clients and a server: it counts who comes, and can lose what the server answers.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A port of this machine that nobody listens at. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((settle) => server.close(settle));
  return port;
};

/** Opens a door to whatever listens at `port`; nothing is kept for a server that does not. */
export const openDoor = async (port) => {
  const through = new Set();
  let [came, swallows] = [0, false];
  const door = createServer({ noDelay: true }, (client) => {
    came += 1;
    const server = connect({ port, host: '127.0.0.1', noDelay: true });
    const end = () => {
      client.resetAndDestroy();
      server.resetAndDestroy();
      through.delete(end);
    };
    through.add(end);
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
    client.on('data', (bytes) => server.write(bytes));
    server.on('data', (bytes) => swallows || client.write(bytes));
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    address: `127.0.0.1:${door.address().port}`,
    /** How many connections there ever were. */
    came: () => came,
    /** From now on the server hears everything and nobody hears the server. */
    swallow: () => (swallows = true),
    /** Ends every connection; whoever comes next hears the server again. */
    cut: () => {
      for (const end of [...through]) end();
      swallows = false;
    },
  };
};
