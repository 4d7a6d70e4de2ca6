import { randomUUID } from 'node:crypto';
import type { sendUnaryData } from '@grpc/grpc-js';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { Node } from './node';

/** A cluster of one: this node, leader unless it is made to follow. */
export const gossipCall =
  (node: Node) =>
  (_call: unknown, answer: sendUnaryData<ClusterInfo>): void => {
    const id = new UUID();
    id.setString(randomUUID());
    const endPoint = new EndPoint();
    endPoint.setAddress('127.0.0.1');
    endPoint.setPort(node.port());
    const { LEADER, FOLLOWER } = MemberInfo.VNodeState;
    const member = new MemberInfo();
    member.setInstanceId(id);
    member.setTimeStamp(String(Date.now() * 10_000));
    member.setState(node.misbehaviour.leader ? FOLLOWER : LEADER);
    member.setIsAlive(true);
    member.setHttpEndPoint(endPoint);
    const cluster = new ClusterInfo();
    cluster.addMembers(member);
    answer(null, cluster);
  };
