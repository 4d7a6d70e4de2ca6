export const identifierSchemes = ['CHI', 'NHS_NUMBER', 'SCN', 'UPN', 'LA_CHILD_ID'] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

/**
 * What its form alone says of an identifier. `passes` and `fails` speak of the check digit or letter: a pass proves
 * nothing, and what fails is kept as unverified, never refused. A `placeholder` stands for no number and is never a
 * key. `unknown-reason-code` says why there is no number. `local` has no check and is unique in one organisation only.
 */
export type IdentifierVerdict =
  'passes' | 'fails' | 'placeholder' | 'malformed' | 'unknown-reason-code' | 'local';

export type IdentifierCheck = Readonly<{
  value: string;
  verdict: IdentifierVerdict;
  notes: readonly string[];
  isTemporary?: true;
}>;

/** True for one digit repeated throughout, as people type when a system demands a number that they do not have. */
export function isOneDigitRepeated(value: string): boolean {
  return /^(\d)\1+$/.test(value);
}

/** The note for a number of the wrong form, with a hint when only a leading zero seems to be missing. */
export function formNote(value: string, length: number, whatIsRight: string): string {
  const isShort = new RegExp(`^\\d{${length - 1}}$`).test(value);
  return isShort
    ? `${whatIsRight}; with one digit fewer, a leading zero may have been lost on the way`
    : whatIsRight;
}
