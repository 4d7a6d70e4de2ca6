import { Details } from '../../parts/Details';
import { inWords } from '../../words/dates';
import { ENDING_WORDS } from '../../words/help';
import { noteInWords } from '../../words/help-why';
import { dayOfDeciding, type EndingAnswer, type ResultAnswer, type StatedAnswer } from './answers';
import { Between, Nearby, Part, Stayed } from './Around';
import type { RowShown } from './row-shown';
import { Safeguards } from './Safeguards';
import { ThenAndNow } from './ThenAndNow';
import { WhatFollowed } from './WhatFollowed';

const Decided = ({ stated }: Readonly<{ stated: StatedAnswer }>) => (
  <p class="help-quiet">
    {stated.decidedOn ? `${ENDING_WORDS.decided} ${inWords(stated.decidedOn)}` : ENDING_WORDS.decidedUnknown}
    {stated.decidedBy && (
      <>
        {' '}
        {ENDING_WORDS.by} <span data-said="">{stated.decidedBy}</span>
      </>
    )}
    {stated.forum && (
      <>
        {' '}
        {ENDING_WORDS.at} <span data-said="">{stated.forum}</span>
      </>
    )}
  </p>
);

const Notes = ({ notes }: Pick<ResultAnswer, 'notes'>) => {
  const shown = notes.flatMap((note) => noteInWords(note) ?? []);
  return shown.length === 0 ? null : (
    <Part title={ENDING_WORDS.notes}>
      <ul class="help-list" role="list">
        {shown.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Part>
  );
};

const SeeAll = ({ stated, childId }: Readonly<{ stated: StatedAnswer; childId: string }>) => {
  const day = dayOfDeciding(stated);
  return day ? (
    <p>
      <a class="govuk-link" href={`/children/${childId}/help?asKnownAt=${day}#ending-${stated.endingRef}`}>
        {ENDING_WORDS.seeAll(day)}
      </a>
    </p>
  ) : null;
};

/** Where the child died, or nothing ended, no safeguard is asked for. */
export const asksForSafeguards = ({ label }: Pick<ResultAnswer, 'label'>): boolean =>
  label !== 'NOT_APPLICABLE';

type LookedProps = Readonly<{ ending: EndingAnswer; childId: string; asKnownAt?: string }>;

const Looked = ({ ending, childId, asKnownAt }: LookedProps) => {
  const { result, stated, noResult } = ending;
  if (!result) return <p>{noResult}</p>;
  return (
    <>
      <ThenAndNow ending={ending} childId={childId} asKnownAt={asKnownAt} />
      <SeeAll stated={stated} childId={childId} />
      {asksForSafeguards(result) && (
        <Part title={ENDING_WORDS.safeguards}>
          <Safeguards safeguards={result.safeguards} />
        </Part>
      )}
      <div class="help-columns">
        <Between result={result} childId={childId} />
        <Stayed result={result} />
        <Nearby result={result} childId={childId} />
      </div>
      {result.followed && (
        <Part title={ENDING_WORDS.followed}>
          <WhatFollowed followed={result.followed} childId={childId} />
        </Part>
      )}
      <Notes notes={result.notes} />
      <p class="help-quiet" data-official="">
        {ENDING_WORDS.rule(result.rule)}
      </p>
    </>
  );
};

/** Everything about one ending: what was known then and is known now, what made it safe, what was around, what followed. */
export const EndingDetails = ({
  row,
  childId,
  asKnownAt,
}: Readonly<{ row: RowShown; childId: string; asKnownAt?: string }>) => (
  <Details summary={<span data-said="">{ENDING_WORDS.summary(row.help, row.when)}</span>}>
    <Decided stated={row.ending.stated} />
    {row.reason.said && row.reason.listed && (
      <p class="help-quiet">
        {ENDING_WORDS.fromList} {row.reason.listed}.
      </p>
    )}
    <Looked ending={row.ending} childId={childId} asKnownAt={asKnownAt} />
    <p>
      <a class="govuk-link" href={`/children/${childId}/entries/${row.key}`}>
        <span data-said="">{ENDING_WORDS.entry(row.help)}</span>
      </a>
    </p>
  </Details>
);
