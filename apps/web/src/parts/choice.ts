import type { ComponentChild } from 'preact';

import type { IconName } from './Icon';

/** One answer among several. */
export type Choice = Readonly<{
  value: string;
  text: ComponentChild;
  hint?: ComponentChild;
  /** Asked only of those who choose this; without script it stands open. */
  conditional?: ComponentChild;
  icon?: IconName;
}>;

/** A word between answers, such as "or". */
export type Divider = Readonly<{ divider: string }>;

/** The first answer has the plain id, so that an error can link to the question by its name. */
export const choiceId = (name: string, index: number): string =>
  index === 0 ? name : `${name}-${index + 1}`;
