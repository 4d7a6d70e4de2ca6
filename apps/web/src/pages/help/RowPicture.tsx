import type { LaneId } from '../../timeline/picture';
import { EndSign } from './EndSign';
import { Diamond, Star } from './FollowedSign';
import type { RowAfter, RowScene } from './row-scene-types';

const STRIPES = 'help-stripes';
const FADING = 'help-fading';

/** Stripes for all pictures of a page; to be drawn once. */
export const RowPatterns = () => (
  <svg class="help-patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id={STRIPES} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="help-stripes__ground" width="7" height="7" />
        <rect class="help-stripes__line" width="2.2" height="7" />
      </pattern>
      <linearGradient id={`${FADING}-light`}>
        <stop offset="0.5" stop-color="#fff" />
        <stop offset="1" stop-color="#fff" stop-opacity="0.05" />
      </linearGradient>
      <mask id={FADING} maskContentUnits="objectBoundingBox">
        <rect width="1" height="1" fill={`url(#${FADING}-light)`} />
      </mask>
    </defs>
  </svg>
);

const After = ({ after, middle }: Readonly<{ after: RowAfter; middle: number }>) => {
  const { look, x, width } = after;
  const to = x + width;
  if (look === 'held' || look === 'dotted') {
    return <line class={`help-row__${look}`} x1={x} x2={to} y1={middle} y2={middle} />;
  }
  if (look === 'less') return <rect class="help-row__less" x={x} y={middle - 4} width={width} height="8" />;
  return (
    <rect
      class={`help-row__without help-row__without--${look}`}
      x={x}
      y={middle - 11}
      width={width}
      height="22"
      fill={`url(#${STRIPES})`}
      {...(look === 'fading' && width > 0 && { mask: `url(#${FADING})` })}
    />
  );
};

const Broken = ({ x, middle }: Readonly<{ x: number; middle: number }>) => (
  <path class="help-row__broken" d={`M${x} ${middle + 15}l7-30M${x + 7} ${middle + 15}l7-30`} />
);

const Texts = ({ texts }: Pick<RowScene, 'texts'>) => (
  <>
    {texts.map(({ text, x, y, anchor, look }) => (
      <text key={`${look}-${text}`} class={`help-row__${look}`} x={x} y={y} text-anchor={anchor}>
        {text}
      </text>
    ))}
  </>
);

type Props = Readonly<{ scene: RowScene; lane: LaneId; name: string; size: 'wide' | 'narrow' }>;

/** One ending as a small picture, with a sentence for those who listen. */
export const RowPicture = ({ scene, lane, name, size }: Props) => {
  const { width, height, middle, before, back, after } = scene;
  return (
    <svg
      class={`help-row help-row--${size} help-row--${lane}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={name}
      data-said=""
    >
      <rect class="help-row__bar" x={before.x} y={middle - 11} width={before.width} height="22" rx="5" />
      {after && <After after={after} middle={middle} />}
      {back && (
        <rect class="help-row__bar" x={back.x} y={middle - 11} width={back.width} height="22" rx="5" />
      )}
      {scene.brokenAt !== undefined && <Broken x={scene.brokenAt} middle={middle} />}
      {scene.diamond !== undefined && <Diamond x={scene.diamond} y={middle} />}
      {scene.star !== undefined && <Star x={scene.star} y={middle} />}
      <g transform={`translate(${scene.sign.x} ${middle})`}>
        <EndSign shape={scene.sign.shape} />
      </g>
      <Texts texts={scene.texts} />
    </svg>
  );
};
