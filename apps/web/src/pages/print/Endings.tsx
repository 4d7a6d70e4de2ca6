import { PRINT, PRINT_TABLES } from '../../words/print';
import { dayOf, type StateAnswer } from '../help/answers';
import { asksForSafeguards } from '../help/EndingDetails';
import { allOf } from '../help/groups';
import { reasonOf, rowShown, whenOf, type RowShown } from '../help/row-shown';
import { HELP } from '../../words/help';
import { isKnownTheSame } from '../help/ThenAndNow';
import type { Choice } from './choice';
import { PackTable } from './PackTable';
import type { Sheets } from './sheet';

const isIn = ({ from, to }: Choice, day: string | undefined): boolean =>
  day === undefined || ((from === undefined || day >= from) && (to === undefined || day <= to));

const stateIn = (state: StateAnswer | null | undefined): string =>
  state ? PRINT_TABLES.known[state.state] : PRINT_TABLES.notLooked;

const nowIn = ({ ending }: RowShown): string => {
  const { then, now } = ending.result ?? {};
  if (!then || !now || then.inWords !== now.inWords) return stateIn(now);
  return isKnownTheSame(then, now) ? PRINT_TABLES.same : PRINT_TABLES.sameByMore;
};

const netIn = ({ ending }: RowShown): string => {
  if (!ending.result || !asksForSafeguards(ending.result)) return PRINT_TABLES.notLooked;
  const { safeguards } = ending.result;
  const open = safeguards.filter(({ isMet }) => !isMet);
  return PRINT_TABLES.net(
    open.map(({ safeguard }) => PRINT_TABLES.safeguards[safeguard]),
    safeguards.length,
  );
};

/** What was known then and what is known now: in one breath, so that nobody reads the one for the other. */
const Known = ({ row }: Readonly<{ row: RowShown }>) =>
  row.ending.result?.then ? (
    <>
      {stateIn(row.ending.result.then)} <strong>{PRINT_TABLES.now}</strong> {nowIn(row)}
    </>
  ) : (
    <>{PRINT_TABLES.notLooked}</>
  );

const isAhead = ({ course }: RowShown): boolean => course?.kind === 'to-come';

const hasKnown = ({ ending: { result } }: RowShown): boolean => !!result?.then;

const hasNet = ({ ending: { result } }: RowShown): boolean => !!result && asksForSafeguards(result);

const endingRow = (row: RowShown) => ({
  key: row.key,
  cells: [
    <span data-said="">{row.help}</span>,
    isAhead(row) ? row.opening : `${row.when}. ${row.why}.`,
    row.reason.said ? <span data-said="">“{row.reason.said}”</span> : (row.reason.listed ?? ''),
    <Known row={row} />,
    netIn(row),
    row.then.join(' ') || `${row.short}.`,
  ],
});

type NotJudged = Sheets['help']['notJudged'];

/** What stopped on a day that is not known is always in it: nobody can say that it was outside the chosen time. */
const WithoutDay = ({ notJudged }: Readonly<{ notJudged: NotJudged }>) => (
  <ul class="pack-list">
    {notJudged.map(({ stated }) => {
      const { said, listed } = reasonOf(stated);
      return (
        <li key={stated.endingRef}>
          <span data-said="">{stated.helpName ?? HELP.noName}</span>. {whenOf(stated)}.{' '}
          {said ? <span data-said="">“{said}”</span> : listed}
        </li>
      );
    })}
  </ul>
);

/** Every ending of the chosen time: why, what was known then and is known now, its safety net, and what followed. */
export const Endings = ({ sheets }: Readonly<{ sheets: Sheets }>) => {
  const { notJudged } = sheets.help;
  const rows = allOf(sheets.help.endings)
    .filter(({ stated }) => isIn(sheets.choice, dayOf(stated)))
    .map((ending) => rowShown(ending, sheets.help))
    .toReversed();
  return (
    <section class="pack-part pack-part--endings">
      <h2 class="pack-title" id="pack-endings">
        {PRINT.endings}
      </h2>
      {rows.length === 0 && notJudged.length === 0 && <p>{PRINT.none}</p>}
      {rows.some(hasKnown) && (
        <p class="pack-small">
          {PRINT_TABLES.knownMeans} {rows.some(hasNet) && PRINT_TABLES.netMeans}
        </p>
      )}
      {rows.length > 0 && (
        <PackTable
          head={PRINT_TABLES.endings}
          look="endings"
          labelledBy="pack-endings"
          rows={rows.map(endingRow)}
        />
      )}
      {notJudged.length > 0 && (
        <>
          <h3 class="pack-small-title">{PRINT_TABLES.withoutDay}</h3>
          <WithoutDay notJudged={notJudged} />
        </>
      )}
      {sheets.help.cannotOpen > 0 && <p>{PRINT_TABLES.endingsLeftOut(sheets.help.cannotOpen)}</p>}
    </section>
  );
};
