import { KEPT_WORDS } from '../words/writing';

/** How a form was taken: on to another page, or with a page to show instead of the form. */
export type Taken = Readonly<{ goOn: string }> | Readonly<{ page: string }>;

const TRY_AGAIN_MS = 15_000;

const goesOn = ({ redirected, ok, url }: Response): boolean =>
  redirected && ok && new URL(url).pathname.startsWith('/children/');

const bodyOf = (form: HTMLFormElement, button: HTMLElement | null): URLSearchParams => {
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') body.append(name, value);
  });
  if (button instanceof HTMLButtonElement && button.name !== '') body.append(button.name, button.value);
  return body;
};

const whenBack = (): Promise<void> =>
  new Promise((back) => {
    const goOn = () => {
      window.removeEventListener('online', goOn);
      clearTimeout(timer);
      back();
    };
    const timer = setTimeout(goOn, TRY_AGAIN_MS);
    window.addEventListener('online', goOn);
  });

const sendOnce = async (form: HTMLFormElement, body: URLSearchParams): Promise<Taken> => {
  const response = await fetch(form.action, {
    method: 'POST',
    body,
    credentials: 'same-origin',
    headers: { accept: 'text/html' },
  });
  if (!goesOn(response)) return { page: await response.text() };
  void response.body?.cancel();
  return { goOn: response.url };
};

/**
 * Sends a form. While nobody can be reached it waits and sends the very same again: what is stated carries its own id,
 * so that however often it arrives it is stated once.
 */
export const send = async (
  form: HTMLFormElement,
  button: HTMLElement | null,
  tell: (words: string) => void,
  isKept: boolean,
): Promise<Taken> => {
  const body = bodyOf(form, button);
  for (;;) {
    tell(KEPT_WORDS.sending);
    try {
      return await sendOnce(form, body);
    } catch {
      tell(isKept ? KEPT_WORDS.notConnected : KEPT_WORDS.notConnectedHere);
      await whenBack();
    }
  }
};
