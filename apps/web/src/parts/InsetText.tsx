import type { ComponentChildren } from 'preact';

/** Words set apart from those around them. */
export function InsetText({ id, children }: Readonly<{ id?: string; children?: ComponentChildren }>) {
  return (
    <div id={id} class="govuk-inset-text">
      {children}
    </div>
  );
}
