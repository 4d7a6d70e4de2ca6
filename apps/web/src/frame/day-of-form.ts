import { textOf, type Typed } from './form';
import { daysLater, isDay } from '../words/dates';

const KEPT_FOR_DAYS = 7;

/**
 * The day that “today” meant when the form was opened: a form that is sent after midnight, or sent again, still says
 * what was meant. Never a day that has not come; undefined where it was opened so long ago that it is better asked.
 */
export const dayOfForm = (typed: Typed, today: string): string | undefined => {
  const stated = textOf(typed, 'today');
  if (!isDay(stated) || stated > today) return today;
  return stated >= daysLater(today, -KEPT_FOR_DAYS) ? stated : undefined;
};
