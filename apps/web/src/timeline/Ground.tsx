import { across, boxes, circles, down } from './paths';
import type { Scene, SceneText } from './scene';

type Props = Readonly<{ scene: Scene }>;

/** Lanes, years and months, birthdays. */
export const BackgroundOf = ({ scene }: Props) => {
  const { grid, plot } = scene;
  const lines = (isMinor: boolean) => grid.filter((line) => line.isMinor === isMinor).map(({ x }) => x);
  return (
    <>
      {scene.panels.map(({ id, box }) => (
        <g key={id} class={`lane lane-${id}`}>
          <rect class="lane-ground" {...box} rx="8" />
          <rect class="lane-edge" x={box.x} y={box.y} width="5" height={box.height} rx="2.5" />
        </g>
      ))}
      <path class="grid grid-minor" d={down(lines(true), 36, plot.bottom)} />
      <path class="grid" d={down(lines(false), 6, plot.bottom)} />
      <path class="birthdays" d={down(scene.birthdays, 27, 38)} />
    </>
  );
};

/** The line of today begins under its word. */
const todayFrom = ({ texts, plot }: Scene): number => {
  const word = texts.find(({ look }) => look === 'today');
  return word ? word.y + 5 : plot.top;
};

/** The band of homes, the lines of the moves through everything, and today. */
export const HomesOf = ({ scene }: Props) => {
  const { homes, moves, pills, leaders, plot, today } = scene;
  return (
    <>
      {homes.map(({ key, tone, box, name }) => (
        <rect key={key} class={`home home-${tone}`} {...box} rx="5">
          <title>{name}</title>
        </rect>
      ))}
      <path class="moves" d={moves.map(({ x, top }) => down([x], top, plot.bottom)).join('')} />
      <path class="leaders" d={leaders.map(({ x, y, height }) => down([x], y, y + height)).join('')} />
      {pills.map(({ key, isBecauseOfMoney, box }) => (
        <rect key={key} class={isBecauseOfMoney ? 'pill pill-money' : 'pill'} {...box} rx="9" />
      ))}
      {today === undefined ? null : <path class="today" d={down([today], todayFrom(scene), plot.bottom)} />}
    </>
  );
};

/** Who and what matters: often, sometimes, lost, and where a thread broke. */
export const ThreadsOf = ({ scene }: Props) => {
  const { threads, beginnings, breaks } = scene;
  const of = (state: (typeof threads)[number]['state']): string =>
    across(threads.filter((thread) => thread.state === state).map(({ line }) => line));
  return (
    <>
      <path class="thread thread-often" d={of('often')} />
      <path class="thread thread-sometimes" d={of('sometimes')} />
      <path class="thread thread-lost" d={of('lost')} />
      <path class="thread-beginning" d={circles(beginnings, 4)} />
      <path class="thread-break" d={circles(breaks, 5)} />
    </>
  );
};

const Line = ({ text }: Readonly<{ text: SceneText }>) => (
  <text
    class={`text-${text.look}${text.lane ? ` of-${text.lane}` : ''}`}
    x={text.x}
    y={text.y}
    font-size={text.size}
    text-anchor={text.anchor === 'start' ? undefined : text.anchor}
    aria-hidden={text.look === 'title' || text.look === 'group' ? 'true' : undefined}
  >
    {text.text}
  </text>
);

/** All words, and the ground of those that stand on stripes. */
export const TextsOf = ({ scene }: Props) => (
  <>
    <path class="text-ground" d={boxes(scene.grounds, 7)} />
    {scene.texts.map((text) => (
      <Line key={`${text.x} ${text.y} ${text.anchor}`} text={text} />
    ))}
  </>
);
