import type { ComponentChild } from 'preact';
import { Filled, FullBar, Shape } from '../../timeline/KeyShapes';
import { END_SHAPES } from '../../timeline/picture';
import type { Glyph, Scene } from '../../timeline/scene';
import { SIGNS } from '../../words/print';

/** One shape of a picture and its words; it stands in the key of a sheet only where it is drawn. */
export type Sign = Readonly<{
  name: string;
  words: string;
  width: number;
  isIn: (scene: Scene) => boolean;
  shape: ComponentChild;
}>;

const glyph = (name: Glyph, words: string): Sign => ({
  ...{ name, words, width: 22, shape: <Shape name={`glyph-${name}`} /> },
  isIn: ({ marks }) => marks.some((mark) => mark.glyph === name),
});

const ENTRIES: readonly Sign[] = [
  glyph('joy', SIGNS.joy),
  glyph('worry', SIGNS.worry),
  glyph('voice-answered', SIGNS.answered),
  glyph('voice-waiting', SIGNS.waiting),
  glyph('voice', SIGNS.said),
  glyph('contact', SIGNS.contact),
  glyph('other', SIGNS.other),
  glyph('closed', SIGNS.closed),
  {
    ...{ name: 'several', words: SIGNS.several, width: 36 },
    isIn: ({ marks }) => marks.some(({ keys }) => keys.length > 1),
    shape: (
      <>
        <g transform="translate(-7)">
          <Shape name="glyph-joy" />
        </g>
        <text class="text-group" x="5" y="7" font-size="20">
          3
        </text>
      </>
    ),
  },
  {
    ...{ name: 'about', words: SIGNS.about, width: 40 },
    isIn: ({ softs }) => softs.length > 0,
    shape: (
      <>
        <rect class="soft" x="-19" y="-6" width="38" height="12" rx="6" />
        <Shape name="glyph-contact" />
      </>
    ),
  },
  {
    ...{ name: 'late', words: SIGNS.late, width: 12, shape: <Shape name="late" /> },
    isIn: ({ marks }) => marks.some(({ isLate }) => isLate),
  },
  {
    ...{ name: 'taken-back', words: SIGNS.takenBack, width: 22 },
    isIn: ({ marks }) => marks.some(({ isTakenBack }) => isTakenBack),
    shape: <path class="struck" d="M-10 5l20-10" />,
  },
];

const HELP: readonly Sign[] = [
  {
    ...{ name: 'full', words: SIGNS.full, width: 44, shape: <FullBar /> },
    isIn: ({ bars }) => bars.some(({ weight }) => weight === 'full'),
  },
  {
    ...{ name: 'less', words: SIGNS.less, width: 44 },
    isIn: ({ bars }) => bars.some(({ weight }) => weight === 'less'),
    shape: <rect class="bar bar-less" x="-21" y="-3" width="42" height="6" rx="3" />,
  },
  {
    ...{ name: 'goes-on', words: SIGNS.goesOn, width: 30 },
    isIn: ({ arrows }) => arrows.length > 0,
    shape: <path class="bar bar-full" d="M-14-8h20l8 8l-8 8h-20z" />,
  },
  {
    ...{ name: 'new-worker', words: SIGNS.newWorker, width: 44 },
    isIn: ({ cuts }) => cuts.length > 0,
    shape: (
      <>
        <FullBar />
        <path class="cuts" d="M0-10V10" />
      </>
    ),
  },
  {
    ...{ name: 'pause', words: SIGNS.pause, width: 22, shape: <Filled isPause x="-10" width="20" /> },
    isIn: ({ pauses }) => pauses.length > 0,
  },
  {
    ...{ name: 'silent', words: SIGNS.silent, width: 44, shape: <path class="silence" d="M-20 0h42" /> },
    isIn: ({ silences }) => silences.length > 0,
  },
  {
    ...{ name: 'without', words: SIGNS.without, width: 44, shape: <Filled /> },
    isIn: ({ afters }) => afters.some(({ kind }) => kind === 'without'),
  },
  {
    ...{ name: 'needed-again', words: SIGNS.neededAgain, width: 30 },
    isIn: ({ neededAgain }) => neededAgain.length > 0,
    shape: (
      <>
        <Filled x="-14" width="28" />
        <path class="shape-worry" d="M0-6.8l6.8 6.8l-6.8 6.8l-6.8-6.8z" />
      </>
    ),
  },
  {
    ...{ name: 'held', words: SIGNS.held, width: 52 },
    isIn: ({ afters, stars }) => stars.length > 0 || afters.some(({ kind }) => kind === 'held'),
    shape: (
      <>
        <path class="held" d="M-24 0h38" />
        <g transform="translate(16 0)">
          <Shape name="glyph-joy" />
        </g>
      </>
    ),
  },
  {
    ...{ name: 'unknown', words: SIGNS.unknown, width: 44, shape: <Filled isFading /> },
    isIn: ({ afters }) => afters.some(({ kind }) => kind === 'unknown'),
  },
  {
    ...{
      name: 'too-early',
      words: SIGNS.tooEarly,
      width: 44,
      shape: <path class="too-early" d="M-20 0h42" />,
    },
    isIn: ({ afters }) => afters.some(({ kind }) => kind === 'too-early'),
  },
];

