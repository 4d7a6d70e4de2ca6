import { counted, inWords, span } from './dates';
import { afterInWords, type After } from './help-when';

type Went = 'ENDED' | 'REDUCED' | 'PAUSED';

const WENT: Readonly<Record<Went, string>> = { ENDED: 'Stopped', REDUCED: 'Made less', PAUSED: 'Paused' };
const WILL: Readonly<Record<Went, string>> = {
  ENDED: 'Is to stop',
  REDUCED: 'Is to be made less',
  PAUSED: 'Is to pause',
};

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
  will: (type: Went, when: string) => `${WILL[type]} on ${when}.`,
  /** Where only the day of deciding is on record. */
  decidedOnly: (type: Went, day: string) =>
    `Decided ${inWords(day)}. The day it ${{ ENDED: 'stopped', REDUCED: 'got less', PAUSED: 'paused' }[type]} is not on record.`,
  whenDecided: (day: string) => `Decided ${inWords(day)}`,
  goes: (type: Went) => WENT[type],
  willGo: (type: Went) => WILL[type],
  about: (help: string) => `of ${help}`,
  /** How much there was, and is from then on. */
  amounts: (isAhead: boolean, from?: string, to?: string) => {
    const [goes, was, will] = isAhead ? ['is to go', 'is', 'is to be'] : ['went', 'was', 'was'];
    if (from && to) return `It ${goes} from ${from} to ${to}.`;
    if (from) return isAhead ? `It ${was} ${from} now.` : `It ${was} ${from} before.`;
    return to ? `It ${will} ${to} from then on.` : '';
  },
  entry: 'The entry',
  reasonGiven: 'Reason given:',
  noReason: 'No reason in words is on record.',
  then: 'Then:',
  neededAgain: (after: After) => `Help was needed again ${afterInWords(after)}.`,
  backAgain: (after: After) => `Help was back ${afterInWords(after)}.`,
  notBack: 'As far as is on record, it has not come back.',
  mayBeBack: (when: string) => `It may have come back ${when}.`,
  moreAgain: (after: After) => `There was more of it again ${afterInWords(after)}.`,
  stillLess: 'As far as is on record, there is no more of it again.',
  mayBeMore: (when: string) => `There may have been more of it again ${when}.`,
  otherHelp: (after: After) => `Other help for the same need was there ${afterInWords(after)}.`,
  tooEarly: (days: number) =>
    days === 0
      ? 'It is too early to say what followed.'
      : `It is too early to say what followed: ${span(days)} so far.`,
  later: 'half a year later or more',
  dayNotKnown: 'on a day that is not known',
  held: ({ days, when }: After) => `Things were still seen going well ${when ?? `${span(days)} later`}.`,
  thenStopped: ({ days, when }: After) =>
    when ? `It got less, and stopped ${when}.` : `It stopped after ${span(days)} with less.`,
  harder: (after: After) => `Things were seen to be harder ${afterInWords(after)}.`,
  /** “Stopped 16 August 2021 because of an age limit.”, or the day and why where these are no one sentence. */
  onDay: (type: Went, when: string, why: string) => {
    const [, rest] = why.split(WENT[type], 2);
    return why.startsWith(WENT[type]) ? `${WENT[type]} ${when}${rest}.` : `${when}. ${why}.`;
  },
  official: 'Official wording',
  unknownReason: 'A reason that is not in the list we know.',
  changeHelp: 'Say what changes',
} as const;

/** What is going, or less, at the moment. */
export const NOW_WORDS = {
  title: 'Being reduced now',
  past: 'What happened before',
  none: 'Nothing is being reduced, as far as is on record.',
  safetyNet: 'Safety net',
  met: 'In place:',
  open: 'Still open:',
  addSafetyNet: 'Add a safety net',
  toEnding: 'See what was known then',
  noPast: (name: string) =>
    `As far as is on record, no help for ${name} has stopped or got less because things were going well.`,
  onlyPast: 'This says what happened before. Nobody can say what will happen now.',
} as const;

