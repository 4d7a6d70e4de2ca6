import { listAt, textAt, type Json } from './json';

/** One status that an episode of care had, and from when to when, as far as the source says. */
export type Phase = Readonly<{ status: string; start?: string; end?: string }>;

/** The statuses that an episode of care went through, in their order, the one it has now last. */
export const phasesOf = (episode: Json): readonly Phase[] => {
  const past = listAt(episode, 'statusHistory')
    .map(phaseFrom)
    .sort((a, b) => compare(a.start ?? '', b.start ?? ''));
  const status = textAt(episode, 'status') ?? '';
  const last = past.at(-1);
  if (last?.status === status) return past;
  return [...past, { status, ...(last?.end !== undefined && { start: last.end }) }];
};

const phaseFrom = (history: Json): Phase => {
  const [start, end] = [textAt(history, 'period', 'start'), textAt(history, 'period', 'end')];
  return {
    status: textAt(history, 'status') ?? '',
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
};

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const RUNNING = ['active', 'onhold', 'finished'];

/** True where the episode began at some time: its history says so, or it has a start and no history to the contrary. */
export const everBegan = (episode: Json, phases: readonly Phase[]): boolean => {
  if (phases.some(({ status }) => RUNNING.includes(status))) return true;
  const hasHistory = listAt(episode, 'statusHistory').length > 0;
  const hasStart = textAt(episode, 'period', 'start') !== undefined;
  return textAt(episode, 'status') === 'cancelled' && !hasHistory && hasStart;
};
