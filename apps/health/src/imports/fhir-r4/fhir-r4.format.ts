import type { Occurred } from '@chronology/domain';
import {
  held,
  type ChildContext,
  type ImportFormat,
  type Mapped,
  type Row,
  type TakenBack,
  type Verdict,
} from '@chronology/imports';
import { mapAppointment } from './appointments';
import { ENTERED_IN_ERROR, mapEncounter } from './encounters';
import { mapEpisodeOfCare } from './episodes-of-care';
import { ageAt } from './fhir-time';
import { mapImmunisation } from './immunisations';
import { isJson, listAt, textAt, type Json } from './json';
import { none, NOT_A_CHILD, ofChildrenOnly, type Resource, type ResourceMapped } from './mapped-resource';
import { birthDateOf, birthDatesIn, deathIn, describedPatient } from './patients';
import { readEntry } from './read-entry';
import { keyOf, NO_KEY, speaking, type Keyed } from './resource-keys';
import { mapServiceRequest } from './service-requests';

const MAPPINGS: ReadonlyMap<string, (about: Resource) => ResourceMapped> = new Map([
  ['Encounter', mapEncounter],
  ['EpisodeOfCare', mapEpisodeOfCare],
  ['Appointment', mapAppointment],
  ['ServiceRequest', mapServiceRequest],
  ['Immunization', mapImmunisation],
]);

const TWO_BIRTH_DATES = held(
  'two-birth-dates',
  'The files give this patient two birth dates, so the number may stand for two children. Please find out which is right and send the entries again.',
);
const SAID_TWICE: Verdict = {
  outcome: 'duplicate',
  rule: 'said-twice',
  message:
    'Another entry says the same thing under the same number; the one from the primary source, or the last, counts.',
};
const OLDEST = 25;

type Patient = Readonly<{ row: Row; patient: Json }>;

const parsed = (text: string | undefined): Json => {
  const value: unknown = JSON.parse(text ?? '{}');
  return isJson(value) ? value : {};
};

/** The patient resources of one child: entries of their own first, then those inside other resources. */
const patientsIn = (rows: readonly Row[]): readonly Patient[] => [
  ...rows
    .filter(({ kind }) => kind === 'Patient')
    .map((row) => ({ row, patient: parsed(row.cells['resource']) })),
  ...rows.flatMap((row) =>
    row.cells['patient'] === undefined ? [] : [{ row, patient: parsed(row.cells['patient']) }],
  ),
];

const mapChild = (rows: readonly Row[], context: ChildContext): Mapped => {
  const patients = patientsIn(rows);
  const [birthDate, another] = birthDatesIn(patients.map(({ patient }) => patient));
  if (another) return { facts: [], verdicts: rows.map(({ ref }) => ({ row: ref, ...TWO_BIRTH_DATES })) };
  const resources = mapResources(
    rows.filter(({ kind }) => kind !== 'Patient'),
    birthDate,
    context,
  );
  return withPatient(patients, birthDate, resources, context);
};

const mapResources = (
  rows: readonly Row[],
  birthDate: Occurred | undefined,
  context: ChildContext,
): Mapped => {
  const read = rows.map((row) => ({ row, resource: parsed(row.cells['resource']) }));
  const keyed = read.flatMap(({ row, resource }): Keyed[] => {
    const naturalKey = keyOf(resource);
    return naturalKey === undefined ? [] : [{ row, resource, naturalKey }];
  });
  const unkeyed = read.filter(({ resource }) => keyOf(resource) === undefined);
  const { kept, others } = speaking(keyed);
  const mapped = kept.map((each) => ({ each, ...mapOne({ ...each, birthDate, context }) }));
  return {
    facts: mapped.flatMap(({ facts }) => facts),
    takenBack: mapped.flatMap(takenBackBy),
    verdicts: [
      ...unkeyed.map(({ row }) => ({ row: row.ref, ...NO_KEY })),
      ...others.map(({ row }) => ({ row: row.ref, ...SAID_TWICE })),
      ...mapped.flatMap(({ each, verdict }) => (verdict ? [{ row: each.row.ref, ...verdict }] : [])),
    ],
    leftOut: mapped.flatMap(({ each, leftOut = [] }) =>
      leftOut.map((part) => ({ row: each.row.ref, ...part })),
    ),
  };
};

