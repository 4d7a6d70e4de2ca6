import type { ComponentChildren } from 'preact';
import { SignOfPast } from './PastLines';
import type { PastLine } from './past-in-words';

type Props = Readonly<{ lines: readonly PastLine[]; children: ComponentChildren }>;

/** What was, at a glance: a line of what went and came again, and one, drawn as visibly, of what held. */
export const PastAtAGlance = ({ lines, children }: Props) => (
  <>
    {lines.map(({ sign, first, rest }, index) => (
      <div key={sign} class={sign === 'going-well' ? 'strip' : 'strip strip--held'}>
        <SignOfPast sign={sign} />
        <p>
          <b>{first}</b> {rest} {index === 0 && children}
        </p>
      </div>
    ))}
  </>
);
