import { entry, named, type VocabularyOf } from './entry';

type Subject = 'ChildViewRecorded' | 'ChildViewAnswered' | 'FamilyViewRecorded' | 'FamilyViewAnswered';

export const voiceVocabulary: VocabularyOf<Subject> = {
  ChildViewRecorded: entry('voice', ({ childsWords }) => `“${childsWords}”`),
  ChildViewAnswered: entry(
    'voice',
    ({ whatWeDid, whatWeDidNot }) => `What we did about it: ${named(whatWeDid ?? whatWeDidNot, 'not said')}`,
  ),
  FamilyViewRecorded: entry('voice', ({ who, familysWords }) => `${who}: “${familysWords}”`),
  FamilyViewAnswered: entry(
    'voice',
    ({ whatWeDid, whatWeDidNot }) =>
      `What we did about what the family said: ${named(whatWeDid ?? whatWeDidNot, 'not said')}`,
  ),
};
