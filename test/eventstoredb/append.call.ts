import type { ServerHttp2Stream } from 'node:http2';
import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { AppendResp, type AppendReq } from '@eventstore/db-client/generated/streams_pb';
import { acknowledging, appendRefused, whileFrozen, type Refusing } from './faults';
import type { Node } from './node';
import { deniedTo } from './permission';
import type { Expected, Outcome, Proposed } from './records';
import {
  appendTooLarge,
  handlerThrew,
  noLeaderInfo,
  notLeader,
  refusalOf,
  serverNotReady,
  serverTooBusy,
  streamDeleted,
} from './refusals';
import { empty, expectedOf, proposedOf, streamNameOf } from './wire';

type Call = ServerReadableStream<AppendReq, AppendResp>;
type Asked = Readonly<{ stream: string; expected: Expected; events: readonly Proposed[] }>;

/** The classic call: one for each append, used where credentials are given call by call. */
export const appendCall =
  (node: Node) =>
  (call: Call, answer: sendUnaryData<AppendResp>): void => {
    answered(node, call).then(
      (response) => response && answer(null, response),
      (cause: unknown) => answer(refusalOf(cause)),
    );
  };

/** The status of an append, or of a read, that is turned away. */
export const statusOf = (refusing: Refusing) =>
  ({ 'not-ready': serverNotReady, busy: serverTooBusy, 'no-leader': noLeaderInfo })[refusing]();

const answered = async (node: Node, call: Call): Promise<AppendResp | undefined> => {
  const { log, misbehaviour } = node;
  const denied = deniedTo(node.users, call.metadata);
  if (denied) throw denied;
  const { stream, expected, events } = await asked(node, call);
  if (misbehaviour.isFrozen) await whileFrozen(misbehaviour);
  if (misbehaviour.leader) throw notLeader(misbehaviour.leader.host, misbehaviour.leader.port);
  const refusing = appendRefused(misbehaviour);
  if (refusing) throw statusOf(refusing);
  const outcome = log.append(stream, expected, events);
  await log.settled();
  const way = await acknowledging(misbehaviour);
  if (way === 'lost') return void node.cut(call.getPeer());
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  const response = new AppendResp();
  if (outcome.kind === 'written') response.setSuccess(success(outcome, way === 'without-position'));
  else response.setWrongExpectedVersion(wrongVersion(expected, outcome.current));
  return response;
};

/**
 * A call whose connection was lost ends like a whole one, and grpc-js tells only later which it was; the HTTP/2 stream
 * behind it is closed from the first. One that its client cancels cannot be told from a whole one: Node ends a request
 * before it resets it.
 */
const isCutOff = (call: Call): boolean => {
  const { call: face } = call as unknown as Readonly<{ call: { nextCall: { stream: ServerHttp2Stream } } }>;
  const { closed, destroyed } = face.nextCall.stream;
  return closed || destroyed;
};

/** The append when all of it has come: of one whose connection was lost nothing is applied. */
const asked = async (node: Node, call: Call): Promise<Asked> => {
  let options: AppendReq.Options | undefined;
  const events: Proposed[] = [];
  let size = 0;
  for await (const request of call as AsyncIterable<AppendReq>) {
    options ??= request.getOptions();
    if (!request.hasProposedMessage()) continue;
    const event = proposedOf(request.getProposedMessage());
    size += event.data.length;
    if (size > node.mostBytes) throw appendTooLarge(node.mostBytes);
    events.push(event);
  }
  if (!options || isCutOff(call)) throw handlerThrew();
  const { stream, expected } = toWhom(options);
  return { stream, expected, events };
};

const toWhom = (options: AppendReq.Options): Omit<Asked, 'events'> => ({
  stream: streamNameOf(options.getStreamIdentifier()),
  expected: expectedOf(options, () => options.getRevision()),
});

const success = (
  { revision, position }: Extract<Outcome, { kind: 'written' }>,
  withholds: boolean,
): AppendResp.Success => {
  const success = new AppendResp.Success();
  if (revision < 0n) success.setNoStream(empty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined || withholds) success.setNoPosition(empty());
  else {
    const place = new AppendResp.Position();
    place.setCommitPosition(String(position));
    place.setPreparePosition(String(position));
    success.setPosition(place);
  }
  return success;
};

const wrongVersion = (expected: Expected, current: bigint): AppendResp.WrongExpectedVersion => {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current < 0n) wrong.setCurrentNoStream(empty());
  else wrong.setCurrentRevision(String(current));
  if (expected === 'any') wrong.setExpectedAny(empty());
  else if (expected === 'no-stream') wrong.setExpectedNoStream(empty());
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(empty());
  else wrong.setExpectedRevision(String(expected));
  return wrong;
};
