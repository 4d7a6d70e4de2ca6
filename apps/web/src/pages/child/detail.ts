import type { Ask } from '../../asking/ask';
import { EntryRows, type EntryRowsQuery } from './child.operations.generated';
import type { Row } from './rows';

/** What a row says once it is opened. */
export type Detail = EntryRowsQuery['chronology']['items'][number];

type Span = Readonly<{ from: string | null; to: string | null }>;

const spanOf = (rows: readonly Row[]): Span => {
  const first = rows.flatMap(({ from }) => from ?? []).sort()[0];
  const last = rows
    .flatMap(({ to }) => to ?? [])
    .sort()
    .at(-1);
  return { from: first ?? null, to: last ?? null };
};

/** What the rows of one page say once opened, by their keys. */
export const detailsOf = async (
  ask: Ask,
  childId: string,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Detail>> => {
  const missing = new Set(rows.map(({ key }) => key));
  const details = new Map<string, Detail>();
  const span = spanOf(rows);
  let after: string | null = null;
  while (missing.size > 0) {
    const { chronology }: EntryRowsQuery = await ask(EntryRows, { childId, ...span, after });
    for (const item of chronology.items) if (missing.delete(item.key)) details.set(item.key, item);
    if (chronology.cursor === null) break;
    after = chronology.cursor;
  }
  return details;
};
