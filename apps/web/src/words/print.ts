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
  noAnswer: 'No answer yet.',
  ourAnswer: 'Our answer:',
  well: 'What is going well',
  nothingYet: (name: string) => `Nothing yet. The first could be something ${name} enjoys.`,
  picture: (name: string, sheet: number, sheets: number) =>
    sheets === 1 ? `${name}’s life so far` : `${name}’s life so far, ${sheet} of ${sheets}`,
  key: 'What the signs in the picture mean',
  homes: 'Where I have lived',
  links: 'Who and what matters, and how it went',
  endings: 'When help stopped or got less',
  entries: 'Every entry, in the order in which it happened',
  noEntries: 'No entries in this time.',
  none: 'Nothing is on record.',
} as const;

const STATES = {
  KEPT: 'In touch since',
  REDUCED: 'Less since',
  STOPPED: 'Lost touch',
  RESTARTED: 'Again since',
} as const;

/** The heads of the printed tables. */
export const PRINT_TABLES = {
  homes: ['Home', 'When', 'Why', 'Planned', 'Asked'],
  links: ['Who or what', 'Why it matters', 'How it went'],
  endings: [
    'Help',
    'When and why',
    'What was said',
    'What was known then',
    'What is known now',
    'Safety net',
    'What followed',
  ],
  entries: ['When', 'What happened', 'From', 'Put right'],
  yes: 'Yes',
  no: 'No',
  notKnown: 'Not known',
  until: (from: string, to?: string) => (to ? `${from} to ${to}` : `Since ${from}`),
  fromTheStart: (to?: string) => (to ? `Until ${to}` : 'Always'),
  state: (state: keyof typeof STATES, since: string) => `${STATES[state]} ${since}`,
  netMet: (count: number) => `${count} of 4 in place.`,
  netOpen: (open: readonly string[]) => (open.length === 0 ? '' : `Open: ${open.join(', ')}.`),
  safeguards: {
    NOTICE: 'four weeks’ notice',
    CHILDS_VIEW: 'the child’s view, answered',
    AGREEMENT: 'agreement',
    WAY_BACK: 'a way back for a year',
  },
  same: 'The same.',
  sameByMore: 'The same answer, and what is known of those days has changed.',
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
  late: (words: string) => `(${words})`,
  origin: (file: string, place: string) => `${file}, ${place}`,
} as const;

/** What is chosen before printing; it is on no sheet. */
export const PRINT_CHOICE = {
  title: 'Choose what to print',
  how: 'Then print with your browser’s own Print: A4, on its side. Tick “headers and footers” off.',
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
    from: 'Give the first day as a day that exists, or leave it empty',
    to: 'Give the last day as a day that exists, or leave it empty',
    order: 'The last day comes before the first: change one of them',
  },
} as const;
