import { because, entry, type VocabularyOf } from './entry';

type Subject = 'ImportantRelationshipNamed' | 'ImportantRelationshipChanged' | 'FamilyTimeChanged';

const CHANGED = {
  kept: 'Someone or something that matters is kept',
  reduced: 'Less time with someone or something that matters',
  stopped: 'Lost touch with someone or something that matters',
  restarted: 'In touch again with someone or something that matters',
};

export const peopleVocabulary: VocabularyOf<Subject> = {
  ImportantRelationshipNamed: entry('joy', ({ childsWord }) => `${childsWord} matters to me`),
  ImportantRelationshipChanged: entry(
    'change',
    ({ change, plannedContact }) => `${CHANGED[change]}${because(plannedContact)}`,
  ),
  FamilyTimeChanged: entry('change', (content) => `Family time with ${content.with}: ${content.to}`),
};
