import { dayWithin, compareDays, daysBetween, type CalendarDay } from '@chronology/domain';
import {
  effectOf,
  type EndingOnRecord,
  type FollowUp,
  type Judgement,
  type LaterEvent,
} from '@chronology/going-well';
import type { EntryLink, Leads } from './links';
import { followedInWords } from './words';

/** One thing that followed, and how many days after. */
export type FollowedEvent = Readonly<{
  kind: Lowercase<LaterEvent['kind']>;
  on: CalendarDay;
  day: number;
  entries: readonly EntryLink[];
}>;

/** A day after which silence says nothing. */
export type SilencedShown = Readonly<{
  why: Lowercase<Judgement['silenced'][number]['why']>;
  on: CalendarDay;
  day: number;
}>;

/** What followed within a year: one answer, and beside it everything else of that year, so that nothing is hidden. */
export type FollowedShown = Readonly<{
  followUp?: FollowUp;
  days?: number;
  inWords?: string;
  events: readonly FollowedEvent[];
  silenced: readonly SilencedShown[];
  cannotOpen: number;
}>;

const lower = <Text extends string>(text: Text) => text.toLowerCase() as Lowercase<Text>;

const yearAfter = (effect: CalendarDay, { parameters }: Judgement) => ({
  from: dayWithin(effect, 1),
  to: dayWithin(effect, parameters.FORWARD),
});

const answered = ({ followUp, followUpDays }: Judgement) =>
  followUp === undefined || followUpDays === undefined
    ? {}
    : { followUp, days: followUpDays, inWords: followedInWords(followUp, followUpDays) };

/** What followed an ending, as far as this viewer may open it. */
export const followedShown = (
  ending: EndingOnRecord,
  judgement: Judgement,
  asOf: CalendarDay,
  leads: Leads,
): FollowedShown => {
  const effect = effectOf(ending) ?? asOf;
  const after = ({ on }: { readonly on: CalendarDay }) => daysBetween(effect, on);
  const { from, to } = yearAfter(effect, judgement);
  const isOfTheYear = ({ on }: { readonly on: CalendarDay }) => on >= from && on <= to && on <= asOf;
  const events = judgement.followed.filter(isOfTheYear).toSorted((a, b) => compareDays(a.on, b.on));
  const [open, hidden] = leads.parted(events);
  return {
    ...answered(judgement),
    events: open.map((each) => ({
      kind: lower(each.kind),
      on: each.on,
      day: after(each),
      entries: leads.to(each.factRefs).open,
    })),
    silenced: judgement.silenced
      .filter((each) => isOfTheYear(each) && leads.mayOpenAll(each.factRefs))
      .map((each) => ({ why: lower(each.why), on: each.on, day: after(each) })),
    cannotOpen: leads.to(hidden.flatMap(({ factRefs }) => factRefs)).cannotOpen,
  };
};
