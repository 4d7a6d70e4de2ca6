/** What somebody typed into a form, by the names of its fields; a field that came several times is a list. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What is wrong with one field, in words that say what would be right. */
export type FieldError = Readonly<{ field: string; words: string }>;

const own = (typed: Typed, name: string) => (Object.hasOwn(typed, name) ? typed[name] : undefined);

/** The text of a field without the white space around it; '' where it is absent, the last where it came several times. */
export const textOf = (typed: Typed, name: string): string => {
  const value = own(typed, name);
  return (typeof value === 'string' ? value : (value?.at(-1) ?? '')).trim();
};

/** Everything that came under a name, such as the ticked boxes of one question; the empty ones are left out. */
export const listOf = (typed: Typed, name: string): readonly string[] => {
  const value = own(typed, name);
  const values = typeof value === 'string' ? [value] : (value ?? []);
  return values.map((each) => each.trim()).filter((each) => each !== '');
};

/** How many fields a form may carry; no form of ours comes near it. */
const MOST_FIELDS = 1_000;

/** Whether a form carries more than any form of ours. */
export const isTooMuch = (body: string): boolean => body.split('&').length > MOST_FIELDS;

/**
 * Whether what stands in a form or an address is text: a sign that could not be read would be kept as another one, and
 * nobody would know which it was.
 */
export const isText = (coded: string): boolean => {
  try {
    decodeURIComponent(coded.replace(/%(?![0-9a-f]{2})/gi, '%25'));
    // What came uncoded and is no text was read as this sign; one that somebody typed comes coded.
    return !coded.includes('\ufffd');
  } catch {
    return false;
  }
};

const NUL = /\0/g;

/**
 * Reads a form as a browser sends it. Every name is a plain name, also `__proto__` and `a[b]`; NUL, which no keyboard
 * types, is left out; line ends are as on paper. What goes beyond a thousand fields is not read.
 */
export const readForm = (body: string): Typed => {
  const fields = new Map<string, string | readonly string[]>();
  const pairs = [...new URLSearchParams(body)].slice(0, MOST_FIELDS);
  for (const [name, raw] of pairs) {
    const value = raw.replace(NUL, '').replace(/\r\n?/g, '\n');
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(fields);
};

/** What is wrong at the first of these fields, in words. */
export const errorOf = (errors: readonly FieldError[], ...fields: readonly string[]): string | undefined =>
  errors.find(({ field }) => fields.includes(field))?.words;
