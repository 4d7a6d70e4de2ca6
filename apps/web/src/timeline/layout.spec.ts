import * as fc from 'fast-check';
import { aLife } from './life.example';
import { anyDay, anyHelp, TODAY } from './help.arbitrary';
import { anyPicture, anyThreads } from './picture.arbitrary';
import { dayNumber, dayOf } from './days';
import { layout } from './layout';
import {
  END_SHAPES,
  type End,
  type HelpRow,
  MARK_KINDS,
  type MarkKind,
  type Picture,
  type PictureOptions,
  type Spell,
} from './picture';
import type { Box, Scene, SceneMark, ScenePoint } from './scene';
import { boxOf, overlap } from './texts';

const RUNS = { numRuns: 30 };
const somePicture = anyPicture({ marks: 160, help: 14 });

const anyOptions: fc.Arbitrary<PictureOptions> = fc
  .record({
    width: fc.constantFrom(284, 320, 390, 639, 640, 820, 1296, 1800),
    range: fc.option(fc.tuple(anyDay, anyDay), { nil: undefined }),
    kinds: fc.option(fc.subarray([...MARK_KINDS]), { nil: undefined }),
    isForPaper: fc.boolean(),
  })
  .map(({ width, range, kinds, isForPaper }) => {
    const [from, to] = range ? [...range].sort() : [];
    return { width, isForPaper, ...(from && to ? { from, to } : {}), ...(kinds ? { kinds } : {}) };
  });

const nothing: Picture = { childName: 'Ailsa', today: TODAY, marks: [], help: [], homes: [], threads: [] };
const life: PictureOptions = { width: 1296, from: '2017-01-01', to: TODAY };

const end = (more: Partial<End> = {}): End => ({
  key: 'an-end',
  on: '2021-03-01',
  type: 'ended',
  shape: 'going-well',
  words: 'Stopped because it was going well',
  when: '1 March 2021',
  ...more,
});

const spell = (more: Partial<Spell> = {}): Spell => ({
  key: 'a-spell',
  phases: [{ from: '2020-01-01', to: '2021-03-01', weight: 'full' }],
  endedOn: '2021-03-01',
  newWorkers: [],
  pauses: [],
  ends: [],
  ...more,
});

const row = (spells: readonly Spell[]): HelpRow => ({
  key: 'a-row',
  name: 'Play therapy',
  lane: 'health',
  spells,
});
const withHelp = (...spells: readonly Spell[]): Picture => ({ ...nothing, help: [row(spells)] });

const boxesOf = (scene: Scene): readonly Box[] => [
  ...scene.panels.map(({ box }) => box),
  ...scene.homes.map(({ box }) => box),
  ...scene.pills.map(({ box }) => box),
  ...scene.bars.map(({ box }) => box),
  ...scene.afters.map(({ box }) => box),
  ...scene.softs.map(({ box }) => box),
  ...scene.pauses,
  ...scene.grounds,
  ...scene.rules.map((line) => ({ ...line, height: 0 })),
  ...scene.silences.map(({ line }) => ({ ...line, height: 0 })),
  ...scene.threads.map(({ line }) => ({ ...line, height: 0 })),
];

const isWithin = (box: Box, left: number, right: number): boolean =>
  box.width >= 0 && box.x >= left - 0.11 && box.x + box.width <= right + 0.11;

/** Of visits and other entries several may stand as one on paper. */
const ROWS_ON_PAPER: readonly (readonly MarkKind[])[] = [
  ['joy'],
  ['voice'],
  ['worry'],
  ['contact', 'other'],
  ['closed'],
];

const isStory = ({ kind }: SceneMark): boolean => ['joy', 'voice', 'worry'].includes(kind);

const shuffled = (picture: Picture): Picture => ({
  ...picture,
  marks: [...picture.marks].reverse(),
  help: [...picture.help].reverse().map((one) => ({ ...one, spells: [...one.spells].reverse() })),
  homes: [...picture.homes].reverse(),
  threads: [...picture.threads].reverse(),
});

const inRange = (picture: Picture, scene: Scene, kinds: readonly string[] = MARK_KINDS) =>
  picture.marks.filter((mark) => kinds.includes(mark.kind) && mark.to >= scene.from && mark.from <= scene.to);

