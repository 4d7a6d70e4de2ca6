import { SORRY } from '../words/frame';
import { CarriedFields } from './CarriedFields';
import type { Typed } from './form';
import type { Sorry } from './sorry';

type Props = Readonly<{ sorry: Sorry; isSignedIn: boolean; path: string; typed?: Typed }>;

const TryAgain = ({ path, typed }: Readonly<{ path: string; typed: Typed }>) => (
  <form method="post" action={path}>
    <CarriedFields typed={typed} />
    <button class="govuk-button" type="submit" data-prevent-double-click="true">
      {SORRY.tryAgain}
    </button>
  </form>
);

/** What is said where something cannot be shown or done, and what somebody can do next. */
export const SorryPage = ({ sorry, isSignedIn, path, typed }: Props) => (
  <>
    <h1 class="govuk-heading-l">{sorry.title}</h1>
    {sorry.words.map((words) => (
      <p key={words} class="govuk-body">
        {words}
      </p>
    ))}
    {typed && <TryAgain path={path} typed={typed} />}
    <p class="govuk-body">
      <a class="govuk-link" href={isSignedIn ? '/children' : '/sign-in'}>
        {isSignedIn ? SORRY.toChildren : SORRY.toSignIn}
      </a>
    </p>
  </>
);
