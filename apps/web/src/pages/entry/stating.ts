import { Refused } from '../../asking/ask';
import type { Elsewhere } from '../../frame/page';
import type { FieldError } from '../../frame/form';
import { ADD_ERRORS } from '../../words/writing';
import { plainly } from '../../writing/not-saved';
import { entryAddress } from '../child/addresses';
import type { Place } from './entry.page';

/** What refuses a statement and has nothing to do with its words: its own kind page says so. */
const NOT_OF_THE_WORDS = [
  'not-found',
  'forbidden',
  'who-are-you',
  'store-unavailable',
  'may-be-saved',
  'something-went-wrong',
];

/** States something; what the API says no to comes back as an error of the form, so that nothing typed is lost. */
export const errorsOfStating = async (
  state: () => Promise<unknown>,
  fieldOf: (field: string | undefined) => string,
): Promise<readonly FieldError[]> => {
  try {
    await state();
    return [];
  } catch (error) {
    if (!(error instanceof Refused) || NOT_OF_THE_WORDS.includes(error.code)) throw error;
    if (error.code === 'id-reused') return [{ field: fieldOf(undefined), words: ADD_ERRORS.savedBefore }];
    return [{ field: fieldOf(error.field), words: plainly(error.message) }];
  }
};

/** The id of a form that is shown again: a new one where the first was saved with other words before. */
export const idAfter = (errors: readonly FieldError[], commandId: string): string =>
  errors.some(({ words }) => words === ADD_ERRORS.savedBefore) ? crypto.randomUUID() : commandId;

/** Back to the entry, which says what was saved. */
export const backTo = ({ childId, entryRef }: Place, said: string): Elsewhere => ({
  seeOther: `${entryAddress(childId, entryRef)}?said=${said}`,
});
