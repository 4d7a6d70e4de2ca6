import { counted, monthInWords, span } from './dates';

/* What people read on the page of one child. */

export const CHILD_WITHOUT_NAME = 'This child';
export const HELP_WITHOUT_NAME = 'Help with no name on record';
export const HOME_WITHOUT_NAME = 'Nobody wrote down where';
export const NO_ANSWER_YET = 'No answer yet.';
/** Where an answer is on record without any words. */
export const answered = 'Answered.';

type Says = Readonly<{
  role: string | null;
  isSystem: boolean;
  /** For whom it was written down; empty where only that somebody else spoke is known. */
  forWhom?: string | null;
}>;

/** Who says so, such as “social worker, for Ailsa”. */
export const whoSays = ({ role, isSystem, forWhom }: Says): string => {
  const who = role ?? (isSystem ? 'from another record' : 'somebody');
  if (forWhom === undefined || forWhom === null) return who;
  return `${who}, for ${forWhom === '' ? 'somebody else' : forWhom}`;
};

export const lateInWords = (days: number): string => `written down ${span(days)} later`;

/** “20-week gap”; a gap of less than two weeks is said in days. */
export const gapInWords = (days: number): string =>
  days < 14 ? `${days}-day gap` : `${Math.round(days / 7)}-week gap`;

type Move = Readonly<{ isBecauseOfMoney: boolean; planned: boolean | null; because: string | null }>;

/** Why a move was made, short enough for a label. Money as the reason is said first. */
export const moveInWords = ({ isBecauseOfMoney, planned, because }: Move): string => {
  if (isBecauseOfMoney) return 'Moved because of cost';
  if (because !== null && because.length <= 24) return `Moved: ${because}`;
  if (planned === null) return 'Moved';
  return planned ? 'Planned move' : 'Move nobody planned';
};

export const LANE_NAME = {
  family: 'Family',
  health: 'Health',
  school: 'Nursery and school',
  'social-work': 'Social work',
} as const;

export const KIND_NAME = {
  joy: 'Joy or strength',
  voice: 'What was said',
  worry: 'Worry',
  contact: 'Visit, meeting or check',
  other: 'Other entry',
  closed: 'Entry you cannot open',
} as const;

/** Of what the picture shows as other entries. */
export const OTHER_NAME: Readonly<Record<string, string>> = {
  HELP: 'Help',
  CHANGE: 'Change',
  RECORD: 'Record',
  VOICE: 'What adults did',
};

export const matters = {
  title: 'Who and what matters to me',
  more: (count: number) => `and ${count} more`,
  none: (name: string) => `Nobody has written down yet who and what matters to ${name}. Ask, and add it.`,
  lost: (when: string) => `Not since ${when}`,
  less: (since: string) => `Less since ${since}`,
  kept: 'In touch',
  back: (when: string) => `Again since ${when}`,
} as const;

export const asking = {
  title: (name: string) => `What ${name} is asking`,
  saidTo: (who: string | null, when: string) =>
    who === null ? `Said ${when}.` : `Said to the ${who}, ${when}.`,
  waiting: (days: number | null) =>
    days === null || days < 1 ? 'No answer yet.' : `No answer for ${span(days)}.`,
  answer: 'Say what you did',
  answerHidden: (quote: string) => ` about ${quote}`,
  more: (count: number) => `And ${counted(count, 'more thing', 'more things')} that wait for an answer.`,
  nothing: 'Nothing waits for an answer.',
  answered: (done: number, all: number, name: string) =>
    ` of ${counted(all, 'thing')} ${name} and the family said ${done === 1 ? 'has' : 'have'} been answered.`,
  nothingSaid: (name: string) => `Nobody has written down yet what ${name} says.`,
} as const;

export const well = {
  title: 'What is going well',
  none: (name: string) => `Nothing yet. The first could be something ${name} enjoys.`,
} as const;

export const lately = {
  title: 'Lately',
  none: (name: string) => `No entries yet. The first could be something ${name} enjoys.`,
} as const;

