import { KEPT_WORDS } from '../words/writing';
import { areSame, fieldsOf, marksOf, putBack } from './fields';
import { hold } from './hold';
import { openKeeping, type Fields, type Keeping } from './keep';
import { nudgeAll } from './nudge-box';
import { revealIn } from './reveal';
import { send } from './sending';

const SAVED_AFTER_MS = 300;
const MAIN = '#main-content';

/** By who writes and where the form goes; help that starts again has forms of its own, each for one help. */
const nameOf = (form: HTMLFormElement): string => {
  const { pathname, searchParams } = new URL(form.action);
  return [form.dataset['writing'], pathname, searchParams.get('again')].filter(Boolean).join(' ');
};

const tellIn =
  (form: HTMLFormElement) =>
  (words: string): void => {
    const line = form.querySelector('.writing-line');
    if (line) line.textContent = words;
    form.classList.toggle('is-waiting', words !== '' && words !== KEPT_WORDS.sending);
  };

const offer = async (form: HTMLFormElement, keeping: Keeping): Promise<void> => {
  const kept = await keeping.load(nameOf(form));
  const place = form.querySelector<HTMLElement>('.writing-offer');
  const seen = (fields: typeof kept) =>
    fields?.fields.filter(([name]) => name !== 'commandId' && name !== 'today');
  if (!kept || !place || areSame(seen(kept) ?? [], fieldsOf(form))) return;
  place.hidden = false;
  place.addEventListener('click', ({ target }) => {
    const pressed = target instanceof HTMLElement ? target.dataset['offer'] : undefined;
    if (pressed === undefined) return;
    place.hidden = true;
    if (pressed === 'use') putBack(form, kept.fields);
    else void keeping.remove(nameOf(form));
    form.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus();
  });
};

/** What was typed with the day on which it was; and with its id once it was sent, since it may have arrived. */
const withMarks = (form: HTMLFormElement, typed: Fields): Fields => {
  const wasSent = form.dataset['tried'] !== undefined;
  return [...typed, ...marksOf(form).filter(([name]) => wasSent || name !== 'commandId')];
};

const keepAsTyped = (form: HTMLFormElement, keeping: Keeping): void => {
  const atFirst = fieldsOf(form);
  let timer = 0;
  const save = () => {
    clearTimeout(timer);
    timer = 0;
    const now = fieldsOf(form);
    if (form.dataset['sent'] === undefined && !areSame(now, atFirst))
      void keeping.save(nameOf(form), withMarks(form, now));
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(save, SAVED_AFTER_MS);
  });
  document.addEventListener('visibilitychange', () => {
    if (timer !== 0 && form.isConnected) save();
  });
  form.querySelectorAll<HTMLElement>('.writing-kept').forEach((words) => (words.hidden = false));
};

const show = (page: string, keeping: Keeping | undefined): void => {
  const next = new DOMParser().parseFromString(page, 'text/html');
  const [here, there] = [document.querySelector(MAIN), next.querySelector(MAIN)];
  if (!here || !there) return location.reload();
  document.title = next.title;
  here.replaceWith(document.adoptNode(there));
  window.scrollTo(0, 0);
  begin(keeping);
};

const sendFrom = (form: HTMLFormElement, keeping: Keeping | undefined): void => {
  let isSending = false;
  const tell = tellIn(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    form.dataset['tried'] = '';
    const letGo = hold(form);
    void (async () => {
      await keeping?.save(nameOf(form), withMarks(form, fieldsOf(form))).catch(() => undefined);
      const taken = await send(form, event.submitter, tell, keeping !== undefined);
      isSending = false;
      letGo();
      tell('');
      if ('page' in taken) return show(taken.page, keeping);
      form.dataset['sent'] = '';
      await keeping?.remove(nameOf(form)).catch(() => undefined);
      location.assign(taken.goOn);
    })();
  });
};

const forgetAtSignOut = (keeping: Keeping): void => {
  const form = document.querySelector<HTMLFormElement>('form[action="/sign-out"]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void keeping
      .clear()
      .catch(() => undefined)
      .then(() => form.submit());
  });
};

function begin(keeping: Keeping | undefined): void {
  const summary = document.querySelector<HTMLElement>('.govuk-error-summary');
  if (summary) {
    summary.tabIndex = -1;
    summary.focus();
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-writing]')) {
    revealIn(form);
    nudgeAll(form);
    sendFrom(form, keeping);
    if (!keeping) continue;
    void offer(form, keeping).finally(() => keepAsTyped(form, keeping));
  }
}

const start = async (): Promise<void> => {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported');
  const keeping = await openKeeping();
  begin(keeping);
  if (keeping) forgetAtSignOut(keeping);
};

void start();
