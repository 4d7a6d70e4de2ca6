type Wrong = Readonly<{ field: string; words: string }>;

/** The field of the form under which the product’s “no” belongs, by the beginning of the API’s own name for it. */
export type Places = readonly (readonly [begins: string, field: string])[];

const API_NAME = /^Please look at [\w.]+: (.)/;

/** What the API says no with, without its own name of the field, which nobody here has heard of. */
export const plainly = (message: string): string =>
  message.replace(API_NAME, (_, first: string) => first.toUpperCase());

/** A “no” of the product at the field that it is about; under the first of them where it names none of ours. */
export const atField = (
  refused: Readonly<{ message: string; field?: string }>,
  places: Places,
  otherwise: string,
): Wrong => {
  const found = places.find(([begins]) => refused.field?.startsWith(begins));
  return { field: found?.[1] ?? otherwise, words: plainly(refused.message) };
};

const NEVER_SHOWN_IN_FORM = ['not-found', 'who-are-you'];

/** Whether a “no” is about what was typed or may pass, so that the form comes back with everything still there. */
export const staysInForm = ({ code }: Readonly<{ code: string }>): boolean =>
  !NEVER_SHOWN_IN_FORM.includes(code);

const MAY_PASS = ['store-unavailable', 'may-be-saved', 'something-went-wrong'];

/** 503 where it may pass by itself, 403 where somebody may not, else 422. */
export const statusOf = ({ code }: Readonly<{ code: string }>): number => {
  if (MAY_PASS.includes(code)) return 503;
  return code === 'forbidden' ? 403 : 422;
};
