import type { Cells } from '../cells';
import type { Quality, Row } from '../format';
import { NO_ROWS, type RowCounts, type RowOutcome } from '../outcomes';
import { LOCATOR_KINDS, type Form } from '../reading/read-file';
import type { Scratch } from './scratch';

const PAGE = 500;

/** What became of one row, in full. */
export type RowReport = Readonly<{
  outcome: RowOutcome;
  rule?: string;
  message?: string;
  more?: Readonly<{
    quality?: readonly Quality[];
    leftOut?: readonly Readonly<{ part: string; why: string }>[];
    facts?: readonly string[];
  }>;
}>;

export type ReportedRow = RowReport &
  Readonly<{ file: string; kind: string; locator: Row['locator']; outcome: RowOutcome }>;

/** The rows of an import once every file is read: child by child, and in the end row by row. */
export type Staged = Readonly<{
  children: () => number;
  eachChild: () => Generator<string, void, undefined>;
  rowsOf: (child: string) => readonly Row[];
  kinds: () => ReadonlySet<string>;
  coveredBy: (file: number, name: string) => Readonly<{ from: string; to: string }> | undefined;
  nameOf: (file: number, reference: string) => string | undefined;
  settleRows: (reports: ReadonlyMap<number, RowReport>) => void;
  reported: () => Generator<ReportedRow, void, undefined>;
  /** By rule, the rows of which it had something to say. */
  rules: () => readonly (readonly [rule: string, rows: number])[];
  counts: () => readonly Readonly<{ file: string; kind: string; rows: RowCounts }>[];
}>;

type StoredRow = { ref: number; file: number; kind: string; form: Form; at: string; cells: string };
type StoredReport = StoredRow & {
  name: string;
  outcome: RowOutcome;
  rule: string;
  message: string;
  more: string;
};

const locatorOf = ({ form, at }: Pick<StoredRow, 'form' | 'at'>): Row['locator'] => ({
  kind: LOCATOR_KINDS[form],
  at,
});

/** Prepares reading what was staged in this scratch file. */
export const stagedIn = ({ database }: Scratch): Staged => {
  const prepared = <Found>(statement: string) => {
    const query = database.prepare(statement);
    return (...values: readonly (string | number)[]) => query.all(...values) as Found[];
  };
  const children = prepared<{ place: number; child: string }>(
    'SELECT rowid AS place, id AS child FROM child WHERE rowid > ? ORDER BY rowid LIMIT ?',
  );
  const rows = prepared<StoredRow>(
    'SELECT ref, file, kind, form, at, cells FROM row WHERE child = ? AND outcome IS NULL ORDER BY ref',
  );
  const covered = prepared<{ first: string; last: string }>(
    'SELECT first, last FROM covered WHERE file = ? AND name = ?',
  );
  const named = prepared<{ name: string }>('SELECT name FROM named WHERE file = ? AND reference = ?');
  const page = prepared<StoredReport>(
    `SELECT ref, file.name AS name, row.kind AS kind, form, at, outcome, rule, message, more
     FROM row JOIN file ON file.id = row.file WHERE ref > ? ORDER BY ref LIMIT ?`,
  );
  const settle = database.prepare(
    'UPDATE row SET outcome = ?, rule = ?, message = ?, more = ? WHERE ref = ?',
  );

  function* eachChild(): Generator<string, void, undefined> {
    for (let found = children(0, PAGE); found.length > 0; found = children(found.at(-1)?.place ?? 0, PAGE))
      yield* found.map(({ child }) => child);
  }

  function* reported(): Generator<ReportedRow, void, undefined> {
    for (let found = page(0, PAGE); found.length > 0; found = page(found.at(-1)?.ref ?? 0, PAGE))
      yield* found.map(asReported);
  }

  return {
    children: () => prepared<{ count: number }>('SELECT count(*) AS count FROM child')()[0]?.count ?? 0,
    eachChild,
    rowsOf: (child) =>
      rows(child).map(({ cells, ref, file, kind, ...place }) => ({
        ref,
        file,
        kind,
        locator: locatorOf(place),
        cells: JSON.parse(cells) as Cells,
      })),
    kinds: () =>
      new Set(prepared<{ kind: string }>('SELECT DISTINCT kind FROM row')().map(({ kind }) => kind)),
    coveredBy: (file, name) => {
      const [found] = covered(file, name);
      return found && { from: found.first, to: found.last };
    },
    nameOf: (file, reference) => named(file, reference)[0]?.name,
    settleRows: (reports) => {
      database.exec('BEGIN');
      for (const [ref, { outcome, rule, message, more }] of reports)
        settle.run(outcome, rule ?? null, message ?? null, more ? JSON.stringify(more) : null, ref);
      database.exec('COMMIT');
    },
    reported,
    rules: () => prepared<{ rule: string; count: number }>(RULES)().map(({ rule, count }) => [rule, count]),
    counts: () => countsFrom(prepared<Count>(COUNT)()),
  };
};

const asReported = ({ name, kind, outcome, rule, message, more, ...place }: StoredReport): ReportedRow => ({
  file: name,
  kind,
  locator: locatorOf(place),
  outcome,
  ...(rule && { rule }),
  ...(message && { message }),
  ...(more && { more: JSON.parse(more) as RowReport['more'] }),
});

const RULES = `SELECT rule, count(DISTINCT ref) AS count FROM (
    SELECT rule, ref FROM row WHERE rule IS NOT NULL
    UNION ALL SELECT json_extract(mark.value, '$.rule') AS rule, ref FROM row, json_each(row.more, '$.quality') AS mark
  ) GROUP BY rule ORDER BY rule`;

type Count = { file: string; kind: string | null; outcome: RowOutcome | null; count: number };
const COUNT = `SELECT file.name AS file, file.kind AS kind, outcome, count(row.ref) AS count
  FROM file LEFT JOIN row ON row.file = file.id GROUP BY file.id, outcome ORDER BY file.id`;

const countsFrom = (counts: readonly Count[]) => {
  const files = new Map<string, { file: string; kind: string; rows: RowCounts }>();
  for (const { file, kind, outcome, count } of counts) {
    const known = files.get(file) ?? { file, kind: kind ?? '', rows: NO_ROWS };
    const rows = outcome ? { ...known.rows, [outcome]: known.rows[outcome] + count } : known.rows;
    files.set(file, { ...known, rows });
  }
  return [...files.values()];
};
