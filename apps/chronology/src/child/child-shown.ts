import type { ContentOf, Occurred } from '@chronology/domain';
import type { EntryLink } from '../help/links';

/** Where a child lives or lived. The home before the first move on record has neither an entry nor a beginning. */
export type HomeShown = Readonly<{
  entryRef?: string;
  name?: string;
  from?: Occurred;
  until?: Occurred;
  because?: string;
  planned?: boolean;
  becauseOfMoney: boolean;
  askedChild?: boolean;
  isForAWhile: boolean;
}>;

/** How a link to somebody or something stood from a day on. */
export type LinkPhase = Readonly<{
  entryRef: string;
  from: Occurred;
  state: ContentOf<'ImportantRelationshipChanged'>['change'];
  becauseOf?: string;
  plannedContact?: string;
}>;

/** Somebody or something that matters to the child, and whether it lasted. */
export type Matter = Readonly<{
  entryRef: string;
  kind: ContentOf<'ImportantRelationshipNamed'>['kind'];
  name: string;
  why?: string;
  sinceWhen?: string;
  howKept?: string;
  phases: readonly LinkPhase[];
}>;

/** Something the child or the family said that nobody has answered. `waitingDays` counts what is certain. */
export type WaitingView = Readonly<{
  entryRef: string;
  what: string;
  sentence: string;
  occurred: Occurred;
  saidTo?: string;
  waitingDays?: number;
}>;

/** Who the child is, as far as one viewer may see. */
export type ChildShown = Readonly<{
  childId: string;
  knownAs?: string;
  spokenOfAs?: string;
  born?: Occurred;
  died?: Occurred;
  isClosed: boolean;
  homes: readonly HomeShown[];
  matters: readonly Matter[];
  waiting: readonly WaitingView[];
  said: number;
  answered: number;
  goingWell: readonly EntryLink[];
}>;
