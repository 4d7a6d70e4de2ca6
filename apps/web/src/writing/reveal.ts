const inputsOf = (root: ParentNode): readonly HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('input[data-aria-controls]'),
];

const partOf = (input: HTMLInputElement): HTMLElement | null =>
  document.getElementById(input.getAttribute('data-aria-controls') ?? '');

const sync = (input: HTMLInputElement): void => {
  const part = partOf(input);
  part?.classList.toggle(
    `govuk-${input.type === 'radio' ? 'radios' : 'checkboxes'}__conditional--hidden`,
    !input.checked,
  );
  if (input.type === 'checkbox') input.setAttribute('aria-expanded', String(input.checked));
};

/** Shows what is asked of one answer only while that answer is chosen, as govuk-frontend does. */
export const revealIn = (root: HTMLElement): void => {
  const inputs = inputsOf(root);
  for (const input of inputs) {
    if (partOf(input)) input.setAttribute('aria-controls', input.getAttribute('data-aria-controls') ?? '');
    sync(input);
  }
  root.addEventListener('change', () => inputs.forEach(sync));
};
