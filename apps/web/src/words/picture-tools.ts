import type { MarkKind } from '../timeline/picture';
import { counted, inWords, monthInWords, span } from './dates';

const KINDS: Readonly<Record<Exclude<MarkKind, 'voice'>, string>> = {
  joy: 'Joy or strength',
  worry: 'Worry',
  contact: 'Visit, meeting or check',
  other: 'Everything else',
  closed: 'Not open to you',
};

/** What a kind of entry is called. What was said is called by the child’s name. */
export const kindInWords = (kind: MarkKind, childName: string): string =>
  kind === 'voice' ? `What ${childName} said` : KINDS[kind];

const HELP = { ended: 'Help stopped', reduced: 'Help got less', paused: 'Help paused' } as const;

/** What is said of help that is to stop, and has not stopped yet. */
export const TO_COME = {
  ended: 'Help is to stop',
  reduced: 'Help is to get less',
  paused: 'Help is to pause',
  notYet: 'This lies ahead. It has not happened yet.',
} as const;

/** What the tools above and around the picture say. */
export const TOOLS = {
  kinds: 'Show',
  spans: 'Time span',
  threeYears: '3 years',
  twelveMonths: '12 months',
  from: 'From',
  to: 'To',
  dates: 'Choose the dates',
  show: 'Show',
  showDates: 'Show these dates',
  showAll: 'Show all',
  help: HELP,
  answered: 'What adults did:',
  notAnswered: 'No answer yet.',
  reason: 'Reason given:',
  takenBack: 'Taken back by whoever wrote it.',
  seeEntry: 'See the entry',
  seeEach: 'See them one by one',
  seeHelp: 'See it in help and gaps',
  startOfRange: 'Start of the time shown',
  endOfRange: 'End of the time shown',
  joys: 'Joy and strengths ↑',
  worries: 'Worries ↓',
  somethingNew: 'Something new was written. It is shown here now.',
  outOfReach: 'We cannot reach the record at the moment; this page may be behind.',
  signedOut: 'You are signed out. What you see here stays as it was.',
  signInAgain: 'Sign in again',
} as const;

/** The widest choice of time, such as “All 8 years”: it says how long the life on record is. */
export const allOfLife = (days: number): string => {
  const years = Math.floor(days / 365.25);
  if (years >= 2) return `All ${years} years`;
  const months = Math.floor(days / 30.4375);
  return months >= 2 ? `All ${months} months` : 'All of it';
};

/** The visible line while not everything is shown. */
export const showingOf = (shown: number, total: number): string =>
  `Showing ${shown} of ${counted(total, 'entry', 'entries')}.`;

/** What is said aloud when the choice changes. */
export const showing = (shown: number): string => `Showing ${counted(shown, 'entry', 'entries')}`;

/** What a thumb of the range says. */
export const rangeInWords = (thumb: 'from' | 'to', day: string): string => `${thumb} ${monthInWords(day)}`;

/** One bar of joys and worries at a glance, for those who listen. */
export const joysAndWorries = (joys: number, worries: number, since: string): string =>
  `${counted(joys, 'joy or strength', 'joys and strengths')} and ${counted(worries, 'worry', 'worries')} since ${monthInWords(since)}`;

/** How long a help was away, or less than before. */
export const withoutIt = (days: number, isLess: boolean): string =>
  `${span(days)} ${isLess ? 'with less of it' : 'without it'}.`;

/** The head of several entries that stand too close together to be told apart. */
export const together = (count: number, kind: MarkKind, childName: string): string =>
  kind === 'other'
    ? counted(count, 'other entry', 'other entries')
    : `${counted(count, 'entry', 'entries')} · ${kindInWords(kind, childName)}`;

/** The days of several entries, the first and the last. */
export const betweenDays = (first: string, last: string): string =>
  first === last ? inWords(first) : `${inWords(first)} to ${inWords(last)}`;
