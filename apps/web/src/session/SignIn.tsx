import { CarriedFields } from '../frame/CarriedFields';
import type { Typed } from '../frame/form';
import { SIGN_IN } from '../words/frame';
import { Glimpse } from './Glimpse';
import type { Visitor } from './visitor';

/** Words that were typed while nobody was signed in any more. `as`: who typed them, where that is still known. */
export type Kept = Readonly<{ typed: Typed; as?: Visitor }>;

/** Put before the name of each field that is carried through signing in. */
export const CARRIED = 'typed-';

type Props = Readonly<{ people: readonly Visitor[]; then: string; kept?: Kept }>;

const People = ({ people, then, kept }: Props) => (
  <form method="post" action="/sign-in">
    <input type="hidden" name="then" value={then} />
    {kept && <CarriedFields typed={kept.typed} prefix={CARRIED} />}
    <ul class="sign-in__people" role="list">
      {people.map(({ personId, name, role }) => (
        <li key={personId} class="sign-in__person">
          <button class="sign-in__button" type="submit" name="person" value={personId}>
            <svg class="sign-in__face" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <circle cx="12" cy="8" r="3.8" />
              <path d="M4.5 20.5c.4-4.6 3.4-6.8 7.5-6.8s7.1 2.2 7.5 6.8" />
            </svg>
            <span class="sign-in__name">{name}</span> <span class="sign-in__role">{role}</span>
          </button>
        </li>
      ))}
    </ul>
  </form>
);

const Welcome = ({ people, then }: Omit<Props, 'kept'>) => (
  <>
    <div class="sign-in__welcome">
      <div>
        <h1 class="govuk-heading-xl">{SIGN_IN.title}</h1>
        <p class="govuk-body-l">{SIGN_IN.lead}</p>
      </div>
      <Glimpse />
      <div>
        <h2 class="govuk-heading-l">{SIGN_IN.chooseTitle}</h2>
        <p class="govuk-body">{SIGN_IN.choose}</p>
        <People people={people} then={then} />
      </div>
    </div>
    <div class="sign-in__more">
      <section>
        <h2 class="govuk-heading-m">{SIGN_IN.whoTitle}</h2>
        <p class="govuk-body">{SIGN_IN.who}</p>
      </section>
      <section>
        <h2 class="govuk-heading-m">{SIGN_IN.lastsTitle}</h2>
        <p class="govuk-body">{SIGN_IN.lasts}</p>
      </section>
    </div>
  </>
);

const WordsWait = ({ people, then, kept }: Props & Readonly<{ kept: Kept }>) => (
  <>
    <h1 class="govuk-heading-xl">{SIGN_IN.keptTitle}</h1>
    <p class="govuk-body-l">{SIGN_IN.kept}</p>
    {kept.as && <p class="govuk-body">{SIGN_IN.keptAs(kept.as.name)}</p>}
    <People people={kept.as ? [kept.as] : people} then={then} kept={kept} />
  </>
);

/** Choosing one of the made-up people, for the demonstration. */
export const SignIn = ({ people, then, kept }: Props) => (
  <div class="sign-in">
    {kept ? <WordsWait people={people} then={then} kept={kept} /> : <Welcome people={people} then={then} />}
  </div>
);

/** After signing in with words that wait to be saved: one button sends them on. */
export const GoOn = ({ then, typed }: Readonly<{ then: string; typed: Typed }>) => (
  <>
    <h1 class="govuk-heading-l">{SIGN_IN.goOnTitle}</h1>
    <p class="govuk-body">{SIGN_IN.goOn}</p>
    <form method="post" action={then}>
      <CarriedFields typed={typed} />
      <button class="govuk-button" type="submit" data-prevent-double-click="true">
        {SIGN_IN.goOnButton}
      </button>
    </form>
  </>
);

/** Where real records are kept nobody may be somebody else. */
export const NobodyCanSignIn = () => (
  <>
    <h1 class="govuk-heading-l">{SIGN_IN.productionTitle}</h1>
    <p class="govuk-body">{SIGN_IN.production}</p>
  </>
);
