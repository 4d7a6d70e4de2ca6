import { Details } from '../../parts/Details';
import { inWords } from '../../words/dates';
import { ENDING_WORDS } from '../../words/help';
import { noteInWords } from '../../words/help-why';
import { dayOfDeciding, type ResultAnswer, type StatedAnswer } from './answers';
import { Between, Nearby, Part, Stayed } from './Around';
import type { RowShown } from './row-shown';
import { Safeguards } from './Safeguards';
import { ThenAndNow } from './ThenAndNow';
import { WhatFollowed } from './WhatFollowed';

const Whose = ({ words, said }: Readonly<{ words: string; said: string | null }>) =>
  said ? (
    <>
      {' '}
      {words} <span data-said="">{said}</span>
    </>
  ) : null;

const Decided = ({ stated }: Readonly<{ stated: StatedAnswer }>) => (
  <p class="help-quiet">
    {!stated.decidedOn && `${ENDING_WORDS.decidedUnknown} `}
    {(stated.decidedOn || stated.decidedBy || stated.forum) && ENDING_WORDS.decided}
    {stated.decidedOn && ` ${inWords(stated.decidedOn)}`}
    <Whose words={ENDING_WORDS.by} said={stated.decidedBy} />
    <Whose words={ENDING_WORDS.at} said={stated.forum} />
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

type FollowUp = NonNullable<NonNullable<ResultAnswer['followed']>['followUp']>;

const SAID_BY_ROW: readonly FollowUp[] = [
  'RESUMED_WITHIN_28_DAYS',
  'HELP_NEEDED_AGAIN',
  'STILL_GOING_WELL',
  'SEEN_WORSE_SINCE',
];

/** Where the child died, or nothing ended, no safeguard is asked for. */
export const asksForSafeguards = ({ label }: Pick<ResultAnswer, 'label'>): boolean =>
  label !== 'NOT_APPLICABLE';

/** What the row says of it is said in the same words; where that is not of the year after, the rule’s own answer. */
const answerOf = ({ course, then, ending }: RowShown): string => {
  const { followUp, inWords: byRule } = ending.result?.followed ?? {};
  const isOfTheYear = followUp != null && SAID_BY_ROW.includes(followUp) && course !== undefined;
  return isOfTheYear ? then.join(' ') : (byRule ?? '');
};

type LookedProps = Readonly<{ row: RowShown; childId: string; asKnownAt?: string }>;

const Looked = ({ row, childId, asKnownAt }: LookedProps) => {
  const { ending } = row;
  const { result, stated, noResult } = ending;
  if (!result) return <p>{noResult}</p>;
  return (
    <>
      <ThenAndNow ending={ending} childId={childId} asKnownAt={asKnownAt} />
      <SeeAll stated={stated} childId={childId} />
      {asksForSafeguards(result) && (
        <Part title={ENDING_WORDS.safeguards}>
          <Safeguards safeguards={result.safeguards} stage={row.stage} />
        </Part>
      )}
      <div class="help-columns">
        <Between result={result} childId={childId} />
        <Stayed result={result} />
        <Nearby result={result} childId={childId} />
      </div>
      {result.followed && (
        <Part title={ENDING_WORDS.followed}>
          <WhatFollowed
            followed={result.followed}
            childId={childId}
            answer={answerOf(row)}
            isMeasured={stated.effectiveOn !== null}
          />
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
  <Details
    summary={
      <>
        {ENDING_WORDS.summary}{' '}
        <span class="govuk-visually-hidden" data-said="">
          {ENDING_WORDS.ofWhich(row.help, row.when)}
        </span>
      </>
    }
  >
    <Decided stated={row.ending.stated} />
    {row.reason.said && row.reason.listed && (
      <p class="help-quiet">
        {ENDING_WORDS.fromList} {row.reason.listed}.
      </p>
    )}
    <Looked row={row} childId={childId} asKnownAt={asKnownAt} />
    <p>
      <a class="govuk-link" href={`/children/${childId}/entries/${row.key}`}>
        <span data-said="">{ENDING_WORDS.entry(row.help)}</span>
      </a>
    </p>
  </Details>
);
