import type { ComponentChild, ComponentChildren } from 'preact';

export type DetailsProps = Readonly<{
  summary: ComponentChild;
  isOpen?: boolean;
  id?: string;
  children?: ComponentChildren;
}>;

/** What some people need and most do not, one press away. */
export function Details({ summary, isOpen, id, children }: DetailsProps) {
  return (
    <details id={id} class="govuk-details" open={isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
