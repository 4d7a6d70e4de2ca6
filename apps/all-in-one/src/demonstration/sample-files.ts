import type { ImportFormat } from '@chronology/imports';
import { edFi } from '../../../education/src/imports/ed-fi/ed-fi.format';
import { fhirR4 } from '../../../health/src/imports/fhir-r4/fhir-r4.format';
import { ssda903 } from '../../../social-work/src/imports/ssda903/ssda903.format';

/** The made-up files of one agency’s system, and the day of the story on which they came. */
export type SampleFiles = Readonly<{
  format: ImportFormat;
  organisation: string;
  folder: string;
  cameOn: string;
}>;

/** One folder a format, in `samples/`. */
export const SAMPLE_FILES: readonly SampleFiles[] = [
  { format: fhirR4, organisation: 'nhs-northshire', folder: 'fhir-r4', cameOn: '2025-10-06' },
  { format: edFi, organisation: 'northshire-education', folder: 'ed-fi', cameOn: '2025-10-07' },
  { format: ssda903, organisation: 'northshire-social-work', folder: 'ssda903', cameOn: '2025-10-08' },
];

/** The mapping table that says which of the files are about the same child, and the day on which it was applied. */
export const SAMPLE_LINKS = { file: 'links.csv', appliedOn: '2025-10-09' } as const;