describe('the picture of a life, whatever is in it', () => {
  const always = (promise: (scene: Scene, picture: Picture, options: PictureOptions) => void): void =>
    fc.assert(
      fc.property(somePicture, anyOptions, (picture, options) =>
        promise(layout(picture, options), picture, options),
      ),
      RUNS,
    );

  it('draws the same scene from the same input, in whatever order the lists come', () => {
    always((scene, picture, options) => {
      expect(layout(picture, options)).toEqual(scene);
      expect(layout(shuffled(picture), options)).toEqual(scene);
    });
  });

  it('keeps everything inside the picture', () => {
    always((scene) => {
      const boxes = boxesOf(scene).filter(
        (box) => !isWithin(box, 0, scene.width) || box.y < 0 || box.y + box.height > scene.height,
      );
      const signs = [...scene.marks, ...scene.ends].filter(
        ({ x, y }) => x < 12 || x > scene.width - 12 || y < 12 || y > scene.height - 8,
      );
      expect([...boxes, ...signs]).toEqual([]);
    });
  });

  it('cuts off bars, pauses and what followed at the first and the last day shown', () => {
    always((scene) => {
      const { left, right } = scene.plot;
      const stretches = [...scene.bars, ...scene.afters, ...scene.softs].map(({ box }) => box);
      expect([...stretches, ...scene.pauses].filter((box) => !isWithin(box, left, right))).toEqual([]);
    });
  });

  it('keeps story marks of one row at least 20 pixels apart', () => {
    always((scene) => {
      const placed = scene.marks
        .filter(isStory)
        .map(({ lane, row, x }) => ({ at: `${lane} ${row}`, x }))
        .sort((one, other) => one.x - other.x);
      const near = placed.filter((one, index) =>
        placed.slice(index + 1).some((other) => other.at === one.at && other.x - one.x < 20),
      );
      expect(near).toEqual([]);
    });
  });

  it('lets no two texts touch, and writes none below 12.5 pixels, on paper none below 14.5', () => {
    always((scene, _, { isForPaper }) => {
      const boxes = scene.texts.map(boxOf);
      const touching = scene.texts.filter((_, index) =>
        boxes.some((box, other) => other > index && overlap(box, boxes[index]!)),
      );
      expect(touching).toEqual([]);
      expect(scene.texts.filter(({ size }) => size < (isForPaper ? 14.5 : 12.5))).toEqual([]);
    });
  });

  it('lets no two stretches of help overprint, nor two signs', () => {
    always((scene) => {
      const bars = scene.bars.map(({ box }) => box);
      const shared = (one: Box, other: Box): number =>
        Math.abs(one.y + one.height / 2 - other.y - other.height / 2) < 16
          ? Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
          : 0;
      // What is shorter than two pixels is drawn two pixels wide.
      const over = bars.filter((bar, index) =>
        bars.slice(index + 1).some((other) => shared(bar, other) > 2.11),
      );
      expect(over).toEqual([]);
      const isNear = (one: ScenePoint, other: ScenePoint): boolean =>
        Math.abs(one.x - other.x) < 19.5 && Math.abs(one.y - other.y) < 19;
      const near = scene.ends.filter((one, index) =>
        scene.ends.slice(index + 1).some((other) => isNear(one, other)),
      );
      expect(near).toEqual([]);
    });
  });

  it('shows every entry in range once, on its own or among several, and invents none', () => {
    always((scene, picture, options) => {
      const expected = inRange(picture, scene, options.kinds);
      const drawn = scene.marks.flatMap(({ keys }) => keys);
      expect([...drawn].sort()).toEqual(expected.map(({ key }) => key).sort());
      for (const kind of MARK_KINDS) {
        const count = expected.filter((mark) => mark.kind === kind).length;
        expect(scene.counts[kind]).toBe(count);
      }
      const kinds = options.isForPaper ? ROWS_ON_PAPER : MARK_KINDS.map((kind) => [kind]);
      for (const together of kinds) {
        const standing = scene.marks.filter(({ kind }) => together.includes(kind));
        expect(standing.reduce((sum, { keys }) => sum + keys.length, 0)).toBe(
          expected.filter(({ kind }) => together.includes(kind)).length,
        );
      }
    });
  });

  it('names every help in range, or says how much more is in the table', () => {
    always((scene, picture) => {
      const rows = scene.texts.filter(({ look, lane }) => look === 'row' && lane !== 'links').length;
      const folded = new Set(scene.folded.help);
      expect(rows).toBe(
        picture.help.filter(({ key, spells }) => spells.length > 0 && !folded.has(key)).length,
      );
    });
  });

  it('stops the keyboard once, at the newest mark', () => {
    always((scene) => {
      const stop = scene.marks.find(({ key }) => `mark-${key}` === scene.tabStop);
      if (scene.marks.length > 0) expect(stop).toBeDefined();
      expect(scene.marks.filter(({ day }) => day > stop!.day)).toEqual([]);
    });
  });
});

