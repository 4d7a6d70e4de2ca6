import {
  dayOf,
  earliestDay,
  REASONS,
  Refused,
  type CalendarDay,
  type ContentOf,
  type FactOf,
  type Stating,
} from '@chronology/domain';
import { inWords, type Intensity } from './amount';
import type { Saying } from './help-command';
import type { Level } from './help-state';
import { dayInWords } from './help-words';

export type StatedType =
  | 'ServiceStarted'
  | 'ServiceChanged'
  | 'ServiceIncreased'
  | 'ServiceReduced'
  | 'ServicePaused'
  | 'ServiceResumed'
  | 'ServiceEnded'
  | 'ServiceEndingTakenBack'
  | 'ServiceEndingCorrected'
  | 'RouteBackUsed';
export type HelpStated = Stating<FactOf<StatedType>>;

/** A fact about help. It occurs on the day of its effect where that is stated, else when the entry says. */
export const stating = <Type extends StatedType>(
  type: Type,
  { envelope }: Saying,
  content: ContentOf<Type>,
  on?: CalendarDay,
): HelpStated => {
  const occurred = on === undefined ? envelope.occurred : { from: on, precision: 'day' as const };
  return { type, data: { ...envelope, occurred, content } } as unknown as HelpStated;
};

const isPerson = ({ asker }: Saying): boolean => asker.kind === 'person';

type Why = Readonly<{ reason?: string; reasonText?: string }>;

/** A system's code of a later list is kept as it is; a person chooses one of the list. */
export const refuseUnknownReason = (saying: Saying, reason: string | undefined, field: string): void => {
  if (isPerson(saying) && reason !== undefined && !REASONS.some((known) => known === reason))
    throw new Refused('unknown-reason', 'Please choose a reason of the list.', field);
};

/** A person who takes help away says why: by a reason of the list, which may be NOT_STATED, and in their own words. */
export const refuseWithoutWhy = (saying: Saying, { reason, reasonText }: Why, path = 'help.'): void => {
  if (!isPerson(saying)) return;
  if (reason === undefined || reason === '')
    throw new Refused(
      'reason-missing',
      'Please choose a reason. “Not stated” is one of them, and is shown as such.',
      `${path}reason`,
    );
  refuseUnknownReason(saying, reason, `${path}reason`);
  if (reasonText === undefined || reasonText.trim() === '')
    throw new Refused(
      'own-words-missing',
      'Please say why in your own words, so that the child can read it one day.',
      `${path}reasonText`,
    );
};

/** Refuses a day that is still to come, where the field is about something that has happened. */
export const refuseDaysToCome = (
  { today }: Saying,
  days: Readonly<Record<string, CalendarDay | undefined>>,
): void => {
  const toCome = Object.entries(days).find(([, day]) => day !== undefined && day > today);
  if (!toCome) return;
  const [field, day = ''] = toCome;
  throw new Refused(
    'in-the-future',
    `${dayInWords(day)} is still to come. Please give a day that has been, or leave it out; the day on which help ends or changes may lie ahead, and has a field of its own.`,
    `help.${field}`,
  );
};

/** The day on which something said of help is judged: its effect, else the earliest day of the entry, else today. */
export const dayJudged = ({ envelope, today }: Saying, effectiveOn?: CalendarDay): CalendarDay =>
  effectiveOn ?? earliestDay(envelope.occurred) ?? today;

/** The day on which an ending takes effect, as far as it is stated. */
export const dayOfEffect = (
  { envelope }: Saying,
  { effectiveOn, decidedOn }: Readonly<{ effectiveOn?: CalendarDay; decidedOn?: CalendarDay }>,
): CalendarDay | undefined => effectiveOn ?? dayOf(envelope.occurred) ?? decidedOn;

/** Says beside a fact that two amounts are counted in different units, and are therefore not compared. */
export const withUnitsNote = <Said extends Saying>(
  saying: Said,
  to: Intensity | undefined,
  level: Level | undefined,
): Said => {
  if (!to || !level || to.unit === level.amount.unit) return saying;
  const text = `${inWords(to)} and ${inWords(level.amount)} are counted in different units, and are not compared.`;
  const note = { rule: 'units-not-compared', severity: 'info', text } as const;
  const { envelope } = saying;
  return { ...saying, envelope: { ...envelope, quality: [...(envelope.quality ?? []), note] } };
};
