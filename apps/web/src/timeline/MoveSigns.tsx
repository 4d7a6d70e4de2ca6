import type { Scene, SceneMoveSign } from './scene';

const Sign = ({ sign }: Readonly<{ sign: SceneMoveSign }>) => (
  <a
    id={`move-${sign.key}`}
    class={sign.isBecauseOfMoney ? 'move-sign move-sign-money' : 'move-sign'}
    href={`#home-${sign.key}`}
    aria-label={sign.name}
    tabindex={-1}
  >
    <title>{sign.name}</title>
    <rect class="shape-target" x={sign.x - 12} y={sign.y - 12} width="24" height="24" />
    <circle class="move-dot" cx={sign.x} cy={sign.y} r="5.5" />
  </a>
);

/** The moves whose reason is not written in the picture: each leads to its row in the table of homes. */
export const MoveSignsOf = ({ scene }: Readonly<{ scene: Scene }>) => (
  <>
    {scene.moveSigns.map((sign) => (
      <Sign key={sign.key} sign={sign} />
    ))}
  </>
);
