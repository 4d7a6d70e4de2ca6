import { counted, inWords, span } from './dates';

/* What people read on the page of one entry, and where it is put right, taken back or answered. */

export const entry = {
  pageTitle: (kind: string, when: string, name: string) =>
    `${[kind, when].filter((part) => part !== '').join(', ')} – ${name}`,
  back: (name: string) => `Back to ${name}’s chronology`,
  when: 'When',
  who: 'Who says so',
  forWhom: 'Written down for',
  basis: 'How they know',
  wellbeing: 'Wellbeing',
  impact: 'What it meant',
  actions: 'What was done',
  outcome: 'What came of it',
  outcomeNotYet: 'It is not known yet.',
  significance: 'Why it matters',
  help: 'Help it is about',
  writtenDown: 'Written down',
  source: 'Where it came from',
  sourceWords: (file: string, place: string, system: string) => `${file}, ${place}, from ${system}`,
  lane: 'Lane',
  late: (days: number) => `${span(days)} after it happened`,
  sameDay: 'on the day',
  writtenOn: (day: string, after: number | null) =>
    after === null
      ? inWords(day)
      : `${inWords(day)}, ${after === 0 ? 'on the day it happened' : `${span(after)} after it happened`}`,
  notOpen: 'You cannot open this entry. Whoever holds it can tell you what you need to know.',
  notFound: 'This entry is not on record for this child.',
  correctionNotFound: 'This correction is not on record for this entry.',
  decision: 'A decision about help. It stands on the day it was made, too.',
} as const;

export const history = {
  title: 'What was said before',
  firstSaid: 'First said',
  putRight: (who: string, day: string) => `Put right by ${who} on ${inWords(day)}`,
  because: 'Because',
  wasWrong: 'This correction was wrong',
  noLonger: 'This was itself taken back later.',
  sourceNowSays: 'Its own system now says otherwise',
  sourceNowSaysWords: 'A person put this entry right, and that stands. Both are kept.',
  takenBack: (who: string, day: string) => `Taken back by ${who} on ${inWords(day)}`,
  takenBackWords: 'It was never true. It stays on record, marked.',
  didNotHappen: 'This was taken back before its day. It did not happen.',
} as const;

export const answers = {
  title: 'What adults did about it',
  none: 'No answer yet.',
  waiting: (days: number) => `It has waited for ${counted(days, 'day')}.`,
  did: 'What we did',
  didNot: 'What we did not do',
  why: 'Why',
  told: (day: string) => `Told on ${inWords(day)}`,
  notTold: 'It is not on record that anybody told them.',
} as const;

export const ways = {
  title: 'What you can do',
  correct: 'Put this right',
  withdraw: 'This was never true',
  answer: 'Say what you did',
  others:
    'Only those who wrote this entry, or for whom it was written, can put it right. Ask them if something is wrong.',
  ending: 'An ending of help is put right where it stands with its reasons:',
  endingLink: 'See this ending on Help and gaps',
  inList: 'See it in the list',
} as const;

/** What is said back once something was saved. */
export const SAID: Readonly<Record<string, string>> = {
  corrected: 'It is put right. What was said before stays beside it.',
  withdrawn: 'It is taken back. It stays on record, marked as never true.',
  'correction-withdrawn': 'The correction is taken back. The entry says again what it said before.',
  answered: 'Your answer is saved. It stands with what was said.',
};

export const correct = {
  title: 'Put this right',
  lead: 'Change only what was wrong. What was said before stays beside it, and everybody can see both.',
  now: 'It says now',
  main: 'What it says',
  mainHint: 'In words the child could read. At most 600 characters.',
  what: 'More about it',
  when: 'When was it?',
  whenSame: (when: string) => `As it says now: ${when}`,
  whenDay: 'On another day',
  day: 'Which day?',
  dayHint: 'For example, 4 11 2025',
  basis: 'How do you know?',
  why: 'What was wrong?',
  whyHint: 'Everybody who reads this entry will see why. At most 600 characters.',
  save: 'Save what is right',
  cancel: 'Leave it as it is',
} as const;

export const withdraw = {
  title: 'This was never true',
  lead: 'Take an entry back only if it was never true: it was about another child, or it did not happen. If only a part of it is wrong, put that right instead.',
  stays: 'It stays on record, struck through, with your reason beside it. Nobody counts with it any more.',
  why: 'Why was it never true?',
  whyHint: 'Everybody who reads this entry will see why. At most 600 characters.',
  sureLegend: 'Are you sure?',
  sure: 'Yes, it is this entry, and it was never true',
  save: 'Take it back',
  cancel: 'Leave it as it is',
  instead: 'Put it right instead',
} as const;

export const withdrawCorrection = {
  title: 'This correction was wrong',
  lead: 'Take a correction back if what it says was wrong. The entry then says again what it said before.',
  says: 'The correction says',
  saysAgain: 'Then the entry says again',
  stays: 'The correction stays on record, marked as taken back, with your reason beside it.',
  why: 'What was wrong with the correction?',
  whyHint: 'Everybody who reads this entry will see why. At most 600 characters.',
  sureLegend: 'Are you sure?',
  sure: 'Yes, it is this correction, and it was wrong',
  save: 'Take the correction back',
  cancel: 'Leave it as it is',
} as const;

export const answer = {
  title: 'Say what you did',
  lead: (name: string) => `Your answer stands with what was said. Write it so that ${name} could read it.`,
  did: 'What did you do?',
  didNot: 'What did you not do?',
  didNotHint: '“No” is an answer too, where you say why.',
  why: 'Why?',
  told: (who: string) => `When was ${who} told?`,
  toldHint: 'Leave it empty if nobody has told them yet. For example, 4 11 2025',
  toldHow: 'How were they told?',
  save: 'Save the answer',
  cancel: 'Not now',
  theFamily: 'the family',
} as const;

export const wrong = {
  main: 'Say what it should say',
  tooLong: (length: number) => `Make it ${length - 600} characters shorter: at most 600 can be kept`,
  why: 'Say what was wrong, so that others understand',
  withdrawWhy: 'Say why it was never true',
  sure: 'Tick the box if this entry was never true',
  correctionWhy: 'Say what was wrong with the correction',
  correctionSure: 'Tick the box if this correction was wrong',
  when: 'Choose whether the day was right',
  day: 'Give the day on which it was',
  basis: 'Choose how you know',
  did: 'Say what you did, or what you did not do',
  answerWhy: 'Say why it was not done: then “no” is an answer',
  nothingChanged: 'Change what was wrong first',
  meanwhile:
    'Somebody put this entry right while you were writing. Look at what it says now: if yours is right, save it again',
} as const;

export const WELLBEING = {
  SAFE: 'Safe',
  HEALTHY: 'Healthy',
  ACHIEVING: 'Achieving',
  NURTURED: 'Nurtured',
  ACTIVE: 'Active',
  RESPECTED: 'Respected',
  RESPONSIBLE: 'Responsible',
  INCLUDED: 'Included',
} as const;

export const BASES = [
  ['SEEN', 'I saw it'],
  ['TOLD_BY_CHILD', 'The child told me'],
  ['TOLD_BY_FAMILY', 'The family told me'],
  ['TOLD_BY_OTHER', 'Somebody else told me'],
  ['RECORD', 'From a record'],
  ['PROFESSIONAL_VIEW', 'It is what I think, from my work'],
] as const;
