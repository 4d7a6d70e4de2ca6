export { factReader, FACT_READER, type FactReader } from './fact-reader';
export { joinRecord, type JoinAsk, type LinkDesk } from './join-record';
export { LINK_COLUMNS, type LinkRow } from './link-row';
export { linkRows, type ActorFor, type LinkAnswer } from './link-rows';
export { openForRecord, type OpenAsk } from './open-for-record';
export { partRecord, type PartAsk } from './part-record';
export { recordIdOf } from './record-id';
export { recordDecider, type Evidence, type OpenRecord, type RecordCommand } from './record.decider';
export {
  chronologyStream,
  linkInForce,
  recordStream,
  streamFor,
  streamsOf,
  type ChildStreams,
  type JoinedRecord,
  type StatedInto,
} from './streams';
