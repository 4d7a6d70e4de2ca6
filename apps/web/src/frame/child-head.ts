import type { Ask } from '../asking/ask';
import { ageOn, isDay, span, todayInLondon } from '../words/dates';
import { CHILD_FRAME } from '../words/frame';
import { childHead as childHeadQuestion, type childHeadQuery } from './child-head.operations.generated';

/** What stands at the head of every page about a child. */
export type ChildHead = Readonly<{
  childId: string;
  /** What the child is called; “This child” where nobody has said so yet. */
  name: string;
  /** Such as “8 years 8 months”; absent where the birthday is not known. */
  age?: string;
  /** Such as “Lives with Moira and Tam since August 2023”, in the child’s words; of a child who died, when. */
  lives?: string;
  isClosed: boolean;
  /** What waits longest for an answer, and how many things wait with it. */
  waiting?: Readonly<{ entryRef: string; words: string; said: string; wait?: string; others: number }>;
  /** By whom to ask. */
  cannotOpen: readonly Readonly<{ organisationId: string; count: number }>[];
}>;

type Shown = childHeadQuery['child'];

/** What the head is made of, for a page that asks for it together with all else. */
export type HeadAnswers = Readonly<{ child: Shown; cannotOpen: childHeadQuery['chronology']['cannotOpen'] }>;

const exactly = (when: Shown['born']): string | undefined =>
  when?.precision === 'DAY' ? (when.from ?? undefined) : undefined;

/** A child who died grows no older: the age is that of the day, and none where the day is not exactly known. */
const ageOf = ({ born, died }: Shown, today: string): string | undefined => {
  const [day, last] = [exactly(born), died ? exactly(died) : today];
  return (day && last && ageOn(day, last)) || undefined;
};

const livesOf = ({ homes, died }: Shown): string | undefined => {
  if (died) return CHILD_FRAME.died(died.inWords);
  const home = homes.findLast(({ until }) => !until);
  return home?.name ? CHILD_FRAME.lives(home.name, home.from?.inWords) : undefined;
};

const waitingOf = ({ waiting: [longest, ...others] }: Shown): ChildHead['waiting'] =>
  longest && {
    entryRef: longest.entryRef,
    words: longest.what ?? longest.sentence,
    said: longest.occurred.inWords,
    others: others.length,
    ...(typeof longest.waitingDays === 'number' && { wait: span(longest.waitingDays) }),
  };

/** What stands at the head on a day, from what was answered. */
export const headOf = (childId: string, { child, cannotOpen }: HeadAnswers, today: string): ChildHead => {
  const [age, lives, waiting] = [ageOf(child, today), livesOf(child), waitingOf(child)];
  return {
    childId,
    name: child.knownAs ?? CHILD_FRAME.nameless,
    isClosed: child.isClosed,
    cannotOpen,
    ...(age && { age }),
    ...(lives && { lives }),
    ...(waiting && { waiting }),
  };
};

/** What stands at the head, as it is known now or was known at the end of a day. Fails as `Ask` does. */
export const childHead = async (ask: Ask, childId: string, asKnownAt?: string): Promise<ChildHead> => {
  const { child, chronology } = await ask(childHeadQuestion, { childId, ...(asKnownAt && { asKnownAt }) });
  const today = asKnownAt && isDay(asKnownAt) ? asKnownAt : todayInLondon(new Date());
  return headOf(childId, { child, cannotOpen: chronology.cannotOpen }, today);
};
