import { boxes } from './paths';
import { type LaneId, LANES } from './picture';
import type { Scene, SceneMark } from './scene';

/** Where the rows of entries stand that are not on the same page, by the keys of their marks. */
export type Elsewhere = ReadonlyMap<string, string>;

type MarkProps = Readonly<{ mark: SceneMark; id: string; href: string; isTabStop: boolean }>;

const strike = ({ kind, x, y }: SceneMark): string =>
  kind === 'contact' || kind === 'other' ? `M${x - 6.5} ${y + 3}l13-6` : `M${x - 10} ${y + 5}l20-10`;

const Mark = ({ mark, id, href, isTabStop }: MarkProps) => (
  <a
    id={`mark-${mark.key}`}
    class={`mark of-${mark.lane}${mark.isTakenBack ? ' is-taken-back' : ''}`}
    href={href}
    aria-label={mark.name}
    tabindex={isTabStop ? 0 : -1}
    data-count={mark.keys.length > 1 ? mark.keys.length : undefined}
  >
    <use href={`#${id}-glyph-${mark.glyph}`} x={mark.x} y={mark.y} />
    {mark.isLate ? <use href={`#${id}-late`} x={mark.x + 7} y={mark.y + 6} /> : null}
    {mark.isTakenBack ? <path class="struck" d={strike(mark)} /> : null}
  </a>
);

const Soft = ({ scene, lane }: Readonly<{ scene: Scene; lane: LaneId }>) => {
  const about = scene.softs.filter((soft) => soft.lane === lane).map(({ box }) => box);
  return about.length === 0 ? null : <path class={`soft of-${lane}`} d={boxes(about, 6)} />;
};

type Props = Readonly<{ scene: Scene; id: string; elsewhere?: Elsewhere }>;

/** Every entry in the days shown, on the soft band of the days on which it may have been. */
export const MarksOf = ({ scene, id, elsewhere }: Props) => (
  <>
    {LANES.map((lane) => (
      <Soft key={lane} lane={lane} scene={scene} />
    ))}
    {scene.marks.map((mark) => (
      <Mark
        key={mark.key}
        mark={mark}
        id={id}
        href={elsewhere?.get(mark.key) ?? `#entry-${mark.key}`}
        isTabStop={scene.tabStop === `mark-${mark.key}`}
      />
    ))}
  </>
);
