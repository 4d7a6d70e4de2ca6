import { because, entry, RANK, type VocabularyOf } from './entry';

type Subject =
  | 'ConcernRaised'
  | 'InterAgencyReferralDiscussionHeld'
  | 'ProfessionalContactMade'
  | 'WentMissing'
  | 'CameBack';

export const worriesVocabulary: VocabularyOf<Subject> = {
  ConcernRaised: entry('worry', ({ about }) => about),
  InterAgencyReferralDiscussionHeld: entry(
    'worry',
    ({ decisions }) => `Agencies talked together about a worry${because(decisions?.[0])}`,
  ),
  ProfessionalContactMade: entry('contact', ({ purpose }) => purpose),
  WentMissing: entry(
    'worry',
    ({ kind }) => (kind === 'missing' ? 'Went missing' : 'Was away without agreement'),
    RANK.start,
  ),
  CameBack: entry(
    'change',
    ({ kind }) => (kind === 'missing' ? 'Came back after being missing' : 'Came back'),
    RANK.end,
  ),
};
