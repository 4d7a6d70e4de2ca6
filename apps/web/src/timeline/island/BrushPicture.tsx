import { daysBetween } from '../../words/dates';
import { rangeInWords, TOOLS } from '../../words/picture-tools';
import type { BrushBar, BrushLayout } from './brush-layout';
import type { Thumb } from './brush-range';

/** What the thumbs tell to whoever moves the range. A pointer says where it is in CSS pixels from the left of the view. */
export type Thumbs = Readonly<{
  key: (thumb: Thumb, event: KeyboardEvent) => void;
  press: (thumb: Thumb, event: PointerEvent) => void;
  drag: (thumb: Thumb, event: PointerEvent) => void;
  release: (thumb: Thumb, event: PointerEvent) => void;
}>;

/** The most height of one entry, and of all joys and worries of one stretch together, in CSS pixels. */
const TALLEST = 7;
const ROOM = 52;
const TOP = 5;
const YEARS = 20;

type Heights = Readonly<{ unit: number; base: number; height: number }>;

const heightsOf = ({ most }: BrushLayout): Heights => {
  const unit = Math.min(TALLEST, ROOM / (most.joys + most.worries));
  const base = TOP + Math.max(34, most.joys * unit);
  return { unit, base, height: base + Math.max(14, most.worries * unit) + YEARS };
};

const percent = (share: number): string => `${Math.round(share * 100) / 100}%`;

type StackProps = Readonly<{ bar: BrushBar; count: number; look: 'joy' | 'worry'; heights: Heights }>;

/** One block for each entry; where they would be too thin to see, one bar as high as all of them. */
function Stack({ bar, count, look, heights: { unit, base } }: StackProps) {
  const blocks = unit >= 4 ? count : Math.min(1, count);
  const height = unit >= 4 ? unit : unit * count;
  const first = look === 'joy' ? base - 1 - height : base + 1;
  return (
    <>
      {Array.from({ length: blocks }, (_, index) => (
        <rect
          key={index}
          class={`brush-${look}`}
          x={percent(bar.x + bar.width * 0.06)}
          width={percent(bar.width * 0.88)}
          y={first + (look === 'joy' ? -index : index) * unit}
          height={Math.max(1, height - (unit >= 4 ? 1.5 : 0))}
          rx={1.5}
        />
      ))}
    </>
  );
}

type ThumbProps = Readonly<{ thumb: Thumb; brush: BrushLayout; thumbs: Thumbs; base: number }>;

function ThumbOfRange({ thumb, brush, thumbs, base }: ThumbProps) {
  const { life, shown } = brush;
  const day = shown[thumb];
  return (
    <svg x={percent(thumb === 'from' ? shown.x : shown.x + shown.width)} overflow="visible">
      <g
        id={`life-range-${thumb}`}
        class="brush-thumb"
        role="slider"
        tabindex={0}
        aria-label={thumb === 'from' ? TOOLS.startOfRange : TOOLS.endOfRange}
        aria-controls="life-picture"
        aria-valuemin={0}
        aria-valuemax={daysBetween(life.first, life.last)}
        aria-valuenow={daysBetween(life.first, day)}
        aria-valuetext={rangeInWords(thumb, day)}
        onKeyDown={(event: KeyboardEvent) => thumbs.key(thumb, event)}
        onPointerDown={(event: PointerEvent) => thumbs.press(thumb, event)}
        onPointerMove={(event: PointerEvent) => thumbs.drag(thumb, event)}
        onPointerUp={(event: PointerEvent) => thumbs.release(thumb, event)}
        onPointerCancel={(event: PointerEvent) => thumbs.release(thumb, event)}
      >
        <rect class="brush-thumb-room" x={-22} y={base - 24} width={44} height={44} />
        <rect class="brush-thumb-face" x={-11} y={base - 20} width={22} height={36} rx={7} />
        <path class="brush-thumb-grip" d={`M-3 ${base - 9}v14M3 ${base - 9}v14`} />
      </g>
    </svg>
  );
}

type Props = Readonly<{ brush: BrushLayout; thumbs?: Thumbs }>;

/** Places along the life are hundredths of the width, so it fits every screen without being drawn anew. */
export function BrushPicture({ brush, thumbs }: Props) {
  const heights = heightsOf(brush);
  const { shown, years, bars } = brush;
  const bottom = heights.height - YEARS;
  return (
    <>
      <p class="brush-names" aria-hidden="true">
        <span>{TOOLS.joys}</span>
        <span>{TOOLS.worries}</span>
      </p>
      <svg class="brush-picture" width="100%" height={heights.height} overflow="visible">
        <g role="img" aria-label={brush.words}>
          <rect
            class="brush-shown"
            x={percent(shown.x)}
            width={percent(shown.width)}
            y={1}
            height={bottom}
            rx={6}
          />
          {bars.map((bar) => (
            <g key={bar.from}>
              <Stack bar={bar} count={bar.joys} look="joy" heights={heights} />
              <Stack bar={bar} count={bar.worries} look="worry" heights={heights} />
            </g>
          ))}
          <line class="brush-line" x1="0%" x2="100%" y1={heights.base} y2={heights.base} />
          {years.map(({ x, text }) => (
            <text key={text} class="brush-year" x={percent(x)} y={heights.height - 4}>
              {text}
            </text>
          ))}
        </g>
        {thumbs && <ThumbOfRange thumb="from" brush={brush} thumbs={thumbs} base={heights.base} />}
        {thumbs && <ThumbOfRange thumb="to" brush={brush} thumbs={thumbs} base={heights.base} />}
      </svg>
    </>
  );
}