describe('what followed an ending', () => {
  const followed = (after: End['after'], options = life): Scene =>
    layout(withHelp(spell({ ends: [end({ after })] })), options);

  it('draws exactly one gap for each ending because things were going well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 1400 }), (days) => {
        const to = dayOf(dayNumber('2021-03-01') + days);
        const scene = followed({ kind: 'without', to });
        expect(scene.afters.map(({ kind }) => kind)).toEqual(['without']);
        expect(scene.ends).toHaveLength(1);
      }),
      RUNS,
    );
  });

  it('ends the gap on the day help was back', () => {
    const picture = withHelp(
      spell({ ends: [end({ after: { kind: 'without', to: '2022-01-10' } })] }),
      spell({ key: 'back', phases: [{ from: '2022-01-10', weight: 'full' }], endedOn: undefined }),
    );
    const scene = layout(picture, life);
    const gap = scene.afters[0]!.box;
    const back = scene.bars.find(({ box }) => box.x > gap.x)!;
    expect(back.box.x).toBeCloseTo(gap.x + gap.width, 0);
    expect(back.box.y).toBe(gap.y);
  });

  it('ends the gap today while help is still missing, and never later', () => {
    const scene = followed({ kind: 'without', to: '2031-01-01' }, { ...life, to: '2027-01-01' });
    const { x, width } = scene.afters[0]!.box;
    expect(x + width).toBeCloseTo(scene.today!, 0);
  });

  it('marks the day on which help was needed again', () => {
    const scene = followed({ kind: 'without', to: '2023-01-10', neededAgain: '2022-01-10' });
    expect(scene.neededAgain).toHaveLength(1);
    const { box } = scene.afters[0]!;
    expect(scene.neededAgain[0]!.x > box.x && scene.neededAgain[0]!.x < box.x + box.width).toBe(true);
  });

  it('draws an ending that held as a line with a star at its end, and the sign says so', () => {
    const scene = followed({ kind: 'held', to: TODAY });
    const { x, width } = scene.afters[0]!.box;
    expect(scene.stars).toEqual([{ x: x + width, y: scene.ends[0]!.y }]);
    expect(scene.ends[0]!.hasHeld).toBe(true);
    expect(followed({ kind: 'without', to: TODAY }).stars).toEqual([]);
  });

  it('puts the star of less help that held on the bar itself, with no second line', () => {
    const thinned = end({ type: 'reduced', on: '2020-06-01', after: { kind: 'held', to: '2021-01-01' } });
    const phases = [
      { from: '2020-01-01', to: '2020-06-01', weight: 'full' },
      { from: '2020-06-01', weight: 'less' },
    ] as const;
    const scene = layout(withHelp(spell({ phases, endedOn: undefined, ends: [thinned] })), life);
    expect(scene.afters).toEqual([]);
    const less = scene.bars.find(({ weight }) => weight === 'less')!.box;
    expect(scene.stars).toHaveLength(1);
    expect(scene.stars[0]!.y).toBe(less.y + less.height / 2);
    expect(scene.ends[0]!.hasHeld).toBe(true);
  });

  it('draws no star where what held goes on beyond the days shown', () => {
    expect(followed({ kind: 'held', to: TODAY }, { ...life, to: '2023-01-01' }).stars).toEqual([]);
  });

  it.each(['unknown', 'too-early'] as const)('tells %s apart from a gap', (kind) => {
    expect(followed({ kind, to: '2022-03-01' }).afters.map((after) => after.kind)).toEqual([kind]);
  });

  it('says how many weeks it was without, once there is room', () => {
    const near = followed(
      { kind: 'without', to: '2021-12-06' },
      { ...life, from: '2021-01-01', to: '2022-01-01' },
    );
    expect(near.texts.find(({ look }) => look === 'weeks')?.text).toBe('40 weeks');
    expect(
      followed({ kind: 'without', to: '2021-06-07' }).texts.filter(({ look }) => look === 'weeks'),
    ).toEqual([]);
  });

  it.each(END_SHAPES)('draws the end %s where the bar ends, named by service, date and reason', (shape) => {
    const scene = layout(withHelp(spell({ ends: [end({ shape, reason: '“Doing well”' })] })), life);
    const bar = scene.bars[0]!.box;
    expect(scene.ends[0]!.x).toBeCloseTo(bar.x + bar.width, 0);
    expect(scene.ends[0]!.shape).toBe(shape);
    expect(scene.ends[0]!.name).toBe(
      'Play therapy, 1 March 2021: Stopped because it was going well. Reason given: “Doing well”.',
    );
  });

  it('makes one sign of ends too near to be told apart, and still names both', () => {
    const thinned = end({ key: 'less', on: '2021-02-20', type: 'reduced', words: 'Got less' });
    const scene = layout(withHelp(spell({ ends: [thinned, end()] })), life);
    expect(scene.ends.map(({ keys }) => keys)).toEqual([['an-end', 'less']]);
    expect(scene.ends[0]!.name).toContain('Got less');
  });
});

