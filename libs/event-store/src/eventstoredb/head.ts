import type { Position } from '../port';
import type { Calls } from './calls';
import { pageOfLog } from './pages';
import { placeOf } from './position';
import { isOurs, positionOf } from './stored-event';

const PAGE = 256;
const MOST_PAGES = 40;

/** Up to where the log has been looked through, and what its head was found to be. */
type Known = Readonly<{ upTo: Position; head: Position | null }>;

/**
 * Finds the head: the newest event of ours. The server's own events and settings behind it are stepped over, those of
 * a last time not again. After ten thousand of them the place reached is answered: nothing of ours stands behind it.
 */
export const headOn = (calls: Calls): (() => Promise<Position | null>) => {
  let known: Known | undefined;
  return async () => {
    const [newest] = await pageOfLog(calls, { from: 'end', direction: 'backwards', count: 1 });
    if (newest === undefined) return null;
    const upTo = positionOf(newest);
    const head = isOurs(newest) ? upTo : await headBefore(calls, upTo, known);
    known = { upTo, head };
    return head;
  };
};

/** What was known of a log that has since been put back to an older copy is not known any more. */
const headBefore = async (calls: Calls, upTo: Position, before?: Known): Promise<Position | null> => {
  const known = before !== undefined && before.upTo <= upTo ? before : undefined;
  let reached = upTo;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await pageOfLog(calls, { from: placeOf(reached), direction: 'backwards', count: PAGE });
    const head = page.find(isOurs);
    const end = page.at(-1);
    reached = end === undefined ? reached : positionOf(end);
    if (known !== undefined && (head === undefined ? reached : positionOf(head)) <= known.upTo)
      return known.head;
    if (head !== undefined) return positionOf(head);
    if (page.length < PAGE) return null;
  }
  return reached;
};
