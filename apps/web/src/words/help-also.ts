import { counted } from './dates';

/** The table of everything that stopped. */
export const TABLE_WORDS = {
  caption: 'All help that has stopped or got less, and why',
  help: 'Help',
  when: 'When',
  why: 'Why',
  said: 'What was said',
  followed: 'What followed',
  notSaid: 'Nothing in words',
} as const;

/** What is listed beside the endings that are looked at. */
export const ALSO_WORDS = {
  title: 'Also on record',
  nearly: 'Nearly stopped',
  nearlyLead: 'It was decided, and taken back before it took effect. Nothing stopped.',
  takenBack: 'Taken back:',
  askedBy: (who: string) => `${who} asked for it.`,
  notJudged: 'Stopped on a day that is not known',
  notJudgedLead: 'We make up no day. So we cannot say how things were then, or how long it was away.',
  again: (when: string) => `It was there again ${when}.`,
  saidAgain: 'Said again by another system',
  saidAgainLead: 'Another system also says that this help stopped. It is kept, and not counted twice.',
  cannotOpen: (count: number) =>
    `${counted(count, 'ending', 'endings')} of help you cannot open. Ask the lead professional who holds ${count === 1 ? 'it' : 'them'}.`,
  limits: 'Before you draw conclusions',
} as const;
