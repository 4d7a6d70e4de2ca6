import { ENDING_WORDS } from '../../words/help';
import { FOLLOWED_IN_WORDS, SILENCED_IN_WORDS } from '../../words/help-why';
import type { FollowedAnswer } from './answers';
import { EntryLink } from './Said';

type Props = Readonly<{
  followed: FollowedAnswer;
  childId: string;
  /** The one answer, in words. */
  answer: string;
}>;

const Event = ({
  event,
  childId,
}: Readonly<{ event: FollowedAnswer['events'][number]; childId: string }>) => (
  <li>
    <span class="help-source">{FOLLOWED_IN_WORDS[event.kind]}</span>
    <span class="help-quiet">, {ENDING_WORDS.after(event.day)}: </span>
    {event.entries.map((entry, index) => (
      <>
        {index > 0 && ' · '}
        <EntryLink link={entry} childId={childId} />
      </>
    ))}
  </li>
);

/** More than these make a page that nobody reads to its end. */
const MOST = 40;

const More = ({ events, childId }: Pick<FollowedAnswer, 'events'> & Pick<Props, 'childId'>) => {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return null;
  return (
    <p>
      <a class="govuk-link" href={`/children/${childId}?from=${first.on}&to=${last.on}#every-entry`}>
        {ENDING_WORDS.moreFollowed(events.length)}
      </a>
    </p>
  );
};

/** Everything of the year after, so that one answer hides nothing; where it is much, the rest is one step away. */
export const WhatFollowed = ({ followed, childId, answer }: Props) => (
  <>
    {answer !== '' && <p>{answer}</p>}
    {followed.events.length + followed.cannotOpen + followed.silenced.length === 0 && (
      <p class="help-quiet">{ENDING_WORDS.nothingFollowed}</p>
    )}
    <ul class="help-list" role="list">
      {followed.events.slice(0, MOST).map((event) => (
        <Event
          key={`${event.kind}-${event.on}-${event.entries[0]?.entryRef}`}
          event={event}
          childId={childId}
        />
      ))}
    </ul>
    <More events={followed.events.slice(MOST)} childId={childId} />
    {followed.silenced.map(({ why, day }) => (
      <p key={why}>
        {SILENCED_IN_WORDS[why]} <span class="help-quiet">({ENDING_WORDS.after(day)})</span>
      </p>
    ))}
    {followed.cannotOpen > 0 && <p class="help-quiet">{ENDING_WORDS.cannotOpen(followed.cannotOpen)}</p>}
  </>
);
