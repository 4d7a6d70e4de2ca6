import { BackgroundOf, HomesOf, TextsOf, ThreadsOf } from './Ground';
import { EndsOf, HelpOf } from './HelpBars';
import { MarksOf, type Elsewhere } from './MarkLinks';
import { MoveSignsOf } from './MoveSigns';
import type { Scene } from './scene';
import { Fills, ShapeDefinitions } from './Shapes';

type Props = Readonly<{
  scene: Scene;
  /** Of the drawing; several pictures may stand on one page under different ids. */
  id: string;
  /** The page whose `#ending-<key>` the signs of endings lead to; this page unless told otherwise. */
  helpHref?: string;
  /** Where rows stand that are not on this page; every row is on it unless told otherwise. */
  elsewhere?: Elsewhere;
}>;

/** The picture of a life: the same on the server and in the browser. One tab stop; the list under it says the same. */
export const Timeline = ({ scene, id, helpHref = '', elsewhere }: Props) => (
  <svg
    id={id}
    class={`timeline${scene.isNarrow ? ' timeline-narrow' : ''}`}
    xmlns="http://www.w3.org/2000/svg"
    viewBox={`0 0 ${scene.width} ${scene.height}`}
    width={scene.width}
    height={scene.height}
    role="group"
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-description`}
    data-said=""
    data-help={helpHref}
    data-from={scene.from}
    data-to={scene.to}
  >
    <title id={`${id}-title`}>{scene.title}</title>
    <desc id={`${id}-description`}>{scene.description}</desc>
    <defs>
      <Fills id={id} />
      <ShapeDefinitions id={id} />
    </defs>
    <BackgroundOf scene={scene} />
    <HomesOf scene={scene} />
    <HelpOf scene={scene} id={id} />
    <ThreadsOf scene={scene} />
    <TextsOf scene={scene} />
    <MoveSignsOf scene={scene} />
    <EndsOf scene={scene} id={id} helpHref={helpHref} />
    <MarksOf scene={scene} id={id} {...(elsewhere && { elsewhere })} />
  </svg>
);