/** The words in the small picture of one ending. */
export const ROW_WORDS = {
  inPlace: 'Help in place',
  back: 'Help back',
  other: 'Other help',
  less: 'Less help',
  went: WENT,
  neededAgain: ({ days, when }: After) =>
    when ? `Help needed again ${when}` : `${span(days)}: help needed again`,
  without: ({ days, when }: After) => (when ? `Back ${when}` : `${span(days)} without`),
  lessFor: ({ days, when }: After) => (when ? `More again ${when}` : `${span(days)} with less`),
  held: 'Still going well',
  harder: ({ days, when }: After) =>
    when ? `Seen to be harder ${when}` : `${span(days)}: seen to be harder`,
  notKnown: 'Not known what followed',
  notBack: 'Not back',
  mayBeBack: 'May be back',
  tooEarly: ({ days }: After) => (days === 0 ? '' : `${span(days)} so far`),
  stillLess: 'Still less',
  thenStopped: ({ days, when }: After) =>
    when ? `Stopped ${when}` : `Stopped after ${span(days)} with less`,
  goesOn: 'Goes on',
} as const;

/** Short answers for the column of what followed. */
export const FOLLOWED_SHORT = {
  without: ({ days, when }: After) => (when ? `Back ${when}` : `${span(days)} without`),
  less: ({ days, when }: After) => (when ? `More again ${when}` : `${span(days)} with less`),
  mayBeBack: (when: string) => `May be back ${when}`,
  other: (after: After) => `Other help ${afterInWords(after)}`,
  held: 'Still going well',
  notBack: 'Not back',
  notKnown: 'Not known',
  harder: 'Seen to be harder, not back',
  tooEarly: 'Too early to say',
  stillLess: 'Still less',
  stopped: ({ days, when }: After) =>
    when ? `Less, then stopped ${when}` : `${span(days)} with less, then stopped`,
  goesOn: 'Went on',
  nothingToAsk: 'Nothing to ask',
  resumed: 'Paused, and came back',
  toCome: 'Still to come',
} as const;

/** The detail of one ending. */
export const ENDING_WORDS = {
  summary: 'What was known, and what followed',
  ofWhich: (help: string, when: string) => `(${help}, ${when})`,
  well: 'These say that things were going well:',
  hard: 'These say that things were hard:',
  fromList: 'From the list of reasons:',
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
  notLooked: 'How things were then plays no part in this one.',
  signals: 'It rests on:',
  noSignals: 'No entry of those days that you can open says how things were.',
  serious: '(serious)',
  cannotOpen: (count: number) =>
    `${counted(count, 'entry', 'entries')} you cannot open. Ask the lead professional who holds ${count === 1 ? 'it' : 'them'}.`,
  reachedUsLater: (count: number) =>
    count === 1
      ? '1 entry about those days reached us later. When it was written down is not known, so it does not count as known then.'
      : `${count} entries about those days reached us later. When they were written down is not known, so they do not count as known then.`,
  mayFall: 'These may be of those days too. Their day is not exactly known:',
  notComparable: 'Before and after are counted in different ways, so nobody can say which is more.',
  seeAll: (day: string) => `See everything as it was known on ${inWords(day)}`,
  safeguards: 'The four safeguards',
  between: 'Between the decision and the day it took effect',
  nothingBetween: 'Nothing is on record that you can open.',
  stayed: 'What stayed',
  staying: '(said to stay)',
  nothingStayed: 'No other help that you can open is on record at that time.',
  cluster: 'What else stopped or got less within 60 days',
  nothingNearby: 'Nothing else.',
  nearby: (days: number) =>
    days === 0 ? 'on the same day' : `${span(Math.abs(days))} ${days < 0 ? 'before' : 'after'}`,
  moreNearby: (count: number) => `and ${counted(count, 'more ending', 'more endings')} you cannot open`,
  followed: 'Everything in the year after it',
  nothingFollowed: 'Nothing that you can open is on record for the year after it, so far.',
  moreFollowed: (count: number) => `See ${count} more in the list of every entry`,
  after: (days: number) => `after ${span(days)}`,
  notes: 'Also to know',
  decided: 'Decided',
  decidedOn: (day: string) => inWords(day),
  decidedUnknown: 'The day of deciding is not on record.',
  by: 'by',
  at: 'at',
  rule: (rule: string) =>
    `Looked at by the rule ${rule}. It is a question to ask, and no finding against anybody.`,
  entry: (help: string) => `Open the entry about ${help}`,
} as const;
