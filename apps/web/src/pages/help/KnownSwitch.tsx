import { Button } from '../../parts/Button';
import { DateInput } from '../../parts/DateInput';
import { Details } from '../../parts/Details';
import { NotificationBanner } from '../../parts/NotificationBanner';
import { inWords } from '../../words/dates';
import { KNOWN_WORDS } from '../../words/known';
import { dayOfDeciding } from './answers';
import type { KnownOn } from './known-on';
import type { RowShown } from './row-shown';

type Props = Readonly<{ childId: string; asked: KnownOn; rows: readonly RowShown[]; today: string }>;

const typedIn = ({ day, typed }: KnownOn) => {
  if (typed) return typed;
  if (!day) return undefined;
  const [year, month, date] = day.split('-').map((part) => part.replace(/^0/, ''));
  return { day: date ?? '', month: month ?? '', year: year ?? '' };
};

/** A day of deciding is named only where one is on record. */
const presetOf = ({ help, type, ending }: RowShown, day: string): string =>
  day === ending.stated.decidedOn
    ? KNOWN_WORDS.preset(help, type, day)
    : KNOWN_WORDS.presetOfEffect(help, type, day);

const Presets = ({ childId, rows, today }: Omit<Props, 'asked'>) => {
  const presets = rows.flatMap((row) => {
    const day = dayOfDeciding(row.ending.stated);
    return day && day <= today && row.ending.result?.flag ? [{ row, day }] : [];
  });
  return presets.length === 0 ? null : (
    <>
      <h3 class="help-small-title">{KNOWN_WORDS.presets}</h3>
      <ul class="help-list" role="list">
        {presets.map(({ row, day }) => (
          <li key={row.key}>
            <a class="govuk-link" href={`/children/${childId}/help?asKnownAt=${day}#ending-${row.key}`}>
              <span data-said="">{presetOf(row, day)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Banner = ({ childId, day }: Readonly<{ childId: string; day: string }>) => (
  <NotificationBanner title={KNOWN_WORDS.bannerTitle}>
    <p class="govuk-notification-banner__heading">
      {KNOWN_WORDS.banner(day)}{' '}
      <a class="govuk-notification-banner__link" href={`/children/${childId}/help`}>
        {KNOWN_WORDS.toNow}
      </a>
    </p>
  </NotificationBanner>
);

/** Shows by which day the page is known, and leads to any other day: by its address, without script. */
export const KnownSwitch = ({ childId, asked, rows, today }: Props) => {
  const typed = typedIn(asked);
  return (
    <div class="help-known">
      {asked.day && <Banner childId={childId} day={asked.day} />}
      <Details summary={KNOWN_WORDS.title} isOpen={asked.error !== undefined}>
        <form method="get" action={`/children/${childId}/help`} novalidate>
          <DateInput
            name="asKnownAt"
            legend={KNOWN_WORDS.legend}
            legendSize="s"
            hint={`${KNOWN_WORDS.lead} ${KNOWN_WORDS.hint(inWords(today))}.`}
            {...(asked.error && { error: asked.error.words })}
            {...(typed && { value: typed })}
          />
          <Button isSecondary>{KNOWN_WORDS.show}</Button>
        </form>
        <Presets childId={childId} rows={rows} today={today} />
      </Details>
    </div>
  );
};
