import { Brush } from '../../timeline/Brush';
import { optionsOf, chosenPicture, type Chosen } from '../../timeline/island/chosen';
import { layout } from '../../timeline/layout';
import type { Picture } from '../../timeline/picture';
import { PictureTools } from '../../timeline/PictureTools';
import { ShortKey } from '../../timeline/ShortKey';
import type { Elsewhere } from '../../timeline/MarkLinks';
import { Timeline } from '../../timeline/Timeline';
import { pattern, picture as words } from '../../words/child';
import { PastAtAGlance } from '../help/PastAtAGlance';
import type { PastLine } from '../help/past-in-words';
import { childAddress, helpAddress } from './addresses';
import { Tables } from './Tables';

type Props = Readonly<{
  childId: string;
  picture: Picture;
  chosen: Chosen;
  /** What was, in this child’s own record. */
  patternWords: readonly PastLine[];
  /** How many entries have no known day, and are in the list only. */
  withoutDay: number;
  /** Rows of other years, each on a page of its own. */
  elsewhere: Elsewhere;
}>;

const DRAWING = 'life-drawing';

/** The width of a page on a desk. The script draws it anew for the screen that is there. */
const WIDTH = 1296;

const Pattern = ({ childId, patternWords }: Pick<Props, 'childId' | 'patternWords'>) => (
  <div id="life-pattern" data-live>
    <PastAtAGlance lines={patternWords}>
      <a href={helpAddress(childId)}>{pattern.link}</a>
    </PastAtAGlance>
  </div>
);

/** The whole life in one picture, with what to show of it above, and the same in words below. */
export const Life = ({ childId, picture, chosen, patternWords, withoutDay, elsewhere }: Props) => {
  const address = childAddress(childId);
  const scene = layout(chosenPicture(picture, chosen), optionsOf(chosen, picture.today, WIDTH));
  return (
    <section
      id="life"
      class="card life"
      aria-labelledby="life-title"
      data-picture={`${address}/picture.json`}
      data-changes={`${address}/changes`}
    >
      <div class="life-head">
        <h2 class="life-title" id="life-title">
          {words.title(picture.childName)}
        </h2>
        <PictureTools picture={picture} chosen={chosen} address={address} />
      </div>
      <Pattern childId={childId} patternWords={patternWords} />
      <p class="life-skip">
        <a class="govuk-skip-link" href="#every-entry">
          {words.skip}
        </a>
      </p>
      <div id="life-picture" class="life-picture">
        <Timeline scene={scene} id={DRAWING} helpHref={helpAddress(childId)} elsewhere={elsewhere} />
      </div>
      <Brush picture={picture} chosen={chosen} />
      <ShortKey of={DRAWING} />
      <p id="life-status" class="govuk-visually-hidden" role="status" />
      {withoutDay > 0 && <p class="quiet">{words.withoutDay(withoutDay)}</p>}
      <Tables childId={childId} picture={picture} />
    </section>
  );
};
