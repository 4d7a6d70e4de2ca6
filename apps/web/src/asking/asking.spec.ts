import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openChronology } from '../../../../test/e2e/opening';
import { startService } from '../../../../test/e2e/services';
import { afterwards, newFolder, openWire, until } from '../../../../test/e2e/wire';
import type { Visitor } from '../session/visitor';
import { ASKING, OutOfReach, Refused, type Asking } from './ask';
import { count, joyOn, provesAsking, state, TEACHER } from './asking.contract';
import { askingOverHttp } from './over-http';

const everywhere = (address: string) => ({
  chronology: address,
  agencies: { HEALTH: address, EDUCATION: address, SOCIAL_WORK: address },
});

describe('asking in the same process', () => {
  provesAsking(async () => {
    const wire = await openWire();
    return { asking: wire.app.get<Asking>(ASKING, { strict: false }), childId: await openChronology(wire) };
  });
});

describe('asking over HTTP', () => {
  provesAsking(async () => {
    const wire = await openWire();
    return { asking: askingOverHttp(everywhere(wire.address)), childId: await openChronology(wire) };
  });
});

/** Somebody else’s server, on any free port. */
const answering = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterwards(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const said =
  (body: unknown): RequestListener =>
  (_request, response) => {
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

describe('asking over HTTP when something is not as it should be', () => {
  const patience = { queryMs: 100, mutationMs: 100, longestRetryMs: 50 };
  const ask = async (answer: RequestListener) => {
    const asking = askingOverHttp(everywhere(await answering(answer)), patience);
    return asking.as(TEACHER)(count, { childId: '1' });
  };

  it('is out of reach where nobody is there, or nobody answers in time', async () => {
    const nobody = askingOverHttp(everywhere('http://127.0.0.1:9'), patience);
    await expect(nobody.as(TEACHER)(count, { childId: '1' })).rejects.toThrow(OutOfReach);
    await expect(ask(() => undefined)).rejects.toThrow(OutOfReach);
  });

  it.each([
    ['a page', '<html>Bad gateway</html>'],
    ['nothing', ''],
    ['a list', []],
    ['no data', { data: null }],
    ['a number', 7],
  ])('is out of reach where the answer is %s', async (_, body) => {
    await expect(ask(said(body))).rejects.toThrow(OutOfReach);
  });

  it('is never led elsewhere', async () => {
    const elsewhere = await answering(said({ data: { chronology: { count: 1 } } }));
    const led: RequestListener = (_request, response) => {
      response.writeHead(307, { location: `${elsewhere}/graphql` }).end();
    };
    await expect(ask(led)).rejects.toThrow(OutOfReach);
  });

  it('keeps “may or may not have been saved” as it is', async () => {
    const errors = [{ message: 'It may or may not.', extensions: { code: 'may-be-saved' } }];
    const asked = ask(said({ data: null, errors }));
    await expect(asked).rejects.toMatchObject({ message: 'It may or may not.', code: 'may-be-saved' });
    await expect(asked).rejects.toThrow(Refused);
  });

  it('asks the chronology, and lets everybody state at their own agency', async () => {
    const heard: string[] = [];
    const at = (name: string) =>
      answering((request, response) => {
        heard.push(`${name} ${request.url ?? ''} ${String(request.headers['x-demo-person'])}`);
        response.end('{"data":{}}');
      });
    const asking = askingOverHttp({
      chronology: await at('chronology'),
      agencies: {
        HEALTH: await at('health'),
        EDUCATION: await at('education'),
        SOCIAL_WORK: await at('social-work'),
      },
    });
    for (const agency of ['HEALTH', 'EDUCATION', 'SOCIAL_WORK'] as const) {
      const visitor: Visitor = { ...TEACHER, agency, personId: agency.toLowerCase() };
      await asking.as(visitor)(count, { childId: '1' });
      await asking.as(visitor)(state, joyOn('1', '2024-01-01'));
    }
    expect(heard).toEqual([
      'chronology /graphql health',
      'health /graphql health',
      'chronology /graphql education',
      'education /graphql education',
      'chronology /graphql social_work',
      'social-work /graphql social_work',
    ]);
  });

  it('listens again after the service was away', async () => {
    const dataDir = newFolder();
    const first = await startService('all-in-one', dataDir);
    const childId = await openChronology(first);
    const heard: string[] = [];
    const asking = askingOverHttp(everywhere(first.address), patience);
    afterwards(
      asking.listen(
        TEACHER,
        childId,
        (reason) => void heard.push(reason),
        () => undefined,
      ),
    );
    await until('it is told to look', () => heard.length >= 1);
    first.program.kill();
    await first.program.ended;
    const again = await startService('all-in-one', dataDir, { PORT: new URL(first.address).port });
    await until('it is told to look again', () => heard.length >= 2);
    await again.say('noteGoodThing', joyOn(childId, '2024-02-02'));
    await until('it hears of news', () => heard.length >= 3);
    expect(heard).toEqual(['REFRESH', 'REFRESH', 'STATED']);
  }, 60_000);
});
