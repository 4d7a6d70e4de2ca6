import { dayInLondon } from '@chronology/domain';
import type { ChildContext, ImportFormat, Mapped, Row } from './format';
import { rejected } from './outcomes';
import { progressOf } from './progress';
import { withoutRepeats } from './repeated-rows';
import { idsOfSystem, type ImportOrigin } from './record/import-origin';
import { stateChild } from './record/state-child';
import { reportsOf } from './row-reports';
import type { ImportAsk } from './import-ask';
import type { Staged } from './staging/staged';

export type ChildrenStated = Readonly<{ children: number; facts: number }>;

/** So many children are on their way into the log at once, and share what each wait for it costs. */
const SIDE_BY_SIDE = 32;

/**
 * Child by child: maps the rows, states what they come to, and keeps what became of each row. Where one cannot be stated
 * no other is begun, and nothing is on its way any more once it has failed.
 */
export const stateChildren = async (
  ask: Pick<ImportAsk, 'writer' | 'reader' | 'dryRun' | 'collectionYear' | 'onProgress'>,
  origin: ImportOrigin,
  staged: Staged,
): Promise<ChildrenStated> => {
  const context = contextFor(ask, origin, staged);
  const stating = { writer: ask.writer, reader: ask.reader, isDryRun: ask.dryRun ?? false, origin };
  const progress = progressOf('stating', staged.children(), ask.onProgress);
  const nameOf = (file: number) => origin.files[file]?.name ?? '';
  const stated = { children: 0, facts: 0 };
  let done = 0;
  const stateNext = async (child: string) => {
    const rows = staged.rowsOf(child);
    const { unique, verdicts, notes } = withoutRepeats(rows, origin.format.isOneRowAcrossFiles, nameOf);
    const said = mapSafely(origin.format, unique, context(child));
    const mapped = { ...said, verdicts: [...(said.verdicts ?? []), ...verdicts] };
    const items = await stateChild(stating, child, rows, mapped);
    staged.settleRows(reportsOf(rows, mapped, items, notes));
    stated.children += mapped.child || mapped.facts.length > 0 ? 1 : 0;
    stated.facts += items.reduce((sum, { weighed }) => sum + weighed.facts.length, 0);
    progress((done += 1));
  };
  await sideBySide(staged.eachChild(), stateNext);
  return stated;
};

/** All draw from the same children, so that one who fails leaves none for the others. */
const sideBySide = async (children: Generator<string>, work: (child: string) => Promise<void>) => {
  const draw = async () => {
    for (const child of children) await work(child);
  };
  const ended = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, draw));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
};

const CANNOT_BE_MAPPED = rejected(
  'cannot-be-mapped',
  'This release cannot make anything of the rows of this child; nothing of them was stated. Please report it to whoever runs the chronology.',
);

/** A fault in a format costs the rows of one child, and never the import. */
const mapSafely = (format: ImportFormat, rows: readonly Row[], context: ChildContext): Mapped => {
  try {
    return format.mapChild(rows, context);
  } catch {
    return { facts: [], verdicts: rows.map(({ ref }) => ({ row: ref, ...CANNOT_BE_MAPPED })) };
  }
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
