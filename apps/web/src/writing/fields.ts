import type { Fields } from './keep';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

const controlsOf = (form: HTMLFormElement): readonly Control[] =>
  [...form.elements].filter(isControl).filter(({ name }) => name !== '');

const isSeen = (control: Control): boolean => control.type !== 'hidden';

/** What was typed and chosen; not what the page itself put in. */
export const fieldsOf = (form: HTMLFormElement): Fields =>
  controlsOf(form)
    .filter(isSeen)
    .filter((control) => !isChoice(control) || control.checked)
    .map(({ name, value }) => [name, value] as const);

/** The unseen fields by which a form that was sent before is known again: sent once more, it states nothing twice. */
export const marksOf = (form: HTMLFormElement): Fields =>
  controlsOf(form)
    .filter(({ type, name }) => type === 'hidden' && (name === 'commandId' || name === 'today'))
    .map(({ name, value }) => [name, value] as const);

/** Puts what was kept back into the form. */
export const putBack = (form: HTMLFormElement, fields: Fields): void => {
  const left = fields.map(([name, value]) => ({ name, value }));
  for (const control of controlsOf(form)) {
    if (isChoice(control)) {
      control.checked = fields.some(([name, value]) => name === control.name && value === control.value);
      continue;
    }
    const at = left.findIndex(({ name }) => name === control.name);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found) control.value = found.value;
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
  form.dispatchEvent(new Event('change', { bubbles: true }));
};

export const areSame = (one: Fields, other: Fields): boolean => JSON.stringify(one) === JSON.stringify(other);
