import { Item } from '../../timeline/Key';
import { DrawingId } from '../../timeline/KeyShapes';
import { Timeline } from '../../timeline/Timeline';
import { PRINT } from '../../words/print';
import { lifeSheets, type LifeSheet } from './life-sheets';
import type { Sheets } from './sheet';

type Props = Readonly<{ sheet: LifeSheet; id: string; childId: string }>;

/** A picture as wide as the sheet, and under it the signs that are in it. */
export const SheetPicture = ({ sheet: { scene, signs }, id, childId }: Props) => (
  <div class="pack-picture">
    <Timeline id={id} helpHref={`/children/${childId}/help`} scene={scene} />
    <DrawingId.Provider value={id}>
      <ul class="pack-key" role="list" aria-label={PRINT.key}>
        {signs.map(({ name, words, width, shape }) => (
          <Item key={name} words={words} width={width}>
            {shape}
          </Item>
        ))}
      </ul>
    </DrawingId.Provider>
  </div>
);

/** The life in pictures: on one sheet where it can be read there. */
export const LifeInPictures = ({ sheets: { picture, choice, head } }: Readonly<{ sheets: Sheets }>) => {
  const all = lifeSheets(picture, choice);
  return (
    <>
      {all.map((sheet, place) => (
        <section key={place} class="pack-sheet">
          <h2 class="pack-title">{PRINT.picture(head.name, place + 1, all.length)}</h2>
          <SheetPicture
            id={place === 0 ? 'life' : `life-${place + 1}`}
            childId={head.childId}
            sheet={sheet}
          />
        </section>
      ))}
    </>
  );
};
