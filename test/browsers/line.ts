import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterwards } from '../e2e/wire';
import type { Site } from '../web/site';

/** Listens in each page for whatever it complains about, before anything else of the page is there. */
const LISTENER = `(() => {
  const tell = (what) => navigator.sendBeacon('/complaints', location.pathname + ': ' + what);
  addEventListener('error', ({ message, target }) =>
    tell('error: ' + (message || 'did not load: ' + (target.src || target.href))), true);
  addEventListener('unhandledrejection', ({ reason }) => tell('rejected: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    tell('policy: ' + [violatedDirective, blockedURI, sample].join(' ')));
  for (const name of ['error', 'warn']) {
    const was = console[name];
    console[name] = (...words) => { tell(name + ': ' + words.join(' ')); was.apply(console, words); };
  }
})();`;

/** The line between a browser and the site: it can be cut, and it hears what pages complain about. */
export type Line = Readonly<{
  address: string;
  /** Whatever a page or its script complained about, and answers of 500 and more. */
  complaints: string[];
  /** From here on nobody is reached, until it is mended. */
  cut: () => void;
  mend: () => void;
  /** The next so many answers to what is posted get lost on their way: the site has heard, the browser never knows. */
  loseAnswers: (count: number) => void;
}>;

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const withListener = (page: Buffer): string =>
  page.toString('utf8').replace(/<head>/, '<head><script src="/complaints.js"></script>');

const pass = async (answer: IncomingMessage, response: ServerResponse): Promise<void> => {
  const headers = { ...answer.headers };
  if (!/^text\/html/.test(headers['content-type'] ?? '')) {
    response.writeHead(answer.statusCode ?? 500, headers);
    answer.pipe(response);
    return;
  }
  const page = withListener(await bodyOf(answer));
  delete headers['transfer-encoding'];
  headers['content-length'] = String(Buffer.byteLength(page));
  response.writeHead(answer.statusCode ?? 500, headers).end(page);
};

/** Opens a line to a site, by an address of its own. */
export const openLine = async (site: Pick<Site, 'address'>): Promise<Line> => {
  const complaints: string[] = [];
  const sockets = new Set<Socket>();
  let isCut = false;
  let toLose = 0;

  const handOn = (asked: IncomingMessage, response: ServerResponse) => {
    const headers = { ...asked.headers };
    delete headers['accept-encoding'];
    const further = request(
      site.address + (asked.url ?? '/'),
      { method: asked.method, headers },
      (answer) => {
        if (asked.method === 'POST' && toLose > 0) {
          toLose -= 1;
          answer.resume().on('end', () => asked.socket.destroy());
          return;
        }
        if ((answer.statusCode ?? 0) >= 500) complaints.push(`${answer.statusCode} ${asked.url}`);
        void pass(answer, response).catch(() => response.destroy());
      },
    );
    further.on('error', () => response.destroy());
    response.on('close', () => further.destroy());
    asked.pipe(further);
  };

  const server = createServer((asked, response) => {
    if (asked.url === '/complaints.js')
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(LISTENER);
    if (asked.url !== '/complaints') return handOn(asked, response);
    void bodyOf(asked).then((words) => {
      complaints.push(words.toString('utf8'));
      response.writeHead(204).end();
    });
  });
  const cutAll = () => sockets.forEach((socket) => socket.destroy());
  server.on('connection', (socket) => {
    if (isCut) return void socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  afterwards(() => {
    server.close();
    cutAll();
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    complaints,
    cut: () => {
      isCut = true;
      cutAll();
    },
    mend: () => {
      isCut = false;
    },
    loseAnswers: (count) => {
      toLose = count;
    },
  };
};
