import { dayInLondon } from '@chronology/domain';
import type { ChildContext } from './format';
import { progressOf } from './progress';
import { withoutRepeats } from './repeated-rows';
import { idsOfSystem, type ImportOrigin } from './record/import-origin';
import { stateChild } from './record/state-child';
import { reportsOf } from './row-reports';
import type { ImportAsk } from './run-import';
import type { Staged } from './staging/staged';

export type ChildrenStated = Readonly<{ children: number; facts: number }>;

/** Child by child: maps the rows, states what they come to, and keeps what became of each row. */
export const stateChildren = async (
  ask: Pick<ImportAsk, 'writer' | 'reader' | 'dryRun' | 'collectionYear' | 'onProgress'>,
  origin: ImportOrigin,
  staged: Staged,
): Promise<ChildrenStated> => {
  const context = contextFor(ask, origin, staged);
  const stating = { writer: ask.writer, reader: ask.reader, isDryRun: ask.dryRun ?? false, origin };
  const progress = progressOf('stating', staged.children(), ask.onProgress);
  let children = 0;
  let facts = 0;
  let done = 0;
  for (
    let page = staged.childrenAfter(0);
    page.length > 0;
    page = staged.childrenAfter(page.at(-1)?.place ?? 0)
  )
    for (const { child } of page) {
      const rows = staged.rowsOf(child);
      const repeats = withoutRepeats(
        rows,
        origin.format.isOneRowAcrossFiles,
        (file) => origin.files[file]?.name ?? '',
      );
      const said = origin.format.mapChild(repeats.unique, context(child));
      const mapped = { ...said, verdicts: [...(said.verdicts ?? []), ...repeats.verdicts] };
      const items = await stateChild(stating, child, rows, mapped);
      staged.settleRows(reportsOf(rows, mapped, items, repeats.notes));
      children += mapped.child || mapped.facts.length > 0 ? 1 : 0;
      facts += items.reduce((sum, { weighed }) => sum + weighed.facts.length, 0);
      done += 1;
      progress(done);
    }
  return { children, facts };
};

const contextFor = (
  { writer, collectionYear }: Pick<ImportAsk, 'writer' | 'collectionYear'>,
  origin: ImportOrigin,
  staged: Staged,
): ((child: string) => ChildContext) => {
  const today = dayInLondon(writer.clock());
  const kinds = staged.kinds();
  const idOf = idsOfSystem(origin);
  return (child) => ({
    today,
    ...(collectionYear !== undefined && { collectionYear }),
    kinds,
    coveredBy: staged.coveredBy,
    nameOf: staged.nameOf,
    idOf: (...parts) => idOf('named', child, ...parts),
  });
};
