import { SaxesParser, type SaxesTagNS } from 'saxes';
import { rejected } from '../outcomes';
import type { FileRead, Sink } from './sink';
import type { XmlReading } from './ways-of-reading';

/** A row deeper or longer than this is no honest row. */
const DEEPEST = 30;
const LONGEST_ROW = 1_000_000;

const REFUSED =
  'The file declares a document type or entities of its own. Such files are refused whole: please send it without.';

type Reading = {
  readonly path: string[];
  readonly counts: Map<string, number>;
  cells: Record<string, string>;
  text: string;
  size: number;
  root: string;
  found?: Readonly<{ version?: string }>;
  isOurs?: boolean;
  problem?: Readonly<{ rule: string; message: string }>;
};

/**
 * Reads an XML file element by element, in constant memory. A document type is refused with the whole file, so no
 * entity is ever resolved, inside or outside it. Where the XML breaks, the rows before stand and the rest is one
 * rejected row.
 */
export const readXml = async (
  text: AsyncIterable<string>,
  reading: XmlReading,
  sink: Sink,
): Promise<FileRead | undefined> => {
  const state: Reading = { path: [], counts: new Map(), root: '', cells: {}, text: '', size: 0 };
  const parser = parserFor(reading, state, sink);
  for await (const chunk of text) {
    parser.write(chunk);
    if (state.problem || state.isOurs === false) break;
  }
  if (!state.problem && state.isOurs) parser.close();
  return whatItWas(state, sink);
};

const whatItWas = (state: Reading, sink: Sink): FileRead | undefined => {
  const { problem, isOurs, found, root } = state;
  if (problem?.rule === 'document-type')
    return { kind: 'xml', verdict: rejected(problem.rule, problem.message) };
  if (!isOurs) return undefined;
  if (problem) {
    const verdict = rejected(problem.rule, problem.message);
    sink.take({ kind: 'rest of the file', cells: {}, verdict }, `after ${placesIn(state)}`);
  }
  return { kind: root, ...(found?.version !== undefined && { version: found.version }) };
};

const placesIn = ({ counts }: Reading): string =>
  [...counts].map(([name, count]) => `${name}[${count}]`).join(', ') || 'the beginning';

const parserFor = (reading: XmlReading, state: Reading, sink: Sink): SaxesParser<{ xmlns: true }> => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stopAt = (rule: string, message: string) => {
    state.problem ??= { rule, message };
  };
  parser.on('doctype', () => stopAt('document-type', REFUSED));
  parser.on('error', () =>
    stopAt('broken-xml', 'The XML breaks off or is not well formed here; what stands before it was read.'),
  );
  parser.on('opentag', (tag) => {
    if (!state.problem) opened(tag, reading, state, stopAt);
  });
  const took = (piece: string) => {
    state.size += piece.length;
    if (state.size > LONGEST_ROW) stopAt('row-too-long', 'An element is longer than any honest row.');
    else state.text += piece;
  };
  parser.on('text', took);
  parser.on('cdata', took);
  parser.on('closetag', () => {
    if (!state.problem) closed(reading, state, sink);
  });
  return parser;
};

const opened = (
  tag: SaxesTagNS,
  reading: XmlReading,
  state: Reading,
  stopAt: (rule: string, message: string) => void,
): void => {
  if (state.path.length === 0) {
    state.found = reading.recognise({ name: tag.local, namespace: tag.uri });
    state.isOurs = state.found !== undefined;
    state.root = tag.local;
  }
  if (state.path.length === 1) {
    state.cells = {};
    state.size = 0;
    state.counts.set(tag.local, (state.counts.get(tag.local) ?? 0) + 1);
  }
  if (state.path.length >= DEEPEST)
    stopAt('too-deep', 'Elements stand inside each other deeper than in any honest row.');
  state.path.push(tag.local);
  state.text = '';
};

const closed = (reading: XmlReading, state: Reading, sink: Sink): void => {
  const name = state.path.at(-1) ?? '';
  const value = state.text.trim();
  const below = state.path.slice(2).join('.');
  if (below !== '' && value !== '') state.cells[below] ??= value;
  state.path.pop();
  state.text = '';
  if (state.path.length !== 1 || !state.isOurs) return;
  const row = reading.rows.get(name)?.(state.cells);
  const at = `${name}[${state.counts.get(name) ?? 0}]`;
  sink.take(row ?? { kind: name, cells: {}, verdict: reading.others(name) }, at);
};
