import { BrushPicture } from './island/BrushPicture';
import { brushLayout } from './island/brush-layout';
import type { Chosen } from './island/chosen';
import type { Picture } from './picture';

type Props = Readonly<{ picture: Picture; chosen: Chosen }>;

/** Joys above worries over the whole life, with the part that is shown shaded. The script adds thumbs to drag it. */
export function Brush({ picture, chosen }: Props) {
  return (
    <div class="brush" id="life-brush">
      <BrushPicture brush={brushLayout(picture, chosen)} />
    </div>
  );
}
