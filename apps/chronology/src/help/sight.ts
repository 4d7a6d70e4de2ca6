import type { CalendarDay } from '@chronology/domain';
import { helpOnRecord, type EndingOnRecord, type HelpOnRecord } from '@chronology/going-well';
import type { Entry } from '@chronology/projections';
import { betweenIn, type Between } from './between';
import { clusterIn, type Cluster } from './cluster';
import { leadsTo, type Leads } from './links';
import { stayedIn, type Stayed } from './stayed';

/** The entries of one child as the rule takes them, and as this viewer may see them. */
export type HelpRead = Readonly<{ forRule: readonly Entry[]; seen: readonly Entry[]; asOf: CalendarDay }>;

/**
 * What one viewer sees of help: everything for the rule, the viewer’s own part, what leads to entries, and what stands
 * around an ending. It is made anew for every look, so that nothing of it can reach another viewer.
 */
export type Sight = Readonly<{
  all: HelpOnRecord;
  seen: HelpOnRecord;
  leads: Leads;
  betweenDecisionAndEffect: (ending: EndingOnRecord) => Between;
  stayedAfter: (ending: EndingOnRecord) => readonly Stayed[];
  clusterOf: (ending: EndingOnRecord) => Cluster;
}>;

/** What stands around an ending, by everything for the rule, the viewer’s own part, and what leads to entries. */
export const sightOn = (all: HelpOnRecord, seen: HelpOnRecord, leads: Leads): Sight => ({
  all,
  seen,
  leads,
  betweenDecisionAndEffect: betweenIn(all, leads),
  stayedAfter: stayedIn(seen),
  clusterOf: clusterIn(all, seen),
});

/** Makes one child’s help ready to be looked at by one viewer. */
export const sightOf = ({ forRule, seen, asOf }: HelpRead): Sight => {
  const all = helpOnRecord(forRule, asOf);
  return sightOn(all, seen === forRule ? all : helpOnRecord(seen, asOf), leadsTo(seen));
};
