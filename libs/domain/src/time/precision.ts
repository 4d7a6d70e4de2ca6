export const precisions = [
  'minute',
  'day',
  'month',
  'year',
  'term',
  'about',
  'before',
  'after',
  'unknown',
] as const;
export type Precision = (typeof precisions)[number];

/**
 * When something was true in the child's life, exactly as far as it was stated. `from` and `to` are 'YYYY', 'YYYY-MM'
 * or 'YYYY-MM-DD', or instants when the precision is minute; unknown has neither; nothing is ever filled in.
 */
export type Occurred = Readonly<{ from?: string; to?: string; precision: Precision }>;
