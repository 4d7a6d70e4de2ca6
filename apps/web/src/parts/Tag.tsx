import type { ComponentChildren } from 'preact';

import { classes } from './classes';

/** The four lanes, what matters to a child, and a few for the rest. No red: nothing here is a verdict on a child. */
export type TagColour =
  'family' | 'health' | 'school' | 'social-work' | 'links' | 'grey' | 'green' | 'orange' | 'yellow';

/** A word or two that says what kind of thing this is. */
export function Tag({ colour, children }: Readonly<{ colour?: TagColour; children?: ComponentChildren }>) {
  return <strong class={classes('govuk-tag', colour && `govuk-tag--${colour}`)}>{children}</strong>;
}