const ENDS: readonly Sign[] = END_SHAPES.map((shape) => ({
  ...{ name: `end-${shape}`, words: SIGNS.ends[shape], width: 24, shape: <Shape name={`sign-${shape}`} /> },
  isIn: ({ ends }) => ends.some((end) => end.shape === shape),
}));

const SEVERAL_ENDS: Sign = {
  ...{ name: 'several-ends', words: SIGNS.severalEnds, width: 28 },
  isIn: ({ ends }) => ends.some(({ keys, isAhead }) => keys.length > 1 && !isAhead),
  shape: (
    <>
      <circle class="several-ends" r="12" />
      <Shape name="sign-going-well" />
    </>
  ),
};

const AHEAD: Sign = {
  ...{ name: 'ahead', words: SIGNS.ahead, width: 28 },
  isIn: ({ ends }) => ends.some(({ isAhead }) => isAhead),
  shape: (
    <>
      <circle class="ahead-end" r="12" />
      <Shape name="sign-clock" />
    </>
  ),
};

const MOVES: readonly Sign[] = [
  {
    ...{ name: 'move', words: SIGNS.move, width: 8, shape: <path class="moves" d="M0-14V14" /> },
    isIn: ({ moves }) => moves.length > 0,
  },
  {
    ...{
      name: 'move-untold',
      words: SIGNS.moveUntold,
      width: 14,
      shape: <circle class="move-dot" r="5.5" />,
    },
    isIn: ({ moveSigns }) => moveSigns.length > 0,
  },
];

const thread = (state: 'often' | 'sometimes' | 'lost', words: string, d: string): Sign => ({
  ...{ name: state, words, width: 44, shape: <path class={`thread thread-${state}`} d={d} /> },
  isIn: ({ threads }) => threads.some((one) => one.state === state),
});

const THREADS: readonly Sign[] = [
  thread('often', SIGNS.often, 'M-17 0h34'),
  thread('sometimes', SIGNS.sometimes, 'M-19 0h38'),
  thread('lost', SIGNS.lost, 'M-19 0h40'),
  {
    ...{ name: 'broke', words: SIGNS.broke, width: 14, shape: <circle class="thread-break" r="5" /> },
    isIn: ({ breaks }) => breaks.length > 0,
  },
];

/** The signs that are drawn, in the order of the key. */
export const signsIn = (scene: Scene): readonly Sign[] =>
  [...ENTRIES, ...HELP, ...ENDS, SEVERAL_ENDS, AHEAD, ...MOVES, ...THREADS].filter(({ isIn }) => isIn(scene));
