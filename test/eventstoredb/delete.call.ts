import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import {
  DeleteResp,
  TombstoneResp,
  type DeleteReq,
  type TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb';
import { statusOf } from './append.call';
import { appendRefused, whileFrozen } from './faults';
import type { Node } from './node';
import { deniedTo } from './permission';
import type { Outcome } from './records';
import { handlerThrew, notLeader, refusalOf, streamDeleted, wrongExpectedVersion } from './refusals';
import { expectedOf, numberOf, streamNameOf } from './wire';

type Removing = 'softDelete' | 'tombstone';

/** Takes a stream away: softly, so that it can come again, */
export const deleteCall =
  (node: Node) =>
  (call: ServerUnaryCall<DeleteReq, DeleteResp>, answer: sendUnaryData<DeleteResp>): void => {
    remove(node, call, 'softDelete').then(
      (position) => {
        const place = new DeleteResp.Position();
        place.setCommitPosition(position);
        place.setPreparePosition(position);
        answer(null, new DeleteResp().setPosition(place));
      },
      (cause: unknown) => answer(refusalOf(cause)),
    );
  };

/** or for ever. */
export const tombstoneCall =
  (node: Node) =>
  (call: ServerUnaryCall<TombstoneReq, TombstoneResp>, answer: sendUnaryData<TombstoneResp>): void => {
    remove(node, call, 'tombstone').then(
      (position) => {
        const place = new TombstoneResp.Position();
        place.setCommitPosition(position);
        place.setPreparePosition(position);
        answer(null, new TombstoneResp().setPosition(place));
      },
      (cause: unknown) => answer(refusalOf(cause)),
    );
  };

const remove = async (
  node: Node,
  call: ServerUnaryCall<DeleteReq | TombstoneReq, unknown>,
  removing: Removing,
): Promise<string> => {
  const { log, misbehaviour } = node;
  if (misbehaviour.isFrozen) await whileFrozen(misbehaviour);
  const options = call.request.getOptions();
  if (!options) throw handlerThrew();
  const denied = deniedTo(node.users, call.metadata);
  if (denied) throw denied;
  if (misbehaviour.leader) throw notLeader(misbehaviour.leader.host, misbehaviour.leader.port);
  const refusing = appendRefused(misbehaviour);
  if (refusing) throw statusOf(refusing);
  const stream = streamNameOf(options.getStreamIdentifier());
  const expected = expectedOf(options, () => options.getRevision());
  const outcome: Outcome = log[removing](stream, expected);
  await log.settled();
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  const operation = removing === 'tombstone' ? 'Tombstone' : 'Delete';
  if (outcome.kind === 'wrong-version')
    throw wrongExpectedVersion(operation, stream, numberOf(expected), outcome.current);
  return String(outcome.position ?? 0n);
};
