import * as fc from 'fast-check';
import { dayNumber, dayOf } from './days';
import { TODAY } from './help.arbitrary';
import { layout } from './layout';
import { aLife } from './life.example';
import type { End, Mark, Picture, PictureOptions } from './picture';
import { anyMarks } from './picture.arbitrary';
import type { Scene } from './scene';
import { boxOf } from './texts';

const RUNS = { numRuns: 40 };
const later = (days: number): string => dayOf(dayNumber(TODAY) + days);

const marks = (count: number, more: Partial<Mark> = {}): readonly Mark[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `m${index}`,
    kind: 'joy',
    lane: 'family',
    from: later(-index % 40),
    to: later(-index % 40),
    when: 'x',
    title: 'x',
    ...more,
  }));

const helped = (ends: readonly Partial<End>[], more: Partial<Picture> = {}): Picture => ({
  childName: 'Ailsa',
  bornOn: '2017-03-25',
  today: TODAY,
  marks: [],
  help: [
    {
      key: 'befriender',
      name: 'Befriender (Sunniva)',
      lane: 'family',
      note: '20-week gap',
      spells: [
        {
          key: 's',
          phases: [{ from: '2023-10-05', weight: 'full' }],
          newWorkers: [],
          pauses: [],
          ends: ends.map((end, index) => ({
            key: `e${index}`,
            on: later(46),
            type: 'ended',
            isAhead: true,
            shape: 'clock',
            words: 'This lies ahead. It has not happened yet.',
            when: 'then',
            ...end,
          })),
        },
      ],
    },
  ],
  homes: [],
  threads: [],
  ...more,
});

const crossed = (scene: Scene): readonly string[] =>
  scene.texts
    .filter((text) => {
      const { x, width } = boxOf(text);
      return (
        ['group', 'note', 'count', 'pattern'].includes(text.look) &&
        x < scene.today! &&
        x + width > scene.today!
      );
    })
    .map(({ text }) => text);

const widths = fc.integer({ min: 320, max: 1800 });

