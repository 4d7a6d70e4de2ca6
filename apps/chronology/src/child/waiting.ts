import { daysBetween, latestDay, sentenceOf, type CalendarDay, type Occurred } from '@chronology/domain';
import type { Entry } from '@chronology/projections';
import { answersByView } from '../timeline/answers';
import type { WaitingView } from './child-shown';
import { standing, type Standing } from './standing';

type View = Standing<'ChildViewRecorded' | 'FamilyViewRecorded'>;

const daysUntil = (occurred: Occurred, asOf: CalendarDay): number | undefined => {
  const said = latestDay(occurred);
  if (said === undefined) return undefined;
  return said < asOf ? daysBetween(said, asOf) : 0;
};

const waitingView = ({ ref, fact }: View, asOf: CalendarDay): WaitingView => {
  const { content, occurred, source } = fact.data;
  return {
    entryRef: ref,
    what: 'childsWords' in content ? content.childsWords : content.familysWords,
    sentence: sentenceOf(fact),
    occurred,
    saidTo: source.role,
    waitingDays: daysUntil(occurred, asOf),
  };
};

/** What was said, how much of it was answered, and what waits: the longest first, what has no day last. */
export const voiceOf = (
  entries: readonly Entry[],
  asOf: CalendarDay,
): Readonly<{ waiting: readonly WaitingView[]; said: number; answered: number }> => {
  const views = standing(entries, 'ChildViewRecorded', 'FamilyViewRecorded');
  const answers = answersByView(entries);
  const open = views.filter(({ ref }) => !answers.has(ref));
  return {
    waiting: open
      .map((view) => waitingView(view, asOf))
      .toSorted((a, b) => (b.waitingDays ?? -1) - (a.waitingDays ?? -1)),
    said: views.length,
    answered: views.length - open.length,
  };
};
