import { Item } from '../../timeline/Key';
import { DrawingId } from '../../timeline/KeyShapes';
import { Timeline } from '../../timeline/Timeline';
import { PRINT } from '../../words/print';
import { helpAddress } from '../child/addresses';
import { lifeSheets, type LifeSheet } from './life-sheets';
import type { Sheets } from './sheet';

type Props = Readonly<{ sheet: LifeSheet; id: string; sheets: Sheets }>;

/** A picture as wide as the sheet, and under it the signs that are in it. */
export const SheetPicture = ({ sheet: { scene, signs, isTooFull }, id, sheets }: Props) => (
  <div class={isTooFull ? 'pack-picture pack-picture--full' : 'pack-picture'}>
    <Timeline
      id={id}
      helpHref={helpAddress(sheets.head.childId)}
      scene={scene}
      elsewhere={sheets.elsewhere}
    />
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
export const LifeInPictures = ({ sheets }: Readonly<{ sheets: Sheets }>) => {
  const { picture, choice, head } = sheets;
  const all = lifeSheets(picture, choice);
  return (
    <>
      {all.map((sheet, place) => (
        <section key={place} class="pack-sheet">
          <h2 class="pack-title">{PRINT.picture(head.name, place + 1, all.length)}</h2>
          <SheetPicture id={place === 0 ? 'life' : `life-${place + 1}`} sheets={sheets} sheet={sheet} />
        </section>
      ))}
    </>
  );
};
