import { entry, type VocabularyOf } from './entry';

export const entriesVocabulary: VocabularyOf<'EntryCorrected' | 'EntryWithdrawnAsError'> = {
  EntryCorrected: entry('record', ({ why }) => `An entry was put right: ${why}`),
  EntryWithdrawnAsError: entry('record', ({ why }) => `An entry was taken back as a mistake: ${why}`),
};
