import { dayOf, turns, type CalendarDay } from '@chronology/domain';
import type { CensorReason } from '../labels';
import { isOf, ofType, type Known } from './entry-on-record';
import type { KnownFacts } from './known-facts';

/** A day after which silence says nothing about how a child is. */
export type Censored = Readonly<{
  on: CalendarDay;
  recordedOn?: CalendarDay;
  why: CensorReason;
  factRefs: readonly string[];
}>;

const CLOSED: Readonly<Record<string, CensorReason>> = {
  died: 'DIED',
  turned_18: 'TURNED_18',
  moved_out: 'MOVED_OUT',
  plan_ended: 'STREAM_CLOSED',
  opened_in_error: 'STREAM_CLOSED',
};

/** Reasons of the SSDA903 return why care stopped that take the child out of sight. */
const CARE_STOPPED: Readonly<Record<string, CensorReason>> = {
  E2: 'DIED',
  E3: 'MOVED_OUT',
  E16: 'MOVED_OUT',
};

const whyOf = (said: Known): CensorReason | undefined => {
  if (isOf(said, 'DeathNotified')) return 'DIED';
  if (isOf(said, 'ChronologyClosed')) return CLOSED[said.fact.data.content.reason];
  if (!isOf(said, 'StoppedBeingLookedAfter')) return undefined;
  return CARE_STOPPED[said.fact.data.content.reason?.code ?? ''];
};

const stated = (said: Known): readonly Censored[] => {
  const [why, on] = [whyOf(said), dayOf(said.fact.data.occurred)];
  return why === undefined || on === undefined
    ? []
    : [{ on, recordedOn: said.recordedOn, why, factRefs: [said.ref] }];
};

const isByHand = ({ fact }: Known) => fact.data.source.system === undefined;

/** The birth date, where people state one, or where all systems that state one agree; otherwise it is not guessed. */
const birthDateOf = (known: readonly Known[]): CalendarDay | undefined => {
  const stating = ofType(known, 'ChildDescribed').flatMap((said) => {
    const birth = said.fact.data.content.birthDate;
    const day = birth && dayOf(birth);
    return day === undefined ? [] : [{ day, isPersons: isByHand(said), recordedAt: said.recordedAt }];
  });
  const persons = stating.filter(({ isPersons }) => isPersons);
  if (persons.length > 0)
    return persons.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).at(-1)?.day;
  return new Set(stating.map(({ day }) => day)).size === 1 ? stating[0]?.day : undefined;
};

/** Every day on record after which silence says nothing: a death, an eighteenth birthday, a move away, a closing. */
export const censorOf = ({ all: known }: KnownFacts): readonly Censored[] => {
  const birthDate = birthDateOf(known);
  const turned: readonly Censored[] =
    birthDate === undefined ? [] : [{ on: turns(birthDate, 18), why: 'TURNED_18', factRefs: [] }];
  return [...known.flatMap(stated), ...turned];
};
