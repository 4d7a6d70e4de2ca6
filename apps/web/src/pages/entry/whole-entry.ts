import { Refused, type Ask } from '../../asking/ask';
import { childHead, type ChildHead } from '../../frame/child-head';
import { entry as words } from '../../words/entry';
import { nameOf } from '../child/picture-of/picture-of';
import { EntryWhole, type EntryWholeQuery } from './entry.operations.generated';

/** One entry with everything that it says and everything that was said of it since. */
export type WholeEntry = EntryWholeQuery['entry'][number];

/** One correction of an entry. */
export type CorrectionOfEntry = WholeEntry['corrections'][number];

/** An entry, and whose it is. */
export type EntryOfChild = Readonly<{ childId: string; childName: string; entry: WholeEntry }>;

/**
 * Fails with `Refused`: `entry-not-found` where it is not on record for this child, `forbidden` where it cannot be
 * opened.
 */
export const entryOfChild = async (ask: Ask, childId: string, entryRef: string): Promise<EntryOfChild> => {
  const { child, entry: items } = await ask(EntryWhole, { childId, entryRef });
  const entry = items.find(({ form }) => form !== 'DECISION');
  if (!entry) throw new Refused(words.notFound, 'not-found');
  if (entry.form === 'CANNOT_OPEN') throw new Refused(words.notOpen, 'forbidden');
  return { childId, childName: nameOf(child.knownAs), entry };
};

/** The head of the child’s page; what waits for an answer is not said twice where this entry is it. */
export const headBeside = async (ask: Ask, { childId, entry }: EntryOfChild): Promise<ChildHead> => {
  const { waiting, ...head } = await childHead(ask, childId);
  return waiting && waiting.entryRef !== entry.entryRef ? { ...head, waiting } : head;
};
