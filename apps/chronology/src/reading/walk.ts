import type { Secret } from '@chronology/access';
import { Refused } from '@chronology/domain';
import type { Revisions } from '@chronology/projections';

/**
 * A place in an open walk: how far each stream had been read when the walk began, and the last item given. It leaves
 * this deployment only sealed.
 */
export type Place<Last> = Readonly<{ revisions: Revisions; last: Last }>;

type Sealed<Last> = Place<Last> & Readonly<{ walk: string }>;

const badCursor = () =>
  new Refused(
    'bad-cursor',
    'This place to read on from does not belong to what you are reading now. Please begin again from the first page.',
    'after',
  );

const isSealed = <Last>(value: unknown): value is Sealed<Last> =>
  typeof value === 'object' && value !== null && 'walk' in value && 'revisions' in value && 'last' in value;

/** Seals and opens the places of one walk. `walk` is everything that must be the same on every page of it. */
export const walkOf = <Last>(secret: Secret, walk: unknown) => {
  const digest = secret.digestOf(walk);
  return {
    seal: ({ revisions, last }: Place<Last>): string => secret.seal({ walk: digest, revisions, last }),
    /** Refuses (`bad-cursor`) a place that was sealed elsewhere, was changed, or belongs to another walk. */
    open: (cursor: string): Place<Last> => {
      const sealed = secret.open(cursor);
      if (!isSealed<Last>(sealed) || sealed.walk !== digest) throw badCursor();
      return { revisions: sealed.revisions, last: sealed.last };
    },
  };
};
