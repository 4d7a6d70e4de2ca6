import type { KnownFact } from '@chronology/domain';
import type { Entry } from '@chronology/projections';
import type { AnswerShown } from './timeline-item';

type Answered = Readonly<{ viewRef: string; answer: AnswerShown }>;

const answerIn = (entry: Entry): readonly Answered[] => {
  const { shown } = entry;
  if (entry.withdrawn || (shown.type !== 'ChildViewAnswered' && shown.type !== 'FamilyViewAnswered'))
    return [];
  const { viewRef, whatWeDid, whatWeDidNot, why, toldOn } = shown.data.content;
  const answer = { entryRef: entry.ref, recordedAt: entry.first.recordedAt };
  return [{ viewRef, answer: { ...answer, whatWeDid, whatWeDidNot, why, toldOn } }];
};

/** What adults did about each thing that was said, by the entry that says it. */
export const answersByView = (entries: readonly Entry[]): ReadonlyMap<string, readonly AnswerShown[]> => {
  const byView = new Map<string, AnswerShown[]>();
  for (const { viewRef, answer } of entries.flatMap(answerIn))
    byView.set(viewRef, [...(byView.get(viewRef) ?? []), answer]);
  return byView;
};

/** True for what a child or a family said: only an answer closes it. */
export const waitsForAnswer = ({ type }: KnownFact): boolean =>
  type === 'ChildViewRecorded' || type === 'FamilyViewRecorded';
