/**
 * A server that speaks the EventStoreDB protocol, version 1, over real HTTP/2, and fails on command.
 *
 * It can prove that a client of EventStoreDB outlives what a server may do to it: be lost, be slow to start, freeze,
 * refuse, lose an acknowledgement, answer a repeat without a position, tell a checkpoint beyond everything. It answers
 * as EventStoreDB 24.6.0 was seen to answer. With a file behind it, what it has acknowledged outlives the process.
 *
 * What of it serves which weakness of the client, @eventstore/db-client 6.2.1:
 * - `crash`, `restart`: errors that reach the appends of every client of the process, features asked for once and never
 *   again, untyped first errors, subscriptions that neither end nor come back;
 * - `freeze`: calls that no deadline ends, cold calls that nothing ends;
 * - `loseAcknowledgementOnce`, `holdAcknowledgements`, `withholdPositionOnce`: outcomes that are not known, events seen
 *   before they are acknowledged, repeats without a position;
 * - `refuse`, `followLeaderAt`: refusals that come as unknown errors, a leader that is elsewhere;
 * - `openCalls` and the limit of 100 concurrent streams: reads that are broken off and never end;
 * - the second answer to a bad append: an exception in the client's own handler, which ends the process;
 * - the checkpoints of `catchUp`: a position beyond everything, one that is not a record's;
 * - `writeForeign`, $all with deleted streams, system events: what a feed must pass over.
 *
 * It cannot prove that EventStoreDB itself works: nothing here stands for its disk format, its clusters and elections,
 * scavenging, projections, persistent subscriptions, access lists or its behaviour under load.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Faults } from '../../libs/event-store/src/contract/harness';
import { noMisbehaviour, type Misbehaviour, type Refusing } from './faults';
import { foreignEvents } from './foreign-events';
import { openFace, type Face, type Transport } from './grpc-face';
import { openKeptFile } from './kept-file';
import { openLog, type Log } from './log';
import { MAX_APPEND_SIZE, type Node } from './node';
import type { Users } from './permission';
import { openSockets } from './sockets';

/** How a server starts, in milliseconds: first refused, then listening but not ready, then reads, appends later. */
export type ColdStart = Readonly<{ refused: number; notReady: number; appendsLater: number }>;

/** As a server of one node was seen to start. */
export const USUAL_COLD_START: ColdStart = { refused: 2_000, notReady: 200, appendsLater: 100 };

/** `file` keeps the log on disk; `transport` is without TLS where it is left out; `users` are asked for where given. */
export type ServerOptions = Readonly<{
  port?: number;
  file?: string;
  coldMs?: ColdStart;
  /** Whether the very first start is cold as well. */
  startsCold?: boolean;
  /** Called at every start, as soon as the server listens. */
  whenListening?: (address: string) => void;
  hasBatchAppend?: boolean;
  transport?: Transport;
  users?: Users;
  /** WriteTimeoutMs of the server, 2,000 unless said. */
  writeTimeoutMs?: number;
}>;

/** A running server: where it is, how to make it fail, and how to end it. */
export type EventStoreDbServer = Readonly<{
  address: string;
  port: number;
  faults: Faults;
  log: Log;
  /** The server stops as when it is told to (SIGTERM): calls end with code 13. `faults.restart` starts it again. */
  stopGracefully: () => Promise<void>;
  /** The next so many appends, or reads, are turned away in this way. */
  refuse: (what: 'appends' | 'reads', times: number, as: Refusing) => void;
  /** From now on the server follows a leader that is elsewhere, until called with nothing. */
  followLeaderAt: (leader?: Readonly<{ host: string; port: number }>) => void;
  stop: () => Promise<void>;
}>;

const noteReadiness = (misbehaviour: Misbehaviour, readiness: Misbehaviour['readiness']): void => {
  misbehaviour.readiness = readiness;
};

/** Starts a server on 127.0.0.1. It takes appends when this resolves. */
export const startEventStoreDb = async (options: ServerOptions = {}): Promise<EventStoreDbServer> => {
  const { coldMs = USUAL_COLD_START } = options;
  const log = openLog(options.file === undefined ? undefined : await openKeptFile(options.file));
  const misbehaviour = noMisbehaviour();
  const node: Node = {
    log,
    misbehaviour,
    hasBatchAppend: options.hasBatchAppend ?? true,
    mostBytes: MAX_APPEND_SIZE,
    writeTimeoutMs: options.writeTimeoutMs ?? 2_000,
    users: options.users,
    port: () => sockets.port(),
    cut: (peer) => sockets.cut(peer),
    open: new Set(),
  };
  let face: Face = openFace(node, options.transport);
  const sockets = openSockets(options.port ?? 0, (socket) => face.take(socket));

  const listen = async (): Promise<void> => {
    await sockets.listen();
    options.whenListening?.(`127.0.0.1:${sockets.port()}`);
  };
  const start = async (cold: ColdStart): Promise<void> => {
    face = openFace(node, options.transport);
    log.knownIds.forget();
    noteReadiness(misbehaviour, 'not-ready');
    await pause(cold.refused);
    await listen();
    await pause(cold.notReady);
    noteReadiness(misbehaviour, 'reads-only');
    await pause(cold.appendsLater);
    noteReadiness(misbehaviour, 'ready');
  };
  const thaw = async (): Promise<void> => {
    misbehaviour.isFrozen = false;
    sockets.thaw();
  };
  const stopGracefully = async (): Promise<void> => {
    await thaw();
    face.endCalls();
    await pause(20);
    await sockets.shut();
  };
  const faults: Faults = {
    crash: () => sockets.die(),
    restart: () => start(coldMs),
    freeze: async () => {
      misbehaviour.isFrozen = true;
      sockets.freeze();
    },
    thaw,
    loseAcknowledgementOnce: () => {
      misbehaviour.losesAcknowledgement = true;
    },
    withholdPositionOnce: () => {
      misbehaviour.withholdsPosition = true;
    },
    holdAcknowledgements: () => {
      let release = (): void => undefined;
      misbehaviour.held = new Promise((settle) => (release = settle));
      return () => {
        misbehaviour.held = undefined;
        release();
      };
    },
    refuseNext: (appends) => {
      misbehaviour.refusing = { appends, reads: 0, as: 'not-ready' };
    },
    writeForeign: async (stream) => {
      const events = foreignEvents();
      log.append(stream, 'any', events);
      await log.settled();
      return events.length;
    },
    openCalls: () => node.open.size,
  };
  if (options.startsCold) await start(coldMs);
  else await listen();
  return {
    address: `127.0.0.1:${sockets.port()}`,
    port: sockets.port(),
    faults,
    log,
    stopGracefully,
    refuse: (what, times, as) => {
      misbehaviour.refusing = { appends: 0, reads: 0, as, [what]: times };
    },
    followLeaderAt: (leader) => {
      misbehaviour.leader = leader;
    },
    stop: async () => {
      await thaw();
      await sockets.die();
      await log.close();
    },
  };
};
