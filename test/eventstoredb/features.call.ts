import type { sendUnaryData } from '@grpc/grpc-js';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import type { Node } from './node';

/** The version whose answers these are. */
const VERSION = '24.6.0';

type Feature = readonly [service: string, method: string, ...features: string[]];

const FEATURES: readonly Feature[] = [
  ['streams.streams', 'read', 'position', 'events'],
  ['streams.streams', 'append'],
  ['streams.streams', 'delete'],
  ['streams.streams', 'tombstone'],
  ['gossip.gossip', 'read'],
  ['server_features.serverfeatures', 'getsupportedmethods'],
];

const BATCH_APPEND: Feature = ['streams.streams', 'batchappend', 'deadline_duration'];

/** Says what the server can do; the client chooses its way of appending by it. */
export const featuresCall =
  ({ hasBatchAppend }: Node) =>
  (_call: unknown, answer: sendUnaryData<SupportedMethods>): void => {
    const methods = new SupportedMethods();
    methods.setEventStoreServerVersion(VERSION);
    for (const [service, name, ...features] of hasBatchAppend ? [...FEATURES, BATCH_APPEND] : FEATURES) {
      const method = new SupportedMethod();
      method.setServiceName(`event_store.client.${service}`);
      method.setMethodName(name);
      method.setFeaturesList(features);
      methods.addMethods(method);
    }
    answer(null, methods);
  };
