/** Addresses of one child, in one place. */
export const childAddress = (childId: string): string => `/children/${encodeURIComponent(childId)}`;

/** One entry, or one of the ways to answer or put it right. */
export const entryAddress = (
  childId: string,
  entryRef: string,
  way?: 'correct' | 'withdraw' | 'answer',
): string =>
  `${childAddress(childId)}/entries/${encodeURIComponent(entryRef)}${way === undefined ? '' : `/${way}`}`;

/** Where one correction of an entry is taken back. */
export const correctionAddress = (childId: string, entryRef: string, correction: string): string =>
  `${entryAddress(childId, entryRef)}/corrections/${encodeURIComponent(correction)}/withdraw`;

/** The part of the list in which an entry stands, among what `query` chose: to be put behind the child’s address. */
export const inList = (key: string, query = ''): string =>
  `${query === '' ? '?' : `${query}&`}entry=${encodeURIComponent(key)}`;

/** Help and gaps; with an ending, its row there. */
export const helpAddress = (childId: string, endingKey?: string): string =>
  `${childAddress(childId)}/help${endingKey === undefined ? '' : `#ending-${endingKey}`}`;
