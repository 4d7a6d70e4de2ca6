import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { caughtUp, checkpoint, confirmation, recorded } from './answers';
import { catchUp } from './catch-up';
import { filterOf, type Filter } from './filter';
import type { Following } from './follow-stream.call';
import { fromOf, isPlace } from './places';
import type { Recorded } from './records';
import { noSuchPositionToFollow } from './refusals';

/** Follows $all, or what of it passes a filter. Only a filtered subscription is told checkpoints. */
export const followAll = async (following: Following, options: ReadReq.Options): Promise<void> => {
  const { node, sending } = following;
  const { log } = node;
  const from = fromOf(options.getAll() as ReadReq.Options.AllOptions);
  const filter = filterOf(options);
  const liveFrom = log.published();
  await sending.send(confirmation(randomUUID()));
  if (from !== 'start' && from !== 'end' && !isPlace(log, from)) throw noSuchPositionToFollow();
  const place = from === 'end' ? liveFrom : await catchUp(following, from, filter);
  await sending.send(caughtUp());
  await goLive(following, { place, liveFrom }, filter);
};

/** Live, a checkpoint is told exactly after each interval of records that were considered since the subscription. */
const goLive = async (
  { node, sending, structured }: Following,
  { place: start, liveFrom }: Readonly<{ place: number; liveFrom: number }>,
  filter: Filter | undefined,
): Promise<void> => {
  const { log } = node;
  for (let place = start; !sending.isOver();) {
    for (; place < log.published() && !sending.isOver(); place++) {
      const record = log.records[place] as Recorded;
      if (passes(filter, record)) await sending.send(recorded(record, structured));
      if (isDue(filter, place - liveFrom + 1))
        await sending.send(checkpoint(record.position, record.position));
    }
    if (place >= log.published()) await sending.until(log.onPublished);
  }
};

const passes = (filter: Filter | undefined, record: Recorded): boolean => !filter || filter.passes(record);

const isDue = (filter: Filter | undefined, considered: number): boolean =>
  filter !== undefined && considered > 0 && considered % filter.interval === 0;
