import type { Day } from '../picture';
import { isShown, type Chosen } from './chosen';
import { rowsOf } from './life-on-page';

const hasRow = (group: Element): boolean => group.querySelector('[id^="entry-"]:not([hidden])') !== null;

/** Shows the rows of the list that were chosen and hides the others; years of which nothing is left are hidden too. */
export const filterList = (page: Document, chosen: Chosen, today: Day): void => {
  for (const row of rowsOf(page)) {
    const { kind = '', from, day } = row.dataset;
    row.hidden = !isShown({ kind, ...(from && { from }), ...(day && { to: day }) }, chosen, today);
  }
  for (const group of page.querySelectorAll<HTMLElement>('#entries [data-year]'))
    group.hidden = !hasRow(group);
};

/** Marks the rows that were not there before, for eyes that look for what is new. */
export const markNewRows = (page: Document, before: ReadonlySet<string>): void => {
  for (const row of rowsOf(page)) {
    if (!before.has(row.id)) row.dataset['new'] = '';
  }
};
