import type { Day, End, Spell } from '../../../timeline/picture';
import type { HelpBar, Life, LifeItem } from './answers';
import type { Start } from './after';
import { daysOf, inWordsOf, type Edges } from './days';
import { endOf } from './ends';
import { aboutHelp, silentSince } from './silence';

type Phase = HelpBar['phases'][number];

/** The first day of a stretch of help, as far as anybody wrote it down. */
export const startOf = (bar: HelpBar, edges: Edges): Day | undefined =>
  bar.phases[0]?.from ?? daysOf(bar.startedOn, edges)?.from;

/** Less than the most that there ever was of it, in the same unit. Where nobody said how much, it is drawn full. */
const weightOf = ({ per28, unit }: Phase, phases: readonly Phase[]): 'full' | 'less' => {
  if (per28 === null) return 'full';
  const most = Math.max(...phases.filter((phase) => phase.unit === unit).map((phase) => phase.per28 ?? 0));
  return per28 < most ? 'less' : 'full';
};

const phasesOf = ({ phases }: HelpBar, start: Day): Spell['phases'] =>
  phases.map((phase) => ({
    from: phase.from ?? start,
    ...(phase.to !== null && { to: phase.to }),
    weight: weightOf(phase, phases),
  }));

const isNewWorker = ({ type, content }: LifeItem): boolean =>
  type === 'WorkerChanged' || (type === 'ServiceChanged' && content?.['change'] === 'worker');

const newWorkersOf = (bar: HelpBar, life: Life, edges: Edges): readonly Day[] =>
  aboutHelp(bar, life)
    .filter(isNewWorker)
    .flatMap((item) => daysOf(item.occurred, edges)?.from ?? [])
    .sort();

/** What followed help that got less reaches to the day it stopped at the most. */
const untilItStopped = (end: End, ends: readonly End[]): End => {
  const { after } = end;
  if (end.type !== 'reduced' || after?.kind !== 'without') return end;
  const stopped = ends
    .filter(({ type, on }) => type === 'ended' && on > end.on && on < after.to)
    .map(({ on }) => on)
    .sort()[0];
  return stopped === undefined ? end : { ...end, after: { ...after, to: stopped } };
};

const pausesOf = ({ pauses }: HelpBar): Spell['pauses'] =>
  pauses.map(({ from, to }) => ({ from, ...(to !== null && { to }) }));

/** One stretch of help as a bar; undefined where nobody wrote down any day of it. */
export const spellOf = (
  bar: HelpBar,
  life: Life,
  edges: Edges,
  starts: readonly Start[],
): Spell | undefined => {
  const ends = life.help.endings
    .filter(({ stated }) => stated.involvementId === bar.involvementId)
    .flatMap((ending) => endOf(ending, life, edges, starts));
  const endedOn = daysOf(bar.endedOn, edges)?.to;
  const start = startOf(bar, edges) ?? ends[0]?.on ?? endedOn;
  if (start === undefined) return undefined;
  const silent = silentSince(bar, life, edges);
  return {
    key: bar.involvementId,
    phases: phasesOf(bar, start),
    newWorkers: newWorkersOf(bar, life, edges),
    pauses: pausesOf(bar),
    ends: ends.map((end) => untilItStopped(end, ends)),
    ...inWordsOf(bar.startedOn, bar.endedOn),
    ...(endedOn !== undefined && { endedOn }),
    ...(silent !== undefined && { silentSince: silent }),
  };
};
