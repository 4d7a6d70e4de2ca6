import type { ServerDuplexStream } from '@grpc/grpc-js';
import {
  AllStreamPosition,
  type StreamIdentifier,
  type UUID,
} from '@eventstore/db-client/generated/shared_pb';
import { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { badRequest, denied, failureOf, refusedInStream, timedOut, tooLarge } from './batch-statuses';
import { acknowledging, appendRefused, whileFrozen } from './faults';
import type { Node } from './node';
import { deniedTo } from './permission';
import type { Expected, Outcome, Proposed } from './records';
import { notLeader, refusalOf } from './refusals';
import { expectedOf, proposedOf, streamNameOf, uuidOf } from './wire';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;
type Options = BatchAppendReq.Options;
type Status = ReturnType<typeof timedOut>;

/** An append whose messages are still coming. */
type Pending = { readonly options: Options; readonly events: Proposed[]; bytes: number };

/** Whose answer it is. */
type Addressed = Readonly<{ correlation: UUID | undefined; stream: StreamIdentifier | undefined }>;

/**
 * The call that carries all appends of a client: one stream of requests, one of answers. A refusal is an answer in the
 * stream and does not end it; an append that was refused for what it holds stays pending and is answered a second time
 * when it times out.
 */
export const batchAppendCall =
  (node: Node) =>
  (call: Call): void => {
    const pending = new Map<string, Pending>();
    call.on('data', (request: BatchAppendReq) => void receive({ node, call, pending }, request));
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  };

type Batch = Readonly<{ node: Node; call: Call; pending: Map<string, Pending> }>;

const write = ({ call }: Batch, to: Addressed, result: Status | BatchAppendResp.Success): void => {
  if (call.cancelled || call.writableEnded) return;
  const response = new BatchAppendResp();
  response.setCorrelationId(to.correlation);
  response.setStreamIdentifier(to.stream);
  if (result instanceof BatchAppendResp.Success) response.setSuccess(result);
  else response.setError(result);
  call.write(response);
};

const receive = async (batch: Batch, request: BatchAppendReq): Promise<void> => {
  const to = { correlation: request.getCorrelationId(), stream: request.getOptions()?.getStreamIdentifier() };
  try {
    const whole = gathered(batch, request, to);
    if (whole) await append(batch, whole, { ...to, stream: whole.options.getStreamIdentifier() });
  } catch (cause) {
    if (cause instanceof LeaderElsewhere) batch.call.emit('error', refusalOf(cause.refusal));
    else write(batch, to, badRequest());
  }
};

/** A follower's answer ends the whole call. */
class LeaderElsewhere extends Error {
  constructor(readonly refusal: Error) {
    super(refusal.message);
  }
}

/** Adds the request to what is pending of its append, and gives the append when it is whole. */
const gathered = (batch: Batch, request: BatchAppendReq, to: Addressed): Pending | undefined => {
  const { node, pending } = batch;
  const id = uuidOf(request.getCorrelationId());
  const options = request.getOptions();
  if (options) {
    if (deniedTo(node.users, batch.call.metadata)) return void write(batch, to, denied());
    const timeout = timeoutOf(options, node.writeTimeoutMs);
    if (timeout <= 0) return void write(batch, to, timedOut());
    pending.set(id, { options, events: [], bytes: 0 });
    setTimeout(() => {
      if (pending.delete(id)) write(batch, to, timedOut());
    }, timeout).unref();
  }
  const append = pending.get(id);
  if (!append) return undefined;
  for (const message of request.getProposedMessagesList()) {
    const event = proposedOf(message);
    append.events.push(event);
    append.bytes += event.data.length;
  }
  const stream = append.options.getStreamIdentifier();
  if (append.bytes > node.mostBytes) {
    pending.delete(id);
    return void write(batch, { ...to, stream }, tooLarge(node.mostBytes));
  }
  return request.getIsFinal() && pending.delete(id) ? append : undefined;
};

/** The client names an instant of its own clock; the server waits until then, but never longer than its own limit. */
const timeoutOf = (options: Options, most: number): number => {
  const deadline = options.getDeadline()?.toDate().getTime() ?? Infinity;
  return Math.min(deadline - Date.now(), most);
};

const append = async (batch: Batch, { options, events }: Pending, to: Addressed): Promise<void> => {
  const { node, call } = batch;
  const { log, misbehaviour } = node;
  const stream = streamNameOf(to.stream);
  if (misbehaviour.isFrozen) await whileFrozen(misbehaviour);
  if (misbehaviour.leader) {
    const { host, port } = misbehaviour.leader;
    throw new LeaderElsewhere(notLeader(host, port));
  }
  const refusing = appendRefused(misbehaviour);
  if (refusing) return write(batch, to, refusedInStream(refusing));
  const expected: Expected = expectedOf(options, () => options.getStreamPosition());
  const outcome = log.append(stream, expected, events);
  await log.settled();
  const way = await acknowledging(misbehaviour);
  if (way === 'lost') return node.cut(call.getPeer());
  if (outcome.kind === 'written') return write(batch, to, success(outcome, way === 'without-position'));
  write(batch, to, failureOf(outcome, expected, to.stream));
};

const success = (
  { revision, position }: Extract<Outcome, { kind: 'written' }>,
  withholds: boolean,
): BatchAppendResp.Success => {
  const success = new BatchAppendResp.Success();
  if (revision < 0n) success.setNoStream(new Empty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined || withholds) success.setNoPosition(new Empty());
  else {
    const place = new AllStreamPosition();
    place.setCommitPosition(String(position));
    place.setPreparePosition(String(position));
    success.setPosition(place);
  }
  return success;
};
