/** The page as the server draws it now, or why there is none. */
export type FreshPage =
  | Readonly<{ kind: 'page'; page: Document }>
  | Readonly<{ kind: 'signed-out' }>
  | Readonly<{ kind: 'out-of-reach' }>;

const isElsewhere = (response: Response): boolean =>
  response.redirected && new URL(response.url).pathname !== location.pathname;

/** Asks for the page that is shown, at the same address. Who was signed out is told so, and nothing else is shown. */
export const fetchPage = async (): Promise<FreshPage> => {
  try {
    const address = `${location.pathname}${location.search}`;
    const response = await fetch(address, { headers: { accept: 'text/html' }, cache: 'no-store' });
    if (response.status === 401 || isElsewhere(response)) return { kind: 'signed-out' };
    if (!response.ok) return { kind: 'out-of-reach' };
    return { kind: 'page', page: new DOMParser().parseFromString(await response.text(), 'text/html') };
  } catch {
    return { kind: 'out-of-reach' };
  }
};
