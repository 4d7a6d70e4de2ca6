import type { FactType, KnownFact } from '../stored/schemas';
import { chronologyVocabulary } from './chronology';
import { educationVocabulary } from './education';
import { entriesVocabulary } from './entries';
import type { EntryKind, Level, VocabularyEntry, VocabularyOf } from './entry';
import { goodThingsVocabulary } from './good-things';
import { healthVocabulary } from './health';
import { helpVocabulary } from './help';
import { needsVocabulary } from './needs';
import { peopleVocabulary } from './people';
import { socialWorkVocabulary } from './social-work';
import { voiceVocabulary } from './voice';
import { worriesVocabulary } from './worries';

/** Everything that can be stated. A type without an entry does not compile. */
export const VOCABULARY: VocabularyOf<FactType> = {
  ...chronologyVocabulary,
  ...voiceVocabulary,
  ...goodThingsVocabulary,
  ...peopleVocabulary,
  ...needsVocabulary,
  ...helpVocabulary,
  ...worriesVocabulary,
  ...healthVocabulary,
  ...educationVocabulary,
  ...socialWorkVocabulary,
  ...entriesVocabulary,
};

type AnyEntry = VocabularyEntry<KnownFact['data']['content']>;

const entryOf = (type: FactType): AnyEntry => VOCABULARY[type] as unknown as AnyEntry;

/** The fact as one plain sentence. */
export const sentenceOf = (fact: KnownFact): string =>
  entryOf(fact.type).sentence(fact.data.content, fact.data);

export const kindOf = (type: FactType): EntryKind => entryOf(type).kind;
export const rankOf = (type: FactType): number => entryOf(type).rank;
export const defaultAudience = (type: FactType): Level => entryOf(type).audience;
