import { Refused, type Ask } from '../../asking/ask';
import { childHead, type ChildHead } from '../../frame/child-head';
import { entry as words } from '../../words/entry';
import { nameOf } from '../child/picture-of/picture-of';
import { EntryWhole, type EntryWholeQuery } from './entry.operations.generated';

/** One entry with everything that it says and everything that was said of it since. */
export type WholeEntry = EntryWholeQuery['chronology']['items'][number];

/** An entry, and whose it is. */
export type EntryOfChild = Readonly<{ childId: string; childName: string; entry: WholeEntry }>;

/** Fails with `Refused`: `not-found` where it is not on record for this child, `forbidden` where it cannot be opened. */
export const entryOfChild = async (ask: Ask, childId: string, entryRef: string): Promise<EntryOfChild> => {
  let after: string | null = null;
  do {
    const { child, chronology }: EntryWholeQuery = await ask(EntryWhole, { childId, after });
    const entry = chronology.items.find((item) => item.entryRef === entryRef && item.form !== 'DECISION');
    if (entry?.form === 'CANNOT_OPEN') throw new Refused(words.notOpen, 'forbidden');
    if (entry) return { childId, childName: nameOf(child.knownAs), entry };
    after = chronology.cursor;
  } while (after !== null);
  throw new Refused(words.notFound, 'not-found');
};

/** The head of the child’s page; what waits for an answer is not said twice where this entry is it. */
export const headBeside = async (ask: Ask, { childId, entry }: EntryOfChild): Promise<ChildHead> => {
  const { waiting, ...head } = await childHead(ask, childId);
  return waiting && waiting.entryRef !== entry.entryRef ? { ...head, waiting } : head;
};
