/** Says something to those who listen, without taking the focus. The same words twice are heard twice. */
export const say = (status: HTMLElement | null, words: string): void => {
  if (!status) return;
  if (status.textContent === words) status.textContent = '';
  status.textContent = words;
};
