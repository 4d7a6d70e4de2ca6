import { LIMITS } from '../encode';
import type { Line } from './check-log';

/** Events that stand next to each other in the log and in one stream: one append. */
export type Group = readonly [Line, ...Line[]];

/** Puts together what may go in one append, in the log's order and within the limits of every store. */
export async function* groupsOf(lines: AsyncIterable<Line>): AsyncGenerator<Group, void, undefined> {
  let group: [Line, ...Line[]] | undefined;
  let bytes = 0;
  for await (const each of lines) {
    const more = Buffer.byteLength(each.line);
    if (group && fits(group, each, bytes + more)) {
      group.push(each);
      bytes += more;
    } else {
      if (group) yield group;
      group = [each];
      bytes = more;
    }
  }
  if (group) yield group;
}

/** A line is longer than what counts of its event, so what fits by lines fits. */
const fits = (group: Group, { event }: Line, bytes: number): boolean =>
  group[0].event.stream === event.stream &&
  group.length < LIMITS.eventsPerAppend &&
  bytes <= LIMITS.appendBytes;
