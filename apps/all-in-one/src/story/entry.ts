import { STATEMENTS, type EntryInput, type StatementName } from '@chronology/contribution';
import type { CalendarDay, Envelope, FactType, Occurred } from '@chronology/domain';
import { the } from './references';

/** What a step may say beside its content; a plain entry of one day, told on that day, says none of it. */
export type More = Readonly<{
  /** The name by which later steps speak of this one. */
  as?: string;
  /** The day on which this system was told, where that was another day. */
  toldOn?: CalendarDay;
  /** The day on which whoever tells it had written it down for themselves. */
  writtenOn?: CalendarDay;
  /** The last day, where it went on for more than one. */
  lastDay?: CalendarDay;
  /** When it was, where no single day says it. */
  when?: Occurred;
  /** For whom they write it down. */
  speaksFor?: keyof typeof SPOKEN_FOR;
  basis?: EntryInput['basis'];
  /** What happened, in words that Ailsa could read. */
  what?: string;
  /** What it meant for Ailsa. */
  meant?: Readonly<{ direction: 'better' | 'same' | 'worse' | 'unclear'; text: string; saidBy?: string }>;
  wellbeing?: NonNullable<Envelope['wellbeing']>;
  /** The help that it speaks of, by its name in the story. */
  about?: string;
  /** The roles that may open it, where not everybody of the team may. */
  onlyFor?: readonly string[];
}>;

const SPOKEN_FOR = {
  ailsa: { agency: 'child', organisationId: 'ailsas-family', role: 'child' },
  family: { agency: 'family', organisationId: 'ailsas-family', role: 'family' },
  hearing: { agency: 'hearings', organisationId: 'childrens-hearings', role: 'panel' },
} as const;

const STATEMENT_OF = new Map(
  Object.entries(STATEMENTS).map(([name, { type }]) => [type, name as StatementName]),
);

/** The statement by which people state facts of this type. */
export const statementFor = (type: FactType): StatementName => {
  const statement = STATEMENT_OF.get(type);
  if (statement === undefined) throw new Error(`Nobody can state ${type} by hand.`);
  return statement;
};

const whenOf = (day: CalendarDay, { when, lastDay }: More): Occurred =>
  when ?? { from: day, ...(lastDay !== undefined && { to: lastDay }), precision: 'day' };

/** The envelope of an entry about that day. */
export const entryOf = (day: CalendarDay, more: More): EntryInput => ({
  occurred: whenOf(day, more),
  basis: more.basis ?? 'seen',
  ...(more.writtenOn !== undefined && { knownToSourceAt: more.writtenOn }),
  ...(more.what !== undefined && { what: more.what }),
  ...(more.meant && { impactOnChild: { ...more.meant } }),
  ...(more.wellbeing && { wellbeing: [...more.wellbeing] }),
  ...(more.about !== undefined && { involvementRef: the(more.about) }),
  ...(more.speaksFor && { onBehalfOf: { ...SPOKEN_FOR[more.speaksFor] } }),
  ...(more.onlyFor && { audience: { level: 'named', roles: [...more.onlyFor] } }),
});
