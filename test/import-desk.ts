import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretFrom, type Agency, type OrganisationSystem } from '@chronology/access';
import { openWriter, type Writer } from '@chronology/commands';
import { isReadable, type RecordedFact } from '@chronology/domain';
import { openSqliteEventStore, type EventStore } from '@chronology/event-store';
import { factReader, recordIdOf, recordStream } from '@chronology/identity';
import { runImport, type ImportAsk, type ImportFormat, type ImportSummary } from '@chronology/imports';

/** One line of an import's report. */
export type ReportedLine = Readonly<{
  file: string;
  kind: string;
  locator: { kind: string; at: string };
  outcome: string;
  rule?: string;
  message?: string;
  quality?: readonly { rule: string; text: string }[];
  leftOut?: readonly { part: string; why: string }[];
  facts?: readonly string[];
}>;

type Files = Readonly<Record<string, string | Buffer>>;
type Options = Partial<Pick<ImportAsk, 'collectionYear' | 'dryRun' | 'onProgress' | 'paths' | 'report'>>;

/** A store of a test's own, into which it imports small files that it writes itself. */
export type ImportDesk = Readonly<{
  store: EventStore;
  writer: Writer;
  folder: string;
  imports: (files: Files, options?: Options) => Promise<ImportSummary & { lines: readonly ReportedLine[] }>;
  recordId: (localId: string) => string;
  factsOf: (localId: string) => Promise<readonly RecordedFact[]>;
  close: () => Promise<void>;
}>;

/** What a test says of the system whose files it imports. */
export type Imported = Readonly<{
  format: ImportFormat;
  sector?: Agency;
  trustedFor?: OrganisationSystem['trustedFor'];
  recordedWithinDays?: number;
  /** Wraps the store, to break it at a place that the test chooses. */
  wrap?: (store: EventStore) => EventStore;
}>;

export const ORGANISATION_ID = 'northshire';
export const SYSTEM_ID = 'records';

/** Opens a store in memory and a folder for the files. */
export const importDesk = ({
  format,
  sector = 'health',
  trustedFor = [],
  recordedWithinDays,
  wrap,
}: Imported): ImportDesk => {
  const folder = mkdtempSync(join(tmpdir(), 'chronology-import-'));
  const opened = openSqliteEventStore({ file: ':memory:' });
  const store = wrap ? wrap(opened) : opened;
  const writer = openWriter(store, secretFrom(Buffer.alloc(32, 7)));
  const reader = factReader(store);
  const system: OrganisationSystem = {
    id: SYSTEM_ID,
    formats: [format.name],
    trustedFor,
    ...(recordedWithinDays !== undefined && { recordedWithinDays }),
  };
  const organisation = {
    id: ORGANISATION_ID,
    sector,
    name: 'Northshire',
    nation: 'scotland',
    systems: [system],
  } as const;
  const recordId = (localId: string) => recordIdOf(writer.secret, ORGANISATION_ID, SYSTEM_ID, localId);
  let imported = 0;

  return {
    ...{ store, writer, folder, recordId },
    imports: async (files, options = {}) => {
      imported += 1;
      const sent = join(folder, String(imported));
      mkdirSync(sent);
      for (const [name, content] of Object.entries(files)) writeFileSync(join(sent, name), content);
      const report = join(folder, `${imported}.jsonl`);
      const ask = { writer, reader, organisation, system, format, paths: [sent], report, scratchDir: folder };
      const summary = await runImport({ ...ask, ...options });
      const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean);
      return { ...summary, lines: lines.map((line) => JSON.parse(line) as ReportedLine) };
    },
    factsOf: async (localId) => (await reader.factsOf(recordStream(recordId(localId)))).filter(isReadable),
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true });
    },
  };
};

/** Every fact of a store by its stream: ids, types and data, without the times at which this system was told. */
export const storedIn = async (store: EventStore): Promise<Readonly<Record<string, readonly unknown[]>>> => {
  const streams: Record<string, unknown[]> = {};
  for await (const { stream, id, type, data } of store.readAll())
    (streams[stream] ??= []).push({ id, type, data });
  return streams;
};
