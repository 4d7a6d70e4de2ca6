import type { ComponentChildren } from 'preact';

import { partWords } from '../words/parts';

/** One step back in a conversation. */
export function BackLink({ href, children }: Readonly<{ href: string; children?: ComponentChildren }>) {
  return (
    <a href={href} class="govuk-back-link">
      {children ?? partWords.back}
    </a>
  );
}
