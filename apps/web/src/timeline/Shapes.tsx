import type { ComponentChild } from 'preact';
import { END_SHAPES, type EndShape } from './picture';
import { star } from './paths';
import type { Glyph } from './scene';

export const GLYPHS = [
  'joy',
  'voice',
  'voice-answered',
  'voice-waiting',
  'worry',
  'contact',
  'other',
  'closed',
] as const satisfies readonly Glyph[];

const BUBBLE =
  'M-6-8.5h12a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-6l-4.5 4.5v-4.5h-1.5a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3z';

const GLYPH_SHAPES: Readonly<Record<Glyph, ComponentChild>> = {
  joy: <path class="shape-joy" d={star(9.8)} />,
  worry: <path class="shape-worry" d="M0-8.4L8.4 0L0 8.4L-8.4 0Z" />,
  voice: <path class="shape-voice" d={BUBBLE} />,
  'voice-answered': (
    <>
      <path class="shape-voice" d={BUBBLE} />
      <path class="shape-voice-tick" d="M-4-2.6l2.8 2.8 5.2-5.4" />
    </>
  ),
  'voice-waiting': (
    <>
      <path class="shape-voice-open" d={BUBBLE} />
      <path class="shape-voice-dots" d="M-3.8-2.4h.01M0-2.4h.01M3.8-2.4h.01" />
    </>
  ),
  contact: <circle class="shape-contact" r="4.8" />,
  other: <circle class="shape-other" r="4" />,
  closed: <path class="shape-closed" d="M-4.5-.5h9v6h-9zM-2.8-.5v-2.5a2.8 2.8 0 0 1 5.6 0v2.5" />,
};

/** One mark, drawn around 0, 0. */
export const GlyphShape = ({ glyph }: Readonly<{ glyph: Glyph }>) => <>{GLYPH_SHAPES[glyph]}</>;

const ring = (look: string, inside: ComponentChild): ComponentChild => (
  <>
    <circle class={`shape-ring ${look}`} r="9.3" />
    {inside}
  </>
);

const tick = <path class="shape-ring-line" d="M-4.2.2l3 3.2L4.2-3" />;
const question = (
  <path class="shape-ring-line" d="M-2.8-2.4a2.9 2.9 0 1 1 4.2 2.6C.4.8 0 1.2 0 2M0 4.9h.01" />
);

const END_DRAWINGS: Readonly<Record<EndShape, ComponentChild>> = {
  'going-well': ring('shape-stopped', tick),
  'while-going-well': ring('shape-stopped shape-dashed', tick),
  'record-disagrees': ring('shape-stopped', question),
  planned: ring('shape-planned', <path class="shape-on-planned" d="M-4.2.2l3 3.2L4.2-3" />),
  'own-choice': ring(
    'shape-chosen',
    <path
      class="shape-heart"
      d="M0 5.2C-6.4.8-5.6-4.3-2.7-4.3-1.2-4.3-.3-3.3 0-2.4.3-3.3 1.2-4.3 2.7-4.3 5.6-4.3 6.4.8 0 5.2z"
    />,
  ),
  'goes-on': ring('shape-plain', <path class="shape-ring-line" d="M-5 0h9.4M1.2-3.6L4.8 0 1.2 3.6" />),
  paused: ring('shape-plain', <path class="shape-ring-line" d="M-2.4-4v8M2.4-4v8" />),
  move: ring('shape-plain', <path class="shape-ring-line" d="M-5.2-.2L0-4.8 5.2-.2M-3.4-1.4v5.6h6.8v-5.6" />),
  missed: ring('shape-plain', <path class="shape-ring-line shape-fine" d="M-5-3.4H5v7H-5zM-5-3L0 .8 5-3" />),
  clock: ring('shape-plain', <path class="shape-ring-line" d="M0-5V0l3.4 2.2" />),
  money: ring(
    'shape-plain',
    <path
      class="shape-ring-line"
      d="M3-3.2A2.6 2.6 0 0 0-1.8-2.4c0 1.4.8 2.6.3 4.4-.2.9-.8 1.9-1.9 2.2h6.6M-3.2.4h4.6"
    />,
  ),
  'not-stated': ring('shape-unsaid', question),
  other: <rect class="shape-plain-end" x="-3.5" y="-9" width="7" height="18" rx="2" />,
};

/** The sign of one ending, drawn around 0, 0. */
export const EndSign = ({ shape }: Readonly<{ shape: EndShape }>) => <>{END_DRAWINGS[shape]}</>;

/** A small clock: written down late. */
export const LateSign = () => (
  <>
    <circle class="shape-late" r="4.6" />
    <path class="shape-late-hands" d="M0-2.6V0l2 1.2" />
  </>
);

const Target = () => (
  <>
    <rect class="shape-target" x="-12" y="-12" width="24" height="24" />
    <circle class="shape-halo" r="13" />
  </>
);

/** Every shape once, for the marks and signs of one picture to refer to. */
export const ShapeDefinitions = ({ id }: Readonly<{ id: string }>) => (
  <>
    {GLYPHS.map((glyph) => (
      <g key={glyph} id={`${id}-glyph-${glyph}`}>
        <Target />
        <GlyphShape glyph={glyph} />
      </g>
    ))}
    {END_SHAPES.map((shape) => (
      <g key={shape} id={`${id}-sign-${shape}`}>
        <Target />
        <EndSign shape={shape} />
      </g>
    ))}
    <g id={`${id}-late`}>
      <LateSign />
    </g>
  </>
);

/** The fills that are no single colour: stripes, pauses, and what fades. */
export const Fills = ({ id }: Readonly<{ id: string }>) => (
  <>
    <pattern
      id={`${id}-stripes`}
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect class="stripe-ground" width="7" height="7" />
      <rect class="stripe" width="2.2" height="7" />
    </pattern>
    <pattern
      id={`${id}-pause`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(-45)"
    >
      <rect class="pause-ground" width="6" height="6" />
      <rect class="pause-stripe" width="1.2" height="6" />
    </pattern>
    <linearGradient id={`${id}-fading`}>
      <stop class="fade-from" offset="0" />
      <stop class="fade-to" offset="1" />
    </linearGradient>
    <mask id={`${id}-fade`} maskContentUnits="objectBoundingBox">
      <rect width="1" height="1" fill={`url(#${id}-fading)`} />
    </mask>
  </>
);
