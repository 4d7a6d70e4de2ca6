import type { CalendarDay } from '@chronology/domain';
import type { Cells } from '../cells';
import type { Verdict } from '../outcomes';

/** One row as it was read, before it is known whose it is. */
export type ReadRow = Readonly<{
  kind: string;
  /** The system's own lasting id of the child; a place in a file never stands in for it. */
  child?: string;
  /** Or references that other rows explain: the row is about the one child that they lead to. */
  childReferences?: readonly string[];
  cells: Cells;
  /** Known at once: this row makes no fact. */
  verdict?: Verdict;
  /** References by which other rows speak of this row's child. `everywhere` also in other files of the import. */
  explains?: readonly Readonly<{ reference: string; everywhere: boolean }>[];
  /** What the thing that these references name is called. */
  named?: Readonly<{ references: readonly string[]; name: string }>;
  /** A day that this file covers, under a name. */
  covers?: Readonly<{ name: string; day: CalendarDay }>;
}>;

/** One kind of CSV file, told by its header and never by its name. */
export type CsvKind = Readonly<{
  kind: string;
  /** The columns that tell this kind from all others. */
  signature: readonly string[];
  /** Without these the file cannot be read. */
  required: readonly string[];
  /** Every column that is read; others are left alone. */
  columns: readonly string[];
  read: (cells: Cells) => Omit<ReadRow, 'kind'>;
}>;

/** `aliases`: other spellings of a column, in the form in which headers are compared (`la_child_id`). */
export type CsvReading = Readonly<{
  kinds: readonly CsvKind[];
  aliases?: ReadonlyMap<string, string>;
}>;

/** An XML file is told by its root element; the children of the root that are named here are its rows. */
export type XmlReading = Readonly<{
  /** What kind of file begins with this element: its version, where it says one; undefined for none of ours. */
  recognise: (
    root: Readonly<{ name: string; namespace: string }>,
  ) => Readonly<{ version?: string }> | undefined;
  /** Cells are named by their path inside the row: `SchoolReference.SchoolIdentity.SchoolId`. */
  rows: ReadonlyMap<string, (cells: Cells) => ReadRow>;
  /** Why a child of the root that is no row of ours is passed over. */
  others: (name: string) => Verdict;
}>;

/** A JSON file is told by texts at its top (`head`); its rows are the items of one list, or the document itself. */
export type JsonReading = Readonly<{
  head: readonly string[];
  list: string;
  recognise: (
    head: Readonly<Record<string, unknown>>,
  ) => Readonly<{ kind: string; rowsAre: 'items' | 'the whole' }> | undefined;
  read: (item: unknown) => ReadRow;
}>;
