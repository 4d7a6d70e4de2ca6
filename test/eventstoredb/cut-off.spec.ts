import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type ClientHttp2Session } from 'node:http2';
import { setImmediate as turn } from 'node:timers/promises';
import { Empty, UUID } from '@eventstore/db-client/generated/shared_pb';
import { AppendReq } from '@eventstore/db-client/generated/streams_pb';
import { startEventStoreDb, type EventStoreDbServer } from './server';
import { identifierOf } from './wire';

const beginning = (stream: string): AppendReq => {
  const options = new AppendReq.Options();
  options.setStreamIdentifier(identifierOf(stream));
  options.setNoStream(new Empty());
  const request = new AppendReq();
  request.setOptions(options);
  return request;
};

const event = (): AppendReq => {
  const id = new UUID();
  id.setString(randomUUID());
  const proposed = new AppendReq.ProposedMessage();
  proposed.setId(id);
  proposed.getMetadataMap().set('type', 'Noted').set('content-type', 'application/json');
  proposed.setData(Buffer.from('{}'));
  const request = new AppendReq();
  request.setProposedMessage(proposed);
  return request;
};

const framed = (request: AppendReq): Buffer => {
  const message = request.serializeBinary();
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
};

/** An append of two events, written as far as that and not ended. */
const begun = (session: ClientHttp2Session, stream: string) => {
  const call = session.request({
    ':method': 'POST',
    ':path': '/event_store.client.streams.Streams/Append',
    'content-type': 'application/grpc',
    te: 'trailers',
  });
  call.on('error', () => undefined).resume();
  for (const request of [beginning(stream), event(), event()]) call.write(framed(request));
  return call;
};

describe('an append of which only a part has come', () => {
  let server: EventStoreDbServer;
  beforeAll(async () => {
    server = await startEventStoreDb();
  });
  afterAll(() => server.stop());

  const newSession = (): ClientHttp2Session =>
    connect(`http://${server.address}`).on('error', () => undefined);
  const lastOf = (stream: string): bigint => server.log.streams.last(stream);
  /** What the server was sent before is done with once it has answered this. */
  const afterAnother = async (): Promise<void> => {
    const [session, stream] = [newSession(), `child-${randomUUID()}`];
    await once(begun(session, stream).end(), 'close');
    session.close();
    expect(lastOf(stream)).toBe(1n);
  };

  it('is applied not at all where its connection was lost, at whatever moment', async () => {
    for (let time = 0; time < 100; time++) {
      const [session, stream] = [newSession(), `child-${randomUUID()}`];
      begun(session, stream);
      for (let passed = 0; passed < time % 20; passed++) await turn();
      session.destroy();
      await afterAnother();
      expect(lastOf(stream)).toBe(-1n);
    }
  }, 30_000);

  it('is taken for a whole one where its client cancels it: Node ends a request before it resets it', async () => {
    const [session, stream] = [newSession(), `child-${randomUUID()}`];
    const call = begun(session, stream);
    await once(session, 'connect');
    for (let passed = 0; passed < 20; passed++) await turn();
    call.close(8);
    await once(call, 'close');
    await afterAnother();
    session.close();
    expect(lastOf(stream)).toBe(1n);
  });
});
