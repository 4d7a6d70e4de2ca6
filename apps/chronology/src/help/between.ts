import { dayWithin, type CalendarDay } from '@chronology/domain';
import { isInside, type EndingOnRecord, type HelpOnRecord, type Known } from '@chronology/going-well';
import type { EntryLink, Leads } from './links';

/** What happened between a decision and its effect. */
export type Between = Readonly<{
  /** Worries and requests for help: these are always printed. */
  always: readonly EntryLink[];
  others: readonly EntryLink[];
  cannotOpen: number;
}>;

/** Facts about paper, which happen to nobody. */
const PAPERWORK = [
  'RecordOpened',
  'IdentifierStated',
  'RecordLinked',
  'RecordLinkWithdrawn',
  'ChildDescribed',
];

/** The days from the one after a decision to the one of its effect. */
const daysBetweenThem = (decidedOn: CalendarDay, effectiveOn: CalendarDay) => ({
  from: dayWithin(decidedOn, 1),
  to: effectiveOn,
});

/** Tells everything on record from the day after a decision to the day of its effect. */
export const betweenIn =
  (all: HelpOnRecord, leads: Leads) =>
  (ending: EndingOnRecord): Between => {
    const { decidedOn, effectiveOn, factRefs } = ending;
    if (decidedOn === undefined || effectiveOn === undefined)
      return { always: [], others: [], cannotOpen: 0 };
    const time = daysBetweenThem(decidedOn, effectiveOn);
    const isOfThem = ({ ref, fact, span }: Known) =>
      isInside(span, time) && !factRefs.includes(ref) && !PAPERWORK.includes(fact.type);
    const known = all.inTime(time).filter(isOfThem);
    const serious = new Set(all.seen(time).sightings.flatMap((seen) => (seen.serious ? seen.factRefs : [])));
    const isAlways = ({ ref, fact }: Known) => serious.has(ref) || fact.type === 'HelpRequested';
    const always = new Set(known.filter(isAlways).map(({ ref }) => ref));
    const { open, cannotOpen } = leads.to(known.map(({ ref }) => ref));
    return {
      always: open.filter(({ entryRef }) => always.has(entryRef)),
      others: open.filter(({ entryRef }) => !always.has(entryRef)),
      cannotOpen,
    };
  };
