import type { Row } from './rows';

/** A row of the list as the tests need it: on a day, or without one where that is empty. */
export const row = (day: string, key = day): Row => ({
  key,
  entryRef: key,
  kind: 'joy',
  kindWords: 'Joy or strength',
  lane: 'health',
  title: day,
  when: day,
  month: day.slice(0, 7),
  year: day.slice(0, 4),
  isDecision: false,
  isAhead: false,
  isStruck: false,
  mayOpen: true,
  ...(day !== '' && { from: day, to: day }),
});
