import { inWords } from '../words/dates';
import { LIFE_ENTRIES } from './life-entries.example';
import type { Day, End, EndShape, HelpRow, LaneId, Picture, Spell, Thread } from './picture';

/** A made-up child for trying the picture: no real child’s life is in it. */
const TODAY = '2026-02-16';

type EndTold = readonly [shape: EndShape, words: string, after?: End['after']];

const ended = (key: string, on: Day, [shape, words, after]: EndTold): End => ({
  key,
  on,
  type: 'ended',
  shape,
  words,
  when: inWords(on),
  ...(after ? { after } : {}),
});

const spell = (key: string, from: Day, until?: Day, more: Partial<Spell> & { end?: EndTold } = {}): Spell => {
  const { end, ...rest } = more;
  return {
    key,
    phases: [{ from, ...(until ? { to: until } : {}), weight: 'full' }],
    ...(until ? { endedOn: until } : {}),
    newWorkers: [],
    pauses: [],
    ends: until && end ? [ended(`${key}-end`, until, end)] : [],
    ...rest,
  };
};

const row = (lane: LaneId, name: string, spells: readonly Spell[], note?: string): HelpRow => ({
  key: `help-${name}`,
  name,
  lane,
  spells,
  ...(note ? { note } : {}),
});

const WELL = 'Stopped because it was going well';
const without = (to: Day, neededAgain: Day) => ({ kind: 'without', to, neededAgain }) as const;
const held = { kind: 'held', to: TODAY } as const;

const HELP: readonly HelpRow[] = [
  row('family', 'Nana’s carers’ group', [
    spell('f1', '2022-04-20', '2023-07-11', { end: ['move', 'Lost in a move'] }),
  ]),
  row('family', 'Harbour club', [
    spell('f2', '2024-01-15', '2025-03-17', { end: ['own-choice', 'Rowan’s own choice', held] }),
  ]),
  row('health', 'Health visiting', [
    spell('h1', '2018-05-14', '2022-08-15', { end: ['clock', 'Ended at school age'] }),
  ]),
  row('health', 'Hearing clinic', [
    spell('h2', '2020-01-13', '2022-02-07', { end: ['planned', 'Finished as planned', held] }),
  ]),
  row('health', 'Eye clinic', [
    spell('h3', '2022-09-12', '2023-09-25', {
      end: ['missed', 'Letters went to the old address', { kind: 'unknown', to: '2024-09-25' }],
    }),
  ]),
  row(
    'health',
    'Play therapy',
    [
      spell('h4', '2023-11-13', '2024-06-03', {
        end: ['going-well', WELL, without('2025-01-20', '2024-10-15')],
      }),
      spell('h5', '2025-01-20'),
    ],
    '33-week gap',
  ),
  row(
    'school',
    'Nurture group',
    [
      spell('s1', '2021-10-25', '2022-06-24', {
        end: ['going-well', WELL, without('2023-03-13', '2023-02-21')],
      }),
      spell('s2', '2023-03-13', '2023-07-11', { end: ['move', 'Lost in a move'] }),
    ],
    '37-week gap',
  ),
  row('school', 'Reading help', [
    spell('s3', '2023-10-02', '2024-07-01', { end: ['going-well', WELL, held] }),
  ]),
  row('school', 'Quiet room', [
    spell('s4', '2024-12-02', undefined, {
      phases: [
        { from: '2024-12-02', to: '2025-11-10', weight: 'full' },
        { from: '2025-11-10', weight: 'less' },
      ],
      ends: [
        {
          ...ended('s4-less', '2025-11-10', [
            'while-going-well',
            'Got less while it was going well',
            { kind: 'too-early', to: TODAY },
          ]),
          type: 'reduced',
        },
      ],
    }),
  ]),
  row(
    'social-work',
    'Family support worker',
    [
      spell('w1', '2020-08-10', '2021-03-08', {
        end: ['record-disagrees', 'Said to be going well', without('2021-11-15', '2021-10-12')],
      }),
      spell('w2', '2021-11-15', '2023-03-31', { end: ['money', 'The contract was not renewed'] }),
    ],
    '36-week gap',
  ),
  row('social-work', 'Social worker', [
    spell('w3', '2022-03-28', undefined, { newWorkers: ['2022-12-05', '2023-06-12', '2024-11-04'] }),
  ]),
  row('social-work', 'Family time at the centre', [
    spell('w4', '2022-05-02', '2024-02-12', {
      pauses: [{ from: '2023-07-11', to: '2023-09-18' }],
      end: ['goes-on', 'Goes on at Dad’s', held],
    }),
  ]),
  row('social-work', 'Money advice', [spell('w5', '2024-03-04', undefined, { silentSince: '2025-05-04' })]),
];

const thread = (name: string, kind: Thread['kind'], phases: Thread['phases']): Thread => ({
  key: `link-${name}`,
  name,
  kind,
  phases,
});
const MOVED = '2023-07-11';

const THREADS: readonly Thread[] = [
  thread('Dad', 'person', [
    { from: '2018-05-04', to: '2022-03-28', state: 'often' },
    { from: '2022-03-28', to: '2025-04-15', state: 'sometimes' },
    { from: '2025-04-15', state: 'often' },
  ]),
  thread('Nana', 'person', [
    { from: '2018-05-04', to: MOVED, state: 'often' },
    { from: MOVED, to: '2023-12-24', state: 'lost' },
    { from: '2023-12-24', state: 'sometimes' },
  ]),
  thread('Pepper the cat', 'animal', [
    { from: '2020-12-24', to: MOVED, state: 'often' },
    { from: MOVED, to: '2024-03-30', state: 'lost' },
    { from: '2024-03-30', state: 'sometimes' },
  ]),
  thread('The harbour', 'place', [
    { from: '2019-08-05', to: MOVED, state: 'often' },
    { from: MOVED, to: '2024-08-13', state: 'lost' },
    { from: '2024-08-13', state: 'sometimes' },
  ]),
  thread('Amina, my best friend', 'person', [{ from: '2023-09-19', state: 'often' }]),
  thread('Drums', 'activity', [{ from: '2024-09-10', state: 'often' }]),
];

/** A picture of 150 entries and more over nearly eight years, with every kind of ending in it. */
export const aLife: Picture = {
  childName: 'Rowan',
  bornOn: '2018-05-04',
  today: TODAY,
  marks: LIFE_ENTRIES,
  help: HELP,
  homes: [
    { key: 'home-1', name: 'With Dad', place: 'Eyemouth', from: '2018-05-04', to: '2022-03-28' },
    {
      key: 'home-2',
      name: 'With Nana',
      place: 'Eyemouth',
      from: '2022-03-28',
      to: MOVED,
      move: { words: 'Moved to be safe', isBecauseOfMoney: false },
    },
    {
      key: 'home-3',
      name: 'With Jan and Idris',
      place: 'Duns',
      from: MOVED,
      move: { words: 'Moved because of cost', isBecauseOfMoney: true },
    },
  ],
  threads: THREADS,
};
