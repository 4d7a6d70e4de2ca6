import type { Day } from '../picture';
import type { Scene } from '../scene';

/** Something of the picture that a keyboard can stand on. */
export type Stop = Readonly<{ id: string; day: Day; x: number; y: number }>;

/** The keys that move inside the picture. */
export const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type Move = (typeof MOVES)[number];

const SAME_ROW = 4;

const byDate = (a: Stop, b: Stop): number =>
  (a.day < b.day ? -1 : Number(a.day > b.day)) || a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1);

/** All entries and endings of a scene, the oldest first; what is of one day stands from left to right and top to bottom. */
export const stopsOf = ({ marks, ends }: Pick<Scene, 'marks' | 'ends'>): readonly Stop[] =>
  [
    ...marks.map(({ key, day, x, y }) => ({ id: `mark-${key}`, day, x, y })),
    ...ends.map(({ key, day, x, y }) => ({ id: `end-${key}`, day, x, y })),
  ].sort(byDate);

const nearest = (stops: readonly Stop[], far: (stop: Stop) => number): Stop | undefined =>
  stops.reduce<Stop | undefined>(
    (best, stop) => (best === undefined || far(stop) < far(best) ? stop : best),
    undefined,
  );

/** In the next row that has anything, what stands nearest to where we are; nothing beyond the last row. */
const inNextRow = (stops: readonly Stop[], here: Stop, way: 1 | -1): Stop | undefined => {
  const beyond = stops.filter(({ y }) => (y - here.y) * way > SAME_ROW);
  const row = nearest(beyond, ({ y }) => (y - here.y) * way);
  return (
    row &&
    nearest(
      beyond.filter(({ y }) => Math.abs(y - row.y) <= SAME_ROW),
      ({ x }) => Math.abs(x - here.x),
    )
  );
};

type Step = (stops: readonly Stop[], place: number, here: Stop) => Stop | undefined;

const STEPS: Readonly<Record<Move, Step>> = {
  ArrowLeft: (stops, place) => stops[place - 1],
  ArrowRight: (stops, place) => stops[place + 1],
  ArrowUp: (stops, _, here) => inNextRow(stops, here, -1),
  ArrowDown: (stops, _, here) => inNextRow(stops, here, 1),
  Home: (stops) => stops[0],
  End: (stops) => stops[stops.length - 1],
};

/** Where a key leads to: left and right by date, up and down by row. At an edge it stays where it is. */
export const nextStop = (stops: readonly Stop[], id: string, move: Move): Stop | undefined => {
  const place = stops.findIndex((stop) => stop.id === id);
  const here = stops[place];
  return here ? (STEPS[move](stops, place, here) ?? here) : stops[stops.length - 1];
};

/**
 * What has the keyboard after the picture was drawn anew: the same as before, or the group that has taken it in, or
 * what is nearest by date; the newest where nothing was before. Absent only where the picture is empty.
 */
export const stopAfterDrawing = (
  scene: Pick<Scene, 'marks' | 'ends' | 'tabStop'>,
  before?: Pick<Stop, 'id' | 'day'>,
): Stop | undefined => {
  const stops = stopsOf(scene);
  if (!before) return stops.find(({ id }) => id === scene.tabStop) ?? stops[stops.length - 1];
  return (
    stops.find(({ id }) => id === before.id) ?? stopHolding(scene, before.id) ?? nearDay(stops, before.day)
  );
};

const nearDay = (stops: readonly Stop[], day: Day): Stop | undefined =>
  stops.find((stop) => stop.day >= day) ?? stops[stops.length - 1];

/** The mark or the sign that stands for an entry or an ending, alone or with others; absent where it is not drawn. */
export const stopHolding = (scene: Pick<Scene, 'marks' | 'ends'>, id: string): Stop | undefined => {
  const [, what, key = ''] = /^(mark|end)-(.*)$/.exec(id) ?? [];
  const all = what === 'end' ? scene.ends : scene.marks;
  const found = what && all.find(({ keys }) => keys.includes(key));
  return found ? { id: `${what}-${found.key}`, day: found.day, x: found.x, y: found.y } : undefined;
};
