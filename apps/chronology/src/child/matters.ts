import { earliestDay, type Envelope } from '@chronology/domain';
import type { Entry } from '@chronology/projections';
import type { LinkPhase, Matter } from './child-shown';
import { standing, type Standing } from './standing';

type Named = Standing<'ImportantRelationshipNamed'>;
type Changed = Standing<'ImportantRelationshipChanged'>;

const phaseFrom = ({ ref, fact }: Changed): LinkPhase => {
  const { change, becauseOf, plannedContact } = fact.data.content;
  return { entryRef: ref, from: fact.data.occurred, state: change, becauseOf, plannedContact };
};

const isBefore = (change: Changed, { fact }: Named): boolean => {
  const day = earliestDay(change.fact.data.occurred);
  const named = earliestDay(fact.data.occurred);
  return day !== undefined && named !== undefined && day < named;
};

/** Where something is on record from before it was named, naming it says nothing about how it stood. */
const phasesOf = (named: Named, changes: readonly Changed[]): readonly LinkPhase[] => {
  const phases = changes.map(phaseFrom);
  if (changes.some((change) => isBefore(change, named))) return phases;
  return [{ entryRef: named.ref, from: named.fact.data.occurred, state: 'kept' }, ...phases];
};

const matterFrom = (named: Named, changes: readonly Changed[]): Matter => {
  const { relationshipId, kind, childsWord, why, sinceWhen, howKept } = named.fact.data.content;
  const own = changes.filter(({ fact }) => fact.data.content.relationshipRef === relationshipId);
  return {
    entryRef: named.ref,
    kind,
    name: childsWord,
    why,
    sinceWhen,
    howKept,
    phases: phasesOf(named, own),
  };
};

const isByTheChild = ({ basis, source, onBehalfOf }: Envelope): boolean =>
  basis === 'told_by_child' || (onBehalfOf ?? source).agency === 'child';

/**
 * Who and what matters to the child: what it named itself before what others named, each by when it was named.
 * `entries` stand in the one order of facts.
 */
export const mattersOf = (entries: readonly Entry[]): readonly Matter[] => {
  const named = standing(entries, 'ImportantRelationshipNamed');
  const changes = standing(entries, 'ImportantRelationshipChanged');
  const byTheChild = named.filter(({ fact }) => isByTheChild(fact.data));
  const byOthers = named.filter(({ fact }) => !isByTheChild(fact.data));
  return [...byTheChild, ...byOthers].map((each) => matterFrom(each, changes));
};
