import { instantOf, type CalendarDay, type RecordedFact } from '@chronology/domain';
import type { ChildFacts } from './child-facts';

const isOwn = ({ data }: RecordedFact, organisationId: string): boolean =>
  data.source.organisationId === organisationId || data.onBehalfOf?.organisationId === organisationId;

/**
 * What an organisation knew at the end of a day in Europe/London: its own facts from when it wrote them down, others'
 * that were open to it from when this system was told and their record was joined. Give it facts that are cut to no
 * day; what comes back is the same child with fewer facts, and no more than its viewer sees.
 */
export const knownBy = (child: ChildFacts, organisationId: string, on: CalendarDay): ChildFacts => {
  const until = instantOf(on);
  const joinedAt = new Map(child.records.map((record) => [record.stream, record.joinedAt]));
  const reached = (stream: string, recordedAt: string) =>
    recordedAt <= until && (joinedAt.get(stream) ?? '') <= until;
  const wasKnown = (fact: RecordedFact): boolean => {
    if (isOwn(fact, organisationId))
      return instantOf(fact.data.knownToSourceAt?.at ?? fact.recordedAt) <= until;
    return fact.data.audience.level === 'team' && reached(fact.stream, fact.recordedAt);
  };
  const known = new Set(child.forRule.filter(wasKnown).map(({ id }) => id));
  return {
    ...child,
    facts: child.facts.filter(({ id }) => known.has(id)),
    veiled: child.veiled.filter(({ id }) => known.has(id)),
    forRule: child.forRule.filter(({ id }) => known.has(id)),
    unreadable: child.unreadable.filter(
      ({ level, stream, recordedAt }) =>
        level === 'team' && recordedAt !== undefined && reached(stream, recordedAt),
    ),
  };
};
