import { counted, inWords, span } from './dates';

type Went = 'ENDED' | 'REDUCED' | 'PAUSED';

const WENT: Readonly<Record<Went, string>> = { ENDED: 'Stopped', REDUCED: 'Made less', PAUSED: 'Paused' };
const WILL: Readonly<Record<Went, string>> = {
  ENDED: 'Is to stop',
  REDUCED: 'Is to be made less',
  PAUSED: 'Is to pause',
};

const together = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** The page of help and gaps. */
export const HELP = {
  title: 'Help and gaps',
  pageTitle: (name: string, day?: string) =>
    `Help and gaps, ${name}${day ? `, as known on ${inWords(day)}` : ''}`,
  lead: (name: string) =>
    `Every kind of help ${name} has had, and what happened after it stopped. This is about how services work together. It is not about any one person.`,
  noHelp: (name: string) =>
    `No help for ${name} is on record yet. Once some starts, it is shown here, and so is what happens after it stops.`,
  nothingStopped: 'No help has stopped or got less, as far as is on record.',
  noName: 'Help whose name is not on record',
  went: (type: Went, when: string) => `${WENT[type]} ${when}.`,
  will: (type: Went, when: string) => `${WILL[type]} ${when}.`,
  goes: (type: Went) => WENT[type],
  willGo: (type: Went) => WILL[type],
  about: (help: string) => `of ${help}`,
  amounts: (from?: string, to?: string) =>
    together([from ? `Before: ${from}.` : '', to ? `From then on: ${to}.` : '']),
  entry: 'The entry',
  reasonGiven: 'Reason given:',
  noReason: 'No reason in words is on record.',
  then: 'Then:',
  neededAgain: (days: number) => `Help was needed again after ${span(days)}.`,
  backAgain: (days: number) => `Help was back after ${span(days)}.`,
  notBack: 'As far as is on record, it has not come back.',
  moreAgain: (days: number) => `There was more of it again after ${span(days)}.`,
  stillLess: 'As far as is on record, there is no more of it again.',
  otherHelp: (days: number) => `Other help for the same need was there after ${span(days)}.`,
  held: 'Things were last seen going well, half a year later or more.',
  thenStopped: (days: number) => `It stopped after ${span(days)} with less.`,
  harder: (days: number) => `Things were seen to be harder ${span(days)} later.`,
  onDay: (when: string, why: string) => `${when}. ${why}.`,
  official: 'Official wording',
  unknownReason: 'A reason that is not in the list we know.',
  changeHelp: 'Say what changes, or who can notice',
} as const;

/** What is going, or less, at the moment. */
export const NOW_WORDS = {
  title: 'Being reduced now',
  none: 'Nothing is being reduced, as far as is on record.',
  safetyNet: 'Safety net',
  met: 'In place:',
  open: 'Still open:',
  addSafetyNet: 'Add a safety net',
  toEnding: 'See what was known then',
  noPast: (name: string) =>
    `As far as is on record, help for ${name} has not stopped because things were going well before.`,
  onlyPast: 'This says what happened before. Nobody can say what will happen now.',
} as const;

/** The heads of the groups of endings, in the order in which they are shown. */
export const GROUP_WORDS = {
  goingWell: {
    title: 'Stopped because things were going well',
    lead: 'All pictures have the same scale, and the day it stopped stands at one place. Stripes are the time without it.',
  },
  lessWell: {
    title: 'Made less because things were going well',
    lead: 'The thin line is the time with less.',
  },
  whileWell: {
    title: 'Stopped or made less while things were going well',
    lead: 'The reason given was another, or none. The record of the time says that things were going well.',
  },
  disagrees: {
    title: 'Said to be going well, and the record of the time says that things were hard',
    lead: 'Why the two differ is a question to ask. It is no finding against anybody.',
  },
  held: {
    title: 'Stopped or made less, and things were seen going well',
    lead: 'In the year after it, things were last seen going well, half a year later or more.',
  },
  planned: {
    title: 'Other endings with a plan and a safety net',
    lead: 'All four safeguards were in place. They are followed all the same.',
  },
  other: {
    title: 'All other help that stopped, got less or paused',
    lead: 'Each has its own reason beside it. Nothing is asked here about things going well.',
  },
} as const;

