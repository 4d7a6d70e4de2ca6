import { NotificationBanner } from '../../parts/NotificationBanner';
import { NUDGE_WORDS, SAID_WORDS } from '../../words/writing';
import type { Nudge } from '../../writing/nudges';

/** Where a page shows what was saved. */
export type Places = Readonly<{ here?: Place; inPicture?: string }>;
type Place = Readonly<{ href: string; words: string }>;

type Props = Readonly<{
  childId: string;
  entryRef: string;
  name: string;
  nudges: readonly Nudge[];
  places: Places;
}>;

const Words = ({ found, better }: Nudge) => (
  <li>
    {NUDGE_WORDS.instead} <span data-said="">“{found}”</span> {NUDGE_WORDS.say}{' '}
    {better.map((words) => `“${words}”`).join(` ${NUDGE_WORDS.or} `)}.
  </li>
);

const Where = ({ places: { here, inPicture } }: Pick<Props, 'places'>) => (
  <p class="saved-notice__words saved-notice__ways">
    {here && (
      <a class="govuk-notification-banner__link" href={here.href}>
        {here.words}
      </a>
    )}
    {inPicture !== undefined && (
      <a class="govuk-notification-banner__link" href={inPicture}>
        {SAID_WORDS.inPicture}
      </a>
    )}
  </p>
);

const Gently = ({ childId, entryRef, name, nudges }: Props) => (
  <>
    <p class="saved-notice__words">
      {nudges.length === 1 ? NUDGE_WORDS.after(name) : NUDGE_WORDS.afterMany(name)}
    </p>
    <ul class="govuk-list">
      {nudges.map((nudge) => (
        <Words key={nudge.at} {...nudge} />
      ))}
    </ul>
    <p class="saved-notice__words">
      {NUDGE_WORDS.mayStay}{' '}
      <a class="govuk-notification-banner__link" href={`/children/${childId}/entries/${entryRef}/correct`}>
        {NUDGE_WORDS.putRight}
      </a>
    </p>
  </>
);

/** That an entry was saved, and where it stands; and, gently, which of its words the child may not know. */
export const SavedNotice = (props: Props) => (
  <NotificationBanner isSuccess isFirst title={SAID_WORDS.title}>
    <p class="govuk-notification-banner__heading">{SAID_WORDS.saved(props.name)}</p>
    <Where places={props.places} />
    {props.nudges.length > 0 && <Gently {...props} />}
  </NotificationBanner>
);

/** That an entry was saved which nobody may see yet. */
export const SealedNotice = () => (
  <NotificationBanner isSuccess isFirst title={SAID_WORDS.title}>
    <p class="govuk-notification-banner__heading">{SAID_WORDS.sealed}</p>
  </NotificationBanner>
);
