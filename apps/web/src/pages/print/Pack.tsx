import { Key } from '../../timeline/Key';
import { layout } from '../../timeline/layout';
import { LANES, type LaneId, type Picture as PictureOfLife } from '../../timeline/picture';
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

/** The room on a sheet in CSS pixels: 269 mm wide, 164 mm high. Drawn as wide as that, its words are 9 points high. */
const ROOM = { width: 1_016, height: 620 } as const;
/** Wider than this it is drawn for nobody: then words would be too small to read. */
const WIDEST = 1_400;
/** Where it is too high for one sheet, it stands on two. */
const HALVES = [
  ['family', 'health'],
  ['school', 'social-work'],
] as const satisfies readonly (readonly LaneId[])[];

/** The picture as large as sheets take it. Links stand in their own table, so that its words stay large enough. */
const scenesFor = (picture: PictureOfLife, { from, to }: Sheets['choice']): readonly Scene[] => {
  const drawn = (lanes: readonly LaneId[], width: number = ROOM.width) =>
    layout({ ...picture, threads: [] }, { width, lanes, ...(from && { from }), ...(to && { to }) });
  const whole = drawn(LANES);
  if (whole.height <= ROOM.height) return [whole];
  return HALVES.map((lanes) => {
    const { height } = drawn(lanes);
    const width = Math.round((height / ROOM.height) * ROOM.width);
    return height <= ROOM.height ? drawn(lanes) : drawn(lanes, Math.min(WIDEST, width));
  });
};

const Picture = ({ sheets: { picture, choice, head } }: Props) => {
  const scenes = scenesFor(picture, choice);
  return (
    <>
      {scenes.map((scene, place) => (
        <section key={place} class="pack-sheet pack-picture">
          <h2 class="pack-title">{PRINT.picture(head.name, place + 1, scenes.length)}</h2>
          <Timeline
            id={place === 0 ? 'life' : `life-${place + 1}`}
            helpHref={`/children/${head.childId}/help`}
            scene={scene}
          />
        </section>
      ))}
      <section class="pack-sheet pack-key">
        <h2 class="pack-title">{PRINT.key}</h2>
        <Key of="life" />
      </section>
    </>
  );
};

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
