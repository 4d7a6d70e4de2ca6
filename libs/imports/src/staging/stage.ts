import type { Cells } from '../cells';
import type { SourceFile } from '../reading/source-files';
import type { Form } from '../reading/read-file';
import type { ReadRow } from '../reading/ways-of-reading';
import type { Verdict } from '../outcomes';
import type { Scratch } from './scratch';

/** References that hold in every file of the import stand under this number. */
const EVERY_FILE = -1;

/** Takes rows as they are read, in one transaction a file. */
export type Stage = Readonly<{
  beginFile: (id: number, file: SourceFile) => void;
  take: (file: number, form: Form, row: ReadRow, at: string) => void;
  /** One row that stands for the whole file. */
  takeWhole: (file: number, form: Form, kind: string, verdict: Verdict) => void;
  endFile: (id: number, found: Readonly<{ kind: string; version?: string }>) => void;
  /** The file turned out not to be of this format: none of its rows count. */
  forget: (id: number) => void;
  /** When all files are read: says which child each row is about, and holds the rows of which nobody can tell. */
  settle: () => void;
}>;

/** Prepares taking rows into this scratch file. */
export const stageIn = ({ database }: Scratch): Stage => {
  const insertFile = database.prepare('INSERT INTO file (id, name) VALUES (?, ?)');
  const describeFile = database.prepare('UPDATE file SET kind = ?, version = ? WHERE id = ?');
  const insertRow = database.prepare(
    `INSERT INTO row (file, kind, form, at, child, reference, cells, outcome, rule, message)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const explain = database.prepare(
    `INSERT INTO explained (file, reference, child) VALUES (?, ?, ?) ON CONFLICT (file, reference)
     DO UPDATE SET child = CASE WHEN child IS excluded.child THEN child END`,
  );
  const name = database.prepare('INSERT OR REPLACE INTO named (file, reference, name) VALUES (?, ?, ?)');
  const cover = database.prepare(
    `INSERT INTO covered (file, name, first, last) VALUES (?, ?, ?, ?) ON CONFLICT (file, name)
     DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)`,
  );

  const write = (file: number, form: Form, row: ReadRow, at: string) => {
    insertRow.run(file, row.kind, form, at, ...whoseAndWhat(row));
  };
  const remember = (file: number, { child, explains = [], named, covers }: ReadRow) => {
    const whose = child ?? null;
    for (const { reference, everywhere } of explains)
      explain.run(everywhere ? EVERY_FILE : file, reference, whose);
    if (named) for (const reference of named.references) name.run(file, reference, named.name);
    if (covers) cover.run(file, covers.name, covers.day, covers.day);
  };

  return {
    beginFile: (id, file) => {
      database.exec('BEGIN');
      insertFile.run(id, file.name);
    },
    take: (file, form, row, at) => {
      write(file, form, row, at);
      remember(file, row);
    },
    takeWhole: (file, form, kind, verdict) =>
      write(file, form, { kind, cells: {}, verdict }, 'the whole file'),
    endFile: (id, { kind, version }) => {
      describeFile.run(kind, version ?? null, id);
      database.exec('COMMIT');
    },
    forget: (id) => {
      for (const table of ['row', 'explained', 'named', 'covered'])
        database.prepare(`DELETE FROM ${table} WHERE file = ?`).run(id);
    },
    settle: () => database.exec(SETTLE),
  };
};

/** Child, reference, cells, outcome, rule and message: a row on which the verdict is in keeps no cells. */
const whoseAndWhat = ({ child, childReferences, cells, verdict }: ReadRow): (string | null)[] => {
  if (verdict) return [null, null, null, verdict.outcome, verdict.rule, verdict.message];
  const references = childReferences ? JSON.stringify(childReferences) : null;
  return [child ?? null, references, JSON.stringify(cells satisfies Cells), null, null, null];
};

/** CROSS JOIN, so that each reference is looked up by its key and not among all that were ever explained. */
const SETTLE = `
  UPDATE row SET child = (
    SELECT CASE WHEN count(DISTINCT child) = 1 THEN max(child) END
    FROM json_each(row.reference) AS told CROSS JOIN explained
    WHERE explained.file IN (row.file, ${EVERY_FILE}) AND explained.reference = told.value
  ) WHERE child IS NULL AND reference IS NOT NULL AND outcome IS NULL;
  UPDATE row SET outcome = 'held', rule = 'child-not-known', cells = NULL, message =
    'This row does not say whose it is: the child it names is not in these files, or has no lasting number there.'
    WHERE child IS NULL AND outcome IS NULL;
  CREATE TABLE child AS SELECT child AS id, min(ref) AS first FROM row WHERE outcome IS NULL GROUP BY child ORDER BY first;
  CREATE INDEX row_of_child ON row (child);
`;
