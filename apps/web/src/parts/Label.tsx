import type { ComponentChildren } from 'preact';

import { classes } from './classes';

export type HeadingSize = 's' | 'm' | 'l' | 'xl';

/** Large questions are the heading of their page. */
export const isPageHeading = (size: HeadingSize | undefined): boolean => size === 'l' || size === 'xl';

/** What a field is called. */
export function Label({
  htmlFor,
  size,
  part,
  children,
}: Readonly<{ htmlFor: string; size?: HeadingSize; part?: string; children?: ComponentChildren }>) {
  const label = (
    <label class={classes('govuk-label', size && `govuk-label--${size}`, part)} for={htmlFor}>
      {children}
    </label>
  );
  return isPageHeading(size) ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
