import type { Row } from './format';
import type { Verdict } from './outcomes';

/** Rows said once, and what to tell of those that stand more than once. */
export type WithoutRepeats = Readonly<{
  unique: readonly Row[];
  verdicts: readonly (Readonly<{ row: number }> & Verdict)[];
  /** Told of the row that counts. */
  notes: ReadonlyMap<number, Readonly<{ rule: string; message: string }>>;
}>;

const RULE = 'row-repeated';

/** Rows that are the same in every cell count once, and each of them says where the others stand. */
export const withoutRepeats = (
  rows: readonly Row[],
  isOneRowAcrossFiles: boolean,
  nameOf: (file: number) => string,
): WithoutRepeats => {
  const same = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([isOneRowAcrossFiles ? 0 : row.file, row.kind, row.cells]);
    const others = same.get(key);
    if (others) others.push(row);
    else same.set(key, [row]);
  }
  const groups = [...same.values()];
  const repeated = groups
    .filter((group) => group.length > 1)
    .map((group) => ({ group, message: told(group, nameOf) }));
  return {
    unique: groups.flatMap(([first]) => first ?? []),
    verdicts: repeated.flatMap(({ group, message }) =>
      group.slice(1).map(({ ref }) => ({ row: ref, outcome: 'duplicate' as const, rule: RULE, message })),
    ),
    notes: new Map(
      repeated.flatMap(({ group: [first], message }) =>
        first ? [[first.ref, { rule: RULE, message }]] : [],
      ),
    ),
  };
};

/** Every one of the rows carries the message, so that only so many places are named. */
const MOST_PLACES = 10;

const told = (group: readonly Row[], nameOf: (file: number) => string): string => {
  const places = group
    .slice(0, MOST_PLACES)
    .map(({ file, locator }) => `${nameOf(file)} ${locator.kind} ${locator.at}`);
  const more = group.length > MOST_PLACES ? `; and ${group.length - MOST_PLACES} more` : '';
  return `This row stands ${group.length} times and counts once: ${places.join('; ')}${more}.`;
};
