import { span } from './dates';

const TIMES = ['not once', 'once', 'twice'];

/** How often, as people say it: “once”, “twice”, “3 times”. */
export const times = (count: number): string => TIMES[count] ?? `${count} times`;

/** What helps to say of so many times: “each time” where it was all of them. */
const ofAll = (count: number, all: number): string => (count === all ? 'each time' : times(count));

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** Of one time nothing needs to be counted: “Help was needed again”, not “Once help was needed again”. */
const counting = (count: number, all: number, words: string): string =>
  all === 1 ? words : `${ofAll(count, all)} ${words}`;

/** “after 15 to 31 weeks”; what is said in days and in weeks keeps both: “after 3 days to 2 weeks”. */
const after = (days: readonly number[]): string => {
  const [least, most] = [span(Math.min(...days)), span(Math.max(...days))];
  if (least === most) return `after ${least}`;
  const [count, unit] = least.split(' ');
  return unit === most.split(' ')[1] ? `after ${count} to ${most}` : `after ${least} to ${most}`;
};

/** Weeks stand for those whose day is known: of the others it is said that they are left out. */
const afterDays = (days: readonly number[], count: number): string => {
  if (days.length === 0) return '';
  return days.length === count ? `, ${after(days)}` : `, ${times(days.length)} ${after(days)}`;
};

const AGAIN = 'help was needed again';
const HARDER = 'things were seen to be harder';
const NOT_KNOWN = 'it is not known, or too early to say, what followed';

/** Sentences of what was, from one child’s own record. Nothing is predicted, and nothing is said to lead to anything. */
export const PAST_WORDS = {
  goingWell: (stopped: number, less: number): string => {
    const why = 'because things were going well';
    if (less === 0) return sentence(`${times(stopped)} help stopped ${why}`);
    return stopped === 0
      ? sentence(`${times(less)} help got less ${why}`)
      : sentence(`${times(stopped)} help stopped ${why}, and ${times(less)} it got less`);
  },
  planned: (stopped: number, less: number): string => {
    const how = 'with a plan and a safety net';
    if (less === 0) return sentence(`${times(stopped)} help stopped ${how}`);
    return stopped === 0
      ? sentence(`${times(less)} help got less ${how}`)
      : sentence(`${times(stopped)} help stopped ${how}, and ${times(less)} it got less`);
  },
  neededAgain: (count: number, all: number, days: readonly number[]): string =>
    sentence(`${counting(count, all, AGAIN)}${afterDays(days, count)}`),
  held: (count: number, all: number): string => sentence(counting(count, all, 'it held')),
  harder: (count: number, all: number): string => sentence(counting(count, all, HARDER)),
  notKnown: (count: number, all: number): string => sentence(counting(count, all, NOT_KNOWN)),
} as const;

type Counts = Readonly<{ neededAgain: number; held: number; harder: number; notKnown: number }>;

/** Two counts that are not told apart here are one: whoever wants to know each finds it where all of it is said. */
const harderOrNot = ({ harder, notKnown }: Counts, all: number): readonly string[] => {
  if (harder > 0 && notKnown > 0) return [counting(harder + notKnown, all, 'things were harder, or unknown')];
  if (harder > 0) return [counting(harder, all, HARDER)];
  return notKnown > 0 ? [counting(notKnown, all, 'it is not known what followed')] : [];
};

const again = ({ neededAgain }: Counts, all: number): readonly string[] =>
  neededAgain > 0 ? [counting(neededAgain, all, AGAIN)] : [];

/** “3 of 6 times”, “both times”, “all 4 times”. */
const share = (count: number, all: number): string => {
  if (all === 1) return 'once';
  if (count < all) return `${count} of ${all} times`;
  return all === 2 ? 'both times' : `all ${all} times`;
};

const WITH_PLAN = 'with a plan and a safety net';

/** The same, short enough to be taken in at a glance: sentences of 20 words at the most. */
export const PAST_SHORT = {
  /** What followed those of which nothing good is said beside it; with weeks only where every day is known. */
  followed: (counts: Counts, all: number, days: readonly number[] = []): string => {
    const length = days.length > 0 && days.length === counts.neededAgain ? `, ${after(days)}` : '';
    const first = again(counts, all).map((words) => `${words}${length}`);
    const parts = [...first, ...harderOrNot(counts, all)];
    return parts.length > 0 ? sentence(parts.join('; ')) : '';
  },
  /** What held of those that went because things were going well, and of those with a plan and a safety net. */
  held: (well: Readonly<{ held: number; all: number }>, planned: typeof well): string => {
    const withPlan = planned.held > 0 ? `${share(planned.held, planned.all)} ${WITH_PLAN}` : '';
    if (well.held === 0) return sentence(`it held ${withPlan}`);
    if (withPlan !== '') return sentence(`it held ${times(well.held)}, and ${withPlan}`);
    return well.all === 1 ? 'It held.' : sentence(`it held ${ofAll(well.held, well.all)}`);
  },
  /** Planned help of which nothing is known to have held. */
  plannedNotHeld: (counts: Counts): string => {
    const parts = [...again(counts, 0), ...harderOrNot(counts, 0)];
    return sentence(`planned, with a safety net: ${parts.join('; ')}`);
  },
  heldOfPlanned: (count: number, all: number): string => sentence(counting(count, all, 'it held')),
} as const;
