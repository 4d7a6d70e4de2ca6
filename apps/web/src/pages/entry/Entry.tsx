import type { ChildHead } from '../../frame/child-head';
import { ChildFrame } from '../../frame/ChildFrame';
import { BackLink } from '../../parts/BackLink';
import { NotificationBanner } from '../../parts/NotificationBanner';
import { SummaryList } from '../../parts/SummaryList';
import { Tag } from '../../parts/Tag';
import { LANE_NAME } from '../../words/child';
import { entry as words, history, SAID, ways as wayWords } from '../../words/entry';
import { SAID_WORDS } from '../../words/writing';
import { childAddress, entryAddress, helpAddress, inList } from '../child/addresses';
import { laneOf } from '../child/picture-of/mark-kinds';
import { Answers } from './Answers';
import { factsOfEntry } from './facts-of-entry';
import { History } from './History';
import type { Ways } from './ways';
import { isView } from './ways';
import type { EntryOfChild } from './whole-entry';

/** Everything that the page of one entry says. */
export type EntryProps = Readonly<{ head: ChildHead; about: EntryOfChild; ways: Ways; said?: string }>;

const Title = ({ about: { entry } }: Pick<EntryProps, 'about'>) => {
  const isGone = entry.withdrawn !== null || entry.isTakenBack;
  return (
    <>
      <h1 class="entry-heading">
        <span data-said="">{isGone ? <s>{entry.sentence}</s> : entry.sentence}</span>{' '}
        <Tag colour={laneOf(entry.lane)}>{LANE_NAME[laneOf(entry.lane)]}</Tag>
      </h1>
      {entry.withdrawn && <p class="entry-note">{history.takenBackWords}</p>}
      {entry.isTakenBack && <p class="entry-note">{history.didNotHappen}</p>}
      {entry.what !== null && (
        <p class="entry-words" data-said="">
          {entry.what}
        </p>
      )}
    </>
  );
};

const Change = ({ about, ways }: Pick<EntryProps, 'about' | 'ways'>) => {
  const { childId, entry } = about;
  return (
    <>
      {ways.mayAnswer && (
        <li>
          <a href={entryAddress(childId, entry.entryRef, 'answer')}>{wayWords.answer}</a>
        </li>
      )}
      {ways.mayCorrect && (
        <li>
          <a href={entryAddress(childId, entry.entryRef, 'correct')}>{wayWords.correct}</a>
        </li>
      )}
      {ways.mayWithdraw && (
        <li>
          <a href={entryAddress(childId, entry.entryRef, 'withdraw')}>{wayWords.withdraw}</a>
        </li>
      )}
    </>
  );
};

const WaysOn = ({ about, ways }: Pick<EntryProps, 'about' | 'ways'>) => {
  const { childId, entry } = about;
  return (
    <section class="ways" aria-labelledby="ways-title">
      <h2 id="ways-title">{wayWords.title}</h2>
      <ul>
        <Change about={about} ways={ways} />
        <li>
          <a href={`${childAddress(childId)}${inList(entry.key)}#entry-${entry.key}`}>{wayWords.inList}</a>
        </li>
        {ways.isEnding && (
          <li>
            {wayWords.ending} <a href={helpAddress(childId, entry.entryRef)}>{wayWords.endingLink}</a>
          </li>
        )}
      </ul>
      {!ways.mayCorrect && !ways.mayWithdraw && entry.withdrawn === null && (
        <p class="quiet">{wayWords.others}</p>
      )}
    </section>
  );
};

/** One entry whole: what it says, what was said of it since, and what may be done about it. */
export const Entry = ({ head, about, ways, said }: EntryProps) => {
  const { entry, childId, childName } = about;
  return (
    <>
      {said !== undefined && SAID[said] !== undefined && (
        <NotificationBanner isSuccess isFirst title={SAID_WORDS.title}>
          {SAID[said]}
        </NotificationBanner>
      )}
      <ChildFrame head={head} current="entry">
        <article class="entry-page">
          <BackLink href={childAddress(childId)}>{words.back(childName)}</BackLink>
          <Title about={about} />
          <SummaryList rows={factsOfEntry(entry, childName)} />
          {isView(entry) && <Answers answers={entry.answers ?? []} />}
          <History about={about} wrongCorrections={ways.wrongCorrections} />
          <WaysOn about={about} ways={ways} />
        </article>
      </ChildFrame>
    </>
  );
};
