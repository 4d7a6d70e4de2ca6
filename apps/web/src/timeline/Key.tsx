import type { ComponentChild } from 'preact';
import { END_WORDS, KEY } from '../words/picture';
import { END_SHAPES } from './picture';
import { DrawingId, Filled, FullBar, Shape } from './KeyShapes';
import type { Glyph } from './scene';

type ItemProps = Readonly<{ words: string; width?: number; of?: string; children: ComponentChild }>;

/** One shape and its words. The shape itself says nothing to a screen reader: the words do. */
export const Item = ({ words, width = 28, of = 'key', children }: ItemProps) => (
  <li class="picture-key-item">
    <svg
      class={`timeline picture-key-shape of-${of}`}
      viewBox={`${-width / 2} -14 ${width} 28`}
      width={width}
      height="28"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
    {words}
  </li>
);

const Group = ({ heading, children }: Readonly<{ heading: string; children: ComponentChild }>) => (
  <div class="picture-key-group">
    <h3 class="picture-key-heading">{heading}</h3>
    <ul class="picture-key-list" role="list">
      {children}
    </ul>
  </div>
);

const MARKS: readonly (readonly [Glyph, string])[] = [
  ['joy', KEY.joy],
  ['voice-answered', KEY.answered],
  ['voice-waiting', KEY.waiting],
  ['voice', KEY.voice],
  ['worry', KEY.worry],
  ['contact', KEY.contact],
  ['other', KEY.other],
  ['closed', KEY.closed],
];

const Entries = () => (
  <Group heading={KEY.marks}>
    {MARKS.map(([glyph, words]) => (
      <Item key={glyph} words={words}>
        <Shape name={`glyph-${glyph}`} />
      </Item>
    ))}
    <Item words={KEY.several} width={40}>
      <g transform="translate(-8)">
        <Shape name="glyph-joy" />
      </g>
      <text class="text-group" x="5" y="4.5" font-size="12.5">
        3
      </text>
    </Item>
    <Item words={KEY.about} width={52}>
      <rect class="soft" x="-24" y="-6" width="48" height="12" rx="6" />
      <Shape name="glyph-joy" />
    </Item>
    <Item words={KEY.late}>
      <Shape name="glyph-joy" />
      <g transform="translate(7 6)">
        <Shape name="late" />
      </g>
    </Item>
    <Item words={KEY.takenBack} of="key is-taken-back">
      <g class="taken-back">
        <Shape name="glyph-joy" />
      </g>
      <path class="struck" d="M-10 5l20-10" />
    </Item>
  </Group>
);

const Help = () => (
  <Group heading={KEY.help}>
    <Item words={KEY.full} width={44}>
      <FullBar />
    </Item>
    <Item words={KEY.less} width={44}>
      <rect class="bar bar-less" x="-21" y="-3" width="42" height="6" rx="3" />
    </Item>
    <Item words={KEY.goesOn} width={44}>
      <path class="bar bar-full" d="M-21-8h34l8 8l-8 8h-34z" />
    </Item>
    <Item words={KEY.newWorker} width={44}>
      <FullBar />
      <path class="cuts" d="M0-10V10" />
    </Item>
    <Item words={KEY.pause} width={44}>
      <FullBar />
      <Filled isPause x="-9" width="18" />
    </Item>
    <Item words={KEY.silent} width={44}>
      <path class="silence" d="M-20 0h42" />
    </Item>
    <Item words={KEY.move} width={16}>
      <path class="moves" d="M0-14V14" />
    </Item>
    <Item words={KEY.moveUntold} width={16}>
      <path class="moves" d="M0 2V14" />
      <circle class="move-dot" cy="-2" r="5.5" />
    </Item>
  </Group>
);

const Ends = () => (
  <Group heading={KEY.ends}>
    {END_SHAPES.map((shape) => (
      <Item key={shape} words={END_WORDS[shape]}>
        <Shape name={`sign-${shape}`} />
      </Item>
    ))}
    <Item words={KEY.ahead}>
      <circle class="ahead-end" r="12" />
      <Shape name="sign-clock" />
    </Item>
    <Item words={KEY.severalEnds}>
      <circle class="several-ends" r="12" />
      <Shape name="sign-going-well" />
    </Item>
  </Group>
);

/** What came after an ending: what held first, then what did not. */
export const WhatFollowed = () => (
  <>
    <Item words={KEY.held} width={52} of="key has-held">
      <path class="held" d="M-24 0h38" />
      <g transform="translate(16 0)">
        <Shape name="glyph-joy" />
      </g>
    </Item>
    <Item words={KEY.without} width={44}>
      <Filled />
    </Item>
    <Item words={KEY.neededAgain} width={44}>
      <Filled />
      <path class="shape-worry" d="M0-6.8l6.8 6.8l-6.8 6.8l-6.8-6.8z" />
    </Item>
  </>
);

const Afters = () => (
  <Group heading={KEY.after}>
    <WhatFollowed />
    <Item words={KEY.unknown} width={44}>
      <Filled isFading />
    </Item>
    <Item words={KEY.tooEarly} width={44}>
      <path class="too-early" d="M-20 0h42" />
    </Item>
  </Group>
);

const Links = () => (
  <Group heading={KEY.links}>
    <Item words={KEY.often} width={44}>
      <path class="thread thread-often" d="M-17 0h34" />
    </Item>
    <Item words={KEY.sometimes} width={44}>
      <path class="thread thread-sometimes" d="M-19 0h38" />
    </Item>
    <Item words={KEY.lost} width={44}>
      <path class="thread thread-lost" d="M-19 0h40" />
    </Item>
    <Item words={KEY.broke} width={28}>
      <circle class="thread-break" r="5" />
    </Item>
  </Group>
);

/**
 * Every shape of the picture with its words. Colour only repeats what shape and place already say. It shows the shapes of
 * the drawing `of` on the same page, by its id.
 */
export const Key = ({ of }: Readonly<{ of: string }>) => (
  <DrawingId.Provider value={of}>
    <div class="picture-key">
      <Entries />
      <Help />
      <Ends />
      <Afters />
      <Links />
    </div>
  </DrawingId.Provider>
);
