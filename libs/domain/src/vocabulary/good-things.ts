import { entry, type VocabularyOf } from './entry';

type Subject = 'StrengthNoted' | 'GoodThingHappened' | 'InterestOrTalentSupported' | 'ChangeNoticed';

const CHANGED = {
  better: 'Something is better',
  same: 'Much the same',
  worse: 'Something is harder',
  unclear: 'Something is changing',
};

export const goodThingsVocabulary: VocabularyOf<Subject> = {
  StrengthNoted: entry('joy', ({ text }) => text),
  GoodThingHappened: entry('joy', ({ text }) => text),
  InterestOrTalentSupported: entry('joy', ({ interest, offered }) => `${interest}: ${offered}`),
  ChangeNoticed: entry('change', ({ direction, text }) => `${CHANGED[direction]}: ${text}`),
};
