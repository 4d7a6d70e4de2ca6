import fc from 'fast-check';
import type { SceneMark } from '../scene';
import { MOVES, nextStop, stopAfterDrawing, stopHolding, stopsOf, type Stop } from './mark-order';
import { days } from './pictures.arbitrary';

const marks = fc
  .array(
    fc.record({ day: days, x: fc.integer({ min: 0, max: 1000 }), row: fc.integer({ min: 0, max: 12 }) }),
    {
      maxLength: 30,
    },
  )
  .map((some) =>
    some.map(({ day, x, row }, index): SceneMark => ({
      key: `k${index}`,
      keys: [`k${index}`, `grouped-${index}`],
      kind: 'joy',
      glyph: 'joy',
      lane: 'family',
      row,
      x,
      y: row * 20,
      day,
      name: '',
      isLate: false,
      isTakenBack: false,
      isAbout: false,
    })),
  );
const scenes = marks.map((some) => ({ marks: some, ends: [] }));

const walk = (stops: readonly Stop[], from: string, move: (typeof MOVES)[number]): readonly string[] => {
  const seen = [from];
  for (let next = nextStop(stops, from, move); next && next.id !== seen.at(-1);) {
    seen.push(next.id);
    next = nextStop(stops, next.id, move);
  }
  return seen;
};

describe('arrows inside the picture', () => {
  it('reach every entry from the oldest to the newest, each once, and back', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const stops = stopsOf(scene);
        const [first, last] = [stops[0], stops.at(-1)];
        if (!first || !last) return;
        const forth = walk(stops, first.id, 'ArrowRight');
        expect(forth).toEqual(stops.map(({ id }) => id));
        expect(walk(stops, last.id, 'ArrowLeft')).toEqual([...forth].reverse());
        expect(nextStop(stops, last.id, 'Home')).toBe(first);
        expect(nextStop(stops, first.id, 'End')).toBe(last);
      }),
    );
  });

  it('never go back in time with the right one, nor up with the down one', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const stops = stopsOf(scene);
        for (const stop of stops) {
          expect((nextStop(stops, stop.id, 'ArrowRight')?.day ?? '') >= stop.day).toBe(true);
          const down = nextStop(stops, stop.id, 'ArrowDown');
          expect(down === stop || (down?.y ?? 0) > stop.y).toBe(true);
          const up = nextStop(stops, stop.id, 'ArrowUp');
          expect(up === stop || (up?.y ?? 0) < stop.y).toBe(true);
        }
      }),
    );
  });

  it('miss no row on the way down', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const stops = stopsOf(scene);
        const top = stops.reduce<Stop | undefined>(
          (one, other) => (one && one.y <= other.y ? one : other),
          undefined,
        );
        if (!top) return;
        const rows = walk(stops, top.id, 'ArrowDown').map((id) => stops.find((stop) => stop.id === id)?.y);
        expect(rows).toEqual([...new Set(stops.map(({ y }) => y))].sort((one, other) => one - other));
      }),
    );
  });

  it('begin at the newest, and land there from a mark that is gone', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const newest = stopsOf(scene).at(-1);
        expect(stopAfterDrawing(scene)).toEqual(newest);
        expect(nextStop(stopsOf(scene), 'mark-gone', 'ArrowUp')).toEqual(newest);
      }),
    );
  });
});

describe('the focus after the picture was drawn anew', () => {
  it('stays on the same mark, or the group that took it in, and is never lost', () => {
    fc.assert(
      fc.property(scenes, days, (scene, day) => {
        for (const { key } of scene.marks) {
          expect(stopAfterDrawing(scene, { id: `mark-${key}`, day })?.id).toBe(`mark-${key}`);
          const grouped = `mark-grouped-${key.slice(1)}`;
          expect(stopAfterDrawing(scene, { id: grouped, day })?.id).toBe(`mark-${key}`);
          expect(stopHolding(scene, grouped)?.id).toBe(`mark-${key}`);
        }
        expect(stopAfterDrawing(scene, { id: 'mark-gone', day }) === undefined).toBe(
          scene.marks.length === 0,
        );
      }),
    );
  });
});
