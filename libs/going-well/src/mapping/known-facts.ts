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

const helpNamedIn = (said: Known): readonly string[] => {
  const { content } = said.fact.data;
  if ('involvementId' in content) return [content.involvementId];
  return statusChangeOf(said)?.goes.map(({ involvementRef }) => involvementRef) ?? NOTHING;
};

/** A fact’s own id, and those of the help and of the entry that it names. */
const idsIn = (said: Known): readonly string[] => {
  const entry = entryNamedIn(said);
  const ids = [said.ref, ...helpNamedIn(said)];
  return entry === undefined ? ids : [...ids, entry];
};

const NOTHING: readonly string[] = [];
const NOWHERE: readonly number[] = [];

/** Puts what is on record in order to be found. */
export const knownFacts = (all: readonly Known[]): KnownFacts => {
  const places = grouped([...all.keys()], (place) => (all[place] ? idsIn(all[place]) : NOTHING));
  return {
    all,
    about: (...ids) => {
      const [first = NOWHERE, ...more] = ids.flatMap((id) =>
        id === undefined ? [] : [places.get(id) ?? NOWHERE],
      );
      const found =
        more.length === 0 ? first : [...new Set([first, ...more].flat())].toSorted((a, b) => a - b);
      return found.flatMap((place) => all[place] ?? []);
    },
  };
};
