import { lookUpCode, type CalendarDay } from '@chronology/domain';
import type { Coded, Quality } from '@chronology/imports';

export type Column =
  | 'RNE'
  | 'LS'
  | 'CIN'
  | 'PLACE'
  | 'PLACE_PROVIDER'
  | 'REC'
  | 'REASON_PLACE_CHANGE'
  | 'REVIEW_CODE'
  | 'SDQ_REASON';

/** A code of the return with its label, also one that no list has; it is looked up for the day it speaks of. */
export const codeIn = (column: Column, code: string, on: CalendarDay): Coded =>
  lookUpCode(`SSDA903/${column}`, code, on);

/** The public rule that says a column's code is not on its list. */
const RULES: Readonly<Record<Column, string>> = {
  RNE: '143',
  LS: '144',
  CIN: '145',
  PLACE: '146',
  REC: '149',
  REVIEW_CODE: '167',
  PLACE_PROVIDER: '178',
  SDQ_REASON: '196',
  REASON_PLACE_CHANGE: '225',
};

/** A mark for a code that no list has, or that was on none that day: it is kept and shown all the same. */
export const codeQuality = (column: Column, { code, known, validThen }: Coded): Quality | undefined => {
  if (!known)
    return mark(RULES[column], `${column} ${code} is on no list that is known here. It is kept as it is.`);
  if (validThen === false)
    return mark(RULES[column], `${column} ${code} was not in use on that day. It is kept as it is.`);
  return undefined;
};

/** A mark under a rule of the public SSDA903 validation list. */
export const mark = (rule: string, text: string, severity: Quality['severity'] = 'warning'): Quality => ({
  rule,
  severity,
  text,
});
