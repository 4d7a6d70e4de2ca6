import { checkIdentifier, type IdentifierScheme } from '@chronology/domain';
import type { StatedIdentifier } from '@chronology/imports';
import { codesOf, conceptOf, extensionOf } from './concepts';
import { listAt, objectAt, textAt, type Json } from './json';

/** The national numbers that the chronology knows, by the system that a FHIR identifier names. */
const SCHEMES: ReadonlyMap<string, IdentifierScheme> = new Map([
  ['https://fhir.nhs.uk/id/nhs-number', 'NHS_NUMBER'],
  ['http://fhir.nhs.net/id/nhs-number', 'NHS_NUMBER'],
  ['urn:oid:2.16.840.1.113883.2.1.4.1', 'NHS_NUMBER'],
  ['urn:oid:2.16.840.1.113883.2.1.3.2.4.16.53', 'CHI'],
]);

/** UK Core, NHS number verification status (England and Wales). */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['01', 'number-present-and-verified'],
  ['02', 'number-present-but-not-traced'],
  ['03', 'trace-required'],
  ['04', 'trace-attempted'],
  ['05', 'trace-needs-to-be-resolved'],
  ['06', 'trace-in-progress'],
  ['07', 'number-not-present-and-trace-not-required'],
  ['08', 'trace-postponed'],
]);

export const schemeOf = (identifier: Json): IdentifierScheme | undefined =>
  SCHEMES.get((textAt(identifier, 'system') ?? '').toLowerCase());

/** The national numbers that a patient carries, each with the source's own word on how far it was checked. */
export const identifiersOf = (patient: Json): readonly StatedIdentifier[] =>
  listAt(patient, 'identifier').flatMap((identifier): StatedIdentifier[] => {
    const [scheme, value] = [schemeOf(identifier), textAt(identifier, 'value')];
    if (scheme === undefined || value === undefined) return [];
    const status = verificationOf(identifier);
    return [{ scheme, value, ...(status !== undefined && { status }) }];
  });

const verificationOf = (identifier: Json): string | undefined => {
  const [coded] = codesOf(conceptOf(extensionOf(identifier, 'NHSNumberVerificationStatus')));
  return coded && (STATUSES.get(coded.code) ?? coded.code);
};

/**
 * The system's own lasting number of a patient: its medical record number, or the id under which it keeps the
 * patient. Beside an address of the moment (urn:uuid) an issued number that passes its check lasts longer than the id
 * and comes first; a contained patient's id means nothing elsewhere. Never a social security or licence number.
 */
export const localIdOf = (patient: Json, address: Address): string | undefined => {
  const recordNumber = listAt(patient, 'identifier')
    .filter(isRecordNumber)
    .map((identifier) => textAt(identifier, 'value'))
    .find((value) => value !== undefined && !isPlaceholder(value));
  if (recordNumber !== undefined) return recordNumber;
  const id = address === 'contained' ? undefined : textAt(patient, 'id');
  return address === 'lasting' ? (id ?? issuedNumber(patient)) : (issuedNumber(patient) ?? id);
};

/** How a patient is addressed where it stands. */
type Address = 'lasting' | 'of the moment' | 'contained';

const isRecordNumber = (identifier: Json): boolean =>
  codesOf(objectAt(identifier, 'type')).some(({ code }) => code === 'MR');

const isPlaceholder = (value: string): boolean => /^(.)\1*$/.test(value);

const issuedNumber = (patient: Json): string | undefined =>
  identifiersOf(patient)
    .map(({ scheme, value }) => ({ scheme, ...checkIdentifier(scheme, value) }))
    .filter(({ verdict }) => verdict === 'passes')
    .map(({ scheme, value }) => `${scheme} ${value}`)[0];
