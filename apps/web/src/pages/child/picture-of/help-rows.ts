import type { Day, HelpRow, Spell } from '../../../timeline/picture';
import { gapInWords, HELP_WITHOUT_NAME } from '../../../words/child';
import { daysBetween } from '../../../words/dates';
import type { HelpBar, Life } from './answers';
import type { Start } from './after';
import { aboutOf, type Edges } from './days';
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

/** The days on which the same help started, in order. */
const startsOf = (bars: readonly HelpBar[], edges: Edges): readonly Start[] =>
  bars
    .flatMap((bar) => {
      const on = startOf(bar, edges);
      return on === undefined ? [] : [{ on, isExact: aboutOf(bar.startedOn) === undefined }];
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));

const wasThere = ({ phases, endedOn }: Spell, day: Day): boolean =>
  (phases[0]?.from ?? day) < day && (endedOn === undefined || endedOn > day);

/** “20-week gap”: the newest time without any of this help, between two days that are known, after it had stopped. */
const noteOf = (spells: readonly Spell[], starts: readonly Start[]): string | undefined => {
  const gaps = spells
    .flatMap(({ ends }) => ends)
    .filter(({ type, after }) => type === 'ended' && after?.kind === 'without')
    .filter(({ on }) => !spells.some((spell) => wasThere(spell, on)))
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
    .flatMap(({ on }) => {
      const back = starts.find((start) => start.on > on);
      return back?.isExact ? [daysBetween(on, back.on)] : [];
    });
  const last = gaps.at(-1);
  return last === undefined ? undefined : gapInWords(last);
};

const rowOf = (key: string, bars: readonly HelpBar[], life: Life, edges: Edges): readonly HelpRow[] => {
  const starts = startsOf(bars, edges);
  const spells = bars.flatMap((bar) => spellOf(bar, life, edges, starts) ?? []);
  if (spells.length === 0) return [];
  const note = noteOf(spells, starts);
  const name = bars.findLast((bar) => bar.name !== null)?.name ?? HELP_WITHOUT_NAME;
  const row = { key, name, lane: laneOf(bars[0]?.lane), spells };
  return [note === undefined ? row : { ...row, note }];
};

/** One row for each help, in the order in which they first started; a restart stands in the same row. */
export const helpRowsOf = (life: Life, edges: Edges): readonly HelpRow[] =>
  [...rowsOf(life.help.services)].flatMap(([key, bars]) => rowOf(key, bars, life, edges));
