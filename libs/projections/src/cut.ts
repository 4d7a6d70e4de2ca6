import type { Sight, Viewer } from '@chronology/access';
import {
  compareFacts,
  instantOf,
  isReadable,
  rankOf,
  type RecordedFact,
  type UnreadableFact,
  type Facts,
} from '@chronology/domain';
import type { ChildStreams } from '@chronology/identity';
import type { ChildFacts, Veiled } from './child-facts';
import { refersTo, sightOf, sightOfTheRule, sights } from './sight';

/** Everything of one child as it was read: the links of today, and the facts of each stream. */
export type Read = Readonly<{ streams: ChildStreams; facts: ReadonlyMap<string, Facts> }>;

/** Who looks, and as of when: a day means its end in Europe/London. */
export type Look = Readonly<{ viewer: Viewer; asKnownAt?: string }>;

type AnyFact = RecordedFact | UnreadableFact;
type Shown = Pick<ChildFacts, 'facts' | 'veiled' | 'unreadable' | 'forRule' | 'records'>;

const MIDDLE = rankOf('GoodThingHappened');

const orderOf = (fact: AnyFact) => ({
  id: fact.id,
  ...(isReadable(fact)
    ? { occurred: fact.data.occurred, rank: rankOf(fact.type), recordedAt: fact.recordedAt }
    : { occurred: fact.occurred, rank: MIDDLE, recordedAt: fact.recordedAt }),
});

const inOrder = (facts: readonly AnyFact[]): readonly AnyFact[] =>
  facts
    .map((fact) => ({ fact, order: orderOf(fact) }))
    .sort((a, b) => compareFacts(a.order, b.order))
    .map(({ fact }) => fact);

/** Of what was said about joining, only the chronology’s word on the links that hold is about this child. */
const isLinkOfOthers = (fact: AnyFact, { chronology, records }: ChildStreams): boolean => {
  if (fact.type === 'RecordLinkWithdrawn') return true;
  if (!isReadable(fact) || fact.type !== 'RecordLinked') return false;
  return fact.stream !== chronology || !records.some(({ linkId }) => linkId === fact.data.content.linkId);
};

const isAboutTheChild = (fact: AnyFact, streams: ChildStreams): boolean => {
  const statedThrough = isReadable(fact) ? fact.data.statedThrough : fact.statedThrough;
  return (statedThrough ?? streams.childId) === streams.childId && !isLinkOfOthers(fact, streams);
};

const wasKnown = ({ recordedAt }: AnyFact, until: string | undefined): boolean =>
  until === undefined || (recordedAt !== undefined && recordedAt <= until);

/** A number, or the opening of a file, is no entry in a child’s life: nobody is told that one is hidden from them. */
const isPaperwork = (fact: AnyFact): boolean =>
  ['IdentifierStated', 'RecordOpened', 'RecordLinked'].includes(fact.type);

const veilOf = ({ id, data }: RecordedFact): Veiled => ({
  id,
  occurred: data.occurred,
  agency: data.source.agency,
  organisationId: data.source.organisationId,
});

/** What a card for more people than the fact was meant for may say: that it exists. */
const cardOf = (fact: UnreadableFact, sight: Sight | undefined): UnreadableFact =>
  sight === 'whole' ? fact : { ...fact, type: 'not shown' };

const shownTo = (viewer: Viewer, facts: readonly AnyFact[]): Omit<Shown, 'forRule' | 'records'> => {
  const seen = sights(facts, sightOf(viewer));
  const readable = facts.filter(isReadable);
  const ofSight = (sight: Sight) => readable.filter(({ id }) => seen.get(id) === sight);
  const isHiddenAnyway = (fact: RecordedFact) =>
    refersTo(fact).some((id) => (seen.get(id) ?? 'whole') !== 'whole');
  return {
    facts: ofSight('whole'),
    veiled: ofSight('existence')
      .filter((fact) => !isPaperwork(fact) && !isHiddenAnyway(fact))
      .map(veilOf),
    unreadable: facts.flatMap((fact) => (isReadable(fact) ? [] : [cardOf(fact, seen.get(fact.id))])),
  };
};

/**
 * Cuts what is on record about one child to what one viewer may see as of one day. What is sealed is gone before
 * anything is computed; a record counts from the day it was joined and only while it is joined today; what was stated
 * into a record through another child’s chronology is left out.
 */
export const cut = ({ streams, facts }: Read, { viewer, asKnownAt }: Look): Shown => {
  const until = asKnownAt === undefined ? undefined : instantOf(asKnownAt);
  const records = streams.records.filter(({ joinedAt }) => until === undefined || joinedAt <= until);
  const counted = { ...streams, records };
  const read = [streams.chronology, ...records.map(({ stream }) => stream)].flatMap(
    (stream) => facts.get(stream) ?? [],
  );
  const isHere = (fact: AnyFact) => isAboutTheChild(fact, counted) && wasKnown(fact, until);
  const leftOut = new Set(read.filter((fact) => !isHere(fact)).map(({ id }) => id));
  const here = read.filter(({ id }) => !leftOut.has(id));
  const openToTheRule = sights(here, sightOfTheRule, leftOut);
  const kept = inOrder(here.filter(({ id }) => openToTheRule.get(id) === 'whole'));
  return {
    ...shownTo(viewer, kept),
    forRule: kept.filter(isReadable),
    records,
  };
};