/** The words in the small picture of one ending. */
export const ROW_WORDS = {
  inPlace: 'Help in place',
  back: 'Help back',
  less: 'Less help',
  went: WENT,
  neededAgain: (days: number) => `${span(days)}: help needed again`,
  without: (days: number) => `${span(days)} without`,
  lessFor: (days: number) => `${span(days)} with less`,
  held: 'Still going well',
  harder: (days: number) => `${span(days)}: seen to be harder`,
  notKnown: 'Not known what followed',
  notBack: 'Not back',
  tooEarly: (days: number) => `${span(days)} so far`,
  stillLess: 'Still less',
  thenStopped: (days: number) => `Stopped after ${span(days)} with less`,
  goesOn: 'Goes on',
} as const;

/** Short answers for the column of what followed. */
export const FOLLOWED_SHORT = {
  without: (days: number) => span(days),
  less: (days: number) => `${span(days)} with less`,
  held: 'Still going well',
  notBack: 'Not back',
  notKnown: 'Not known',
  harder: 'Seen to be harder, not back',
  tooEarly: 'Too early to say',
  stillLess: 'Still less',
  stopped: (days: number) => `${span(days)} with less, then stopped`,
  goesOn: 'Went on',
  nothingToAsk: 'Nothing to ask',
  resumed: 'Paused, and came back',
  toCome: 'Still to come',
} as const;

/** The detail of one ending. */
export const ENDING_WORDS = {
  summary: (help: string, when: string) => `What was known, and what followed (${help}, ${when})`,
  well: 'Said that things were going well:',
  hard: 'Said that things were hard:',
  fromList: 'Chosen from the list of reasons:',
  then: (day: string) => `What was known then, ${inWords(day)}`,
  thenNoDay: 'What was known then',
  now: (asKnownAt?: string) =>
    asKnownAt
      ? `What was known on ${inWords(asKnownAt)} about the same days`
      : 'What is known now about the same days',
  same: (asKnownAt?: string) =>
    asKnownAt
      ? `Nothing more was known of those days on ${inWords(asKnownAt)}.`
      : 'Nothing more is known of those days now.',
  notLooked: 'How things were was not looked at for this one.',
  signals: 'It rests on:',
  noSignals: 'No entry of those days that you can open says how things were.',
  serious: '(serious)',
  cannotOpen: (count: number) =>
    `${counted(count, 'entry', 'entries')} you cannot open. Ask the lead professional who holds ${count === 1 ? 'it' : 'them'}.`,
  reachedUsLater: (count: number) =>
    `${counted(count, 'entry', 'entries')} of those days reached us later, and nobody says when they were written down. They do not count for “then”.`,
  mayFall: 'May fall in those days too; the day is not exactly known:',
  notComparable: 'Before and after are counted in different ways, so nobody can say which is more.',
  seeAll: (day: string) => `See everything as it was known on ${inWords(day)}`,
  safeguards: 'The four safeguards',
  between: 'Between the decision and the day it took effect',
  nothingBetween: 'Nothing is on record that you can open.',
  stayed: 'What stayed',
  staying: '(named as staying)',
  nothingStayed: 'No other help that you can open is on record at that time.',
  cluster: 'What else stopped or got less within 60 days',
  nothingNearby: 'Nothing else.',
  nearby: (days: number) =>
    days === 0 ? 'on the same day' : `${span(Math.abs(days))} ${days < 0 ? 'before' : 'after'}`,
  moreNearby: (count: number) => `and ${counted(count, 'more ending', 'more endings')} you cannot open`,
  followed: 'Everything of the year after it',
  nothingFollowed: 'Nothing that you can open is on record for the year after it, so far.',
  moreFollowed: (count: number) => `See ${count} more in the list of every entry`,
  after: (days: number) => `after ${span(days)}`,
  notes: 'To know about this one',
  decided: 'Decided',
  decidedOn: (day: string) => inWords(day),
  decidedUnknown: 'The day of deciding is not on record.',
  by: 'By',
  at: 'At',
  rule: (rule: string) =>
    `Looked at by the rule ${rule}. It is a question to ask, and no finding against anybody.`,
  entry: (help: string) => `Open the entry about ${help}`,
} as const;
