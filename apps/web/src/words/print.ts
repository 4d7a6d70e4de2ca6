import type { EndShape } from '../timeline/picture';
import { counted, inWords } from './dates';

/** The sheets for a meeting of the people around a child, or for a court. */
export const PRINT = {
  pageTitle: (name: string, day: string) => `${name}, chronology printed on ${inWords(day)}`,
  about: 'About these sheets',
  whose: (name: string) => `The chronology of ${name}.`,
  printed: (who: string, role: string, day: string, clock: string) =>
    `Printed by ${who}, ${role}, on ${inWords(day)} at ${clock}.`,
  foot: (name: string, day: string, who: string) => `${name} · printed ${inWords(day)} by ${who}`,
  giveBack: 'Please give it back at the end.',
  footPage: { before: 'Page ', between: ' of ' },
  period: (from?: string, to?: string, entriesFrom?: string) => {
    if (entriesFrom)
      return `It shows the picture and the endings of the whole life, and the entries from ${inWords(entriesFrom)} until today.`;
    if (from && to) return `It shows what was between ${inWords(from)} and ${inWords(to)}.`;
    if (from) return `It shows what was from ${inWords(from)} until today.`;
    return to ? `It shows what was up to ${inWords(to)}.` : 'It shows all the time on record.';
  },
  noDay: 'Entries whose day is not known are always in it.',
  leftOut: (count: number) =>
    `${counted(count, 'entry', 'entries')} left out that this reader cannot open. Ask `,
  nothingLeftOut: 'Nothing that this reader may know of is left out.',
  partsLeftOut: (parts: readonly string[]) => `Not printed, by choice: ${parts.join(', ')}.`,
  sealed: 'Entries that nobody may open yet are in no print.',
  more: (count: number) => `And ${count} more on record, not on this sheet.`,
  matters: 'Who and what matters to me',
  asking: (name: string) => `What ${name} is asking`,
  nothingWaits: 'Nothing waits for an answer.',
  ourAnswer: 'Our answer:',
  well: 'What is going well',
  nothingYet: (name: string) => `Nothing yet. The first could be something ${name} enjoys.`,
  picture: (name: string, sheet: number, sheets: number) =>
    sheets === 1 ? `${name}’s life so far` : `${name}’s life so far, ${sheet} of ${sheets}`,
  key: 'What the signs mean',
  homes: 'Where I have lived',
  links: 'Who and what matters, through every move',
  endings: 'When help stopped or got less',
  entries: 'Every entry, in the order in which it happened',
  newestEntries: 'The last 12 months, newest first',
  noEntries: 'No entries in this time.',
  none: 'Nothing is on record.',
} as const;

const STATES = {
  KEPT: 'In touch since',
  REDUCED: 'Less since',
  STOPPED: 'Lost touch',
  RESTARTED: 'Again since',
} as const;

/** What the signs of a picture mean, short enough for the foot of its sheet. */
export const SIGNS = {
  joy: 'joy or strength',
  worry: 'worry',
  answered: 'said, and answered',
  waiting: 'said, no answer yet',
  said: 'said',
  contact: 'visit, meeting, check or other',
  other: 'other entry',
  closed: 'cannot be opened',
  several: 'so many together',
  about: 'day not known exactly',
  late: 'written down later',
  takenBack: 'taken back',
  full: 'help in place',
  less: 'less help',
  goesOn: 'goes on',
  newWorker: 'new worker',
  pause: 'paused',
  silent: 'nothing on record',
  without: 'time without, or with less',
  neededAgain: 'needed again',
  held: 'still going well',
  unknown: 'not known what followed',
  tooEarly: 'too early to say',
  severalEnds: 'several changes',
  ahead: 'lies ahead',
  move: 'a move',
  moveUntold: 'a move: see the homes',
  often: 'in touch',
  sometimes: 'less, or again',
  lost: 'lost touch',
  broke: 'where it broke off',
  ends: {
    'going-well': 'stopped or less: going well',
    'while-going-well': 'while it was going well, for another reason',
    'record-disagrees': 'said to be going well, the record says not',
    planned: 'planned, with a way back',
    'own-choice': 'the child’s or family’s choice',
    'goes-on': 'somebody else goes on with it',
    paused: 'paused',
    move: 'stopped at a move',
    missed: 'missed, or not reached',
    clock: 'age or time limit',
    money: 'money, or nobody there',
    'not-stated': 'no reason written down',
    other: 'another reason',
  },
} as const satisfies Readonly<Record<string, unknown>> &
  Readonly<{ ends: Readonly<Record<EndShape, string>> }>;

