/** What the parts of a page say of themselves, whatever screen they stand on. */
export const partWords = {
  back: 'Back',
  breadcrumb: 'You are here',
  problem: 'There is a problem',
  error: 'Error',
  warning: 'Warning',
  important: 'Important',
  success: 'Saved',
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  page: ' page',
  day: 'Day',
  month: 'Month',
  year: 'Year',
} as const;
