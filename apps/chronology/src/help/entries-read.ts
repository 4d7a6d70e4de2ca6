import { entriesOf, type ChildFacts } from '@chronology/projections';
import type { HelpRead } from './sight';

/** Fact by fact, not by their number: each may hold what the other does not. */
const isAllTheSame = ({ forRule, facts }: ChildFacts): boolean =>
  facts.length === forRule.length && facts.every((fact, place) => fact === forRule[place]);

/** The entries for the rule, and those of this viewer, who nearly always sees just the same: then it is folded once. */
export const entriesRead = (child: ChildFacts): Pick<HelpRead, 'forRule' | 'seen'> => {
  const entries = entriesOf(child.forRule);
  return { forRule: entries, seen: isAllTheSame(child) ? entries : entriesOf(child.facts) };
};
