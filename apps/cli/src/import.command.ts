import { readOrganisations } from '@chronology/access';
import { openWriter } from '@chronology/commands';
import { factReader } from '@chronology/identity';
import { organisationOf, ROW_OUTCOMES, runImport, systemFor, type ImportSummary } from '@chronology/imports';
import { say, WrongCall, type CliCommand } from './command';
import { FORMAT_NAMES, formatNamed } from './formats';
import { showProgress } from './progress-line';
import { withHouse } from './root';
import { readWords, required } from './words';

const OPTIONS = {
  agency: { type: 'string' },
  system: { type: 'string' },
  'collection-year': { type: 'string' },
  'dry-run': { type: 'boolean' },
  report: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const yearFrom = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^(19|20)\d\d$/.test(text)) throw new WrongCall('--collection-year is a year such as 2018.');
  return Number(text);
};

const sayInWords = (summary: ImportSummary): void => {
  const what = summary.dryRun ? 'would be stated' : 'stated';
  say(`${summary.children} children, ${summary.facts} facts ${what}.`);
  say(`Rows: ${ROW_OUTCOMES.map((outcome) => `${summary.rows[outcome]} ${outcome}`).join(', ')}.`);
  for (const [file, { kind, rows }] of Object.entries(summary.byFile)) {
    const counts = ROW_OUTCOMES.filter((outcome) => rows[outcome] > 0).map(
      (outcome) => `${rows[outcome]} ${outcome}`,
    );
    say(`  ${file} (${kind}): ${counts.join(', ')}`);
  }
  for (const [rule, count] of Object.entries(summary.byRule)) say(`  ${rule}: ${count}`);
};

/** `chronology import`: brings in the files of one agency's system. Running it again changes nothing. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: `import ${FORMAT_NAMES.join('|')} PATH... --agency ORGANISATION [--system SYSTEM] [--collection-year Y] [--dry-run] [--report FILE] [--json]`,
  run: async (words) => {
    const { values, positionals } = readWords(words, OPTIONS);
    const format = formatNamed(positionals[0]);
    const paths = positionals.slice(1);
    if (paths.length === 0) throw new WrongCall('Please name a file or a folder to import.');
    const agency = required(values.agency, '--agency ORGANISATION');
    const collectionYear = yearFrom(values['collection-year']);
    const summary = await withHouse(async ({ store, secret }, settings) => {
      const organisation = organisationOf(readOrganisations(settings.organisationsFile), agency);
      const reader = factReader(store);
      return runImport({
        writer: openWriter(store, secret, reader),
        reader,
        organisation,
        system: systemFor(organisation, format.name, values.system),
        format,
        paths,
        scratchDir: settings.dataDir,
        onProgress: showProgress(),
        dryRun: values['dry-run'] ?? false,
        ...(collectionYear !== undefined && { collectionYear }),
        ...(values.report !== undefined && { report: values.report }),
      });
    });
    if (values.json) say(JSON.stringify(summary));
    else sayInWords(summary);
    return 0;
  },
};
