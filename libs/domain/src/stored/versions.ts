import { FACT_TYPES, type FactType } from './schemas';

/** Lifts the data of one stored version to the next. It may say "not known" and nothing else. */
export type Upcaster = (data: unknown) => unknown;

/** Today's version of each type; one that is not named here is at version 1. */
export const CURRENT_VERSIONS: Partial<Readonly<Record<FactType, number>>> = {};

/** By type and stored version, the step to the version after it. */
export const UPCASTERS: Partial<Readonly<Record<FactType, Readonly<Record<number, Upcaster>>>>> = {};

export const currentVersion = (type: FactType): number => CURRENT_VERSIONS[type] ?? 1;

/** Every version of every type that was ever written: each has a stored example that the tests decode. */
export const versionsEverWritten = (): readonly (readonly [FactType, number])[] =>
  FACT_TYPES.flatMap((type) =>
    Array.from({ length: currentVersion(type) }, (_, index) => [type, index + 1] as const),
  );
