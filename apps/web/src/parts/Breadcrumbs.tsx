import type { ComponentChild } from 'preact';

import { partWords } from '../words/parts';

export type BreadcrumbsProps = Readonly<{
  /** One without an address is the page itself. */
  items: readonly Readonly<{ href?: string; text: ComponentChild }>[];
  label?: string;
}>;

/** Where this page stands. */
export function Breadcrumbs({ items, label }: BreadcrumbsProps) {
  return (
    <nav class="govuk-breadcrumbs" aria-label={label ?? partWords.breadcrumb}>
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ href, text }, index) =>
          href ? (
            <li key={index} class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            </li>
          ) : (
            <li key={index} class="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
