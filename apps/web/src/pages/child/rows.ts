import type { Day, LaneId, Mark, MarkKind } from '../../timeline/picture';
import { entries, KIND_NAME, OTHER_NAME } from '../../words/child';
import type { LifeItem } from './picture-of/answers';
import { daysOf, firstDayOf, type Edges } from './picture-of/days';
import { answerOf, isDrawnAsEnd, lateOf, whoOf, wordsOf } from './picture-of/marks';
import { laneOf, markKindOf } from './picture-of/mark-kinds';
import { titleOf } from './picture-of/title-of';

/** One row of the list of every entry: all of it may be seen by the one who looks. */
export type Row = Readonly<{
  key: string;
  entryRef: string;
  kind: MarkKind;
  /** What kind of entry it is, in words: more exact than the kinds of the picture. */
  kindWords: string;
  lane: LaneId;
  title: string;
  words?: string;
  when: string;
  /** The first day on which it may have been, and the last; both absent where no day is known. */
  from?: Day;
  to?: Day;
  /** The month and the year in which it began, as far as that is known, such as `2024-03`. */
  month: string;
  year: string;
  who?: string;
  /** A system says so, and nobody who has a role. */
  isFromSystem?: boolean;
  late?: string;
  answer?: Mark['answer'];
  /** Why it does not stand, in words. */
  takenBack?: string;
  /** It was never true: struck through, and said so. An ending taken back before its day says so itself. */
  isStruck: boolean;
  isDecision: boolean;
  /** It is to happen, and has not yet. */
  isAhead: boolean;
  /** Where it stands in the picture: absent where it is not in it. */
  inPicture?: string;
  /** False where the one who looks may only know that it is there. */
  mayOpen: boolean;
}>;

/** The year of what has no known day. */
export const NO_YEAR = '';

/** What a list is made of beside the items: whose it is, the edges of time, and which endings are drawn. */
export type About = Readonly<{ childName: string; edges: Edges; endKeys: ReadonlySet<string> }>;

/** The first month in which it may have begun, as the list is grouped. */
const monthOf = ({ occurred }: LifeItem): string =>
  occurred?.from ? firstDayOf(occurred.from).slice(0, 7) : NO_YEAR;

const takenBackOf = ({ withdrawn, isTakenBack }: LifeItem): string | undefined => {
  if (withdrawn) return entries.takenBack(withdrawn.why);
  return isTakenBack ? entries.didNotHappen : undefined;
};

/** What kind of entry it is. “Other” says nothing to a reader: it says whether it is help, a change, a record or what adults did. */
export const kindWordsOf = (item: Pick<LifeItem, 'form' | 'kind' | 'type' | 'content'>): string => {
  const kind = markKindOf(item);
  if (item.form === 'DECISION') return entries.decision;
  if (kind !== 'other' || item.kind === null) return KIND_NAME[kind];
  return OTHER_NAME[item.kind] ?? KIND_NAME.other;
};

/** A decision after which nothing ended is drawn nowhere, and so has no place. */
const placeOf = (item: LifeItem, { endKeys }: About): Pick<Row, 'inPicture'> => {
  if (!isDrawnAsEnd(item, endKeys)) return { inPicture: `mark-${item.key}` };
  return endKeys.has(item.entryRef) ? { inPicture: `end-${item.entryRef}` } : {};
};

const optional = (item: LifeItem, about: About) => {
  const [words, who, late] = [
    item.isTakenBack ? (item.what ?? undefined) : wordsOf(item),
    whoOf(item, about.childName),
    lateOf(item),
  ];
  const [answer, takenBack] = [answerOf(item), takenBackOf(item)];
  return {
    ...(words !== undefined && { words }),
    ...(who !== undefined && { who }),
    ...(late !== undefined && { late }),
    ...(answer !== undefined && { answer }),
    ...(takenBack !== undefined && { takenBack }),
  };
};

/** One item of the timeline as a row of the list. */
export const rowOf = (item: LifeItem, about: About): Row => {
  const days = daysOf(item.occurred, about.edges);
  return {
    key: item.key,
    entryRef: item.entryRef,
    kind: markKindOf(item),
    kindWords: kindWordsOf(item),
    lane: laneOf(item.lane),
    title: item.isTakenBack ? item.sentence : titleOf(item.sentence).title,
    isFromSystem: item.source?.role === null && item.source.system !== null,
    isStruck: item.withdrawn !== null,
    when: days === undefined ? entries.dayNotKnown : (item.occurred?.inWords ?? ''),
    month: monthOf(item),
    year: monthOf(item).slice(0, 4),
    isDecision: item.form === 'DECISION',
    isAhead: days !== undefined && days.from > about.edges.today,
    mayOpen: item.form === 'ENTRY' || item.form === 'DECISION',
    ...(days && { ...days, ...placeOf(item, about) }),
    ...optional(item, about),
  };
};
