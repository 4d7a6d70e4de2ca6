import { CarriedFields } from '../frame/CarriedFields';
import type { Typed } from '../frame/form';
import { SIGN_IN } from '../words/frame';
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
            <span class="sign-in__name">{name}</span>
            <span class="sign-in__role">{role}</span>
          </button>
        </li>
      ))}
    </ul>
  </form>
);

const WhatThisIs = () => (
  <>
    <p class="govuk-body">{SIGN_IN.lasts}</p>
    <h2 class="govuk-heading-m">{SIGN_IN.whatTitle}</h2>
    <p class="govuk-body">{SIGN_IN.what}</p>
    <h2 class="govuk-heading-m">{SIGN_IN.whoTitle}</h2>
    <p class="govuk-body">{SIGN_IN.who}</p>
  </>
);

/** Choosing one of the made-up people, for the demonstration. */
export const SignIn = ({ people, then, kept }: Props) => (
  <div class="sign-in">
    <h1 class="govuk-heading-xl">{kept ? SIGN_IN.keptTitle : SIGN_IN.title}</h1>
    <p class="govuk-body-l">{kept ? SIGN_IN.kept : SIGN_IN.lead}</p>
    {kept?.as && <p class="govuk-body">{SIGN_IN.keptAs(kept.as.name)}</p>}
    <People people={kept?.as ? [kept.as] : people} then={then} {...(kept && { kept })} />
    {!kept && <WhatThisIs />}
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
