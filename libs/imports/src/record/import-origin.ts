import type { Organisation, OrganisationSystem, Secret } from '@chronology/access';
import type { ImportFormat } from '../format';
import type { SourceFile } from '../reading/source-files';

/** What all facts of one import have in common. `versions` are those that the files state, in their order. */
export type ImportOrigin = Readonly<{
  importId: string;
  secret: Secret;
  organisation: Organisation;
  system: OrganisationSystem;
  format: ImportFormat;
  collectionYear?: number;
  files: readonly SourceFile[];
  versions: ReadonlyMap<number, string>;
}>;

/** The import of exactly these files: repeating it is the same import. */
export const importIdOf = (
  {
    secret,
    organisation,
    system,
    format,
  }: Pick<ImportOrigin, 'secret' | 'organisation' | 'system' | 'format'>,
  files: readonly SourceFile[],
): string =>
  secret.idOf(
    'import-of',
    organisation.id,
    system.id,
    format.name,
    ...files.map(({ sha256 }) => sha256).sort(),
  );

/** Derives ids of one system's facts, always the same: the parts name the record, the row and the aspect. */
export const idsOfSystem =
  ({ secret, organisation, system }: Pick<ImportOrigin, 'secret' | 'organisation' | 'system'>) =>
  (...parts: readonly string[]): string =>
    secret.idOf('import', organisation.id, system.id, ...parts);
