import { weightedSum } from './check-digit';
import type { IdentifierCheck } from './identifier';

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const weights = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const lastWeight = 13;
const form = new RegExp(`^[${letters}]\\d{11}[\\d${letters}]$`);

/**
 * Checks a unique pupil number (DfE): a check letter and 12 digits, or, if temporary, 11 digits and a letter that
 * counts by its place among the 23 letters. UN1 to UN7 say why a child has none.
 */
export function checkUpn(value: string): IdentifierCheck {
  if (/^UN[1-7]$/.test(value)) {
    return {
      value,
      verdict: 'unknown-reason-code',
      notes: ['Not a UPN: a code that says why there is none'],
    };
  }
  if (!form.test(value)) {
    const note =
      'A UPN is a letter and 12 digits (a temporary one ends in a letter); I, O and S are not used';
    return { value, verdict: 'malformed', notes: [note] };
  }
  const temporary = /[A-Z]$/.test(value) && ({ isTemporary: true } as const);
  const letter = checkLetter(value);
  if (value.startsWith(letter)) return { value, verdict: 'passes', notes: [], ...temporary };
  const notes = [`The check letter does not fit (these digits call for ${letter}): kept as unverified`];
  return { value, verdict: 'fails', notes, ...temporary };
}

function checkLetter(value: string): string {
  const last = value.slice(12);
  const lastCount = letters.includes(last) ? letters.indexOf(last) : Number(last);
  return letters.charAt((weightedSum(value.slice(1), weights) + lastCount * lastWeight) % letters.length);
}
