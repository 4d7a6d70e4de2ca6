import type { ContentOf, Occurred } from '@chronology/domain';
import type { DescribedChild, MappedFact, Row } from '@chronology/imports';
import { occurredOn, UNKNOWN, writtenDownAt } from './fhir-time';
import { listAt, textAt, valueAt, type Json } from './json';
import { identifiersOf } from './patient-identity';
import { rawOf } from './mapped-resource';

const PAST_NAMES = ['old', 'maiden', 'temp'];

/** Who the child is, as a patient resource says. Addresses and telephone numbers are not kept. */
export const describedPatient = (row: Row, patient: Json): DescribedChild => {
  const names = listAt(patient, 'name').filter((name) => !PAST_NAMES.includes(textAt(name, 'use') ?? ''));
  const called = names.find((name) => ['usual', 'nickname'].includes(textAt(name, 'use') ?? ''));
  const [knownAs] = called ? givenIn(called) : [];
  const birthDate = birthDateOf(patient);
  return {
    row: row.ref,
    names: names.map(nameFrom).filter(({ given, family }) => given.length > 0 || family !== undefined),
    ...(knownAs !== undefined && { knownAs }),
    ...(birthDate && { birthDate }),
    identifiers: identifiersOf(patient),
    knownToSourceAt: writtenDownAt(patient),
    raw: rawOf(patient, { birthDate: ['birthDate'] }),
  };
};

export const birthDateOf = (patient: Json): Occurred | undefined => {
  const born = occurredOn(textAt(patient, 'birthDate'));
  return born?.precision === 'minute' ? undefined : born;
};

/** The birth dates that patients state, each as fully as one of them does: 2017 agrees with 2017-03-14, and 2016 does not. */
export const birthDatesIn = (patients: readonly Json[]): readonly Occurred[] => {
  const stated = new Map(
    patients.flatMap((patient) => {
      const born = birthDateOf(patient);
      return born?.from === undefined ? [] : [[born.from, born] as const];
    }),
  );
  const isSaidMoreFully = (from: string) => [...stated.keys()].some((other) => other.startsWith(`${from}-`));
  return [...stated].filter(([from]) => !isSaidMoreFully(from)).map(([, born]) => born);
};

const givenIn = (name: Json): readonly string[] => {
  const given = valueAt(name, ['given']);
  return Array.isArray(given)
    ? given.filter((each): each is string => typeof each === 'string' && each !== '')
    : [];
};

const nameFrom = (name: Json): ContentOf<'ChildDescribed'>['names'][number] => {
  const family = textAt(name, 'family');
  return { given: givenIn(name), ...(family !== undefined && { family }) };
};

/** That the child died, with a day only where the source gives one. */
export const deathIn = (row: Row, patient: Json): readonly MappedFact[] => {
  const on = textAt(patient, 'deceasedDateTime');
  if (on === undefined && valueAt(patient, ['deceasedBoolean']) !== true) return [];
  const fact: MappedFact<'DeathNotified'> = {
    rows: [row.ref],
    type: 'DeathNotified',
    naturalKey: 'patient',
    aspect: 'death',
    occurred: occurredOn(on) ?? UNKNOWN,
    content: {},
    knownToSourceAt: writtenDownAt(patient),
    raw: rawOf(patient, { deceasedDateTime: ['deceasedDateTime'] }),
  };
  return [fact];
};
