import type { ImportAsk } from './import-ask';
import { NO_ROWS, ROW_OUTCOMES, type RowCounts } from './outcomes';
import { NOT_THIS_FORMAT } from './reading/read-file';
import { sourceFilesOf, type SourceFile } from './reading/source-files';
import { importIdOf, type ImportOrigin } from './record/import-origin';
import { beginReport, emptyReport, writeReport } from './report-file';
import { stageFiles } from './stage-files';
import { openScratch } from './staging/scratch';
import { stageIn } from './staging/stage';
import { stagedIn, type Staged } from './staging/staged';
import { stateChildren, type ChildrenStated } from './state-children';

/** What an import came to. Counts are rows; `byRule` counts the rows of which a rule had something to say. */
export type ImportSummary = Readonly<{
  importId: string;
  dryRun: boolean;
  children: number;
  facts: number;
  rows: RowCounts;
  byFile: Readonly<Record<string, Readonly<{ kind: string; rows: RowCounts }>>>;
  byRule: Readonly<Record<string, number>>;
  scratchBytes: number;
}>;

/**
 * Imports files of one system: reads them row by row, sorts the rows by child in a scratch file, and states what each
 * child's rows come to. One bad row stops nothing; repeated, or cut off and run again, it ends at the same store.
 */
export const runImport = async (ask: ImportAsk): Promise<ImportSummary> => {
  const { organisation, system, format, collectionYear } = ask;
  const { secret } = ask.writer;
  const files = await sourceFilesOf(ask.paths);
  if (ask.report !== undefined) beginReport(ask.report);
  const importId = importIdOf({ secret, organisation, system, format }, files);
  const scratch = openScratch(ask.scratchDir, importId);
  try {
    const versions = await stageFiles(files, format, stageIn(scratch), ask.onProgress);
    const staged = stagedIn(scratch);
    if (ask.report !== undefined) emptyReport(ask.report, filesOfFormat(files, staged));
    const origin: ImportOrigin = {
      ...{ importId, secret, organisation, system, format, files, versions },
      ...(collectionYear !== undefined && { collectionYear }),
    };
    const stated = await stateChildren(ask, origin, staged);
    if (ask.report !== undefined) writeReport(ask.report, staged.reported());
    return summaryOf(importId, ask.dryRun ?? false, staged, stated, scratch.bytes());
  } finally {
    scratch.discard();
  }
};

const filesOfFormat = (files: readonly SourceFile[], staged: Staged): readonly SourceFile[] => {
  const others = staged.counts().filter(({ kind }) => kind === NOT_THIS_FORMAT);
  return files.filter(({ name }) => !others.some(({ file }) => file === name));
};

const added = (one: RowCounts, other: RowCounts): RowCounts =>
  Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, one[outcome] + other[outcome]])) as RowCounts;

const summaryOf = (
  importId: string,
  dryRun: boolean,
  staged: Staged,
  { children, facts }: ChildrenStated,
  scratchBytes: number,
): ImportSummary => {
  const files = staged.counts();
  return {
    importId,
    dryRun,
    children,
    facts,
    rows: files.reduce((sum, { rows }) => added(sum, rows), NO_ROWS),
    byFile: Object.fromEntries(files.map(({ file, kind, rows }) => [file, { kind, rows }])),
    byRule: Object.fromEntries(staged.rules()),
    scratchBytes,
  };
};
