import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCli } from '../e2e/services';
import { newFolder } from '../e2e/wire';

const SHARED = process.env['SHARED_DATA'] ?? resolve(__dirname, '../../../shared/data');
const shared = (...path: readonly string[]) => join(SHARED, ...path);

const RETURN = 'ssda903';
const BUNDLES = 'fhir-synthea';
const PUPILS = 'ed-fi';

/** The real sets that these tests need and that are not there. */
export const missingSets = (): readonly string[] =>
  [RETURN, BUNDLES, PUPILS].map((set) => shared(set)).filter((path) => !existsSync(path));

/** Children of the return of looked-after children, by what is wrong with their rows. */
const OF_RETURN: Readonly<Record<string, string>> = {
  'twenty-four reviews': '41922',
  'stays that overlap three times': '487446',
  'stays that overlap, and a gap before them': '486163',
  'two stays that never end': '218074',
  'eight stays': '964955',
  'two spells of not being where they should': '26033',
  adopted: '988635',
  'came alone from another country': '102639',
};

/** Beginnings of the names of bundles: the longest life, one of the middle, the shortest. */
const OF_BUNDLES: Readonly<Record<string, string>> = {
  'the longest bundle': 'Daisey_',
  'a bundle of the middle': 'Basil_',
  'the shortest bundle': 'Enda_',
};

const OF_PUPILS: Readonly<Record<string, string>> = {
  'missed twenty days of school': '604940',
  'is on the roll and nothing else': '604824',
};

const HEALTH = ['nhs-northshire', 'childrens-health'] as const;
const EDUCATION = ['northshire-education', 'school-records'] as const;
const SOCIAL_WORK = ['northshire-social-work', 'children-and-families'] as const;

/** A real child of a real file, with a chronology of its own. */
export type RealChild = Readonly<{ what: string; childId: string; knownAs: string }>;
type File = Readonly<{ what: string; source: readonly [string, string]; localId: string }>;

/** The rows of these children in a folder of their own: nothing of the real set is kept. */
const rowsOf = (children: readonly string[]): string => {
  const folder = newFolder();
  for (const file of readdirSync(shared(RETURN)).filter((name) => /^[a-z_]+\d?\.csv$/.test(name))) {
    const [header = '', ...rows] = readFileSync(shared(RETURN, file), 'utf8').split(/\r?\n/);
    const own = rows.filter((row) => children.includes(row.split(',')[0] ?? ''));
    writeFileSync(join(folder, file), [header, ...own].join('\n'));
  }
  return folder;
};

type Bundle = Readonly<{
  entry: readonly Readonly<{
    resource: Readonly<{
      resourceType: string;
      identifier?: readonly Readonly<{
        type?: Readonly<{ coding: readonly Readonly<{ code: string }>[] }>;
        value: string;
      }>[];
    }>;
  }>[];
}>;

const bundleNamed = (beginning: string): string => {
  const file = readdirSync(shared(BUNDLES)).find((name) => name.startsWith(beginning));
  if (file === undefined) throw new Error(`No bundle begins with ${beginning}.`);
  return shared(BUNDLES, file);
};

/** The number under which a bundle’s hospital keeps its patient. */
const recordNumberIn = (path: string): string => {
  const { entry } = JSON.parse(readFileSync(path, 'utf8')) as Bundle;
  const numbers = entry.flatMap(({ resource }) =>
    resource.resourceType === 'Patient' ? (resource.identifier ?? []) : [],
  );
  return numbers.find(({ type }) => type?.coding.some(({ code }) => code === 'MR'))?.value ?? '';
};

const imports = async (dataDir: string, ...words: readonly string[]): Promise<void> => {
  const { code, errors } = await runCli(dataDir, 'import', ...words);
  if (code !== 0) throw new Error(errors);
};

const bringsFiles = async (dataDir: string): Promise<readonly File[]> => {
  const bundles = Object.entries(OF_BUNDLES).map(([what, beginning]) => ({
    what,
    path: bundleNamed(beginning),
  }));
  await imports(dataDir, 'ssda903', rowsOf(Object.values(OF_RETURN)), '--agency', SOCIAL_WORK[0]);
  await imports(dataDir, 'fhir-r4', ...bundles.map(({ path }) => path), '--agency', HEALTH[0]);
  await imports(dataDir, 'ed-fi', shared(PUPILS), '--agency', EDUCATION[0]);
  return [
    ...Object.entries(OF_RETURN).map(([what, localId]) => ({ what, source: SOCIAL_WORK, localId })),
    ...bundles.map(({ what, path }) => ({ what, source: HEALTH, localId: recordNumberIn(path) })),
    ...Object.entries(OF_PUPILS).map(([what, localId]) => ({ what, source: EDUCATION, localId })),
  ];
};

const HEADER =
  'organisation_a,system_a,local_id_a,organisation_b,system_b,local_id_b,decided_by,evidence,known_as';

/**
 * Brings real files into a folder with the real command line, and opens a chronology of its own for each of some
 * children of them: those whose rows are the most, the fewest and the worst. Every third of them has no name.
 */
export const bringRealChildren = async (dataDir: string): Promise<readonly RealChild[]> => {
  const files = await bringsFiles(dataDir);
  const named = files.map((file, place) => ({ ...file, knownAs: place % 3 === 2 ? '' : `Robin${place}` }));
  const rows = named.map(({ source, localId, knownAs }) =>
    [...source, localId, '-', 'OPEN', 'looked_after', 'Social worker', 'For a test', knownAs]
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  const table = join(newFolder(), 'table.csv');
  writeFileSync(table, [HEADER, ...rows].join('\n'));
  const { code, lines, errors } = await runCli(dataDir, 'link', table);
  const ids = lines.flatMap((line) => /\(([0-9a-f-]{36})\)$/.exec(line)?.[1] ?? []);
  if (code !== 0 || ids.length !== named.length) throw new Error([...lines, errors].join('\n'));
  return named.map(({ what, knownAs }, place) => ({ what, knownAs, childId: ids[place] ?? '' }));
};
