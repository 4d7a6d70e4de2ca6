import type { ImportFormat } from './format';
import { skipped } from './outcomes';
import { progressOf, type ImportProgress } from './progress';
import { formOf, NOT_OF_THIS_FORMAT, NOT_THIS_FORMAT, readFile } from './reading/read-file';
import type { SourceFile } from './reading/source-files';
import type { Stage } from './staging/stage';

/**
 * Reads every file into the stage. A file that is not of this format is named and skipped, and the others are read;
 * answers with the versions that files state of themselves.
 */
export const stageFiles = async (
  files: readonly SourceFile[],
  format: ImportFormat,
  stage: Stage,
  tell: ((progress: ImportProgress) => void) | undefined,
): Promise<ReadonlyMap<number, string>> => {
  const versions = new Map<number, string>();
  const progress = progressOf(
    'reading',
    files.reduce((sum, { bytes }) => sum + bytes, 0),
    tell,
  );
  let done = 0;
  for (const [id, file] of files.entries()) {
    let passed = 0;
    const tellPassed = (bytes: number) => progress(done + Math.min((passed += bytes), file.bytes));
    const version = await stageFile(id, file, { format, stage, passed: tellPassed });
    if (version !== undefined) versions.set(id, version);
    done += file.bytes;
  }
  progress(done);
  stage.settle();
  return versions;
};

type Staging = Readonly<{ format: ImportFormat; stage: Stage; passed: (bytes: number) => void }>;

const stageFile = async (
  id: number,
  file: SourceFile,
  { format, stage, passed }: Staging,
): Promise<string | undefined> => {
  stage.beginFile(id, file);
  const form = await formOf(file);
  const found = await readFile(file, form, format, {
    take: (row, at) => stage.take(id, form, row, at),
    forget: () => stage.forget(id),
    passed,
  });
  if (!found) {
    stage.takeWhole(
      id,
      form,
      NOT_THIS_FORMAT,
      skipped(NOT_OF_THIS_FORMAT, `${file.name} is not a file of this format.`),
    );
    stage.endFile(id, { kind: NOT_THIS_FORMAT });
    return undefined;
  }
  if (found.verdict) stage.takeWhole(id, form, found.kind, found.verdict);
  stage.endFile(id, found);
  return found.version;
};
