import type { ServerHttp2Stream } from 'node:http2';
import type { Socket } from 'node:net';
import {
  Server,
  ServerCredentials,
  ServerInterceptingCall,
  type ServerInterceptor,
  type UntypedHandleCall,
} from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { Answer } from './answers';
import { appendCall } from './append.call';
import { batchAppendCall } from './batch-append.call';
import { deleteCall, tombstoneCall } from './delete.call';
import { featuresCall } from './features.call';
import { gossipCall } from './gossip.call';
import type { Node } from './node';
import { readCall } from './read.call';

/** What the server's own HTTP/2 allows: its default of concurrent streams on a connection, and its largest message. */
const HTTP2 = {
  'grpc.max_concurrent_streams': 100,
  'grpc.max_receive_message_length': 16 * 1024 * 1024 - 10 * 1024,
  'grpc.max_send_message_length': -1,
  'grpc.enable_channelz': 0,
} as const;

/** A certificate and its key, both PEM. */
export type Transport = Readonly<{ cert: string | Buffer; key: string | Buffer }>;

/** Speaks the protocol on the connections it is given. */
export type Face = Readonly<{
  take: (connection: Socket) => void;
  /** Ends every call as a server that stops does: the stream is reset with code 0 and no status. */
  endCalls: () => void;
}>;

type Call = Parameters<ServerInterceptor>[1];

/** The HTTP/2 stream behind a call: grpc-js has no public way to reset one without a status. */
const streamBehind = (call: Call): ServerHttp2Stream =>
  (call as unknown as Readonly<{ stream: ServerHttp2Stream }>).stream;

/** Reads answer with messages, or with bytes that are one already. */
const written = (answer: Answer): Buffer =>
  Buffer.isBuffer(answer) ? answer : Buffer.from(answer.serializeBinary());

export const openFace = (node: Node, transport?: Transport): Face => {
  const streams = new Set<ServerHttp2Stream>();
  const remember: ServerInterceptor = (_method, call) => {
    const stream = streamBehind(call);
    streams.add(stream);
    stream.once('close', () => streams.delete(stream));
    return new ServerInterceptingCall(call);
  };
  const server = new Server({ ...HTTP2, interceptors: [remember] });
  const calls = <Handlers>(handlers: Handlers): Record<keyof Handlers, UntypedHandleCall> =>
    handlers as Record<keyof Handlers, UntypedHandleCall>;
  server.addService(
    { ...StreamsService, read: { ...StreamsService.read, responseSerialize: written } },
    calls({
      read: readCall(node),
      append: appendCall(node),
      batchAppend: batchAppendCall(node),
      delete: deleteCall(node),
      tombstone: tombstoneCall(node),
    }),
  );
  server.addService(GossipService, calls({ read: gossipCall(node) }));
  server.addService(ServerFeaturesService, calls({ getSupportedMethods: featuresCall(node) }));
  const credentials = transport
    ? ServerCredentials.createSsl(null, [
        { cert_chain: Buffer.from(transport.cert), private_key: Buffer.from(transport.key) },
      ])
    : ServerCredentials.createInsecure();
  const injector = server.createConnectionInjector(credentials);
  return {
    take: (connection) => injector.injectConnection(connection),
    endCalls: () => {
      for (const stream of streams) stream.close(0);
    },
  };
};
