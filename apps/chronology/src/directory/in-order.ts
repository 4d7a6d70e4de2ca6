import type { Database, DirectoryRow } from '@chronology/sql';

/** Where a walk has come to, and the last move of a child in the list before it began. */
export type LastSeen = Readonly<{ waiting: string; searchName: string; childId: string; move: number }>;

type Place = readonly [waiting: string, searchName: string, childId: string];
/** A row with the place that it has in this walk. */
type Placed = Readonly<{ row: DirectoryRow; place: Place }>;
type Stretch = Readonly<{ words: readonly string[]; last?: LastSeen; size: number }>;

const placeIn = ({ waiting_order, search_name, child_id }: DirectoryRow): Place => [
  waiting_order,
  search_name,
  child_id,
];

/** By their bytes, as SQLite compares text. */
const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const comparePlaces = (a: Place, b: Place): number =>
  compareText(a[0], b[0]) || compareText(a[1], b[1]) || compareText(a[2], b[2]);

const placeOf = ({ waiting, searchName, childId }: LastSeen): Place => [waiting, searchName, childId];

const matching = (database: Database, words: readonly string[]) => {
  let rows = database.selectFrom('directory');
  for (const word of words) rows = rows.where('directory.search_name', 'like', `% ${word}%`);
  return rows;
};

/** The rows at the beginning of the list, and the last move before them, read in one look. */
const firstRows = async (database: Database, { words, size }: Stretch) => {
  const found = await matching(database, words)
    .selectAll()
    .select((row) =>
      row
        .selectFrom('directory_move')
        .select(({ fn }) => fn.max('number').as('last'))
        .as('move'),
    )
    .orderBy('waiting_order')
    .orderBy('search_name')
    .orderBy('child_id')
    .limit(size)
    .execute();
  return {
    move: found[0]?.move ?? 0,
    placed: found.map(({ move: _, ...row }): Placed => ({ row, place: placeIn(row) })),
  };
};

/** The rows after a place that have not moved since the walk began. */
const stayedRows = async (
  database: Database,
  { words, size }: Stretch,
  last: LastSeen,
): Promise<readonly Placed[]> => {
  const rows = await matching(database, words)
    .selectAll()
    .where((row) =>
      row(
        row.refTuple('waiting_order', 'search_name', 'child_id'),
        '>',
        row.tuple(last.waiting, last.searchName, last.childId),
      ),
    )
    .where('child_id', 'not in', (moved) =>
      moved.selectFrom('directory_move').select('directory_move.child_id').where('number', '>', last.move),
    )
    .orderBy('waiting_order')
    .orderBy('search_name')
    .orderBy('child_id')
    .limit(size)
    .execute();
  return rows.map((row) => ({ row, place: placeIn(row) }));
};

/** The rows that have moved since the walk began, in the places from which they moved, the last move first. */
const movedRows = async (
  database: Database,
  { words }: Stretch,
  last: LastSeen,
): Promise<readonly Placed[]> => {
  const moved = await matching(database, words)
    .innerJoin('directory_move', 'directory_move.child_id', 'directory.child_id')
    .selectAll('directory')
    .select(['directory_move.waiting_order as waited', 'directory_move.search_name as named'])
    .where('directory_move.number', '>', last.move)
    .orderBy('directory_move.number', 'desc')
    .execute();
  return moved.map(({ waited, named, ...row }): Placed => ({ row, place: [waited, named, row.child_id] }));
};

/** Of a child that came twice, having moved more than once or between two looks, the earliest place counts. */
const eachOnce = (placed: readonly Placed[]): readonly Placed[] => [
  ...new Map(placed.map((each) => [each.row.child_id, each])).values(),
];

const rowsAfter = async (database: Database, stretch: Stretch, last: LastSeen) => {
  const stayed = await stayedRows(database, stretch, last);
  const placed = eachOnce([...stayed, ...(await movedRows(database, stretch, last))]);
  const after = placed.filter(({ place }) => comparePlaces(place, placeOf(last)) > 0);
  return { move: last.move, placed: after.toSorted((a, b) => comparePlaces(a.place, b.place)) };
};

/**
 * The next rows of the list: those who wait for an answer, the longest first, then by name. A walk keeps the order that
 * it began with, whoever begins to wait or is answered meanwhile, so that every child comes once.
 */
export const readInOrder = async (
  database: Database,
  { words, size, last }: Stretch,
): Promise<Readonly<{ rows: readonly DirectoryRow[]; next?: LastSeen }>> => {
  const oneMore = { words, size: size + 1 };
  const { move, placed } = await (last ? rowsAfter(database, oneMore, last) : firstRows(database, oneMore));
  const page = placed.slice(0, size);
  const rows = page.map(({ row }) => row);
  const end = page.at(-1)?.place;
  if (!end || placed.length === page.length) return { rows };
  return { rows, next: { waiting: end[0], searchName: end[1], childId: end[2], move } };
};
