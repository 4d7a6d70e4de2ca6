import type { ComponentChild } from 'preact';
import { EndSign, Fills, GlyphShape } from '../timeline/Shapes';
import { GLIMPSE } from '../words/frame';

type RowProps = Readonly<{ lane: 'family' | 'health' | 'school'; words: string; children: ComponentChild }>;

/** A piece of a life as the picture draws it, and what it says. */
const Row = ({ lane, words, children }: RowProps) => (
  <li class="glimpse__row">
    <svg
      class={`timeline of-${lane}`}
      viewBox="0 0 300 32"
      width="300"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
    {words}
  </li>
);

const At = ({ x, children }: Readonly<{ x: number; children: ComponentChild }>) => (
  <g transform={`translate(${x} 16)`}>{children}</g>
);

const Star = ({ x }: Readonly<{ x: number }>) => (
  <At x={x}>
    <GlyphShape glyph="joy" />
  </At>
);

const Bar = ({ x, width }: Readonly<{ x: number; width: number }>) => (
  <rect class="bar bar-full" x={x} y="8" width={width} height="16" rx="4" />
);

/** What this product shows, in the signs of its picture: joy first, what held as well as what did not. */
export const Glimpse = () => (
  <section class="glimpse card" aria-labelledby="glimpse">
    <h2 id="glimpse">{GLIMPSE.title}</h2>
    <ul class="glimpse__rows" role="list">
      <Row lane="family" words={GLIMPSE.joy}>
        {[20, 84, 112, 190, 246, 280].map((x) => (
          <Star key={x} x={x} />
        ))}
      </Row>
      <Row lane="family" words={GLIMPSE.said}>
        {[36, 120, 196].map((x) => (
          <At key={x} x={x}>
            <GlyphShape glyph="voice-answered" />
          </At>
        ))}
        <At x={280}>
          <GlyphShape glyph="voice-waiting" />
        </At>
      </Row>
      <Row lane="health" words={GLIMPSE.neededAgain}>
        <defs>
          <Fills id="glimpse-fills" />
        </defs>
        <Bar x={4} width={96} />
        <rect class="without" fill="url(#glimpse-fills-stripes)" x="100" y="8" width="110" height="16" />
        <Bar x={210} width={86} />
        <At x={172}>
          <GlyphShape glyph="worry" />
        </At>
        <At x={100}>
          <EndSign shape="going-well" />
        </At>
      </Row>
      <Row lane="school" words={GLIMPSE.held}>
        <Bar x={4} width={116} />
        <path class="held" d="M120 16h160" />
        <At x={120}>
          <EndSign shape="planned" />
        </At>
        <Star x={280} />
      </Row>
    </ul>
  </section>
);
