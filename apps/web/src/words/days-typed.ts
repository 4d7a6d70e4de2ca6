/** What is said of a day that was typed wrongly: what would be right. */
export const DAY_WORDS = {
  missing: {
    day: 'Give the day too, such as 4',
    month: 'Give the month too, such as 11',
    year: 'Give the year too, such as 2025',
  },
  noDay: 'Give the day as a number from 1 to 31',
  noMonth: 'Give the month as a number from 1 to 12',
  noYear: 'Give the year in four figures, such as 2025',
  noSuchDay: (day: string, last: string) => `There is no ${day}: the last day of that month is ${last}`,
  toCome: (day: string, latest: string) => `${day} is still to come: give a day up to ${latest}`,
  tooEarly: (day: string, earliest: string) => `${day} is too early: give ${earliest} or a later day`,
} as const;
