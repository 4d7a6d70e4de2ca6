const isChoice = ({ target }: Event): boolean =>
  target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');

const keepChoice = (event: Event): void => {
  if (isChoice(event)) event.preventDefault();
};

const writtenIn = (form: HTMLFormElement): readonly (HTMLInputElement | HTMLTextAreaElement)[] => [
  ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type=hidden])'),
];

/**
 * Nothing of a form changes while it is on its way: what is sent again is what stands there, and no word that is
 * written meanwhile is lost. Answers with what lets go of it.
 */
export const hold = (form: HTMLFormElement): (() => void) => {
  const written = writtenIn(form).filter(({ readOnly }) => !readOnly);
  for (const each of written) each.readOnly = true;
  form.addEventListener('click', keepChoice, true);
  return () => {
    for (const each of written) each.readOnly = false;
    form.removeEventListener('click', keepChoice, true);
  };
};
