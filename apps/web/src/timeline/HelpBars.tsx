import { across, boxes, down, star } from './paths';
import { LANES, type LaneId } from './picture';
import type { Scene, SceneEnd } from './scene';

type Props = Readonly<{ scene: Scene; id: string }>;

const WEIGHTS = ['full', 'less'] as const;

const BarsOfLane = ({ scene, lane }: Readonly<{ scene: Scene; lane: LaneId }>) => (
  <g class={`bars of-${lane}`}>
    {WEIGHTS.map((weight) => {
      const bars = scene.bars.filter((bar) => bar.lane === lane && bar.weight === weight);
      const arrows = scene.arrows.filter((arrow) => arrow.lane === lane && arrow.weight === weight);
      const [half, tip] = weight === 'full' ? [8, 8] : [5, 7];
      const heads = arrows.map(({ x, y }) => `M${x - 1} ${y - half}l${tip} ${half}l-${tip} ${half}z`);
      const d =
        boxes(
          bars.map(({ box }) => box),
          weight === 'full' ? 4 : 3,
        ) + heads.join('');
      return d === '' ? null : <path key={weight} class={`bar bar-${weight}`} d={d} />;
    })}
    <path
      class="silence"
      d={across(scene.silences.filter((silence) => silence.lane === lane).map(({ line }) => line))}
    />
    <path
      class="ahead"
      d={across(scene.aheads.filter((ahead) => ahead.lane === lane).map(({ line }) => line))}
    />
  </g>
);

const Afters = ({ scene, id }: Props) => {
  const of = (kind: Scene['afters'][number]['kind']) =>
    scene.afters.filter((after) => after.kind === kind).map(({ box }) => box);
  const middles = (kind: 'held' | 'too-early'): string =>
    across(of(kind).map(({ x, y, width }) => ({ x, y: y + 1.5, width })));
  return (
    <>
      <path class="without" fill={`url(#${id}-stripes)`} d={boxes(of('without'), 0)} />
      {of('unknown').map((box) => (
        <rect key={`${box.x} ${box.y}`} fill={`url(#${id}-stripes)`} mask={`url(#${id}-fade)`} {...box} />
      ))}
      <path class="held" d={middles('held')} />
      <path class="too-early" d={middles('too-early')} />
    </>
  );
};

/** Bars that thin, thicken, pause and stop, and what came after. */
export const HelpOf = ({ scene, id }: Props) => (
  <>
    <path class="rule" d={across(scene.rules)} />
    <Afters scene={scene} id={id} />
    {LANES.map((lane) => (
      <BarsOfLane key={lane} scene={scene} lane={lane} />
    ))}
    <path class="pause" fill={`url(#${id}-pause)`} d={boxes(scene.pauses, 2)} />
    <path class="cuts" d={scene.cuts.map(({ x, y }) => down([x], y - 2, y + 18)).join('')} />
    {scene.neededAgain.map(({ x, y }) => (
      <path key={`${x} ${y}`} class="shape-worry" d={`M${x} ${y - 6.8}l6.8 6.8l-6.8 6.8l-6.8-6.8z`} />
    ))}
    {scene.stars.map(({ x, y }) => (
      <path key={`${x} ${y}`} class="shape-joy" transform={`translate(${x} ${y})`} d={star(8.4)} />
    ))}
  </>
);

type EndProps = Readonly<{ end: SceneEnd; id: string; helpHref: string; isTabStop: boolean }>;

const isRinged = ({ isAhead, keys }: SceneEnd): boolean => isAhead || keys.length > 1;

const End = ({ end, id, helpHref, isTabStop }: EndProps) => (
  <a
    id={`end-${end.key}`}
    class={`end of-${end.lane}${end.hasHeld ? ' has-held' : ''}`}
    href={`${helpHref}#ending-${end.key}`}
    aria-label={end.name}
    tabindex={isTabStop ? 0 : -1}
  >
    {isRinged(end) ? (
      <circle class={end.isAhead ? 'ahead-end' : 'several-ends'} cx={end.x} cy={end.y} r="12" />
    ) : null}
    <use href={`#${id}-sign-${end.shape}`} x={end.x} y={end.y} />
  </a>
);

/** The signs where help ended, got less or paused; each leads to its row on the page of help. */
export const EndsOf = ({ scene, id, helpHref }: Props & Readonly<{ helpHref: string }>) => (
  <>
    {scene.ends.map((end) => (
      <End
        key={end.key}
        end={end}
        id={id}
        helpHref={helpHref}
        isTabStop={scene.tabStop === `end-${end.key}`}
      />
    ))}
  </>
);
