import type { Cells } from '../cells';
import { rejected, type Verdict } from '../outcomes';
import { csvRecords, type CsvProblem, type CsvRecord } from './csv-records';
import { linesOf } from './lines';
import type { FileRead, Sink } from './sink';
import type { CsvKind, CsvReading } from './ways-of-reading';

/** A header may stand below a few lines of instructions, no further down than this. */
const RECORDS_BEFORE_HEADER = 10;

type Header = Readonly<{ kind: CsvKind; width: number; places: ReadonlyMap<string, number> }>;

/** Reads a CSV file whose header is one of these kinds; undefined where no line is such a header. */
export const readCsv = async (
  text: AsyncIterable<string>,
  reading: CsvReading,
  sink: Sink,
): Promise<FileRead | undefined> => {
  const records = csvRecords(linesOf(text));
  const header = await headerIn(records, reading);
  if (!header) return undefined;
  const missing = header.kind.required.filter((column) => !header.places.has(column));
  if (missing.length > 0) return { kind: header.kind.kind, verdict: missingColumns(missing) };
  for await (const record of records) readRecord(record, header, sink);
  return { kind: header.kind.kind };
};

/** Headers are compared without regard to case, spaces of any kind, and hyphens. */
export const comparable = (header: string): string =>
  header
    .replaceAll('\u00a0', ' ')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '_');

const headerIn = async (
  records: AsyncGenerator<CsvRecord, void, undefined>,
  reading: CsvReading,
): Promise<Header | undefined> => {
  for (let seen = 0; seen < RECORDS_BEFORE_HEADER; seen += 1) {
    const next = await records.next();
    if (next.done) return undefined;
    const header = headerFrom(next.value, reading);
    if (header) return header;
  }
  return undefined;
};

const headerFrom = ({ cells }: CsvRecord, { kinds, aliases }: CsvReading): Header | undefined => {
  const names = cells.map(comparable).map((name) => aliases?.get(name) ?? name);
  const placesIn = ({ columns }: CsvKind) =>
    new Map(
      columns
        .map((column) => [column, names.indexOf(comparable(column))] as const)
        .filter(([, place]) => place >= 0),
    );
  const fitting = kinds.filter(({ signature }) =>
    signature.every((column) => names.includes(comparable(column))),
  );
  const [best] = fitting.sort((a, b) => b.signature.length - a.signature.length);
  return (
    best && { kind: best, width: names.findLastIndex((name) => name !== '') + 1, places: placesIn(best) }
  );
};

const readRecord = (record: CsvRecord, header: Header, sink: Sink): void => {
  const at = String(record.line);
  const values = record.cells.map((cell) => cell.replaceAll('\u00a0', ' ').trim());
  if (record.problem === undefined && values.every((value) => value === '')) return;
  const verdict = verdictOn(record.problem, values, header);
  const { kind } = header.kind;
  if (verdict) sink.take({ kind, cells: {}, verdict }, at);
  else sink.take({ kind, ...header.kind.read(cellsOf(values, header)) }, at);
};

const cellsOf = (values: readonly string[], { places }: Header): Cells => {
  const cells: Record<string, string> = {};
  for (const [column, place] of places) {
    const value = values[place];
    if (value !== undefined && value !== '') cells[column] = value;
  }
  return cells;
};

const PROBLEMS: Readonly<Record<CsvProblem, string>> = {
  'unclosed-quote':
    'A quotation mark is opened here and never closed. Please close it, or take it out, and send the row again.',
  'unreadable-quotes':
    'The quotation marks of this row do not fit together. Please put them right and send the row again.',
  'line-too-long':
    'This line is longer than any row of this format can be. Please check where the file came from.',
};

const verdictOn = (
  problem: CsvProblem | undefined,
  values: readonly string[],
  header: Header,
): Verdict | undefined => {
  if (problem) return rejected(problem, PROBLEMS[problem]);
  if (values.slice(header.width).some((value) => value !== ''))
    return rejected(
      'too-many-cells',
      `The header names ${header.width} columns and this row has ${values.length}. Please check for a stray comma.`,
    );
  return unreadableCell(values, header);
};

const unreadableCell = (values: readonly string[], { places }: Header): Verdict | undefined => {
  for (const [column, place] of places) {
    const value = values[place] ?? '';
    if (value.includes('\0'))
      return rejected(
        'unreadable-characters',
        `${column} holds characters that are no text. Please export the row again.`,
      );
    if (/^[=@]/.test(value))
      return rejected(
        'formula-cell',
        `${column} holds a formula, not a value. Please export the values and send the row again.`,
      );
  }
  return undefined;
};

const missingColumns = (missing: readonly string[]): Verdict =>
  rejected(
    'missing-column',
    `The file has no column ${missing.join(', ')}, without which it cannot be read.`,
  );
