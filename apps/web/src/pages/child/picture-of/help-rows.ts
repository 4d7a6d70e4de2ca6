import type { Day, HelpRow, Spell } from '../../../timeline/picture';
import { gapInWords, HELP_WITHOUT_NAME } from '../../../words/child';
import { daysBetween } from '../../../words/dates';
import type { HelpBar, Life } from './answers';
import type { Edges } from './days';
import { laneOf } from './mark-kinds';
import { spellOf, startOf } from './spells';

/** The same service across restarts; without one, the same name in the same lane; without either, itself. */
const rowKeyOf = ({ serviceId, name, lane, involvementId }: HelpBar): string =>
  serviceId ?? (name === null ? involvementId : `${lane ?? ''}:${name}`);

const rowsOf = (bars: readonly HelpBar[]): ReadonlyMap<string, readonly HelpBar[]> => {
  const rows = new Map<string, readonly HelpBar[]>();
  for (const bar of bars) rows.set(rowKeyOf(bar), [...(rows.get(rowKeyOf(bar)) ?? []), bar]);
  return rows;
};

/** When the same help started again after this stretch of it. */
const nextStartOf = (bar: HelpBar, bars: readonly HelpBar[], edges: Edges): Day | undefined => {
  const start = startOf(bar, edges);
  if (start === undefined) return undefined;
  return bars.flatMap((other) => startOf(other, edges) ?? []).find((other) => other > start);
};

const startsOf = (spells: readonly Spell[]): readonly Day[] =>
  spells.flatMap(({ phases }) => phases[0]?.from ?? []).sort();

/** “20-week gap”: the newest time without this help after it had stopped and before it was back. */
const noteOf = (spells: readonly Spell[]): string | undefined => {
  const starts = startsOf(spells);
  const gaps = spells
    .flatMap(({ ends }) => ends)
    .filter(({ type, after }) => type === 'ended' && after?.kind === 'without')
    .flatMap(({ on }) => {
      const back = starts.find((start) => start > on);
      return back === undefined ? [] : [daysBetween(on, back)];
    });
  const last = gaps.at(-1);
  return last === undefined ? undefined : gapInWords(last);
};

const rowOf = (key: string, bars: readonly HelpBar[], life: Life, edges: Edges): readonly HelpRow[] => {
  const spells = bars.flatMap((bar) => spellOf(bar, life, edges, nextStartOf(bar, bars, edges)) ?? []);
  if (spells.length === 0) return [];
  const note = noteOf(spells);
  const name = bars.findLast((bar) => bar.name !== null)?.name ?? HELP_WITHOUT_NAME;
  const row = { key, name, lane: laneOf(bars[0]?.lane), spells };
  return [note === undefined ? row : { ...row, note }];
};

/** One row for each help, in the order in which they first started; a restart stands in the same row. */
export const helpRowsOf = (life: Life, edges: Edges): readonly HelpRow[] =>
  [...rowsOf(life.help.services)].flatMap(([key, bars]) => rowOf(key, bars, life, edges));
