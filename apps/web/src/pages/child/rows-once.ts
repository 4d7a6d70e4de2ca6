import type { Picture } from '../../timeline/picture';
import { TOOLS } from '../../words/picture-tools';
import type { Row } from './rows';

/** Why help is to end, in the worker’s own words, by the key of the ending. */
const reasonsOf = (help: Picture['help']): ReadonlyMap<string, string> =>
  new Map(
    help
      .flatMap(({ spells }) => spells.flatMap(({ ends }) => ends))
      .flatMap(({ key, isAhead, reason }) =>
        isAhead && reason !== undefined ? [[key, reason] as const] : [],
      ),
  );

const withReason = (row: Row, reason: string | undefined): Row => {
  const words = [reason && `${TOOLS.reason} “${reason}”`, row.words].filter(Boolean).join(' ');
  return { ...row, isAhead: true, ...(words !== '' && { words }) };
};

/**
 * What was decided and lies ahead is one row: on the day of the decision, with why, and that it has not happened yet.
 * Once its day has come, the decision and what came of it are two.
 */
export const onceEach = (rows: readonly Row[], help: Picture['help']): readonly Row[] => {
  const reasons = reasonsOf(help);
  const ahead = new Set(
    rows
      .filter((row) => row.isAhead && !row.isDecision && row.takenBack === undefined)
      .map(({ entryRef }) => entryRef),
  );
  const decided = new Set(
    rows
      .filter(({ isDecision, entryRef }) => isDecision && ahead.has(entryRef))
      .map(({ entryRef }) => entryRef),
  );
  return rows.flatMap((row) => {
    if (!decided.has(row.entryRef)) return [row];
    return row.isDecision ? [withReason(row, reasons.get(row.entryRef))] : [];
  });
};
