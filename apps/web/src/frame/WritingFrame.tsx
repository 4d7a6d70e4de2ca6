import type { ComponentChildren } from 'preact';
import { CHILD_FRAME } from '../words/frame';
import type { ChildHead } from './child-head';

type Props = Readonly<{ head: ChildHead; children: ComponentChildren }>;

/** Before a form stands one line only: about whom it is, and the way back there. */
export const WritingFrame = ({ head, children }: Props) => (
  <>
    <p class="child-line">
      <a class="govuk-link" href={`/children/${head.childId}`} data-said="">
        {head.name}
      </a>
      {head.age && `, ${head.age}`}
    </p>
    {head.isClosed && <p class="child-line">{CHILD_FRAME.closed}</p>}
    {children}
  </>
);
