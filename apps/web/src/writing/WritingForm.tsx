import type { ComponentChildren } from 'preact';
import { WrittenBy } from './WrittenBy';
import { KEPT_WORDS } from '../words/writing';

type Props = Readonly<{
  action: string;
  /** Who writes: what was kept on the device is offered to nobody else. */
  writer: string;
  children: ComponentChildren;
}>;

/** A form in which people write: with script it keeps what is written on the device; without, it is a plain form. */
export const WritingForm = ({ action, writer, children }: Props) => (
  <form method="post" action={action} class="writing-form" data-writing={writer} novalidate>
    <WrittenBy />
    <div class="writing-offer" role="region" aria-label={KEPT_WORDS.offered} hidden>
      <p class="govuk-body">{KEPT_WORDS.offered}</p>
      <button class="govuk-button govuk-button--secondary" type="button" data-offer="use">
        {KEPT_WORDS.use}
      </button>{' '}
      <button class="govuk-button govuk-button--secondary" type="button" data-offer="throw-away">
        {KEPT_WORDS.throwAway}
      </button>
    </div>
    {children}
    <p class="writing-line" role="status" aria-live="polite" />
  </form>
);
