export { factReader, type FactReader } from './fact-reader';
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
