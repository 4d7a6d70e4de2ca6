import type { Organisation, OrganisationSystem } from '@chronology/access';
import type { Writer } from '@chronology/commands';
import type { FactReader } from '@chronology/identity';
import type { ImportFormat } from './format';
import type { ImportProgress } from './progress';

/** An import as somebody asks for it. */
export type ImportAsk = Readonly<{
  writer: Writer;
  reader: FactReader;
  organisation: Organisation;
  system: OrganisationSystem;
  format: ImportFormat;
  /** Files, and folders whose every file is looked at. */
  paths: readonly string[];
  /** The year in which the return's year ends, for files that do not say. */
  collectionYear?: number;
  /** The same work without stating anything. */
  dryRun?: boolean;
  /** A file for what became of every row, one line of JSON each. It holds personal data. */
  report?: string;
  onProgress?: (progress: ImportProgress) => void;
  /** The folder of the store: a scratch file stands beside it for as long as the import runs. */
  scratchDir: string;
}>;
