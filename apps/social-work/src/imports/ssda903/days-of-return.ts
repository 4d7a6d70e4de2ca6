import { isCalendarDay, type CalendarDay, type Occurred } from '@chronology/domain';

const BRITISH = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A day as the return writes it (03/06/2021), or as the merged files do (2021-06-03); undefined for anything else. */
export const dayIn = (cell: string | undefined): CalendarDay | undefined => {
  const [, day = '', month = '', year = ''] = BRITISH.exec(cell ?? '') ?? [];
  const written = year === '' ? (cell ?? '') : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(written) ? written : undefined;
};

export const onDay = (from: CalendarDay): Occurred => ({ from, precision: 'day' });
/** It was so already on that day: it began before this file does. */
export const alreadyOn = (from: CalendarDay): Occurred => ({ from, precision: 'before' });

/** A return of 2024 covers 1 April 2023 to 31 March 2024. */
export const returnYear = (year: number): Occurred => ({
  from: `${year - 1}-04-01`,
  to: `${year}-03-31`,
  precision: 'year',
});
