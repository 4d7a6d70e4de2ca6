import type { ComponentChild } from 'preact';
import type { EndShape } from '../../timeline/picture';

const tick = <path class="help-sign__line" d="M-5.6 .3l4 4.3 7.2-8.5" />;
const letter = (text: string) => (
  <text class="help-sign__letter" x="0" y="5.5" text-anchor="middle">
    {text}
  </text>
);

const INSIDE: Readonly<Record<EndShape, ComponentChild>> = {
  'going-well': tick,
  'while-going-well': tick,
  'record-disagrees': letter('?'),
  planned: tick,
  'own-choice': (
    <>
      <circle class="help-sign__line" cx="0" cy="-3.5" r="2.8" />
      <path class="help-sign__line" d="M-5.5 6.500c.6-4.5 2.6-6 5.5-6s4.9 1.5 5.5 6" />
    </>
  ),
  'goes-on': <path class="help-sign__line" d="M-6 0H5.500M1.5-4l4 4-4 4" />,
  paused: <path class="help-sign__line" d="M-3-5v10M3-5v10" />,
  move: <path class="help-sign__line" d="M-7 0l7-6 7 6M-5-1.200V6.500h10v-7.7" />,
  missed: <path class="help-sign__line" d="M-6.5-4.500h13v9h-13zM-6-4l6 4.8 6-4.8" />,
  clock: <path class="help-sign__line" d="M0-6.500V0l4.5 3" />,
  money: letter('£'),
  'not-stated': letter('?'),
  other: <path class="help-sign__line" d="M-4.5 0h9" />,
};

/** The sign where help stopped or got less, around its middle. It is drawn beside its words and never instead of them. */
export const EndSign = ({ shape }: Readonly<{ shape: EndShape }>) => (
  <g class={`help-sign help-sign--${shape}`}>
    <circle class="help-sign__ring" cx="0" cy="0" r="13" />
    {INSIDE[shape]}
  </g>
);
