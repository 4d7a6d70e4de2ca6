const NOWHERE = '/nowhere';

/** An address whose signs cannot be read leads nowhere, and is answered as every other that does: not by the router’s own words. */
export const readableUrl = ({ url = NOWHERE }: Readonly<{ url?: string }>): string => {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return url;
  } catch {
    return NOWHERE;
  }
};

/** An address may be as long as what a server takes at all, so that a long one is answered in our words too. */
export const LONGEST_PART = 16_384;
