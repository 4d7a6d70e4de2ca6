import { NUDGE_WORDS } from '../words/writing';
import { NUDGE_LIST } from './nudge-list';
import { nudges, replaced, type Nudge } from './nudges';

const PAUSE_MS = 350;
const MOST = 3;

type Box = Readonly<{
  field: HTMLTextAreaElement;
  child: string;
  place: HTMLElement;
  isQuiet: () => boolean;
}>;

const make = (name: string, words: string, look = ''): HTMLElement => {
  const element = document.createElement(name);
  element.textContent = words;
  if (look) element.className = look;
  return element;
};

const button = (words: string, look: string, press: () => void): HTMLElement => {
  const element = make('button', words, look) as HTMLButtonElement;
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
};

const isBeingTyped = ({ selectionEnd, value }: HTMLTextAreaElement, { at, found }: Nudge): boolean =>
  selectionEnd === at + found.length && value.length === selectionEnd;

const say = (
  { field, child }: Box,
  nudge: Nudge,
  act: Readonly<{ keep: () => void; look: () => void }>,
): HTMLElement => {
  const line = make('p', '', 'nudge');
  const put = (better: string) => () => {
    const next = replaced(field.value, nudge, better, field.selectionEnd);
    field.value = next.text;
    field.focus();
    field.setSelectionRange(next.cursor, next.cursor);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    act.look();
  };
  line.append(make('strong', `“${nudge.found}”`), ` ${NUDGE_WORDS.about(child)} `);
  for (const better of nudge.better) line.append(button(better, 'nudge__say', put(better)), ' ');
  line.append(`${NUDGE_WORDS.or} `, button(NUDGE_WORDS.keep, 'nudge__keep', act.keep));
  return line;
};

const nudgeIn = (box: Box): void => {
  const { field, place } = box;
  const kept = new Set<string>();
  let timer = 0;
  let shown = '';
  const look = (isPaused: boolean) => {
    const found = box.isQuiet() ? [] : nudges(field.value, NUDGE_LIST, box.child);
    const now = found
      .filter((nudge) => !kept.has(nudge.found) && (isPaused || !isBeingTyped(field, nudge)))
      .slice(0, MOST);
    if (JSON.stringify(now) === shown) return;
    shown = JSON.stringify(now);
    const keep = (nudge: Nudge) => () => {
      kept.add(nudge.found);
      look(true);
      field.focus();
    };
    place.replaceChildren(
      ...now.map((nudge) => say(box, nudge, { keep: keep(nudge), look: () => look(true) })),
    );
  };
  const soon = (isPaused: boolean) => () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => look(isPaused), PAUSE_MS);
  };
  field.form?.addEventListener('input', soon(false));
  field.form?.addEventListener('change', soon(true));
  // Not at once: what moves while a button is being pressed is missed by the press.
  field.addEventListener('blur', soon(true));
  look(true);
};

/** Below every field that wants it: the words that the child may not know, and better ones to press. It never blocks. */
export const nudgeAll = (form: HTMLFormElement): void => {
  for (const part of form.querySelectorAll<HTMLElement>('[data-nudge]')) {
    const field = part.querySelector('textarea');
    if (!field) continue;
    const place = document.createElement('div');
    place.className = 'nudges';
    place.setAttribute('role', 'status');
    part.append(place);
    const quiet = part.dataset['notFor'];
    const isQuiet = () =>
      quiet !== undefined && form.querySelector(`input[name=kind][value=${quiet}]:checked`) !== null;
    nudgeIn({ field, place, child: part.dataset['nudge'] ?? '', isQuiet });
  }
};
