import type { ComponentChild, ComponentChildren } from 'preact';

import { classes } from './classes';
import { ErrorMessage } from './ErrorMessage';
import { Hint } from './Hint';

/** What every question may carry beside its answer. */
export type Asked = Readonly<{ hint?: ComponentChild; error?: string }>;

/** The ids of what describes a field, as `aria-describedby` wants them: `<id>-hint`, `<id>-error`. */
export function describedBy(id: string, { hint, error }: Asked): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

/** The hint and the error of the field `id`, in that order. */
export function About({ id, hint, error }: Asked & Readonly<{ id: string }>) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  );
}

/** A question with its answer, marked when something is wrong with it. */
export function FormGroup({ error, children }: Readonly<{ error?: string; children?: ComponentChildren }>) {
  return <div class={classes('govuk-form-group', error && 'govuk-form-group--error')}>{children}</div>;
}
