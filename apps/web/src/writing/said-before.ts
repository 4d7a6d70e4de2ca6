import { fieldsOf, marksOf } from './fields';
import { digestOf } from './keep';

const LAST = 'said-last';

type Last = Readonly<{ digest: string; commandId: string }>;

const idIn = (form: HTMLFormElement): HTMLInputElement | null => form.querySelector('input[name=commandId]');

const digestOfForm = (form: HTMLFormElement, name: string): Promise<string> => {
  const marks = marksOf(form).filter(([mark]) => mark !== 'commandId');
  return digestOf(JSON.stringify([name, fieldsOf(form), marks]));
};

const lastIn = (kept: string | null): Last | undefined => {
  try {
    return kept === null ? undefined : (JSON.parse(kept) as Last);
  } catch {
    return undefined;
  }
};

/**
 * Whoever goes back to a form that was saved and saves it again, word for word, says the same thing and no second one:
 * it is sent under the id under which it was saved.
 */
export const asSaidBefore = async (form: HTMLFormElement, name: string): Promise<void> => {
  const last = lastIn(sessionStorage.getItem(LAST));
  const id = idIn(form);
  if (last && id && last.digest === (await digestOfForm(form, name))) id.value = last.commandId;
};

/** Remembers, in this window and without a word of it, what was saved last. */
export const rememberSaid = async (form: HTMLFormElement, name: string): Promise<void> => {
  const commandId = idIn(form)?.value;
  if (commandId === undefined) return;
  const last: Last = { digest: await digestOfForm(form, name), commandId };
  sessionStorage.setItem(LAST, JSON.stringify(last));
};