/** Beside what was, from this child’s own record. */
export const pattern = {
  link: 'See each one',
} as const;

export const picture = {
  title: (name: string) => `${name}’s life so far`,
  skip: 'Skip the picture and go to the list',
  withoutDay: (count: number) =>
    `${counted(count, 'entry has', 'entries have')} no known day: ${count === 1 ? 'it is' : 'they are'} in the list, not in the picture.`,
  servicesTable: 'The same help as a table',
  threadsTable: 'Who and what matters, as a table',
  homesTable: 'Homes as a table',
  noDay: 'Day not known',
} as const;

export const tables = {
  helpHead: ['Help', 'Who gives it', 'When', 'What ended, and what followed'],
  homesHead: ['Home', 'When', 'The move'],
  threadsHead: ['Who or what', 'How it went'],
  since: (from: string) => `since ${from.replace(/^in /i, '')}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  toStart: (day: string) => `is to start ${day}`,
  less: (spans: readonly string[]) => `Less of it ${spans.join(', and ')}`,
  silent: (day: string) => `No record since ${day}`,
  goesOn: 'It goes on',
  noEnding: 'Nobody wrote down why it ended',
  state: { often: 'In touch', sometimes: 'Less, or again', lost: 'Lost touch' },
} as const;

/** “January to March 2024”, or one month. */
const monthsInWords = (from: string, to: string): string => {
  const [first = '', last] = [from, to].map(monthInWords);
  return first === last ? first : `${first.replace(/ \d+$/, '')} to ${last}`;
};

export const entries = {
  title: 'Every entry',
  showing: (count: number, all: number) =>
    count === all
      ? `Showing ${counted(all, 'entry', 'entries')}, newest first`
      : `Showing ${count} of ${counted(all, 'entry', 'entries')}, newest first`,
  jump: 'Jump to year',
  months: monthsInWords,
  piece: (words: string, number: number, of: number) => `${words}, part ${number} of ${of}`,
  partsOf: (year: string) => `Parts of ${year}`,
  earlier: (words: string, count: number) => `Show ${words} (${counted(count, 'entry', 'entries')})`,
  earlierTitle: 'Show earlier',
  newest: 'Show the newest entries',
  onePart: (words: string) => `You are looking at ${words}.`,
  filtered: 'You are looking at a part of the entries.',
  showAll: 'Show all entries',
  none: (name: string) => `No entries yet. The first could be something ${name} enjoys.`,
  noneHere: 'No entries here. Choose another kind or another time.',
  dayNotKnown: 'Day not known',
  look: 'Look closer',
  lookHidden: (title: string) => `: ${title}`,
  inPicture: 'Show in the picture',
  more: 'More about this',
  takenBack: (why: string) => `Taken back, because it was never true: ${why}`,
  ahead: 'This lies ahead.',
  didNotHappen: 'This did not happen: it was taken back before its day.',
  putRight: (why: string) => `Put right since: ${why}`,
  adultsDid: 'What adults did:',
  noAnswer: 'No answer yet.',
  sayWhatYouDid: 'Say what you did',
  decision: 'Decision',
  impact: 'What it meant',
  actions: 'What was done',
  outcome: 'What came of it',
  outcomeNotYet: 'It is not known yet.',
  significance: 'Why it matters',
  source: 'Where it came from',
  help: 'Help it is about',
} as const;

export const BASIS = {
  SEEN: 'seen',
  TOLD_BY_CHILD: 'told by the child',
  TOLD_BY_FAMILY: 'told by the family',
  TOLD_BY_OTHER: 'told by somebody else',
  RECORD: 'from a record',
  PROFESSIONAL_VIEW: 'what they think, from their work',
} as const;

export const DIRECTION = {
  BETTER: 'Better for the child',
  SAME: 'Much the same for the child',
  WORSE: 'Harder for the child',
  UNCLEAR: 'Not clear which way it went',
} as const;
