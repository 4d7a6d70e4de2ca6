import type { Day, End, EndShape, Home, LaneId, Mark, MarkKind } from '../timeline/picture';
import { counted, inWords, span } from './dates';
import { TO_COME } from './picture-tools';

/** “Ailsa and family”, “Health” … */
export const laneName = (lane: LaneId, childName: string): string =>
  lane === 'family' ? `${childName} and family` : LANE_NAMES[lane];

const LANE_NAMES = {
  health: 'Health',
  school: 'Nursery and school',
  'social-work': 'Social work',
} as const;

/** What one entry of a kind is called. */
export const KIND_NAMES: Readonly<Record<MarkKind, string>> = {
  joy: 'Joy',
  voice: 'Said',
  worry: 'Worry',
  contact: 'Visit, meeting or check',
  other: 'Other entry',
  closed: 'Entry that you cannot open',
};

const SEVERAL: Readonly<Record<MarkKind, string>> = {
  joy: 'joys',
  voice: 'things said',
  worry: 'worries',
  contact: 'visits, meetings or checks',
  other: 'other entries',
  closed: 'entries that you cannot open',
};

/** What a screen reader says of one mark: kind, date, title, and whatever else the mark shows. */
export const markName = (mark: Mark): string =>
  [
    `${KIND_NAMES[mark.kind]}, ${mark.when}: ${mark.title}`,
    mark.answer && (mark.answer.isThere ? 'answered' : 'waiting for an answer'),
    mark.late,
    mark.isTakenBack ? 'taken back' : undefined,
  ]
    .filter(Boolean)
    .join(', ');

/** What a screen reader says of several marks: how many, the span, and how many still wait for an answer. */
export const groupName = (
  kind: MarkKind,
  several: Readonly<{ count: number; from: Day; to: Day; waiting: number }>,
): string => {
  const { count, from, to, waiting } = several;
  const waits = waiting > 0 ? `, ${waiting} waiting for an answer` : '';
  const span = from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`;
  return `${count} ${SEVERAL[kind]}, ${span}${waits}`;
};

const sentence = (words: string): string => (/[.!?…][”’]?$/.test(words) ? words : `${words}.`);

/** What a screen reader says of an ending: service, date, label, the reason in the worker’s words, what followed. */
export const endName = (
  service: string,
  end: Pick<End, 'type' | 'when' | 'words' | 'reason' | 'followed' | 'isAhead'>,
): string => {
  const toCome = end.isAhead ? TO_COME[end.type] : undefined;
  const said = [toCome, end.words, end.reason && `Reason given: ${end.reason}`, end.followed];
  return `${service}, ${end.when}: ${said.flatMap((words) => (words ? [sentence(words)] : [])).join(' ')}`;
};

/** What is said of a move: the day, where to, and why. */
export const moveName = ({ from, inWords: about, name, move }: Home): string =>
  sentence(`${about?.from ?? inWords(from)}, to “${name}”: ${move?.words ?? KEY.move}`);

/** A name of a home as short as it can be said: “Ros and Pete” for “With Ros and Pete”. */
export const withoutWith = (name: string): string => {
  const rest = name.replace(/^with\s+(?=\S)/i, '');
  return rest === name ? name : `${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`;
};

/** The words in the picture itself. */
export const PICTURE = {
  title: (childName: string, from: Day, to: Day): string =>
    `Picture of ${childName}’s life, ${inWords(from)} to ${inWords(to)}`,
  description:
    'One row for each kind of help, grouped by who gives it. The same information is in the list and the tables below.',
  homes: 'Where I have lived',
  links: (childName: string): string => `Who and what matters to ${childName}`,
  today: 'Today',
  born: 'Born',
  age: (age: number): string => `Age ${age}`,
  entries: (count: number): string => (count === 0 ? 'No entries here' : counted(count, 'entry', 'entries')),
  nothingYet: 'Nothing here yet',
  earlier: (count: number): string => counted(count, 'earlier service'),
  later: (count: number): string => counted(count, 'later service'),
  moreInTable: (count: number): string => `and ${count} more in the table`,
  more: (count: number): string => `and ${count} more`,
  closed: 'Not open to you',
  most: (count: number): string => (count > 999 ? '999+' : String(count)),
  noRecordSince: (day: Day): string => `no record since ${inWords(day)}`,
  span,
  broken: (count: number, day: Day, isMove: boolean): string =>
    `${count} of these links broke off on ${inWords(day)}${isMove ? ', the day of a move' : ''}.`,
  cameBack: (fewest: number, most: number): string =>
    fewest === most
      ? `They took ${counted(fewest, 'week')} to come back.`
      : `They took ${fewest} to ${most} weeks to come back.`,
} as const;

/** What the shape at the end of a bar means, for the key. */
export const END_WORDS: Readonly<Record<EndShape, string>> = {
  'going-well': 'Stopped because it was going well',
  'while-going-well': 'Stopped while it was going well, for another reason',
  'record-disagrees': 'Said to be going well, but the record does not say so',
  planned: 'Planned ending, with a way back',
  'own-choice': 'The child’s or the family’s own choice',
  'goes-on': 'Somebody else goes on with it, or is to',
  paused: 'Paused',
  move: 'Stopped at a move',
  missed: 'Stopped after missed appointments, or when nobody could reach the family',
  clock: 'Stopped by an age or time limit',
  money: 'Stopped because of money, or because nobody was there to give it',
  'not-stated': 'No reason was written down',
  other: 'Stopped for another reason',
};

/** Everything else in the key. */
export const KEY = {
  heading: 'What every sign means',
  first: 'The signs that are needed first',
  marks: 'Entries',
  help: 'Help',
  ends: 'Where help ended, paused or got less',
  after: 'What came after',
  links: 'Who and what matters',
  joy: 'Joy or strength',
  worry: 'Worry',
  answered: 'Said, and answered',
  waiting: 'Said, no answer yet',
  voice: 'Said',
  contact: 'Visit, meeting or check',
  other: 'Other entry',
  closed: 'An entry that you cannot open',
  several: 'Several together, and how many',
  about: 'Day not known exactly',
  late: 'Written down later',
  takenBack: 'Taken back',
  full: 'Help in place',
  less: 'Less help',
  goesOn: 'Still going on',
  newWorker: 'A new worker',
  pause: 'Paused',
  silent: 'Nothing on record',
  held: 'Still going well',
  without: 'Time without it, or with less',
  neededAgain: 'Help needed again',
  unknown: 'Not known what followed',
  tooEarly: 'Too early to say',
  severalEnds: 'More than one change here',
  often: 'In touch',
  sometimes: 'Less, or in touch again',
  lost: 'Lost touch',
  broke: 'Where it broke off',
  move: 'A move',
  moveUntold: 'A move; its row in the table of homes says why',
  ahead: 'Lies ahead, and has not happened yet',
} as const;
