import { PRINT, PRINT_TABLES } from '../../words/print';
import { threadsSheet } from './life-sheets';
import { PackTable } from './PackTable';
import type { Sheets } from './sheet';
import { SheetPicture } from './SheetPicture';

type Props = Readonly<{ sheets: Sheets }>;
type Matter = Sheets['child']['matters'][number];

/** An exact day stands as it is; a later time is said in the words in which it was stated. */
const howItWent = ({ phases }: Matter): string =>
  phases.map(({ state, from }) => PRINT_TABLES.state(state, from.inWords)).join(' · ');

const linkRow = (matter: Matter) => ({
  key: matter.entryRef,
  cells: [
    <span data-said="">{matter.name}</span>,
    <span data-said="">{matter.why ?? ''}</span>,
    howItWent(matter),
  ],
});

const Drawn = ({ sheets }: Props) => {
  const sheet = threadsSheet(sheets.picture, sheets.choice);
  return sheet ? <SheetPicture id="links" sheets={sheets} sheet={sheet} /> : null;
};

/** Who and what matters to the child: drawn through every move, and with the days in words. */
export const Links = ({ sheets }: Props) => (
  <section class="pack-part">
    <h2 class="pack-title" id="pack-links">
      {PRINT.links}
    </h2>
    <Drawn sheets={sheets} />
    <PackTable
      head={PRINT_TABLES.links}
      look="links"
      labelledBy="pack-links"
      rows={sheets.child.matters.map(linkRow)}
    />
  </section>
);