describe('the line of today', () => {
  it('is crossed by no count, no gap, and no sentence, however many entries came lately', () => {
    fc.assert(
      fc.property(anyMarks(200), widths, (many, width) => {
        const scene = layout(helped([{}], { marks: many }), { width });
        expect(crossed(scene)).toEqual([]);
      }),
      RUNS,
    );
    expect(crossed(layout(aLife, { width: 1296 }))).toEqual([]);
  });

  it('is touched by no mark that stands for several, nor by one in a column', () => {
    fc.assert(
      fc.property(fc.integer({ min: 90, max: 400 }), widths, (count, width) => {
        const scene = layout(helped([], { marks: marks(count) }), { width });
        expect(scene.marks.some(({ keys }) => keys.length > 1)).toBe(true);
        expect(scene.marks.filter(({ x }) => Math.abs(x - scene.today!) < 10.9)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is crossed by no title', () => {
    const near = marks(1, { title: 'Hana and me made a radio show about Biscuit the dog', from: later(-20) });
    const options = { width: 1296, from: later(-365) };
    const titles = layout(helped([], { marks: near }), options).texts.filter(({ look }) => look === 'title');
    expect(titles).toEqual([]);
    const long = marks(1, { title: 'A radio show', from: later(-200), to: later(-200) });
    const texts = layout(helped([], { marks: long }), options).texts.map(({ text }) => text);
    expect(texts).toContain('A radio show');
  });
});

describe('an end that lies ahead', () => {
  const drawn = (on: string, options: PictureOptions): Scene => layout(helped([{ on }]), options);

  it.each([
    [1, 1296],
    [46, 1296],
    [46, 678],
    [46, 362],
    [1, 320],
    [400, 1296],
  ])('%d days ahead stands clear of today, within the picture %d wide, after the arrow', (days, width) => {
    const scene = drawn(later(days), { width });
    const [end] = scene.ends;
    expect(scene.arrows).toHaveLength(1);
    expect(end!.isAhead).toBe(true);
    expect(end!.x - scene.today!).toBeGreaterThanOrEqual(19);
    expect(end!.x + 13).toBeLessThanOrEqual(scene.width);
    expect(end!.name).toBe(
      'Befriender (Sunniva), then: Help is to stop. This lies ahead. It has not happened yet.',
    );
  });

  it('stands on its day where that is far enough, with a line from today', () => {
    const scene = drawn(later(150), { width: 1296, from: later(-365), to: later(200) });
    const { left, right } = scene.plot;
    const days = dayNumber(scene.to) - dayNumber(scene.from);
    expect(scene.ends[0]!.x).toBeCloseTo(left + ((365 + 150) / days) * (right - left), 0);
    const [ahead] = scene.aheads;
    expect(ahead!.line.x).toBeGreaterThan(scene.today!);
    expect(ahead!.line.x + ahead!.line.width).toBeLessThan(scene.ends[0]!.x - 12);
  });

  it('leaves no more room after today than there is elsewhere, where nothing lies ahead', () => {
    const scene = layout(helped([{ on: later(-30), isAhead: false }]), { width: 1296 });
    expect(scene.ends[0]!.isAhead).toBe(false);
    expect(scene.plot.right - scene.today!).toBeLessThan(14);
  });
});

describe('the ages of the child', () => {
  it('have a tick for each that is written, and none beside', () => {
    fc.assert(
      fc.property(widths, (width) => {
        const scene = layout(helped([{}]), { width });
        expect(scene.birthdays).toHaveLength(scene.texts.filter(({ look }) => look === 'age').length);
      }),
      RUNS,
    );
  });
});

describe('marks in columns', () => {
  it('have their count beside them, never on the next mark', () => {
    fc.assert(
      fc.property(anyMarks(400), widths, (many, width) => {
        const scene = layout(helped([], { marks: many }), { width });
        const counts = scene.texts.filter(({ look }) => look === 'group');
        const groups = scene.marks.filter(({ keys }) => keys.length > 1);
        expect(counts).toHaveLength(groups.length);
        const touching = counts
          .map(boxOf)
          .filter((count) =>
            scene.marks.some(
              ({ x, y }) => x > count.x && x - 8 < count.x + count.width && Math.abs(y - count.y - 8) < 8,
            ),
          );
        expect(touching).toEqual([]);
      }),
      RUNS,
    );
  });

  it('say of a thousand and more that they are so many, and by name how many', () => {
    const scene = layout(helped([], { marks: marks(1200, { from: TODAY, to: TODAY }) }), { width: 1296 });
    expect(scene.texts.find(({ look }) => look === 'group')?.text).toBe('999+');
    expect(scene.marks[0]!.name).toContain('1200 joys');
  });

  it.each([1296, 362])('%d wide say what the row of closed entries is', (width) => {
    const closed = marks(3, { kind: 'closed', from: later(-60), to: later(-60) }).map((mark, index) => ({
      ...mark,
      key: `c${index}`,
    }));
    const scene = layout(helped([], { marks: [...marks(120), ...closed] }), { width });
    const row = scene.marks.find(({ kind }) => kind === 'closed')!;
    const name = scene.texts.find(({ text }) => text === 'Not open to you');
    expect(name!.y).toBeCloseTo(row.y + 4.5, 1);
  });

  it('leave their lane as many counts as there is room for, and cut none', () => {
    const old = { ...helped([]).help[0]!, lane: 'school' as const };
    const help = Array.from({ length: 3 }, (_, index) => ({
      ...old,
      key: `old${index}`,
      spells: [
        {
          ...old.spells[0]!,
          phases: [{ from: '2018-01-01', to: '2019-01-01', weight: 'full' as const }],
          endedOn: '2019-01-01',
        },
      ],
    }));
    const counted = (width: number) =>
      layout(helped([], { help }), { width, from: later(-365) }).texts.find(
        ({ look, lane }) => look === 'count' && lane === 'school',
      )?.text;
    expect(counted(1296)).toBe('No entries here · 3 earlier services');
    expect(counted(320)).toBe('No entries here');
  });
});
