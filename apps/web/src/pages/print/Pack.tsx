import { Choosing } from './Choosing';
import { Cover } from './Cover';
import { Endings } from './Endings';
import { Entries } from './Entries';
import { Homes } from './Homes';
import { Links } from './Links';
import { LifeInPictures } from './SheetPicture';
import type { Sheets } from './sheet';

type Props = Readonly<{ sheets: Sheets }>;

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
        {has('picture') && <LifeInPictures sheets={sheets} />}
        {choice.parts.some((part) => part !== 'picture') && (
          <div class="pack-sheet">
            {has('links') && <Links sheets={sheets} />}
            {has('homes') && <Homes sheets={sheets} />}
            {has('endings') && <Endings sheets={sheets} />}
            {has('entries') && <Entries sheets={sheets} />}
          </div>
        )}
      </main>
    </>
  );
};
