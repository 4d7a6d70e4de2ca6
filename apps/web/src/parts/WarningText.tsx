import type { ComponentChildren } from 'preact';

import { partWords } from '../words/parts';

/** What must not be missed before going on. */
export function WarningText({ children }: Readonly<{ children?: ComponentChildren }>) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{partWords.warning}</span> {children}
      </strong>
    </div>
  );
}
