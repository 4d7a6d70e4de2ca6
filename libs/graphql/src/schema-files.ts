import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const upwards = (folder: string): string => {
  if (existsSync(join(folder, 'schema', 'common.graphql'))) return join(folder, 'schema');
  const above = dirname(folder);
  if (above === folder) throw new Error('The folder schema/ was not found beside the program.');
  return upwards(above);
};

/** The folder that holds the SDL files, wherever the program was built to. */
export const schemaFolder = (): string => upwards(__dirname);

/** Every subject extends the roots; the first of a service’s subjects to do so begins them. */
const begun = (sdl: string, root: string): string =>
  new RegExp(`^type ${root}\\b`, 'm').test(sdl) ? sdl : sdl.replace(`extend type ${root}`, `type ${root}`);

/** The SDL of the named subjects, `common` always among them. */
export const readSchema = (subjects: readonly string[]): string => {
  const files = ['common', ...subjects].map((subject) => join(schemaFolder(), `${subject}.graphql`));
  return ['Mutation', 'Subscription'].reduce(
    begun,
    files.map((file) => readFileSync(file, 'utf8')).join('\n'),
  );
};

/** How each value of each enum is spelled in the log. */
export const readEnumValues = (): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  JSON.parse(readFileSync(join(schemaFolder(), 'enum-values.generated.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
