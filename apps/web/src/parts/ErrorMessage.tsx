import type { ComponentChildren } from 'preact';

import { partWords } from '../words/parts';

/** What is wrong beside the field that it is about; "Error:" goes before it for those who listen. */
export function ErrorMessage({ id, children }: Readonly<{ id?: string; children?: ComponentChildren }>) {
  return (
    <p id={id} class="govuk-error-message">
      <span class="govuk-visually-hidden">{partWords.error}:</span> {children}
    </p>
  );
}
