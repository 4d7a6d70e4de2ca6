/** A JSON object as somebody sent it: whatever is asked of it may be missing or of another kind. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a field, trimmed; undefined where there is none, or it is empty or no text. */
export const textAt = (object: Json | undefined, ...path: readonly string[]): string | undefined => {
  const value = valueAt(object, path);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** The objects of a list; anything else in it is left out. */
export const listAt = (object: Json | undefined, ...path: readonly string[]): readonly Json[] => {
  const value = valueAt(object, path);
  return Array.isArray(value) ? value.filter(isJson) : [];
};

export const objectAt = (object: Json | undefined, ...path: readonly string[]): Json | undefined => {
  const value = valueAt(object, path);
  return isJson(value) ? value : undefined;
};

export const valueAt = (object: Json | undefined, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (isJson(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    object,
  );