/** The heads of the printed tables. */
export const PRINT_TABLES = {
  homes: ['Home', 'When', 'Why', 'Planned', 'Asked'],
  links: ['Who or what', 'Why it matters', 'How it went'],
  endings: ['Help', 'When and why', 'What was said', 'Known then, and now', 'Safety net', 'What followed'],
  entries: ['When', 'Sign', 'What happened', 'From'],
  yes: 'Yes',
  no: 'No',
  notKnown: 'Not known',
  until: (from: string, to?: string) => (to ? `${from} to ${to}` : `Since ${from}`),
  fromTheStart: (to?: string) => (to ? `Until ${to}` : 'Always'),
  state: (state: keyof typeof STATES, since: string) => `${STATES[state]} ${since}`,
  net: (open: readonly string[], all: number) => {
    if (open.length === 0) return `All ${all} in place.`;
    if (open.length === all) return `None of ${all} in place.`;
    return `${all - open.length} of ${all}. Open: ${open.join(', ')}.`;
  },
  known: {
    FAVOURABLE: 'Going well.',
    ADVERSE: 'Hard.',
    MIXED: 'Some well, some hard.',
    THIN: 'Too little on record.',
  },
  /** What the short words in the table of endings stand for. */
  knownMeans:
    'Going well: two or more sources said so. Too little on record: silence is not the same as fine.',
  netMeans:
    'The safety net is four weeks’ notice, the child’s view and an answer to it, agreement, and a way back for a year.',
  safeguards: {
    NOTICE: 'notice',
    CHILDS_VIEW: 'view',
    AGREEMENT: 'agreement',
    WAY_BACK: 'way back',
  },
  now: 'Now:',
  same: 'the same.',
  sameByMore: 'the same, by other entries.',
  withoutDay: 'Stopped on a day that is not known',
  endingsLeftOut: (count: number) =>
    `${counted(count, 'ending', 'endings')} of help left out that this reader cannot open.`,
  notLooked: 'Not looked at.',
  firstSaid: 'First said:',
  putRightBy: (who: string) => `Put right by ${who}:`,
  sourceSays: 'Its source now says:',
  noLonger: 'This was itself taken back.',
  takenBack: 'Taken back as never true:',
  didNotHappen: 'It did not happen: taken back before its day.',
  decision: 'Decision.',
  did: 'What adults did:',
  noAnswer: 'No answer yet.',
  aside: (words: string) => `(${words})`,
  origin: (file: string, place: string) => `${file}, ${place}`,
} as const;

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What is chosen before printing; it is on no sheet. */
export const PRINT_CHOICE = {
  title: 'Choose what to print',
  how: 'Then print from your browser: A4, landscape, without its own headers and footers.',
  back: (name: string) => `Back to ${name}`,
  period: 'Which time?',
  periods: {
    meeting: 'For a meeting: the whole life in the picture, entries of the last 12 months',
    all: 'Everything',
    '3-years': 'The last 3 years',
    '12-months': 'The last 12 months',
    dates: 'Between two days',
  },
  from: 'First day',
  to: 'Last day',
  parts: 'What goes in? The first sheet always does.',
  part: {
    picture: 'The picture',
    homes: 'Homes',
    links: 'Who and what matters',
    endings: 'Help that stopped or got less',
    entries: 'Every entry',
  },
  show: 'Show these sheets',
  errors: {
    from: (words: string) => `First day: ${small(words)}`,
    to: (words: string) => `Last day: ${small(words)}`,
    order: 'The last day comes before the first: change one of them',
  },
} as const;
