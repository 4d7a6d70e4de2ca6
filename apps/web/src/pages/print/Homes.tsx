import { HOME_WITHOUT_NAME } from '../../words/child';
import { PRINT, PRINT_TABLES } from '../../words/print';
import { PackTable } from './PackTable';
import type { Sheets } from './sheet';

type Props = Readonly<{ sheets: Sheets }>;
type Home = Sheets['child']['homes'][number];

const said = (answer: boolean | null): string => {
  if (answer === null) return PRINT_TABLES.notKnown;
  return answer ? PRINT_TABLES.yes : PRINT_TABLES.no;
};

const when = ({ from, until }: Home): string =>
  from ? PRINT_TABLES.until(from.inWords, until?.inWords) : PRINT_TABLES.fromTheStart(until?.inWords);

const homeRow = (home: Home, index: number) => ({
  key: home.entryRef ?? `home-${index}`,
  cells: [
    <span data-said="">{home.name ?? HOME_WITHOUT_NAME}</span>,
    when(home),
    <span data-said="">{home.because ?? ''}</span>,
    home.from ? said(home.planned) : '',
    home.from ? said(home.askedChild) : '',
  ],
});

/** Where the child has lived. */
export const Homes = ({ sheets }: Props) => (
  <section class="pack-part">
    <h2 class="pack-title" id="pack-homes">
      {PRINT.homes}
    </h2>
    <PackTable
      head={PRINT_TABLES.homes}
      look="homes"
      labelledBy="pack-homes"
      rows={sheets.child.homes.map(homeRow)}
    />
  </section>
);