describe('help', () => {
  it('goes on with an arrow today', () => {
    const open = spell({ phases: [{ from: '2020-01-01', weight: 'less' }], endedOn: undefined });
    const scene = layout(withHelp(open), { ...life, to: '2026-02-01' });
    expect(scene.arrows).toEqual([
      { lane: 'health', weight: 'less', x: scene.today, y: scene.bars[0]!.box.y + 3 },
    ]);
    expect(layout(withHelp(spell()), life).arrows).toEqual([]);
  });

  it('is thick in place and thin when it is less', () => {
    const phases = [
      { from: '2019-01-01', to: '2020-01-01', weight: 'full' },
      { from: '2020-01-01', to: '2021-03-01', weight: 'less' },
    ] as const;
    const { bars } = layout(withHelp(spell({ phases })), life);
    expect(bars.map(({ box }) => box.height)).toEqual([16, 6]);
  });

  it('is silent as a dotted line with the day since when, never as a bar', () => {
    const silent = spell({
      phases: [{ from: '2019-01-01', weight: 'full' }],
      endedOn: undefined,
      silentSince: '2021-05-04',
    });
    const scene = layout(withHelp(silent), life);
    expect(scene.silences).toHaveLength(1);
    expect(scene.texts.map(({ text }) => text)).toContain('no record since 4 May 2021');
    const bar = scene.bars[0]!.box;
    expect(bar.x + bar.width).toBeLessThan(scene.silences[0]!.line.x);
    expect(scene.arrows).toEqual([]);
  });

  it('cuts at a new worker and hatches a pause', () => {
    const scene = layout(
      withHelp(
        spell({
          newWorkers: ['2020-06-01', '2029-01-01'],
          pauses: [{ from: '2020-07-01', to: '2020-09-01' }],
        }),
      ),
      life,
    );
    expect(scene.cuts).toHaveLength(1);
    expect(scene.pauses).toHaveLength(1);
  });

  it('of ten stretches at once stands on ten lines', () => {
    const spells = Array.from({ length: 10 }, (_, index) => spell({ key: `spell-${index}` }));
    const scene = layout(withHelp(...spells), life);
    expect(new Set(scene.bars.map(({ box }) => box.y)).size).toBe(10);
  });

  it.each([
    [30, true],
    [62, true],
    [63, false],
  ])('that is to end %i days ahead has its sign in the picture: %s', (days, isSeen) => {
    const on = dayOf(dayNumber(TODAY) + days);
    const phases = [{ from: '2020-01-01', to: on, weight: 'full' }] as const;
    const ending = spell({ phases, endedOn: on, ends: [end({ on })] });
    const from = dayOf(dayNumber(TODAY) - 365);
    const scene = layout(withHelp(ending), { width: 1296, from });
    expect(scene.ends.length === 1).toBe(isSeen);
    expect(dayNumber(scene.to) > dayNumber(TODAY) + 30).toBe(isSeen);
  });

  it('before the days shown is counted beside the entries', () => {
    const scene = layout(withHelp(spell()), { width: 1296, from: '2023-01-01', to: '2024-01-01' });
    expect(scene.texts.map(({ text }) => text)).toContain('No entries here · 1 earlier service');
    expect(scene.folded.help).toEqual(['a-row']);
  });

  it('of three hundred kinds shows the longest and says how many more are in the table', () => {
    const help = Array.from({ length: 300 }, (_, index) => ({
      ...row([
        spell({
          key: `s${index}`,
          phases: [{ from: dayOf(18_000 - index), to: '2021-03-01', weight: 'full' }],
        }),
      ]),
      key: `r${String(index).padStart(3, '0')}`,
      name: `Help ${index}`,
    }));
    const scene = layout({ ...nothing, help }, life);
    const texts = scene.texts.map(({ text }) => text);
    expect(texts).toContain('Help 299');
    expect(texts).toContain('and 288 more in the table');
    expect(scene.folded.help).toHaveLength(288);
  });

  it('never loses a stretch without saying so', () => {
    fc.assert(
      fc.property(anyHelp(3, 30), (help) => {
        const scene = layout({ ...nothing, help }, { width: 1296, from: '2009-01-01', to: TODAY });
        const shown = help.filter(({ key }) => !scene.folded.help.includes(key));
        const left = shown.filter(({ key, spells }) => {
          const drawn = scene.bars.filter((bar) => bar.row === key).length;
          return drawn < spells.length;
        });
        const said = scene.texts.filter(({ text }) => text.includes('more in the table')).length;
        const silent = left.filter(({ spells }) => spells.some(({ silentSince }) => silentSince)).length;
        expect(said + silent).toBeGreaterThanOrEqual(left.length);
      }),
      RUNS,
    );
  });
});

