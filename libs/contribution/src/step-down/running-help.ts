import { dayWithin, type CalendarDay } from '@chronology/domain';
import type { FactReader } from '@chronology/identity';
import { helpInStreamsOf } from '../help/help-in-stream';
import { helpOn } from '../help/help-state';

/**
 * Which of these helps ran for the child on that day, looked for in exactly the child's streams: started, and not
 * ended before it. Help that ends on the day itself still ran.
 */
export const runningOf = async (
  reader: FactReader,
  childId: string,
  refs: readonly string[],
  day: CalendarDay,
): Promise<readonly string[]> => {
  const helps = await helpInStreamsOf(reader, childId);
  const ran = (ref: string) =>
    helps.some((help) => {
      const before = helpOn(help, ref, dayWithin(day, -1))?.status;
      const then = helpOn(help, ref, day)?.status;
      return before !== 'ended' && then !== undefined && then !== 'not started';
    });
  return refs.filter(ran);
};
