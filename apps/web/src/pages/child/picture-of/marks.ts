import type { Mark } from '../../../timeline/picture';
import { answered, lateInWords, NO_ANSWER_YET, whoSays } from '../../../words/child';
import type { Life, LifeItem } from './answers';
import { daysOf, type Edges } from './days';
import { laneOf, markKindOf } from './mark-kinds';
import { titleOf } from './title-of';

/** Written down later than this many days after it happened, an entry says so. */
const LATE_AFTER_DAYS = 14;

/** Who says so, by role, and for whom. */
export const whoOf = (item: LifeItem, childName: string): string | undefined => {
  if (item.form === 'CANNOT_OPEN' || !item.source) return undefined;
  return whoSays({
    role: item.source.role,
    isSystem: item.source.system !== null,
    forWhom: item.onBehalfOf && (item.lane === 'CHILD' ? childName : (item.onBehalfOf.role ?? '')),
  });
};

/** “Written down 5 weeks later”, where it was more than two weeks. */
export const lateOf = ({ writtenDownAfterDays: days }: LifeItem): string | undefined =>
  days !== null && days > LATE_AFTER_DAYS ? lateInWords(days) : undefined;

/** True where it was taken back: an entry as a mistake, or an ending before it took effect. */
export const isTakenBack = (item: LifeItem): boolean => item.isTakenBack || item.withdrawn !== null;

/** What adults did about what was said, in their words; undefined where nothing was said that waits for an answer. */
export const answerOf = ({ answers, type }: LifeItem): Mark['answer'] => {
  if (!answers || !type?.endsWith('ViewRecorded')) return undefined;
  const [last] = answers.slice(-1);
  if (!last) return { isThere: false, words: NO_ANSWER_YET };
  return { isThere: true, words: last.whatWeDid ?? last.whatWeDidNot ?? last.why ?? answered };
};

const asSentence = (text: string): string => (/[.!?”]$/u.test(text) ? text : `${text}.`);

/** Everything that was written beside the title. */
export const wordsOf = (item: LifeItem): string | undefined => {
  const { rest } = titleOf(item.sentence);
  if (rest === undefined) return item.what ?? undefined;
  return item.what === null ? rest : `${asSentence(rest)} ${item.what}`;
};

const LEAVING = ['ServiceEnded', 'ServiceReduced', 'ServicePaused'];

/** Decisions about help are the ends of bars: they are drawn there, and not a second time. */
export const isDrawnAsEnd = ({ form, type, entryRef }: LifeItem, endKeys: ReadonlySet<string>): boolean =>
  form === 'DECISION' || (LEAVING.includes(type ?? '') && endKeys.has(entryRef));

const optional = (item: LifeItem, childName: string) => {
  const [who, words, answer, late] = [whoOf(item, childName), wordsOf(item), answerOf(item), lateOf(item)];
  return {
    ...(who !== undefined && { who }),
    ...(words !== undefined && { words }),
    ...(answer !== undefined && { answer }),
    ...(late !== undefined && { late }),
    ...(isTakenBack(item) && { isTakenBack: true }),
  };
};

const markOf = (item: LifeItem, edges: Edges, childName: string): readonly Mark[] => {
  const days = daysOf(item.occurred, edges);
  if (!days) return [];
  return [
    {
      key: item.key,
      kind: markKindOf(item),
      lane: laneOf(item.lane),
      ...days,
      when: item.occurred?.inWords ?? '',
      title: titleOf(item.sentence).title,
      ...optional(item, childName),
    },
  ];
};

/** One mark for each entry that has a day, the oldest first. */
export const marksOf = (
  { items }: Life,
  edges: Edges,
  childName: string,
  endKeys: ReadonlySet<string>,
): readonly Mark[] =>
  items
    .filter((item) => !isDrawnAsEnd(item, endKeys))
    .flatMap((item) => markOf(item, edges, childName))
    .reverse();

/** How many entries have no known day: they are in the list, and not in the picture. */
export const countWithoutDay = ({ items, today }: Life): number =>
  items.filter(({ form, occurred }) => form !== 'DECISION' && !daysOf(occurred, { today })).length;
