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

const viewsIn = (entries: readonly Entry[]): readonly View[] =>
  standing(entries, 'ChildViewRecorded', 'FamilyViewRecorded');

/** What the child and the family said that has no answer among these entries. */
export const unanswered = (entries: readonly Entry[]): readonly View[] => {
  const answers = answersByView(entries);
  return viewsIn(entries).filter(({ ref }) => !answers.has(ref));
};

/** What was said, how much of it was answered, and what waits: the longest first, what has no day last. */
export const voiceOf = (
  entries: readonly Entry[],
  asOf: CalendarDay,
): Readonly<{ waiting: readonly WaitingView[]; said: number; answered: number }> => {
  const said = viewsIn(entries).length;
  const open = unanswered(entries);
  return {
    waiting: open
      .map((view) => waitingView(view, asOf))
      .toSorted((a, b) => (b.waitingDays ?? -1) - (a.waitingDays ?? -1)),
    said,
    answered: said - open.length,
  };
};
