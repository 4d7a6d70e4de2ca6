import { JSONParser } from '@streamparser/json';
import { rejected, type Verdict } from '../outcomes';
import type { FileRead, Sink } from './sink';
import { textOf, type SourceFile } from './source-files';
import type { JsonReading, ReadRow } from './ways-of-reading';

/** A document that is one row, or one item of a list, is no larger than this. */
const LARGEST_ITEM = 16_000_000;

type Reading = {
  readonly head: Record<string, unknown>;
  items: number;
  sinceLastItem: number;
  problem?: Readonly<{ rule: string; message: string }>;
  isEnded: boolean;
};

/**
 * Reads a JSON file that is told by its head: a list, item by item in constant memory, or one document that is a row
 * itself. The head may stand behind the list: only then is it known what the file is.
 */
export const readJson = async (
  file: SourceFile,
  reading: JsonReading,
  sink: Sink,
): Promise<FileRead | undefined> => {
  const state: Reading = { head: {}, items: 0, sinceLastItem: 0, isEnded: false };
  await parseInto(file, reading, state, sink);
  const recognised = reading.recognise(state.head);
  if (recognised === undefined) return undefined;
  const { kind, rowsAre } = recognised;
  if (rowsAre === 'the whole') {
    sink.forget();
    const verdict = await readWhole(file, reading, sink);
    return { kind, ...(verdict && { verdict }) };
  }
  if (state.problem) {
    const verdict = rejected(state.problem.rule, state.problem.message);
    sink.take({ kind: 'rest of the file', cells: {}, verdict }, String(state.items));
  }
  return { kind };
};

const parseInto = async (
  file: SourceFile,
  reading: JsonReading,
  state: Reading,
  sink: Sink,
): Promise<void> => {
  const parser = new JSONParser({
    paths: [...reading.head.map((key) => `$.${key}`), `$.${reading.list}.*`],
    keepStack: false,
  });
  const stopAt = (rule: string, message: string) => {
    state.problem ??= { rule, message };
  };
  parser.onError = () =>
    stopAt('broken-json', 'The JSON breaks off or is not well formed here; what stands before it was read.');
  parser.onEnd = () => {
    state.isEnded = true;
  };
  parser.onValue = ({ value, key, stack }) => {
    if (stack.length === 1) state.head[String(key)] = value;
    else give(reading.read(value), state, sink);
  };
  for await (const text of textOf(file, sink.passed)) {
    if (state.isEnded || state.problem) break;
    state.sinceLastItem += text.length;
    parser.write(text);
    if (state.sinceLastItem > LARGEST_ITEM) stopAt('row-too-long', 'An entry is longer than any honest row.');
  }
  if (!state.isEnded && !state.problem) parser.end();
};

const give = (row: ReadRow, state: Reading, sink: Sink): void => {
  sink.take(row, String(state.items));
  state.items += 1;
  state.sinceLastItem = 0;
};

const readWhole = async (
  file: SourceFile,
  reading: JsonReading,
  sink: Sink,
): Promise<Verdict | undefined> => {
  if (file.bytes > LARGEST_ITEM)
    return rejected('row-too-long', 'The file is larger than any honest single entry.');
  let text = '';
  for await (const piece of textOf(file)) text += piece;
  const document = documentIn(text);
  if (document === undefined) return rejected('broken-json', 'The file is not well-formed JSON.');
  sink.take(reading.read(document), '0');
  return undefined;
};

const documentIn = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
