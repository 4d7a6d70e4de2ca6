import type { ComponentChildren } from 'preact';

import { classes } from './classes';

export type ButtonProps = Readonly<{
  /** With an address it is a link that looks like a button. */
  href?: string;
  isSecondary?: boolean;
  isWarning?: boolean;
  name?: string;
  value?: string;
  type?: 'submit' | 'button' | 'reset';
  id?: string;
  /** Where a form goes by this button instead of its own address. */
  formaction?: string;
  /** A second click within a second does nothing (where script runs; the command's own id guards elsewhere). */
  isOnce?: boolean;
  children?: ComponentChildren;
}>;

const lookOf = ({ isSecondary, isWarning }: ButtonProps): string =>
  classes('govuk-button', isSecondary && 'govuk-button--secondary', isWarning && 'govuk-button--warning');

/** Begins with a verb and says what happens. */
export function Button(props: ButtonProps) {
  const { href, name, value, type, id, formaction, isOnce, children } = props;
  if (href !== undefined) {
    return (
      <a href={href} role="button" draggable={false} class={lookOf(props)} data-module="govuk-button" id={id}>
        {children}
      </a>
    );
  }
  return (
    <button
      type={type ?? 'submit'}
      value={value}
      name={name}
      formaction={formaction}
      data-prevent-double-click={isOnce ? 'true' : undefined}
      class={lookOf(props)}
      data-module="govuk-button"
      id={id}
    >
      {children}
    </button>
  );
}
