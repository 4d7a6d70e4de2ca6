import type { Day } from './picture';

/** Days since 1 January 1970. The day must be `YYYY-MM-DD`; no clock and no time zone is asked. */
export const dayNumber = (day: Day): number => {
  const year = yearOf(day);
  const month = monthOf(day);
  const date = Number(day.slice(8, 10));
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The day of a day number: the inverse of `dayNumber`. */
export const dayOf = (number: number): Day => {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayText(year, month, date);
};

const dayText = (year: number, month: number, date: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** 1 to 12. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** Every first of January from `from` to `to`. */
export const yearsBetween = (from: Day, to: Day): readonly Day[] => {
  const first = from.slice(5) === '01-01' ? yearOf(from) : yearOf(from) + 1;
  return Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, index) =>
    dayText(first + index, 1, 1),
  );
};

/** Every first of a month from `from` to `to`. */
export const monthsBetween = (from: Day, to: Day): readonly Day[] => {
  const nth = (day: Day): number => yearOf(day) * 12 + monthOf(day) - 1;
  const first = from.endsWith('-01') ? nth(from) : nth(from) + 1;
  return Array.from({ length: Math.max(0, nth(to) - first + 1) }, (_, index) =>
    dayText(Math.floor((first + index) / 12), ((first + index) % 12) + 1, 1),
  );
};

/** The birthday of an age; who was born on 29 February has theirs on 1 March in other years. */
export const birthday = (bornOn: Day, age: number): Day => {
  const day = dayText(yearOf(bornOn) + age, monthOf(bornOn), Number(bornOn.slice(8)));
  return dayOf(dayNumber(day));
};
