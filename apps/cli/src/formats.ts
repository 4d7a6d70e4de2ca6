import type { ImportFormat } from '@chronology/imports';
import { edFi } from '../../education/src/imports/ed-fi/ed-fi.format';
import { fhirR4 } from '../../health/src/imports/fhir-r4/fhir-r4.format';
import { ssda903 } from '../../social-work/src/imports/ssda903/ssda903.format';
import { WrongCall } from './command';

const FORMATS: readonly ImportFormat[] = [ssda903, fhirR4, edFi];

/** The names of the formats that can be imported. */
export const FORMAT_NAMES = FORMATS.map(({ name }) => name);

/** The format of this name. */
export const formatNamed = (name: string | undefined): ImportFormat => {
  const format = FORMATS.find((each) => each.name === name);
  if (format) return format;
  throw new WrongCall(`The formats are ${FORMAT_NAMES.join(', ')}.`);
};
