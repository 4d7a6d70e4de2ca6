const SOMEWHERE = 'http://own.invalid';

/** A path of these screens, as it was given; `/` for anything that would lead elsewhere. */
export const ownPath = (given: string): string => {
  if (!given.startsWith('/') || /[\\\p{Cc}]/u.test(given)) return '/';
  try {
    const { origin, pathname, search } = new URL(given, SOMEWHERE);
    return origin === SOMEWHERE && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
  } catch {
    return '/';
  }
};
