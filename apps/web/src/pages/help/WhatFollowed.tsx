import { Icon } from '../../parts/Icon';
import { ENDING_WORDS } from '../../words/help';
import { FOLLOWED_IN_WORDS, SILENCED_IN_WORDS } from '../../words/help-why';
import type { FollowedAnswer } from './answers';
import { isExact } from './back';
import { EntryLink } from './Said';

type Props = Readonly<{
  followed: FollowedAnswer;
  childId: string;
  /** The one answer, in words. */
  answer: string;
  /** True where the day on which the help went is known: otherwise no length is said. */
  isMeasured: boolean;
}>;

type Event = FollowedAnswer['events'][number];

/** What was seen has its sign, and its words for those who listen: said of every one they would hide what help was needed. */
const SIGN_OF: Partial<Record<Event['kind'], 'star' | 'worry'>> = {
  GOING_WELL_SEEN: 'star',
  GOING_WORSE_SEEN: 'worry',
};

const Kind = ({ kind }: Pick<Event, 'kind'>) => {
  const sign = SIGN_OF[kind];
  return sign ? (
    <>
      <Icon name={sign} /> <span class="govuk-visually-hidden">{FOLLOWED_IN_WORDS[kind]}: </span>
    </>
  ) : (
    <>
      <Icon name="dot" /> <span class="help-source">{FOLLOWED_IN_WORDS[kind]}: </span>
    </>
  );
};

type EventProps = Pick<Props, 'childId' | 'isMeasured'> & Readonly<{ event: Event }>;

const Event = ({ event, childId, isMeasured }: EventProps) => (
  <li>
    <Kind kind={event.kind} />
    {event.entries.map((entry, index) => (
      <>
        {index > 0 && ' · '}
        <EntryLink link={entry} childId={childId} />
      </>
    ))}
    {isMeasured && isExact(event) && (
      <>
        {' '}
        <span class="help-day">{ENDING_WORDS.after(event.day)}</span>
      </>
    )}
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
export const WhatFollowed = ({ followed, childId, answer, isMeasured }: Props) => (
  <>
    {answer !== '' && <p>{answer}</p>}
    {followed.events.length + followed.cannotOpen + followed.silenced.length === 0 && (
      <p class="help-quiet">{ENDING_WORDS.nothingFollowed}</p>
    )}
    <ul class="help-list help-list--signs" role="list">
      {followed.events.slice(0, MOST).map((event) => (
        <Event
          key={`${event.kind}-${event.on}-${event.entries[0]?.entryRef}`}
          event={event}
          childId={childId}
          isMeasured={isMeasured}
        />
      ))}
    </ul>
    <More events={followed.events.slice(MOST)} childId={childId} />
    {followed.silenced.map(({ why, day }) => (
      <p key={why}>
        {SILENCED_IN_WORDS[why]} {isMeasured && <span class="help-quiet">({ENDING_WORDS.after(day)})</span>}
      </p>
    ))}
    {followed.cannotOpen > 0 && <p class="help-quiet">{ENDING_WORDS.cannotOpen(followed.cannotOpen)}</p>}
  </>
);
