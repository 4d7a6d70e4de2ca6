import type { ChildHead } from '../../frame/child-head';
import type { MarkKind, Picture } from '../../timeline/picture';
import type { Visitor } from '../../session/visitor';
import type { LifeChild } from '../child/picture-of/answers';
import type { HelpAnswer } from '../help/answers';
import type { Choice } from './choice';
import type { PrintEntriesQuery } from './print.operations.generated';

export type PrintedItem = PrintEntriesQuery['chronology']['items'][number];

/** Everything that is printed of one child. */
export type Sheets = Readonly<{
  head: ChildHead;
  child: LifeChild;
  picture: Picture;
  help: HelpAnswer;
  items: readonly PrintedItem[];
  /** What each entry is in the picture, by its key. */
  kinds: ReadonlyMap<string, MarkKind>;
  /** Where the entries stand that are on no sheet, by their keys. */
  elsewhere: ReadonlyMap<string, string>;
  cannotOpen: PrintEntriesQuery['chronology']['cannotOpen'];
  choice: Choice;
  visitor: Visitor;
  today: string;
  /** The time of day in London at which it was printed. */
  clock: string;
}>;
