import { parse } from 'csv-parse/sync';
import type { Line } from './lines';

/** One record of a CSV file: where it begins, and its cells or what is wrong with it. */
export type CsvRecord = Readonly<{ line: number; cells: readonly string[]; problem?: CsvProblem }>;
export type CsvProblem = 'unclosed-quote' | 'unreadable-quotes' | 'line-too-long';

/** A quoted cell may hold line breaks, but no more than this: then the quote was never closed. */
const LONGEST_RECORD_IN_LINES = 20;

/**
 * The records of a CSV file. A line that cannot be read costs itself alone: reading goes on with the line after it,
 * also behind a quote that nobody closed. Empty lines are passed over.
 */
export async function* csvRecords(lines: AsyncIterator<Line>): AsyncGenerator<CsvRecord, void, undefined> {
  const waiting: Line[] = [];
  const next = async (): Promise<Line | undefined> => {
    const first = waiting.shift();
    if (first) return first;
    const read = await lines.next();
    return read.done ? undefined : read.value;
  };

  for (let line = await next(); line !== undefined; line = await next()) {
    if (line.isTooLong) yield { line: line.number, cells: [], problem: 'line-too-long' };
    else if (!line.text.includes('"')) yield* plain(line);
    else yield await quoted(line, next, waiting);
  }
}

function* plain({ number, text }: Line): Generator<CsvRecord, void, undefined> {
  if (text.trim() !== '') yield { line: number, cells: text.split(',') };
}

const quoted = async (
  first: Line,
  next: () => Promise<Line | undefined>,
  waiting: Line[],
): Promise<CsvRecord> => {
  const taken = [first];
  let text = first.text;
  while (isOpen(text)) {
    const line = taken.length < LONGEST_RECORD_IN_LINES ? await next() : undefined;
    if (line === undefined) {
      waiting.unshift(...taken.slice(1));
      return { line: first.number, cells: [], problem: 'unclosed-quote' };
    }
    taken.push(line);
    text += `\n${line.text}`;
  }
  const cells = cellsOf(text);
  if (cells) return { line: first.number, cells };
  waiting.unshift(...taken.slice(1));
  return { line: first.number, cells: [], problem: 'unreadable-quotes' };
};

/** A quote inside a cell is written twice, so an odd number of them leaves one open. */
const isOpen = (text: string): boolean => text.split('"').length % 2 === 0;

const cellsOf = (text: string): readonly string[] | undefined => {
  try {
    const [cells] = parse(text, { relax_column_count: true, relax_quotes: true, max_record_size: 0 });
    return cells;
  } catch {
    return undefined;
  }
};
