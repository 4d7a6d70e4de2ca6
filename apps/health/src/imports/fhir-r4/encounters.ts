import type { ContentOf } from '@chronology/domain';
import { skipped, type MappedFact, type Quality } from '@chronology/imports';
import { allCodes, codeOf, firstWords, statusCode } from './concepts';
import { periodIn, writtenDownAt, type PeriodRead } from './fhir-time';
import { objectAt, textAt } from './json';
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

const HAPPENED = ['arrived', 'triaged', 'in-progress', 'onleave', 'finished'];
const EMERGENCY = 'EMER';
const AT_HOME = 'HH';
const IN_HOSPITAL = ['IMP', 'ACUTE', 'NONAC', 'OBSENC', 'SS'];

/** An encounter: contact with a professional, unplanned care, or an appointment that was cancelled. */
export const mapEncounter = (about: Resource): ResourceMapped => {
  const { resource } = about;
  const status = textAt(resource, 'status') ?? '';
  if (status === 'planned') return none(PLANNED);
  const period = periodIn(resource);
  if (period.problem === 'malformed') return none(notADate('period'));
  if (status === 'cancelled') return { facts: [cancelled(about, period)] };
  if (!HAPPENED.includes(status)) return none(statusNotKnown('encounter'));
  return classOf(about) === EMERGENCY
    ? { facts: [unplanned(about, period)] }
    : { facts: [contact(about, period)] };
};

const classOf = ({ resource }: Resource): string => textAt(resource, 'class', 'code') ?? '';

const said = (about: Resource, { occurred, problem }: PeriodRead) => {
  const { resource } = about;
  const encounterClass = codeOf(objectAt(resource, 'class'));
  return {
    ...base(about),
    occurred,
    codes: [...(encounterClass ? [encounterClass] : []), ...allCodes(resource, 'type')],
    ...(problem === 'backwards' && { quality: [BACKWARDS] }),
    knownToSourceAt: writtenDownAt(resource),
    raw: rawOf(resource, {
      status: ['status'],
      class: ['class', 'code'],
      start: ['period', 'start'],
      end: ['period', 'end'],
    }),
  };
};

const BACKWARDS: Quality = {
  rule: 'period-backwards',
  severity: 'warning',
  text: 'The source gives an end that lies before the start; only the start is shown.',
};

const purposeOf = ({ resource }: Resource): string =>
  firstWords(resource, 'type') ?? 'Contact with a health service';

const contact = (about: Resource, period: PeriodRead): MappedFact<'ProfessionalContactMade'> => {
  const isStay = IN_HOSPITAL.includes(classOf(about)) && firstWords(about.resource, 'type') === undefined;
  const content: ContentOf<'ProfessionalContactMade'> = {
    ...(classOf(about) === AT_HOME && { medium: 'home_visit' }),
    purpose: isStay ? 'A stay in hospital' : purposeOf(about),
  };
  return { ...said(about, period), type: 'ProfessionalContactMade', aspect: 'contact', content };
};

/** Why the child came is clinical detail; that it was unplanned is not. */
const unplanned = (about: Resource, period: PeriodRead): MappedFact<'UnplannedCareAttended'> => ({
  ...said(about, period),
  type: 'UnplannedCareAttended',
  aspect: 'unplanned care',
  content: { setting: 'emergency_dept', reasonGroup: 'not_stated' },
});

const cancelled = (about: Resource, period: PeriodRead): MappedFact<'AppointmentOutcomeRecorded'> => {
  const [code] = statusCode('encounter-status', about.resource);
  return {
    ...said(about, period),
    type: 'AppointmentOutcomeRecorded',
    aspect: 'cancelled',
    content: { service: purposeOf(about), outcome: 'cancelled_not_said_by_whom', ...(code && { code }) },
  };
};

export const ENTERED_IN_ERROR = skipped(
  'entered-in-error',
  'The source takes this back as entered in error, and nothing had been stated from it.',
);
