import { daysBetween, daysLater, inWords } from '../../words/dates';
import { whenInSentence, type After } from '../../words/help-when';
import { aboutOf, daysOf } from '../child/picture-of/days';
import type { EndingAnswer, FollowedAnswer, HelpAnswer, ServiceAnswer } from './answers';

type Event = FollowedAnswer['events'][number];

/** An entry that gives an event its day, and says itself that the day is not known: its last day stands for it. */
const notExactIn = ({ entries, on }: Event) =>
  entries.find(
    ({ occurred }) => aboutOf(occurred) !== undefined && daysOf(occurred, { today: on })?.to === on,
  );

/** Whether something was on the day that stands for it, and not at some time up to it. */
export const isExact = (event: Event): boolean => notExactIn(event) === undefined;

/** How long after an ending something was: where a day is not known exactly, nothing is measured. */
export const afterOf = ({ stated }: EndingAnswer, day: number, events: readonly Event[] = []): After => {
  const exact = events.find(isExact);
  const about = exact ? undefined : events.flatMap((event) => notExactIn(event) ?? [])[0];
  if (about) return { days: day, when: whenInSentence(about.occurred) };
  const since = stated.effectiveOn === null ? stated.decidedOn : null;
  return { days: day, ...(since && { when: `on ${inWords(daysLater(since, day))}` }) };
};

const first = (all: readonly After[]): After | undefined =>
  all.toSorted((a, b) => a.days - b.days || Number(a.when !== undefined) - Number(b.when !== undefined))[0];

const BACK = ['SAME_SERVICE_STARTED', 'SAME_NEED_SERVICE_STARTED'];

const backByRule = (ending: EndingAnswer): readonly After[] => {
  const events = (ending.result?.followed?.events ?? []).filter(({ kind }) => BACK.includes(kind));
  return events.map((event) => afterOf(ending, event.day, [event]));
};

/** Other stretches of the same help. */
const othersOf = (involvementId: string, { services }: HelpAnswer): readonly ServiceAnswer[] => {
  const serviceId = services.find((service) => service.involvementId === involvementId)?.serviceId;
  return services.filter(
    (service) =>
      serviceId != null && service.serviceId === serviceId && service.involvementId !== involvementId,
  );
};

const earlier = (a: string, b: string): string => (a < b ? a : b);

const backByStart = (ending: EndingAnswer, on: string, help: HelpAnswer): readonly After[] =>
  othersOf(ending.stated.involvementId, help).flatMap(({ startedOn }) => {
    const days = daysOf(startedOn, { today: help.asOf });
    if (!startedOn || !days || days.from <= on || days.from > help.asOf) return [];
    const after = daysBetween(on, earlier(days.to, help.asOf));
    return aboutOf(startedOn) === undefined
      ? [afterOf(ending, after)]
      : [{ days: after, when: whenInSentence(startedOn) }];
  });

/** When help was there again, however much later; the last day on which it may have begun again, and when in words, where its day is not known. */
export const backAfter = (ending: EndingAnswer, on: string, help: HelpAnswer): After | undefined =>
  first([...backByRule(ending), ...backByStart(ending, on, help)]);

/** When the same help began again for certain after an ending of which the day is not known, in words. */
export const startedAgain = ({ involvementId, occurred }: EndingAnswer['stated'], help: HelpAnswer) => {
  const last = daysOf(occurred, { today: help.asOf })?.to;
  const starts = othersOf(involvementId, help).flatMap(({ startedOn }) => {
    const from = daysOf(startedOn, { today: help.asOf })?.from;
    return startedOn && from && last && from > last && from <= help.asOf ? [{ from, startedOn }] : [];
  });
  const next = starts.toSorted((a, b) => a.from.localeCompare(b.from))[0];
  return next && whenInSentence(next.startedOn);
};

const mayStartAfter = ({ startedOn, endedOn }: ServiceAnswer, on: string, asOf: string): boolean => {
  const start = daysOf(startedOn, { today: asOf });
  const end = daysOf(endedOn, { today: asOf });
  if (!startedOn || (end && end.to <= on)) return false;
  return start === undefined || (start.from <= on && start.to > on);
};

/** When the same help may have begun again: it began on a day that may lie before the ending or after it. */
export const mayBeBack = ({ involvementId }: EndingAnswer['stated'], on: string, help: HelpAnswer) => {
  const other = othersOf(involvementId, help).find((service) => mayStartAfter(service, on, help.asOf));
  return other?.startedOn ? whenInSentence(other.startedOn) : undefined;
};
