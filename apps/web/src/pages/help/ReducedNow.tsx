import { Button } from '../../parts/Button';
import { HELP, NOW_WORDS } from '../../words/help';
import { HelpName } from './EndingRow';
import type { Past } from './past';
import { PastLines } from './PastLines';
import type { RowShown } from './row-shown';
import { Reason } from './Said';
import { Safeguards } from './Safeguards';

type Props = Readonly<{ rows: readonly RowShown[]; past: Past; childId: string; childName: string }>;

const PastWords = ({ past, childName }: Pick<Props, 'past' | 'childName'>) => (
  <section class="help-now__past" aria-labelledby="help-past">
    <h3 class="help-small-title" id="help-past">
      {NOW_WORDS.past}
    </h3>
    <PastLines past={past} name={childName} />
  </section>
);

const isSafe = ({ ending }: RowShown): boolean =>
  ending.result?.safeguards.every(({ isMet }) => isMet) ?? false;

type OneProps = Omit<Props, 'rows' | 'past'> & Readonly<{ row: RowShown }>;

const One = ({ row, childId, childName }: OneProps) => (
  <div class="help-now__one">
    <div>
      <h3 class="help-ending__name">
        <HelpName row={row} childName={childName} />
      </h3>
      <p>
        {row.opening} {row.amounts}
      </p>
      <p>
        <Reason reason={row.reason} />
      </p>
      <p>
        <a class="govuk-link" href={`#ending-${row.key}`}>
          {NOW_WORDS.toEnding}
          <span class="govuk-visually-hidden" data-said="">
            {' '}
            {HELP.about(row.help)}
          </span>
        </a>
      </p>
    </div>
    <div>
      <h4 class="help-small-title">{NOW_WORDS.safetyNet}</h4>
      {row.ending.result && <Safeguards safeguards={row.ending.result.safeguards} stage={row.stage} />}
      <Button href={`/children/${childId}/help/${row.involvementId}/change`} isSecondary>
        {isSafe(row) ? HELP.changeHelp : NOW_WORDS.addSafetyNet}
        <span class="govuk-visually-hidden" data-said="">
          {' '}
          {HELP.about(row.help)}
        </span>
      </Button>
    </div>
  </div>
);

/** What is going, or less, at the moment, with its safety net, and what followed before in this child’s own past. */
export const ReducedNow = ({ rows, past, childId, childName }: Props) => (
  <section class={rows.length > 0 ? 'help-now' : 'help-now help-now--none'} aria-labelledby="help-now">
    <h2 class="help-title" id="help-now">
      {NOW_WORDS.title}
    </h2>
    {rows.length === 0 && <p>{NOW_WORDS.none}</p>}
    {rows.map((row) => (
      <One key={row.key} row={row} childId={childId} childName={childName} />
    ))}
    <PastWords past={past} childName={childName} />
  </section>
);
