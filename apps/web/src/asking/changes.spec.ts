import { createServer, get, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterwards, until } from '../../../../test/e2e/wire';
import type { Reply } from '../frame/http';
import type { Ask, Asking } from './ask';
import { TEACHER } from './asking.contract';
import { ChangesController } from './changes.controller';

/** A line of changes on a server of its own; `mayHear` answers when `answer` is called. */
const openLine = async () => {
  const [asked, listening]: [(() => void)[], Set<string>] = [[], new Set()];
  let [tell, over]: [(reason: string) => void, () => void] = [() => undefined, () => undefined];
  const ask = (async () => new Promise<void>((answer) => asked.push(answer))) as unknown as Ask;
  const asking: Asking = {
    as: () => ask,
    listen: (_visitor, childId, ring, ends) => {
      listening.add(childId);
      [tell, over] = [ring, ends];
      return () => void listening.delete(childId);
    },
  };
  const controller = new ChangesController(asking);
  let left = 0;
  const server = createServer((_request, raw) => {
    raw.once('close', () => (left += 1));
    const reply: Pick<Reply, 'raw' | 'hijack'> = { raw, hijack: () => reply as Reply };
    void controller.changes('child-1', TEACHER, reply as Reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterwards(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...{ controller, asked, listening, port },
    tell: (reason: string) => tell(reason),
    over: () => over(),
    left: () => left,
  };
};

/** A browser that may hear, and listens; what it was told in all, once its line is over. */
const hearing = async (line: Awaited<ReturnType<typeof openLine>>): Promise<() => Promise<string>> => {
  const said = new Promise<string>((done) => {
    get({ port: line.port, host: '127.0.0.1' }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => done(text));
    });
  });
  await until('it is asked', () => line.asked.length === 1);
  line.asked.forEach((answer) => answer());
  await until('it listens', () => line.listening.size === 1);
  return () => said;
};

describe('a line on which a browser hears of changes', () => {
  it('is not opened for a browser that left before it was known whether it may hear', async () => {
    const line = await openLine();
    const leaving = get({ port: line.port, host: '127.0.0.1' }).on('error', () => undefined);
    await until('it is asked', () => line.asked.length === 1);
    leaving.destroy();
    await until('it left', () => line.left() === 1);
    line.asked.forEach((answer) => answer());
    await new Promise((done) => setImmediate(done));
    expect([...line.listening]).toEqual([]);
  });

  it('is let go of when the browser leaves, and when the service stops; nothing is said after', async () => {
    const line = await openLine();
    const said = await hearing(line);
    line.tell('STATED');
    line.controller.beforeApplicationShutdown();
    line.tell('STATED');
    expect([...line.listening]).toEqual([]);
    expect((await said()).match(/data:/g)).toHaveLength(1);
  });

  it('ends where nothing will ring any more, and the browser asks again a little later', async () => {
    const line = await openLine();
    const said = await hearing(line);
    line.over();
    line.over();
    expect(await said()).toBe('retry: 3000\n\nretry: 20000\n\n');
    expect([...line.listening]).toEqual([]);
  });

  it('is described, and not held open, for whoever asks for its head alone', async () => {
    const line = await openLine();
    const answered = new Promise<number | undefined>((done) => {
      request({ port: line.port, host: '127.0.0.1', method: 'HEAD' }, ({ statusCode }) =>
        done(statusCode),
      ).end();
    });
    await until('it is asked', () => line.asked.length === 1);
    line.asked.forEach((answer) => answer());
    expect(await answered).toBe(200);
    expect([...line.listening]).toEqual([]);
  });
});
