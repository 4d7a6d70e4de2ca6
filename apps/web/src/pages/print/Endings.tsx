import { PRINT, PRINT_TABLES } from '../../words/print';
import { dayOf, type StateAnswer } from '../help/answers';
import { allOf } from '../help/groups';
import { rowShown, type RowShown } from '../help/row-shown';
import type { Choice } from './choice';
import { PackTable } from './PackTable';
import type { Sheets } from './sheet';

const isIn = ({ from, to }: Choice, day: string | undefined): boolean =>
  day === undefined || ((from === undefined || day >= from) && (to === undefined || day <= to));

const stateIn = (state: StateAnswer | null | undefined): string => state?.inWords ?? PRINT_TABLES.notLooked;

const nowIn = ({ ending }: RowShown): string => {
  const { then, now } = ending.result ?? {};
  return then && now && then.inWords === now.inWords ? PRINT_TABLES.same : stateIn(now);
};

const netIn = ({ ending }: RowShown): string => {
  const safeguards = ending.result?.safeguards ?? [];
  const open = safeguards.filter(({ isMet }) => !isMet);
  const words = open.map(({ safeguard }) => PRINT_TABLES.safeguards[safeguard]);
  return `${PRINT_TABLES.netMet(safeguards.length - open.length)} ${PRINT_TABLES.netOpen(words)}`;
};

const endingRow = (row: RowShown) => ({
  key: row.key,
  cells: [
    <span data-said="">{row.help}</span>,
    `${row.when}. ${row.why}.`,
    row.reason.said ? <span data-said="">“{row.reason.said}”</span> : (row.reason.listed ?? ''),
    stateIn(row.ending.result?.then),
    nowIn(row),
    netIn(row),
    row.then.join(' '),
  ],
});

/** Every ending of the chosen time: why, what was known then and is known now, its safety net, and what followed. */
export const Endings = ({ sheets }: Readonly<{ sheets: Sheets }>) => {
  const rows = allOf(sheets.help.endings)
    .filter(({ stated }) => isIn(sheets.choice, dayOf(stated)))
    .map((ending) => rowShown(ending, sheets.help))
    .toReversed();
  return (
    <section class="pack-part pack-part--endings">
      <h2 class="pack-title" id="pack-endings">
        {PRINT.endings}
      </h2>
      {rows.length === 0 ? (
        <p>{PRINT.none}</p>
      ) : (
        <PackTable
          head={PRINT_TABLES.endings}
          look="endings"
          labelledBy="pack-endings"
          rows={rows.map(endingRow)}
        />
      )}
    </section>
  );
};
