import { LINK_COLUMNS, type LinkRow } from '@chronology/identity';
import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';

const headerOf = (cells: readonly string[]): string[] => {
  const header = cells.map((cell) => cell.trim().toLowerCase());
  const missing = LINK_COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new Error(`The mapping table lacks the column ${missing.join(', ')}.`);
  return header;
};

type Parsed = Readonly<{ record: Omit<LinkRow, 'line'>; info: Readonly<{ lines: number }> }>;

/** Reads a mapping table (CSV with a header line) row by row; each row knows its line. */
export async function* readLinkTable(file: string): AsyncGenerator<LinkRow, void, undefined> {
  const rows = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: headerOf,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count_less: true,
    }),
  );
  for await (const { record, info } of rows as AsyncIterable<Parsed>) yield { ...record, line: info.lines };
}
