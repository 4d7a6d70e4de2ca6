import type { ContentOf, Occurred } from '@chronology/domain';
import { held, type MappedFact } from '@chronology/imports';
import { allCodes, codesOf, firstWords, statusCode, shortened } from './concepts';
import { ageAt, occurredOn, UNKNOWN, writtenDownAt } from './fhir-time';
import { listAt, objectAt, textAt } from './json';
import {
  base,
  none,
  notADate,
  PLANNED,
  rawOf,
  statusNotKnown,
  type Resource,
  type ResourceMapped,
} from './mapped-resource';

type Outcome = ContentOf<'AppointmentOutcomeRecorded'>['outcome'];

/** From this age on a young person is taken to be able to come alone. */
const COMES_ALONE = 16;

const AGE_NEEDED = held(
  'age-needed',
  'The child did not come, and without a full birth date nobody can tell whether the child had to be brought. Please send the birth date.',
);

/** An appointment and what came of it. What is only booked is planned, and nothing of it is stated. */
export const mapAppointment = (about: Resource): ResourceMapped => {
  const { resource } = about;
  const status = textAt(resource, 'status') ?? '';
  if (['proposed', 'pending', 'booked'].includes(status)) return none(PLANNED);
  if (status === 'waitlist') return waiting(about);
  const start = textAt(resource, 'start');
  const occurred = start === undefined ? UNKNOWN : occurredOn(start);
  if (!occurred) return none(notADate('start'));
  if (status === 'noshow') return missed(about, occurred);
  if (['fulfilled', 'arrived', 'checked-in'].includes(status))
    return { facts: [outcome(about, occurred, 'attended')] };
  return status === 'cancelled'
    ? { facts: [outcome(about, occurred, cancelledBy(about))] }
    : none(statusNotKnown('appointment'));
};

/** A child is brought, and does not miss appointments; a young person old enough to come alone may. */
const missed = (about: Resource, occurred: Occurred): ResourceMapped => {
  const outcomeForAge = missedBy(about.birthDate, occurred);
  return outcomeForAge === undefined
    ? none(AGE_NEEDED)
    : { facts: [outcome(about, occurred, outcomeForAge)] };
};

/** Undefined where the ages that are possible do not agree. */
export const missedBy = (birthDate: Occurred | undefined, occurred: Occurred): Outcome | undefined => {
  const age = ageAt(birthDate, occurred);
  if (age && age.oldest < COMES_ALONE) return 'was_not_brought';
  return age && age.youngest >= COMES_ALONE ? 'did_not_attend' : undefined;
};

/** The codes of FHIR's cancellation reasons begin with who cancelled: the patient or the provider. */
const cancelledBy = ({ resource }: Resource): Outcome => {
  const codes = codesOf(objectAt(resource, 'cancelationReason')).map(({ code }) => code);
  if (codes.some((code) => /^pat\b/.test(code))) return 'cancelled_by_family';
  return codes.some((code) => /^prov\b/.test(code)) ? 'cancelled_by_service' : 'cancelled_not_said_by_whom';
};

const outcome = (
  about: Resource,
  occurred: Occurred,
  cameOf: Outcome,
): MappedFact<'AppointmentOutcomeRecorded'> => {
  const { resource } = about;
  const [code] = statusCode('appointmentstatus', resource);
  return {
    ...base(about),
    type: 'AppointmentOutcomeRecorded',
    aspect: 'outcome',
    occurred,
    content: { service: serviceOf(about), outcome: cameOf, ...(code && { code }) },
    codes: [...allCodes(resource, 'serviceType'), ...codesOf(objectAt(resource, 'cancelationReason'))],
    knownToSourceAt: writtenDownAt(resource),
    raw: rawOf(resource, { status: ['status'], start: ['start'], end: ['end'] }),
  };
};

const serviceOf = ({ resource, row, context }: Resource): string => {
  const actors = listAt(resource, 'participant').map((participant) => objectAt(participant, 'actor'));
  const places = actors.flatMap((actor) => {
    const reference = textAt(actor, 'reference') ?? '';
    const isPlace = /(HealthcareService|Location)\//.test(reference);
    return context.nameOf(row.file, reference) ?? (isPlace ? (textAt(actor, 'display') ?? []) : []);
  });
  return (
    firstWords(resource, 'serviceType') ??
    firstWords(resource, 'specialty') ??
    shortened(places[0]) ??
    'Health appointment'
  );
};

const waiting = (about: Resource): ResourceMapped => {
  const { resource } = about;
  const created = textAt(resource, 'created');
  const occurred = created === undefined ? UNKNOWN : occurredOn(created);
  if (!occurred) return none(notADate('created'));
  const fact: MappedFact<'WaitingListJoined'> = {
    ...base(about),
    type: 'WaitingListJoined',
    aspect: 'waiting',
    occurred,
    content: { service: serviceOf(about) },
    codes: allCodes(resource, 'serviceType'),
    knownToSourceAt: writtenDownAt(resource),
    raw: rawOf(resource, { status: ['status'], created: ['created'] }),
  };
  return { facts: [fact] };
};
