import { held, rejected, skipped, type ReadRow, type Verdict } from '@chronology/imports';
import { isJson, objectAt, textAt, type Json } from './json';
import { localIdOf } from './patient-identity';
import { containedPatient, namesOf, referencesIn, subjectOf } from './references';
import { skippedResource } from './skipped-resources';

const MAPPED = ['Encounter', 'EpisodeOfCare', 'Appointment', 'ServiceRequest', 'Immunization'];
const NAMED = ['Organization', 'HealthcareService', 'Location'];

const NOTHING = skipped('nothing-stated', 'This entry holds no resource.');
const NO_LASTING_ID = held(
  'no-lasting-id',
  'This patient has no record number, no lasting id and no issued number that passes its check, so nobody can tell whose record it is.',
);

/** One entry of a bundle, or one resource that is a file of its own, as a row. */
export const readEntry = (item: unknown): ReadRow => {
  const entry = isJson(item) ? item : {};
  const isResource = textAt(entry, 'resourceType') !== undefined;
  const resource = isResource ? entry : objectAt(entry, 'resource');
  const kind = textAt(resource, 'resourceType');
  if (!resource || kind === undefined) return { kind: 'entry', cells: {}, verdict: NOTHING };
  if (JSON.stringify(resource).includes('\\u0000')) return { kind, cells: {}, verdict: UNREADABLE };
  const fullUrl = isResource ? undefined : textAt(entry, 'fullUrl');
  if (kind === 'Patient') return patientRow(resource, fullUrl);
  if (MAPPED.includes(kind)) return rowAboutChild(kind, resource);
  return { kind, cells: {}, verdict: skippedResource(kind), ...nameOf(kind, resource, fullUrl) };
};

const UNREADABLE: Verdict = rejected(
  'unreadable-characters',
  'This entry holds characters that are no text. Please export it again.',
);

const patientRow = (patient: Json, fullUrl: string | undefined): ReadRow => {
  const child = localIdOf(patient, fullUrl?.startsWith('urn:') ? 'of the moment' : 'lasting');
  const row = {
    kind: 'Patient',
    cells: { resource: JSON.stringify(patient) },
    explains: namesOf(patient, fullUrl),
  };
  return child === undefined ? { ...row, verdict: NO_LASTING_ID } : { ...row, child };
};

const rowAboutChild = (kind: string, resource: Json): ReadRow => {
  const cells = { resource: JSON.stringify(resource) };
  const patient = containedPatient(resource);
  if (!patient) return { kind, cells, childReferences: subjectOf(resource).flatMap(referencesIn) };
  const child = localIdOf(patient, 'contained');
  if (child === undefined) return { kind, cells, verdict: NO_LASTING_ID };
  return { kind, child, cells: { ...cells, patient: JSON.stringify(patient) } };
};

const nameOf = (kind: string, resource: Json, fullUrl: string | undefined): Pick<ReadRow, 'named'> => {
  const name = NAMED.includes(kind) ? textAt(resource, 'name') : undefined;
  if (name === undefined) return {};
  return { named: { name, references: namesOf(resource, fullUrl).map(({ reference }) => reference) } };
};