const isInError = (resource: Json): boolean => textAt(resource, 'status') === 'entered-in-error';

const mapOne = (about: Resource): ResourceMapped => {
  if (isInError(about.resource)) return { facts: [] };
  const mapped = MAPPINGS.get(about.row.kind)?.(about) ?? none(NO_KEY);
  return ofChildrenOnly(mapped, about.birthDate);
};

/** A resource that was read says all that it says: what it said before and says no more is taken back. */
const takenBackBy = ({
  each,
  facts,
  verdict,
}: ResourceMapped & Readonly<{ each: Keyed }>): readonly TakenBack[] => {
  if (verdict && verdict.outcome !== 'skipped') return [];
  const inError = isInError(each.resource);
  return [
    {
      row: each.row.ref,
      naturalKey: each.naturalKey,
      keeps: [...facts.map(({ aspect }) => aspect), ...(inError ? [] : stillTrue(each.resource, verdict))],
      why: inError ? 'The source says that it was entered in error.' : 'The source no longer says so.',
      ...(inError && { otherwise: ENTERED_IN_ERROR }),
    },
  ];
};

/**
 * What a resource said once and stays true when life has gone on: that help was asked for, whatever came of it, and that
 * the child waited, unless a history of its own says otherwise.
 */
const stillTrue = (resource: Json, verdict: Verdict | undefined): readonly string[] => {
  const hasHistory = listAt(resource, 'statusHistory').length > 0;
  return [
    ...(hasHistory && verdict?.rule !== 'never-began' ? [] : ['waiting']),
    ...(GONE_ON.includes(verdict?.rule ?? '') ? ['requested'] : []),
  ];
};

const GONE_ON = ['request-completed', 'request-revoked', 'request-on-hold'];

/** The last entry of the patient's own, before one inside another; of either, one that states the whole birth date. */
const whoSaysMost = (patients: readonly Patient[], birthDate: Occurred | undefined): Patient | undefined => {
  const own = patients.filter(({ row }) => row.kind === 'Patient');
  const all = own.length > 0 ? own : patients;
  return all.findLast(({ patient }) => birthDateOf(patient)?.from === birthDate?.from) ?? all.at(-1);
};

/** A person is described where something is said of them as a child, or where they are young enough to be one today. */
const withPatient = (
  patients: readonly Patient[],
  birthDate: Occurred | undefined,
  resources: Mapped,
  { today }: ChildContext,
): Mapped => {
  const describing = whoSaysMost(patients, birthDate);
  if (!describing) return resources;
  const { row, patient } = describing;
  const isGrown = (ageAt(birthDate, { from: today, precision: 'day' })?.youngest ?? 0) > OLDEST;
  const death = ofChildrenOnly({ facts: deathIn(row, patient) }, birthDate).facts;
  const facts = [...death, ...resources.facts];
  if (isGrown && facts.length === 0)
    return { ...resources, verdicts: [...(resources.verdicts ?? []), { row: row.ref, ...NOT_A_CHILD }] };
  const takenBack: TakenBack = {
    row: row.ref,
    naturalKey: 'patient',
    keeps: death.map(({ aspect }) => aspect),
    why: 'The source no longer says so.',
  };
  return {
    ...resources,
    child: describedPatient(row, patient),
    facts,
    takenBack: [...(resources.takenBack ?? []), takenBack],
  };
};

/** HL7 FHIR R4 as JSON: bundles of any kind, read entry by entry, and single resources. */
export const fhirR4: ImportFormat = {
  name: 'fhir-r4',
  version: '4.0.1',
  json: {
    head: ['resourceType', 'type'],
    list: 'entry',
    recognise: ({ resourceType, type }) => {
      if (typeof resourceType !== 'string') return undefined;
      if (resourceType !== 'Bundle') return { kind: resourceType, rowsAre: 'the whole' };
      return { kind: `Bundle ${typeof type === 'string' ? type : ''}`.trim(), rowsAre: 'items' };
    },
    read: readEntry,
  },
  isOneRowAcrossFiles: true,
  mapChild,
};
