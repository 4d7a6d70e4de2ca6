import { because, entry, RANK, type VocabularyOf } from './entry';

type Subject =
  | 'ServiceStarted'
  | 'ServiceChanged'
  | 'ServiceReduced'
  | 'ServiceIncreased'
  | 'ServicePaused'
  | 'ServiceResumed'
  | 'ServiceEnded'
  | 'ServiceEndingTakenBack'
  | 'ServiceEndingCorrected'
  | 'RouteBackUsed';

const CHANGED = {
  worker: 'A new worker for this help',
  place: 'This help is now somewhere else',
  method: 'This help is now given differently',
  other: 'This help changed',
};

/** The view puts the name of the help before these sentences where it knows it. */
export const helpVocabulary: VocabularyOf<Subject> = {
  ServiceStarted: entry('help', ({ name }) => `${name} started`, RANK.start),
  ServiceChanged: entry('help', ({ change, text }) => `${CHANGED[change]}${because(text)}`, RANK.change),
  ServiceReduced: entry('help', ({ reasonText }) => `Support reduced${because(reasonText)}`, RANK.change),
  ServiceIncreased: entry('help', ({ why }) => `Support increased${because(why)}`, RANK.change),
  ServicePaused: entry('help', ({ reasonText }) => `Support paused${because(reasonText)}`, RANK.end),
  ServiceResumed: entry('help', () => 'Support started again after a pause', RANK.start),
  ServiceEnded: entry('help', ({ reasonText }) => `Support ended${because(reasonText)}`, RANK.end),
  ServiceEndingTakenBack: entry(
    'help',
    ({ why }) => `Support nearly ended, and did not: ${why}`,
    RANK.change,
  ),
  ServiceEndingCorrected: entry(
    'help',
    ({ why }) => `What was written about an ending was put right: ${why}`,
    RANK.change,
  ),
  RouteBackUsed: entry('help', ({ byWhom }) => `The way back to help was used by ${byWhom}`),
};
