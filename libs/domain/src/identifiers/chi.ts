import { type CalendarDay, isCalendarDay } from '../time/calendar-day';
import { modulus10Digit, modulus11Digit } from './check-digit';
import { formNote, type IdentifierCheck, isOneDigitRepeated } from './identifier';
import { nhsNumberWeights } from './nhs-number';

/**
 * Checks a CHI number (NHS Scotland): by modulus 11, or by the modulus 10 of numbers issued from August 2026. It is
 * text, because it may begin with 0. Its first six digits hold a birth date, so it never belongs in an address or a log.
 */
export function checkChi(value: string): IdentifierCheck {
  if (!/^\d{10}$/.test(value)) {
    return { value, verdict: 'malformed', notes: [formNote(value, 10, 'A CHI number has 10 digits')] };
  }
  if (isOneDigitRepeated(value)) {
    return { value, verdict: 'placeholder', notes: ['Stands for no number: one digit repeated'] };
  }
  const notes = isRealDate(value)
    ? []
    : ['The first six digits are no real date, so this can be nobody’s number'];
  if (modulus11Digit(value, nhsNumberWeights) === Number(value[9]))
    return { value, verdict: 'passes', notes };
  if (modulus10Digit(value.slice(0, 9)) === Number(value[9])) {
    return {
      value,
      verdict: 'passes',
      notes: [...notes, 'Passes the check of numbers issued from August 2026'],
    };
  }
  return { value, verdict: 'fails', notes: [...notes, 'The check digit does not fit: kept as unverified'] };
}

/**
 * A note when the date inside a CHI number is not the birth date. That is ordinary (a number is given once and keeps
 * its date), so it is a reason to look, never to refuse. Undefined when they agree or when the number has no CHI form.
 */
export function chiBirthDateNote(chi: string, birthDate: CalendarDay): string | undefined {
  const value = chi.replace(/\s/g, '');
  if (!/^\d{10}$/.test(value) || !isCalendarDay(birthDate)) return undefined;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  if (value.startsWith(`${day}${month}${year.slice(2)}`)) return undefined;
  return 'The date inside the CHI number is not the birth date. This is ordinary; please check that it is the same child';
}

function isRealDate(value: string): boolean {
  const [day, month, year] = [value.slice(0, 2), value.slice(2, 4), value.slice(4, 6)];
  return isCalendarDay(`19${year}-${month}-${day}`) || isCalendarDay(`20${year}-${month}-${day}`);
}
