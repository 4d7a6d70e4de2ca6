import type { FactType, RecordedOf } from '@chronology/domain';
import type { Entry } from '@chronology/projections';

/** What an entry says now, with its place in the log. */
export type Standing<Type extends FactType> = Readonly<{ ref: string; fact: RecordedOf<Type> }>;

/** The entries of these types that nobody took back, as they stand corrected, in the order in which they were given. */
export const standing = <Type extends FactType>(
  entries: readonly Entry[],
  ...types: readonly Type[]
): readonly Standing<Type>[] =>
  entries
    .filter(({ first, withdrawn }) => withdrawn === undefined && types.some((type) => type === first.type))
    .map(({ ref, first, shown }) => ({
      ref,
      fact: { ...first, ...shown } as unknown as RecordedOf<Type>,
    }));
