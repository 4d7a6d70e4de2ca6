import { modulus11Digit } from './check-digit';
import { formNote, type IdentifierCheck, isOneDigitRepeated } from './identifier';

export const nhsNumberWeights = [10, 9, 8, 7, 6, 5, 4, 3, 2] as const;

/** Checks an NHS number by modulus 11 (NHS Data Dictionary). One digit repeated passes the sum and is a placeholder. */
export function checkNhsNumber(value: string): IdentifierCheck {
  if (!/^\d{10}$/.test(value)) {
    return { value, verdict: 'malformed', notes: [formNote(value, 10, 'An NHS number has 10 digits')] };
  }
  if (isOneDigitRepeated(value)) {
    return { value, verdict: 'placeholder', notes: ['Stands for no number: one digit repeated'] };
  }
  const notes = value.startsWith('999')
    ? ['NHS numbers beginning 999 are never issued: for test data only']
    : [];
  if (modulus11Digit(value, nhsNumberWeights) === Number(value[9]))
    return { value, verdict: 'passes', notes };
  return { value, verdict: 'fails', notes: [...notes, 'The check digit does not fit: kept as unverified'] };
}
