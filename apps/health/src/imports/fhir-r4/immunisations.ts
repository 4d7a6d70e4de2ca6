import type { Occurred } from '@chronology/domain';
import type { MappedFact } from '@chronology/imports';
import { missedBy } from './appointments';
import { codesOf, shortened, wordsOf } from './concepts';
import { occurredOn, UNKNOWN, writtenDownAt } from './fhir-time';
import { listAt, objectAt, textAt, valueAt, type Json } from './json';
import {
  base,
  none,
  notADate,
  rawOf,
  statusNotKnown,
  type Resource,
  type ResourceMapped,
} from './mapped-resource';

/** SNOMED CT, UK Edition: the child did not come to be immunised. */
const DID_NOT_COME = ['281399006', '201741000000102'];

/** An immunisation that was given, or was not and why. */
export const mapImmunisation = (about: Resource): ResourceMapped => {
  const { resource } = about;
  const occurred = whenIn(resource);
  if (!occurred) return none(notADate('occurrenceDateTime'));
  const status = textAt(resource, 'status');
  if (status === 'completed') return { facts: [given(about, occurred)] };
  return status === 'not-done'
    ? { facts: [notGiven(about, occurred), ...missed(about, occurred)] }
    : none(statusNotKnown('immunisation'));
};

/** Some sources have only words for when it was: they are kept, and no day is made of them. */
const whenIn = (resource: Json): Occurred | undefined => {
  const stated = textAt(resource, 'occurrenceDateTime');
  return stated === undefined ? UNKNOWN : occurredOn(stated);
};

const said = (about: Resource, occurred: Occurred) => {
  const { resource } = about;
  const words = textAt(resource, 'occurrenceString');
  return {
    ...base(about),
    occurred,
    ...(words !== undefined && { what: `When: ${words.slice(0, 500)}` }),
    knownToSourceAt: writtenDownAt(resource, 'recorded') ?? writtenDownAt(resource),
  };
};

const programmeOf = (resource: Json): string => wordsOf(objectAt(resource, 'vaccineCode')) ?? 'Immunisation';

const vaccineIn = (resource: Json) => {
  const [vaccine, ...others] = codesOf(objectAt(resource, 'vaccineCode'));
  return { ...(vaccine && { content: { vaccine } }), others };
};

const given = (about: Resource, occurred: Occurred): MappedFact<'ImmunisationGiven'> => {
  const { resource } = about;
  const dose = doseOf(resource);
  const { content, others } = vaccineIn(resource);
  return {
    ...said(about, occurred),
    type: 'ImmunisationGiven',
    aspect: 'given',
    content: {
      programme: programmeOf(resource),
      ...content,
      ...(dose !== undefined && { dose }),
      ...(valueAt(resource, ['primarySource']) === false && { reportedSecondHand: true }),
    },
    codes: others,
    raw: rawOf(resource, { status: ['status'], occurrenceDateTime: ['occurrenceDateTime'] }),
  };
};

const doseOf = (resource: Json): string | undefined => {
  const [protocol] = listAt(resource, 'protocolApplied');
  const number = valueAt(protocol, ['doseNumberPositiveInt']);
  return typeof number === 'number' ? String(number) : shortened(textAt(protocol, 'doseNumberString'));
};

const notGiven = (about: Resource, occurred: Occurred): MappedFact<'ImmunisationNotGiven'> => {
  const { resource } = about;
  const statusReason = objectAt(resource, 'statusReason');
  const [reason, ...otherReasons] = codesOf(statusReason);
  const words = textAt(statusReason, 'text');
  const { content, others } = vaccineIn(resource);
  return {
    ...said(about, occurred),
    type: 'ImmunisationNotGiven',
    aspect: 'not given',
    content: {
      programme: programmeOf(resource),
      ...content,
      ...(reason && { reason }),
      ...(words !== undefined && { reasonText: words.slice(0, 600) }),
    },
    codes: [...others, ...otherReasons],
    raw: rawOf(resource, { status: ['status'], occurrenceDateTime: ['occurrenceDateTime'] }),
  };
};

/** Where the reason is that the child did not come, the missed appointment is a fact of its own. */
const missed = (about: Resource, occurred: Occurred): readonly MappedFact[] => {
  const codes = codesOf(objectAt(about.resource, 'statusReason'));
  const code = codes.find((each) => DID_NOT_COME.includes(each.code));
  const outcome = code && missedBy(about.birthDate, occurred);
  if (!code || !outcome) return [];
  const fact: MappedFact<'AppointmentOutcomeRecorded'> = {
    ...said(about, occurred),
    type: 'AppointmentOutcomeRecorded',
    aspect: 'missed',
    content: { service: 'Immunisation', outcome, code },
    raw: rawOf(about.resource, { status: ['status'], occurrenceDateTime: ['occurrenceDateTime'] }),
  };
  return [fact];
};
