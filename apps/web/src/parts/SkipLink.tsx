import type { ComponentChildren } from 'preact';

/** Past what every page begins with, for those who go by keyboard: unseen until it has the focus. */
export function SkipLink({ href, children }: Readonly<{ href: string; children?: ComponentChildren }>) {
  return (
    <a href={href} class="govuk-skip-link" data-module="govuk-skip-link">
      {children}
    </a>
  );
}
