import { isOf, type Known } from './entry-on-record';
import { grouped } from './grouped';
import { statusChangeOf } from './step-downs';

/** What stands on record of one child by one day, found by what it speaks of. */
export type KnownFacts = Readonly<{
  /** In the one order of facts. */
  all: readonly Known[];
  /** What has one of these ids, or names one of them: each once, in the one order of facts. No id: nothing. */
  about: (...ids: readonly (string | undefined)[]) => readonly Known[];
}>;

const entryNamedIn = (said: Known): string | undefined => {
  if (isOf(said, 'ChildViewAnswered')) return said.fact.data.content.viewRef;
  if (isOf(said, 'ChildViewRecorded')) return said.fact.data.content.about?.ref;
  return isOf(said, 'ServiceStarted') ? said.fact.data.content.receivedFrom : undefined;
};

/** The help, and the entry, that a fact names by their ids. */
const namedIn = (said: Known): readonly string[] => {
  const { content } = said.fact.data;
  const taken = statusChangeOf(said)?.goes.map(({ involvementRef }) => involvementRef) ?? [];
  return [...taken, entryNamedIn(said) ?? [], 'involvementId' in content ? content.involvementId : []].flat();
};

const NONE: readonly Known[] = [];

/** Puts what is on record in order to be found. */
export const knownFacts = (all: readonly Known[]): KnownFacts => {
  const byId = grouped(all, (said) => [said.ref, ...namedIn(said)]);
  const place = new Map(all.map((said, index) => [said, index]));
  const placeOf = (said: Known) => place.get(said) ?? 0;
  return {
    all,
    about: (...ids) => {
      const [first = NONE, ...more] = ids.flatMap((id) => (id === undefined ? [] : [byId.get(id) ?? NONE]));
      if (more.length === 0) return first;
      return [...new Set([first, ...more].flat())].toSorted((a, b) => placeOf(a) - placeOf(b));
    },
  };
};
