import { checkChi } from './chi';
import type { IdentifierCheck, IdentifierScheme } from './identifier';
import { checkNhsNumber } from './nhs-number';
import { checkScottishCandidateNumber } from './scottish-candidate-number';
import { checkUpn } from './upn';

const checks: Readonly<Record<IdentifierScheme, (value: string) => IdentifierCheck>> = {
  CHI: (value) => checkChi(withoutSpaces(value)),
  NHS_NUMBER: (value) => checkNhsNumber(withoutSpaces(value)),
  SCN: (value) => checkScottishCandidateNumber(withoutSpaces(value)),
  UPN: (value) => checkUpn(withoutSpaces(value)),
  LA_CHILD_ID: checkLocalId,
};

/**
 * What the form of an identifier says of it, with its value in one spelling: without spaces, in capitals; a local
 * authority's own id is only trimmed, since its spelling is that system's affair. Nothing is ever refused or repaired.
 */
export function checkIdentifier(scheme: IdentifierScheme, value: string): IdentifierCheck {
  return checks[scheme](value);
}

/** An identifier as people read it: an NHS number as 943 476 5919, everything else as it is. */
export function shownIdentifier(scheme: IdentifierScheme, value: string): string {
  const { value: plain } = checkIdentifier(scheme, value);
  return scheme === 'NHS_NUMBER' ? plain.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3') : plain;
}

function checkLocalId(value: string): IdentifierCheck {
  const trimmed = value.trim();
  if (trimmed === '') return { value: trimmed, verdict: 'malformed', notes: ['A local id cannot be empty'] };
  return { value: trimmed, verdict: 'local', notes: ['Unique only within the organisation that gave it'] };
}

function withoutSpaces(value: string): string {
  return value.replace(/\s/g, '').toUpperCase();
}
