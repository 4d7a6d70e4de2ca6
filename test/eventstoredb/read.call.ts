import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { sendingOn, type ReadCall, type Sending } from './answers';
import { statusOf } from './append.call';
import { readRefused, whileFrozen, type Misbehaviour } from './faults';
import { followAll } from './follow-all.call';
import { followStream } from './follow-stream.call';
import type { Node } from './node';
import { deniedTo } from './permission';
import { readAll } from './read-all';
import { readStream } from './read-stream';
import { handlerThrew, notLeader, refusalOf } from './refusals';

/** Reads and subscriptions of a stream and of $all: one call of the protocol. */
export const readCall =
  (node: Node) =>
  (call: ReadCall): void => {
    const sending = sendingOn(call, node.misbehaviour);
    node.open.add(call);
    sending.whenOver(() => node.open.delete(call));
    answer(node, call, sending).then(
      () => void (sending.isOver() || call.end()),
      (cause: unknown) => void (sending.isOver() || call.emit('error', refusalOf(cause))),
    );
  };

const answer = async (node: Node, call: ReadCall, sending: Sending): Promise<void> => {
  const { misbehaviour } = node;
  if (misbehaviour.isFrozen) await whileFrozen(misbehaviour, sending.isOver);
  const options = call.request.getOptions();
  if (!options) throw handlerThrew();
  refuse(node, call);
  const structured = options.getUuidOption()?.hasStructured() ?? false;
  if (options.hasSubscription()) {
    const follow = options.hasAll() ? followAll : followStream;
    return follow({ node, sending, structured }, options);
  }
  const count = Number(options.getCount());
  if (count === 0) throw handlerThrew();
  const isBackwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const read = options.hasAll() ? readAll : readStream;
  return read({ node, sending, options, isBackwards, structured, count });
};

/** Throws where the call is turned away before it is looked at. */
const refuse = (node: Node, call: ReadCall): void => {
  const denied = deniedTo(node.users, call.metadata);
  if (denied) throw denied;
  const refusing = readRefused(node.misbehaviour);
  if (refusing) throw statusOf(refusing);
  const leader = leaderAsked(node.misbehaviour, call);
  if (leader) throw notLeader(leader.host, leader.port);
};

const leaderAsked = ({ leader }: Misbehaviour, { metadata }: ReadCall): Misbehaviour['leader'] =>
  metadata.get('requires-leader')[0] === 'true' ? leader : undefined;
