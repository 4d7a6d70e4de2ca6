import type { ComponentChildren } from 'preact';
import type { ChildHead } from '../../frame/child-head';
import { WritingFrame } from '../../frame/WritingFrame';

type Props = Readonly<{ head: ChildHead; children: ComponentChildren }>;

/** A short form about one entry, under one line that says about whom. */
export const FormPage = ({ head, children }: Props) => (
  <WritingFrame head={head}>
    <div class="entry-form">{children}</div>
  </WritingFrame>
);
