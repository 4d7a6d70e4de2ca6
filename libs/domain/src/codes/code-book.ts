import type { CalendarDay } from '../time/calendar-day';
import type { Code, CodedValue, CodeTable } from './code-table';
import { codeTables } from './code-tables';

export type LookUpCode = (system: string, code: string, on?: CalendarDay) => CodedValue;

/**
 * A way to look codes up in these tables. Where two tables of one system both have a code, the later table's word
 * holds, so that a table added after the built-in ones fills or corrects them.
 */
export function codeBook(tables: readonly CodeTable[]): LookUpCode {
  const systems = new Map<string, Map<string, readonly Code[]>>();
  for (const { system, codes } of tables) {
    systems.set(system, new Map([...(systems.get(system) ?? []), ...byCode(codes)]));
  }
  return (system, code, on) => coded(system, code.trim(), systems.get(system)?.get(code.trim()) ?? [], on);
}

/**
 * A code of the built-in tables with its label. An unknown code or system is kept with `known: false`, never dropped;
 * given a day, `validThen` says whether the code was valid on it. For a yearly return that is the day it speaks of.
 */
export const lookUpCode: LookUpCode = codeBook(codeTables);

function byCode(codes: readonly Code[]): Map<string, readonly Code[]> {
  const rows = new Map<string, readonly Code[]>();
  for (const row of codes) rows.set(row.code, [...(rows.get(row.code) ?? []), row]);
  return rows;
}

function coded(system: string, code: string, rows: readonly Code[], on: CalendarDay | undefined): CodedValue {
  const row = rows.find((one) => on !== undefined && isValidOn(one, on)) ?? rows.at(-1);
  if (row === undefined) return { system, code, known: false };
  return {
    system,
    code,
    ...(row.display !== undefined && { display: row.display }),
    known: true,
    ...(on !== undefined && { validThen: isValidOn(row, on) }),
  };
}

function isValidOn({ validFrom, validTo }: Code, day: CalendarDay): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}
