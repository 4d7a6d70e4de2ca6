import type { ImportFormat } from '../format';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readXml } from './read-xml';
import { textOf, type SourceFile } from './source-files';
import type { FileRead, Sink } from './sink';

export const NOT_OF_THIS_FORMAT = 'not-of-this-format';
/** The kind of a file that is not of the format. */
export const NOT_THIS_FORMAT = 'not of this format';

/** How places are named in each form of file. */
export const LOCATOR_KINDS = { csv: 'line', xml: 'element', json: 'entry' } as const;
export type Form = keyof typeof LOCATOR_KINDS;

/** What a file looks like from its first character on; anything that is neither XML nor JSON may be CSV. */
export const formOf = async (file: SourceFile): Promise<Form> => {
  let start = '';
  for await (const text of textOf(file)) {
    start = `${start}${text}`.trimStart();
    if (start !== '') break;
  }
  if (start.startsWith('<')) return 'xml';
  return start.startsWith('{') || start.startsWith('[') ? 'json' : 'csv';
};

/** Reads one file row by row. Undefined: it is not of this format. */
export const readFile = async (
  file: SourceFile,
  form: Form,
  format: ImportFormat,
  sink: Sink,
): Promise<FileRead | undefined> => {
  const found = await readAs[form](file, format, sink);
  if (!found) sink.forget();
  return found;
};

type Reader = (file: SourceFile, format: ImportFormat, sink: Sink) => Promise<FileRead | undefined>;

const readAs: Readonly<Record<Form, Reader>> = {
  csv: async (file, { csv }, sink) => csv && readCsv(textOf(file, sink.passed), csv, sink),
  xml: async (file, { xml }, sink) => xml && readXml(textOf(file, sink.passed), xml, sink),
  json: async (file, { json }, sink) => json && readJson(file, json, sink),
};
