import type { FieldError } from '../../frame/form';
import { entry as words } from '../../words/entry';
import { ADD_ERRORS } from '../../words/writing';
import { kindWordsOf } from '../child/rows';
import type { EntryOfChild } from './whole-entry';

/**
 * What a tab and the history of a browser call the page of an entry, or a form about it: its kind, its day and whose it
 * is. Never what it says: others look at the same screen.
 */
export const pageTitle = (
  { childName, entry }: EntryOfChild,
  form?: string,
  errors: readonly FieldError[] = [],
): string => {
  const title = words.pageTitle(kindWordsOf(entry), entry.occurred?.inWords ?? '', childName);
  return `${errors.length > 0 ? ADD_ERRORS.inTitle : ''}${form === undefined ? '' : `${form}: `}${title}`;
};
