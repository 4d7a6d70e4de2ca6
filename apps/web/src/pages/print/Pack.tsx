import { Key } from '../../timeline/Key';
import { layout } from '../../timeline/layout';
import type { Picture as PictureOfLife } from '../../timeline/picture';
import type { Scene } from '../../timeline/scene';
import { Timeline } from '../../timeline/Timeline';
import { PRINT } from '../../words/print';
import { Choosing } from './Choosing';
import { Cover } from './Cover';
import { Endings } from './Endings';
import { Entries } from './Entries';
import { Homes, Links } from './HomesAndLinks';
import type { Sheets } from './sheet';

type Props = Readonly<{ sheets: Sheets }>;

/** The widest that is drawn, and the narrowest, in CSS pixels. */
const [WIDEST, NARROWEST] = [1_700, 1_060];
/** Of the room on a sheet: 158 mm high, 269 mm wide. */
const HEIGHT_BY_WIDTH = 158 / 269;

/** The picture as large as a sheet takes it. Links stand in their own table, so that its words stay large enough. */
const sceneFor = (picture: PictureOfLife, { from, to }: Sheets['choice']): Scene => {
  const drawn = (width: number) =>
    layout({ ...picture, threads: [] }, { width, ...(from && { from }), ...(to && { to }) });
  const { height } = drawn(WIDEST);
  return drawn(Math.round(Math.min(WIDEST, Math.max(NARROWEST, height / HEIGHT_BY_WIDTH))));
};

const Picture = ({ sheets: { picture, choice, head } }: Props) => (
  <section class="pack-sheet pack-picture">
    <h2 class="pack-title">{PRINT.picture(head.name)}</h2>
    <Timeline id="life" helpHref={`/children/${head.childId}/help`} scene={sceneFor(picture, choice)} />
    <div class="pack-key">
      <Key of="life" />
    </div>
  </section>
);

/** The sheets of one child for a core group or a court, and above them, on no sheet, what may be chosen. */
export const Pack = ({ sheets }: Props) => {
  const { head, choice } = sheets;
  const has = (part: (typeof choice.parts)[number]) => choice.parts.includes(part);
  return (
    <>
      <link rel="stylesheet" href={`/children/${head.childId}/print/foot.css`} />
      <Choosing choice={choice} childId={head.childId} childName={head.name} />
      <main class="pack" id="main-content">
        <Cover sheets={sheets} />
        {has('picture') && <Picture sheets={sheets} />}
        {(has('homes') || has('links')) && (
          <div class="pack-sheet">
            {has('homes') && <Homes sheets={sheets} />}
            {has('links') && <Links sheets={sheets} />}
          </div>
        )}
        {has('endings') && (
          <div class="pack-sheet">
            <Endings sheets={sheets} />
          </div>
        )}
        {has('entries') && (
          <div class="pack-sheet">
            <Entries sheets={sheets} />
          </div>
        )}
      </main>
    </>
  );
};
