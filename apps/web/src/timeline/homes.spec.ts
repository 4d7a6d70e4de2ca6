import * as fc from 'fast-check';
import { withoutWith } from '../words/picture';
import { dayNumber, dayOf } from './days';
import { anyNumber, LAST, TODAY } from './help.arbitrary';
import { layout } from './layout';
import type { Home, Picture } from './picture';
import type { Box, Scene } from './scene';
import { boxOf, overlap } from './texts';

const RUNS = { numRuns: 60 };
const NAMES = [
  'With Mum',
  'With Ros and Pete',
  'With Moira and Tam',
  'Gran Jean’s',
  'Nobody wrote down where',
  'Sunnybank residential home, the blue house at the end of the road by the harbour',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
];
const WORDS = ['Moved because of cost', 'Move nobody planned', 'Planned move', 'Moved: closer to school'];

const anyHomes: fc.Arbitrary<readonly Home[]> = fc
  .uniqueArray(fc.oneof(anyNumber, fc.integer({ min: LAST - 400, max: LAST })), {
    maxLength: 14,
    size: 'max',
  })
  .chain((starts) =>
    fc.record({
      starts: fc.constant([...starts].sort((one, other) => one - other)),
      names: fc.array(fc.constantFrom(...NAMES), { minLength: 14, maxLength: 14 }),
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 14, maxLength: 14 }),
      overlaps: fc.boolean(),
    }),
  )
  .map(({ starts, names, words, overlaps }) =>
    starts.map((start, index) => ({
      key: `h${index}`,
      name: names[index]!,
      from: dayOf(start),
      ...(starts[index + 1] === undefined
        ? {}
        : { to: dayOf(starts[index + 1]! + (overlaps && index % 3 === 0 ? 60 : 0)) }),
      ...(index > 0 && {
        move: { words: words[index]!, isBecauseOfMoney: words[index] === 'Moved because of cost' },
      }),
    })),
  );

const lived = (homes: readonly Home[]): Picture => ({
  childName: 'Ailsa',
  bornOn: '2009-02-01',
  today: TODAY,
  marks: [],
  help: [],
  homes,
  threads: [],
});

const isIn = ({ x, y, width, height }: Box, at: Readonly<{ x: number; y: number }>): boolean =>
  at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;

/** What is written in one part of the band, its lines one after another. */
const writtenOn = (scene: Scene, box: Box): string =>
  scene.texts
    .filter((text) => text.look === 'home' && isIn(box, text))
    .sort((one, other) => one.y - other.y)
    .map(({ text }) => text)
    .join(' ');

const isMoved = (scene: Scene, { from, move }: Home): boolean =>
  move !== undefined && from >= scene.from && from <= scene.to;

describe('the homes of a child', () => {
  const always = (promise: (scene: Scene, homes: readonly Home[]) => void): void =>
    fc.assert(
      fc.property(anyHomes, fc.integer({ min: 320, max: 1800 }), fc.boolean(), (homes, width, isForPaper) =>
        promise(layout(lived(homes), { width, isForPaper }), homes),
      ),
      RUNS,
    );

  it('are named whole or not at all: no name is ever cut', () => {
    always((scene) => {
      const cut = scene.homes.filter(({ name, box }) => {
        const written = writtenOn(scene, box);
        return ![name, withoutWith(name), ''].includes(written);
      });
      expect(cut).toEqual([]);
      const under = scene.texts.filter(({ look }) => look === 'home-under').map(({ text }) => text);
      expect(under.filter((text) => !NAMES.includes(text))).toEqual([]);
      expect(under).toHaveLength(scene.leaders.length);
    });
  });

  it('have no words upon words, and none outside the picture', () => {
    always((scene) => {
      const boxes = scene.texts.map(boxOf);
      const touching = boxes.filter((one, index) =>
        boxes.slice(index + 1).some((other) => overlap(one, other)),
      );
      expect(touching).toEqual([]);
      expect(boxes.filter(({ x, width }) => x < 0 || x + width > scene.width)).toEqual([]);
    });
  });

  it('keep their names within their own part of the band', () => {
    always((scene) => {
      for (const { box } of scene.homes) {
        const words = scene.texts.filter((text) => text.look === 'home' && isIn(box, text)).map(boxOf);
        const wide = words.filter(
          (one) => one.x < box.x || one.x + one.width > box.x + box.width || one.y < box.y - 0.5,
        );
        expect(wide).toEqual([]);
      }
    });
  });

  it('are told every move, in words or by a sign that has them as its name', () => {
    always((scene, homes) => {
      const moved = homes.filter((home) => isMoved(scene, home));
      const inWords = scene.pills.map(({ key }) => key);
      const bySign = scene.moveSigns.flatMap(({ keys }) => keys);
      expect([...inWords, ...bySign].sort()).toEqual(moved.map(({ key }) => key).sort());
      const texts = scene.texts.filter(({ look }) => look === 'pill' || look === 'pill-money');
      expect(texts).toHaveLength(inWords.length);
      const unnamed = scene.moveSigns.filter(({ keys, name }) =>
        homes.some((home) => keys.includes(home.key) && !name.includes(home.move?.words ?? '')),
      );
      expect(unnamed).toEqual([]);
    });
  });

  it('have the words of a move on its line, and no two of them upon one another', () => {
    always((scene) => {
      const off = scene.pills.filter(({ key, box }) => {
        const line = scene.moves.find((move) => move.key === key)!;
        return line.x < box.x - 2.2 || line.x > box.x + box.width + 2.2 || line.top > box.y + box.height;
      });
      expect(off).toEqual([]);
      const boxes = [...scene.pills, ...scene.moveSigns.map(({ x, y }) => ({ box: around(x, y) }))].map(
        ({ box }) => box,
      );
      const on = boxes.filter((one, index) => boxes.slice(index + 1).some((other) => overlap(one, other)));
      expect(on).toEqual([]);
    });
  });
});

