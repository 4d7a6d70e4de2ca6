import type { ComponentChildren } from 'preact';
import type { ChildHead } from '../../frame/child-head';
import { ChildFrame } from '../../frame/ChildFrame';

type Props = Readonly<{ head: ChildHead; children: ComponentChildren }>;

/** A short form about one entry, under the head of the child’s page. */
export const FormPage = ({ head, children }: Props) => (
  <ChildFrame head={head} current="entry">
    <div class="entry-form">{children}</div>
  </ChildFrame>
);
