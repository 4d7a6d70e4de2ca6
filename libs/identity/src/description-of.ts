import {
  isReadable,
  problemsWithContent,
  type ContentOf,
  type RecordedFact,
  type Facts,
} from '@chronology/domain';
import type { Description } from './chronology-opening.decider';

type Described = ContentOf<'ChildDescribed'>;

const isDescription = (content: unknown): content is Described =>
  problemsWithContent('ChildDescribed', content).length === 0;

const contentIn = (fact: RecordedFact, described: ReadonlySet<string>): Described | undefined => {
  if (fact.type === 'ChildDescribed') return fact.data.content;
  if (fact.type !== 'EntryCorrected' || !described.has(fact.data.content.entryRef)) return undefined;
  const { content } = fact.data.content.replacement;
  return isDescription(content) ? content : undefined;
};

/** Who the child is as a record's own system says it today: its last word that was not taken back. Sealed words are nobody's. */
export const descriptionOf = (recordFacts: Facts): Description | undefined => {
  const own = recordFacts
    .filter(isReadable)
    .filter(({ data }) => data.statedThrough === undefined && data.audience.level !== 'sealed');
  const withdrawn = new Set(
    own.flatMap((fact) => (fact.type === 'EntryWithdrawnAsError' ? [fact.data.content.withdraws] : [])),
  );
  const standing = own.filter(({ id }) => !withdrawn.has(id));
  const described = new Set(standing.filter(({ type }) => type === 'ChildDescribed').map(({ id }) => id));
  let last: Description | undefined;
  for (const fact of standing) {
    const content = contentIn(fact, described);
    if (content) last = { content, audience: fact.data.audience };
  }
  return last;
};
