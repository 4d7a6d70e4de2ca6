import { span } from './dates';

const TIMES = ['Not once', 'Once', 'Twice'];
const Times = (count: number): string => TIMES[count] ?? `${count} times`;
const times = (count: number): string => Times(count).toLowerCase();

/** What helps to say of so many times: “each time” where it was all of them. */
const ofAll = (count: number, all: number): string => (count === all && all > 1 ? 'each time' : times(count));

/** “after 15 to 31 weeks”; what is said in days and in weeks keeps both: “after 3 days to 2 weeks”. */
const after = (days: readonly number[]): string => {
  const [least, most] = [span(Math.min(...days)), span(Math.max(...days))];
  if (least === most) return `after ${least}`;
  const [count, unit] = least.split(' ');
  return unit === most.split(' ')[1] ? `after ${count} to ${most}` : `after ${least} to ${most}`;
};

/** Sentences of what was, from one child’s own record. Nothing is predicted. */
export const PAST_WORDS = {
  goingWell: (stopped: number, less: number): string => {
    const why = 'because things were going well';
    if (less === 0) return `${Times(stopped)} help stopped ${why}.`;
    return stopped === 0
      ? `${Times(less)} help got less ${why}.`
      : `${Times(stopped)} help stopped ${why}, and ${times(less)} it got less.`;
  },
  neededAgain: (days: readonly number[], all: number): string => {
    const often = ofAll(days.length, all);
    return `${often.charAt(0).toUpperCase()}${often.slice(1)} help was needed again, ${after(days)}.`;
  },
  held: (count: number): string => `${Times(count)} it held.`,
  harder: (count: number): string => `${Times(count)} things were seen to be harder.`,
  notKnown: (count: number): string => `${Times(count)} it is not known, or not yet, what followed.`,
  planned: (stopped: number, less: number, held: number): string => {
    const how = 'with a plan and a safety net';
    const all = stopped + less;
    const first = stopped === 0 ? `${Times(less)} help got less` : `${Times(stopped)} help stopped`;
    const second = stopped > 0 && less > 0 ? `, and ${times(less)} it got less` : '';
    if (held === 0) return `${first} ${how}${second}.`;
    if (all === 1) return `${first} ${how}, and it held.`;
    return `${first} ${how}${second}: ${ofAll(held, all)} it held.`;
  },
} as const;