describe('who and what matters', () => {
  it('breaks a thread once for every time touch was lost', () => {
    fc.assert(
      fc.property(anyThreads, (threads) => {
        const scene = layout({ ...nothing, threads }, { width: 1296, from: '2009-01-01', to: TODAY });
        const shown = threads.filter(({ key }) => !scene.folded.threads.includes(key));
        const lost = shown.flatMap(({ phases }) =>
          phases.filter(
            ({ state }, index) => state === 'lost' && index > 0 && phases[index - 1]!.state !== 'lost',
          ),
        );
        expect(scene.breaks).toHaveLength(lost.length);
        expect(shown.length).toBeLessThanOrEqual(8);
      }),
      RUNS,
    );
  });

  it('shows eight and counts the rest', () => {
    const threads = Array.from({ length: 13 }, (_, index) => ({
      key: `t${index}`,
      name: `Friend ${index}`,
      kind: 'person' as const,
      phases: [{ from: '2018-01-01', state: 'often' as const }],
    }));
    const scene = layout({ ...nothing, threads }, life);
    expect(scene.texts.map(({ text }) => text)).toContain('and 5 more');
    expect(scene.folded.threads).toHaveLength(5);
  });

  it('says of the past on which day three or more broke off, and how long it took', () => {
    const said = layout(aLife, { width: 1296 }).texts.find(({ look }) => look === 'pattern')?.text;
    expect(said).toBe(
      '3 of these links broke off on 11 July 2023, the day of a move. They took 24 to 57 weeks to come back.',
    );
  });
});

