type WithoutNulls<Value> = Value extends readonly (infer Item)[]
  ? readonly WithoutNulls<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: WithoutNulls<Exclude<Value[Key], null>> }
    : Exclude<Value, null>;

const cleaned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === null || each === undefined ? [] : [[key, cleaned(each)]],
    ),
  );
};

/** What a caller gave: a field that was sent as null was not given. */
export const given = <Value>(value: Value): WithoutNulls<Value> => cleaned(value) as WithoutNulls<Value>;
