import type { ComponentChildren } from 'preact';

/** A quiet line under a question. */
export function Hint({
  id,
  part,
  children,
}: Readonly<{ id?: string; part?: string; children?: ComponentChildren }>) {
  return (
    <div id={id} class={part ? `govuk-hint ${part}` : 'govuk-hint'}>
      {children}
    </div>
  );
}