describe('marks', () => {
  const marked = (count: number, more: Partial<Picture['marks'][number]> = {}): Picture => ({
    ...nothing,
    marks: Array.from({ length: count }, (_, index) => ({
      key: `m${index}`,
      kind: 'joy',
      lane: 'family',
      from: TODAY,
      to: TODAY,
      when: '18 November 2025',
      title: 'Reads at her age',
      ...more,
    })),
  });

  it('have a name of kind, date and title', () => {
    const [mark] = layout(marked(1), { width: 1296 }).marks;
    expect(mark!.name).toBe('Joy, 18 November 2025: Reads at her age');
  });

  it('of one day at the right edge stand in rows below one another', () => {
    const { marks } = layout(marked(4), { width: 1296, from: '2020-01-01', to: TODAY });
    expect(marks.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
  });

  it('of one day stand in the same order, however they come', () => {
    const picture = marked(3);
    expect(layout(shuffled(picture), { width: 1296 })).toEqual(layout(picture, { width: 1296 }));
  });

  it('become one with a count and the span where they are too dense', () => {
    const { marks, texts } = layout(marked(400), { width: 1296 });
    expect(marks.map(({ name }) => name)).toEqual(['400 joys, 18 November 2025']);
    expect(texts.find(({ look }) => look === 'group')?.text).toBe('400');
  });

  it('of what was said stay hollow together while one waits for an answer', () => {
    const { marks } = layout(marked(40, { kind: 'voice', answer: { isThere: false, words: '' } }), {
      width: 1296,
    });
    expect(marks[0]!.glyph).toBe('voice-waiting');
    expect(marks[0]!.name).toContain('40 waiting for an answer');
  });

  it('of days not known exactly have a soft band over all days on which it may have been', () => {
    const scene = layout(marked(1, { from: '2021-09-01', to: '2021-11-30' }), {
      width: 1296,
      from: '2021-10-01',
      to: '2022-10-01',
    });
    expect(scene.marks[0]!.isAbout).toBe(true);
    expect(scene.softs[0]!.box.x).toBe(scene.plot.left);
    expect(layout(marked(1), { width: 1296 }).softs).toEqual([]);
  });

  it('have their titles beside them once there is room', () => {
    expect(layout(marked(1), { width: 1296 }).texts.map(({ text }) => text)).not.toContain(
      'Reads at her age',
    );
    const scene = layout(marked(1), { width: 1296, from: '2025-09-01', to: '2026-03-01' });
    expect(scene.texts.map(({ text }) => text)).toContain('Reads at her age');
  });
});

describe('a picture for paper', () => {
  const many: Picture = {
    ...nothing,
    marks: Array.from({ length: 120 }, (_, index) => ({
      key: `m${index}`,
      kind: (['joy', 'worry', 'contact', 'other'] as const)[index % 4]!,
      lane: 'health' as const,
      from: dayOf(dayNumber('2017-03-01') + index * 24),
      to: dayOf(dayNumber('2017-03-01') + index * 24),
      when: 'x',
      title: 'x',
    })),
  };
  const onPaper = layout(many, { ...life, isForPaper: true });

  it('has visits and other entries in one row, named each by its kind', () => {
    const dots = onPaper.marks.filter(({ kind }) => kind === 'contact' || kind === 'other');
    expect(new Set(dots.map(({ y }) => y)).size).toBe(1);
    const both = dots.filter(({ name }) =>
      /^\d visits, meetings or checks, .+\. \d other entries, /.test(name),
    );
    expect(both.length).toBeGreaterThan(3);
    expect(both.map(({ glyph }) => glyph)).not.toContain('other');
    expect(dots.map(({ name }) => name).join()).not.toMatch(/\b1 (visits|other)/);
  });

  it('is lower than on a screen', () => {
    expect(onPaper.height).toBeLessThan(layout(many, life).height - 25);
    expect(layout(aLife, { ...life, isForPaper: true }).height).toBeLessThan(layout(aLife, life).height - 60);
  });

  it('may hold who and what matters alone', () => {
    const { panels, marks, bars, threads } = layout(aLife, { ...life, isForPaper: true, lanes: [] });
    expect(panels.map(({ id }) => id)).toEqual(['links']);
    expect([marks, bars]).toEqual([[], []]);
    expect(threads.length).toBeGreaterThan(0);
  });
});

describe('the days shown', () => {
  it('begin with the birth and end a little after today', () => {
    const { from, to, today, plot } = layout(aLife, { width: 1296 });
    expect(from).toBe(aLife.bornOn);
    expect(to > aLife.today).toBe(true);
    expect(today).toBeLessThan(plot.right);
  });

  it('have years, ages and, zoomed in, months', () => {
    const words = (options: PictureOptions) => layout(aLife, options).texts.map(({ text }) => text);
    expect(words({ width: 1296 })).toEqual(expect.arrayContaining(['Born', 'Age 3', '2021', 'Today']));
    expect(words({ width: 1296 })).not.toContain('Mar');
    expect(words({ width: 1296, from: '2021-01-01', to: '2022-01-01' })).toContain('Mar');
  });

  it('are drawn for a child of whom nothing is on record', () => {
    const scene = layout(nothing, { width: 1296 });
    expect(scene.panels).toHaveLength(4);
    expect(scene.tabStop).toBeUndefined();
    expect(scene.texts.filter(({ text }) => text === 'No entries here')).toHaveLength(4);
  });
});
