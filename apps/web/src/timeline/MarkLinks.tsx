import { boxes } from './paths';
import { LANES } from './picture';
import type { Scene, SceneMark } from './scene';

type MarkProps = Readonly<{ mark: SceneMark; id: string; isTabStop: boolean }>;

const strike = ({ kind, x, y }: SceneMark): string =>
  kind === 'contact' || kind === 'other' ? `M${x - 6.5} ${y + 3}l13-6` : `M${x - 10} ${y + 5}l20-10`;

const Mark = ({ mark, id, isTabStop }: MarkProps) => (
  <a
    id={`mark-${mark.key}`}
    class={`mark mark-${mark.kind} of-${mark.lane}${mark.isTakenBack ? ' is-taken-back' : ''}`}
    href={`#entry-${mark.key}`}
    aria-label={mark.name}
    tabindex={isTabStop ? 0 : -1}
    data-day={mark.day}
    data-lane={mark.lane}
    data-row={mark.row}
    data-x={mark.x}
    data-y={mark.y}
    data-count={mark.keys.length > 1 ? mark.keys.length : undefined}
  >
    <use href={`#${id}-glyph-${mark.glyph}`} x={mark.x} y={mark.y} />
    {mark.isLate ? <use href={`#${id}-late`} x={mark.x + 7} y={mark.y + 6} /> : null}
    {mark.isTakenBack ? <path class="struck" d={strike(mark)} /> : null}
  </a>
);

/** Every entry in the days shown, on the soft band of the days on which it may have been. */
export const MarksOf = ({ scene, id }: Readonly<{ scene: Scene; id: string }>) => (
  <>
    {LANES.map((lane) => (
      <path
        key={lane}
        class={`soft of-${lane}`}
        d={boxes(
          scene.softs.filter((soft) => soft.lane === lane).map(({ box }) => box),
          6,
        )}
      />
    ))}
    {scene.marks.map((mark) => (
      <Mark key={mark.key} mark={mark} id={id} isTabStop={scene.tabStop === `mark-${mark.key}`} />
    ))}
  </>
);