const around = (x: number, y: number): Box => ({ x: x - 5.5, y: y - 5.5, width: 11, height: 11 });

describe('a home too short for its name', () => {
  const born = dayNumber('2017-03-25');
  const homes: readonly Home[] = [
    { key: 'mum', name: 'With Mum', from: '2017-03-25', to: '2021-10-18' },
    {
      key: 'gran',
      name: 'With Gran Jean',
      from: '2021-10-18',
      to: '2023-03-06',
      move: { words: 'Planned move', isBecauseOfMoney: false },
    },
    {
      key: 'ros',
      name: 'With Ros and Pete',
      from: '2023-03-06',
      to: '2023-08-18',
      move: { words: 'Move nobody planned', isBecauseOfMoney: false },
    },
    {
      key: 'moira',
      name: 'With Moira and Tam',
      from: '2023-08-18',
      move: { words: 'Moved because of cost', isBecauseOfMoney: true },
    },
  ];
  const at = (width: number): Scene => layout({ ...lived(homes), bornOn: dayOf(born) }, { width });
  const named = (scene: Scene, key: string): string =>
    writtenOn(scene, scene.homes.find((home) => home.key === key)!.box);

  it.each([
    [1296, 'gran', 'With Gran Jean'],
    [1296, 'ros', 'Ros and Pete'],
    [678, 'gran', 'With Gran Jean'],
    [362, 'gran', 'Gran Jean'],
    [362, 'moira', 'With Moira and Tam'],
  ])('%d wide has the name of %s: %s', (width, key, name) => {
    expect(named(at(width), key)).toBe(name);
  });

  it.each([678, 362, 320])(
    '%d wide has the shortest named under it, on a line from its part of the band',
    (width) => {
      const scene = at(width);
      expect(named(scene, 'ros')).toBe('');
      const { box } = scene.homes.find(({ key }) => key === 'ros')!;
      expect(scene.texts.filter(({ look }) => look === 'home-under').map(({ text }) => text)).toEqual([
        'With Ros and Pete',
      ]);
      expect(scene.leaders.filter(({ x }) => x >= box.x && x <= box.x + box.width)).toHaveLength(1);
    },
  );

  it.each([1296, 934, 678, 362, 320])('%d wide has every move in words', (width) => {
    const { pills, moveSigns } = at(width);
    expect(pills.map(({ key }) => key).sort()).toEqual(['gran', 'moira', 'ros']);
    expect(moveSigns).toEqual([]);
  });

  it('is written on one line or not at all where its name is a long sentence, however long', () => {
    const name = 'word '.repeat(400).trim();
    const scene = layout(lived([{ key: 'h', name, from: '2017-03-25' }]), { width: 1296 });
    expect(scene.homes.map((home) => home.name)).toEqual([name]);
    expect(scene.texts.filter(({ look }) => look === 'home' || look === 'home-under')).toEqual([]);
    const nine = 'in the blue house by the old harbour in Saltcoats';
    const short = layout(lived([{ key: 'h', name: nine, from: '2023-11-18' }]), { width: 1296 });
    expect(short.texts.filter(({ look }) => look === 'home')).toEqual([]);
  });

  it('has the moves because of cost in words before any other, where there is too little room for all', () => {
    const many = Array.from({ length: 16 }, (_, index) => ({
      key: `h${index}`,
      name: 'Home',
      from: dayOf(dayNumber('2022-02-01') + index * 20),
      move: {
        words: index % 5 === 4 ? 'Moved because of cost' : 'Move nobody planned',
        isBecauseOfMoney: index % 5 === 4,
      },
    }));
    const { pills, moveSigns } = layout(lived(many), { width: 390 });
    expect(pills.filter(({ isBecauseOfMoney }) => isBecauseOfMoney)).toHaveLength(3);
    expect(moveSigns.length).toBeGreaterThan(0);
    expect(moveSigns.filter(({ isBecauseOfMoney }) => isBecauseOfMoney)).toEqual([]);
    expect(moveSigns[0]!.name).toMatch(/2022, to “Home”: Move nobody planned\./);
  });
});
