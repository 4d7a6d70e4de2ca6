import type { ComponentChild } from 'preact';

import { classes } from './classes';

export type SummaryAction = Readonly<{
  href: string;
  text: string;
  /** What tells "Change" from "Change" for those who listen. */
  hiddenText?: string;
}>;

export type SummaryRow = Readonly<{
  key: ComponentChild;
  value: ComponentChild;
  actions?: readonly SummaryAction[];
}>;

const Action = ({ href, text, hiddenText }: SummaryAction) => (
  <a class="govuk-link" href={href}>
    {text}
    {hiddenText && <span class="govuk-visually-hidden"> {hiddenText}</span>}
  </a>
);

const Actions = ({ actions }: Readonly<{ actions: readonly SummaryAction[] }>) => (
  <dd class="govuk-summary-list__actions">
    {actions.length === 1 ? (
      actions.map((action) => <Action key={action.href} {...action} />)
    ) : (
      <ul class="govuk-summary-list__actions-list">
        {actions.map((action) => (
          <li key={action.text} class="govuk-summary-list__actions-list-item">
            <Action {...action} />
          </li>
        ))}
      </ul>
    )}
  </dd>
);

/** What was said or typed, name by name, with ways to change it. */
export function SummaryList({ rows }: Readonly<{ rows: readonly SummaryRow[] }>) {
  const hasActions = rows.some(({ actions }) => actions?.length);
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ key, value, actions }, index) => (
        <div
          key={index}
          class={classes(
            'govuk-summary-list__row',
            hasActions && !actions && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {actions && actions.length > 0 && <Actions actions={actions} />}
        </div>
      ))}
    </dl>
  );
}
