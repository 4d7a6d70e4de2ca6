/** Something with named fields, of which nothing else is known yet. */
export type Thing = Readonly<Record<string, unknown>>;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** False for what is null or absent: both say that nothing is known. */
export function isPresent<T>(value: T): value is NonNullable<T> {
  return value !== null && value !== undefined;
}

/** Sealed entries are taken out before anything is computed. */
export function isSealed(entry: unknown): boolean {
  return isThing(entry) && entry.level === 'sealed';
}
