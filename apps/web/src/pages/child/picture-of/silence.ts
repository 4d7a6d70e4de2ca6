import type { Day } from '../../../timeline/picture';
import { daysBetween } from '../../../words/dates';
import type { HelpBar, Life, LifeItem } from './answers';
import { daysOf, type Edges } from './days';
import { laneOf } from './mark-kinds';

/**
 * Rule going-well/1, “silent fade”: help that is expected so often is silent once there was no contact for two
 * intervals, and for 56 days at least. An amount is counted for 28 days.
 */
const INTERVALS = 2;
const COUNTED_DAYS = 28;
const LEAST_DAYS = 56;

/**
 * Where nobody said how often it is to be, the rule has no figure. Then half a year goes by first: the 180 days after
 * which rule going-well/1 (its “sustained”) says of something good that it lasted.
 */
const DAYS_WITHOUT_RHYTHM = 180;

/** What stands, was opened to the one who asks, and is about one help. */
export const aboutHelp = ({ involvementId }: HelpBar, { items }: Life): readonly LifeItem[] =>
  items.filter((item) => item.involvementRef === involvementId && item.form === 'ENTRY' && !item.withdrawn);

/** After so many days without a contact a help is silent. Hours and nights say how much, and not how often. */
const silentAfterDays = ({ phases }: HelpBar): number => {
  const last = phases.at(-1);
  if (!last || last.unit !== 'CONTACTS' || last.per28 === null || last.per28 <= 0) return DAYS_WITHOUT_RHYTHM;
  return Math.max(LEAST_DAYS, (INTERVALS * COUNTED_DAYS) / last.per28);
};

/** What cannot be opened may be about this help: then nobody says that there is silence. */
const mayBeAboutIt = ({ lane }: HelpBar, last: Day, { items }: Life, edges: Edges): boolean =>
  items
    .filter(({ form, withdrawn }) => form !== 'ENTRY' && form !== 'DECISION' && !withdrawn)
    .filter((item) => item.lane === null || laneOf(item.lane) === laneOf(lane))
    .some((item) => {
      const days = daysOf(item.occurred, edges);
      return !days || days.to > last;
    });

/** While it pauses nobody expects a contact; once it is back, they are expected from that day on. */
const expectedSince = ({ pauses }: HelpBar, last: Day, today: Day): Day | undefined =>
  pauses
    .filter(({ from }) => from <= today)
    .map(({ to }) => to ?? undefined)
    .reduce<Day | undefined>(
      (since, back) =>
        since === undefined || back === undefined || back > today ? undefined : laterOf(since, back),
      last,
    );

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);

/**
 * The last day that says anything of a help that goes on, where it is silent since. Only where contacts are on record at
 * all does their absence say anything; whatever is written of the help breaks it.
 */
export const silentSince = (bar: HelpBar, life: Life, edges: Edges): Day | undefined => {
  const written = bar.isRunning ? aboutHelp(bar, life) : [];
  if (!written.some(({ kind }) => kind === 'CONTACT')) return undefined;
  const last = written
    .flatMap((item) => daysOf(item.occurred, edges)?.to ?? [])
    .sort()
    .at(-1);
  const since = last && expectedSince(bar, last, life.today);
  if (!since || daysBetween(since, life.today) < silentAfterDays(bar)) return undefined;
  return mayBeAboutIt(bar, since, life, edges) ? undefined : last;
};
