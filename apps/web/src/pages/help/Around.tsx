import type { ComponentChildren } from 'preact';
import { ENDING_WORDS, HELP } from '../../words/help';
import type { ResultAnswer } from './answers';
import { EntryLinks } from './Said';

type Props = Readonly<{ result: ResultAnswer; childId: string }>;

/** One heading of the detail, and what stands under it. */
export const Part = ({ title, children }: Readonly<{ title: string; children: ComponentChildren }>) => (
  <section class="help-part">
    <h4 class="help-part__title">{title}</h4>
    {children}
  </section>
);

const Quiet = ({ children }: Readonly<{ children: ComponentChildren }>) => (
  <p class="help-quiet">{children}</p>
);

export const Between = ({ result, childId }: Props) => {
  const { always, others, cannotOpen } = result.between;
  const all = [...always, ...others];
  return (
    <Part title={ENDING_WORDS.between}>
      {all.length === 0 ? (
        <Quiet>{ENDING_WORDS.nothingBetween}</Quiet>
      ) : (
        <EntryLinks links={all} childId={childId} />
      )}
      {cannotOpen > 0 && <Quiet>{ENDING_WORDS.cannotOpen(cannotOpen)}</Quiet>}
    </Part>
  );
};

export const Stayed = ({ result }: Pick<Props, 'result'>) => (
  <Part title={ENDING_WORDS.stayed}>
    {result.stayed.length === 0 ? (
      <Quiet>{ENDING_WORDS.nothingStayed}</Quiet>
    ) : (
      <ul class="help-list" role="list">
        {result.stayed.map(({ involvementId, helpName, isNamedAsStaying }) => (
          <li key={involvementId}>
            <span data-said="">{helpName ?? HELP.noName}</span> {isNamedAsStaying && ENDING_WORDS.staying}
          </li>
        ))}
      </ul>
    )}
  </Part>
);

export const Nearby = ({ result, childId }: Props) => {
  const { others, cannotOpen, count } = result.cluster;
  return (
    <Part title={ENDING_WORDS.cluster}>
      {count === 0 && <Quiet>{ENDING_WORDS.nothingNearby}</Quiet>}
      <ul class="help-list" role="list">
        {others.map(({ endingRef, helpName, type, daysApart }) => (
          <li key={endingRef}>
            <a class="govuk-link" href={`/children/${childId}/help#ending-${endingRef}`} data-said="">
              {helpName ?? HELP.noName}
            </a>
            : {HELP.goes(type).toLowerCase()}, {ENDING_WORDS.nearby(daysApart)}
          </li>
        ))}
      </ul>
      {cannotOpen > 0 && <Quiet>{ENDING_WORDS.moreNearby(cannotOpen)}</Quiet>}
    </Part>
  );
};
