import { HELP } from '../../words/help';
import type { LinkAnswer } from './answers';
import type { ReasonShown } from './row-shown';

/** An entry that is spoken of: its own words, and the way to it. */
export const EntryLink = ({ link, childId }: Readonly<{ link: LinkAnswer; childId: string }>) => (
  <>
    <a class="govuk-link" href={`/children/${childId}/entries/${link.entryRef}`} data-said="">
      {link.sentence}
    </a>{' '}
    <span class="help-day">({link.occurred.inWords})</span>
  </>
);

/** Entries that are spoken of, as a list. */
export const EntryLinks = ({
  links,
  childId,
}: Readonly<{ links: readonly LinkAnswer[]; childId: string }>) => (
  <ul class="help-list" role="list">
    {links.map((link, index) => (
      <li key={`${link.entryRef}-${index}`}>
        <EntryLink link={link} childId={childId} />
      </li>
    ))}
  </ul>
);

/** Why, in the worker’s own words, and by the list where there are none. */
export const Reason = ({ reason }: Readonly<{ reason: ReasonShown }>) => (
  <>
    {HELP.reasonGiven}{' '}
    {reason.said ? (
      <span data-said="">“{reason.said}”</span>
    ) : (
      `${reason.listed ?? HELP.noReason.replace(/\.$/, '')}.`
    )}
    {reason.official && (
      <span class="help-quiet" data-official="">
        {' '}
        {HELP.official}: {reason.official}
      </span>
    )}
  </>
);
