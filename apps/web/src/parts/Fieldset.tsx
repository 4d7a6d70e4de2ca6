import type { ComponentChild, ComponentChildren } from 'preact';

import { classes } from './classes';
import { isPageHeading, type HeadingSize } from './Label';

export type FieldsetProps = Readonly<{
  legend?: ComponentChild;
  /** `l` and `xl` make the legend the heading of the page. */
  legendSize?: HeadingSize;
  describedBy?: string;
  role?: 'group';
  children?: ComponentChildren;
}>;

/** Questions that belong together, under one heading. */
export function Fieldset({ legend, legendSize, describedBy, role, children }: FieldsetProps) {
  return (
    <fieldset class="govuk-fieldset" role={role} aria-describedby={describedBy}>
      {legend && (
        <legend
          class={classes('govuk-fieldset__legend', legendSize && `govuk-fieldset__legend--${legendSize}`)}
        >
          {isPageHeading(legendSize) ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
