import { modulus11Digit } from './check-digit';
import { formNote, type IdentifierCheck, isOneDigitRepeated } from './identifier';

const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Checks a Scottish Candidate Number (SQA): two digits of the year of issue, six digits and a modulus 11 check digit. */
export function checkScottishCandidateNumber(value: string): IdentifierCheck {
  if (!/^\d{9}$/.test(value)) {
    return {
      value,
      verdict: 'malformed',
      notes: [formNote(value, 9, 'A Scottish Candidate Number has 9 digits')],
    };
  }
  if (isOneDigitRepeated(value)) {
    return { value, verdict: 'placeholder', notes: ['Stands for no number: one digit repeated'] };
  }
  const digit = modulus11Digit(value, weights);
  if (digit === Number(value[8])) return { value, verdict: 'passes', notes: [] };
  const why =
    digit === undefined
      ? 'A number with these first eight digits is never issued'
      : 'The check digit does not fit';
  return { value, verdict: 'fails', notes: [`${why}: kept as unverified`] };
}
