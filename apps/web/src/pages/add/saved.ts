import { Fragment, h } from 'preact';
import { Refused, type Ask } from '../../asking/ask';
import type { Page } from '../../frame/page';
import type { Visitor } from '../../session/visitor';
import { NUDGE_LIST } from '../../writing/nudge-list';
import { nudges, type Nudge } from '../../writing/nudges';
import { JustSaved, type JustSavedQuery } from './add.operations.generated';
import { SavedNotice, SealedNotice, type Places } from './SavedNotice';

type Item = JustSavedQuery['entry'][number];

const IN_WRITERS_WORDS = ['text', 'about', 'reasonText', 'purpose', 'why'];

/** The words of whoever wrote it; the child’s own words are nobody’s to put right. */
const wordsOf = ({ kind, what, content }: Item): string =>
  kind === 'VOICE'
    ? ''
    : [what, ...IN_WRITERS_WORDS.map((field) => content?.[field])]
        .filter((words): words is string => typeof words === 'string')
        .join('\n');

const isBy = ({ source }: Item, { role, organisationId }: Visitor): boolean =>
  source?.role === role && source.organisationId === organisationId;

/** What was just saved, and what the child is called. */
export type Saved = Readonly<{ item: Item; name: string }>;

/** What an address says was saved; nothing where no such entry is on record for this child. */
const find = async (ask: Ask, childId: string, entryRef: string): Promise<Saved | undefined> => {
  try {
    const { child, entry } = await ask(JustSaved, { childId, entryRef });
    const item = entry.at(-1);
    return item && { item, name: child.knownAs ?? '' };
  } catch (error) {
    if (error instanceof Refused && error.code === 'entry-not-found') return undefined;
    throw error;
  }
};

const onceEach = (found: readonly Nudge[]): readonly Nudge[] => [
  ...new Map(found.map((nudge) => [nudge.found.toLowerCase(), nudge])).values(),
];

/** What an address says was just saved, where whoever looks wrote it. */
export const savedBy = async (
  { ask, visitor, childId }: Readonly<{ ask: Ask; visitor: Visitor; childId: string }>,
  said: unknown,
): Promise<Saved | undefined> => {
  if (typeof said !== 'string' || said === '') return undefined;
  const saved = await find(ask, childId, said);
  return saved && isBy(saved.item, visitor) ? saved : undefined;
};

/** A page that begins with a kind word about what was saved, and leads to where it stands. */
export const withSaved = (page: Page, childId: string, { item, name }: Saved, places: Places): Page => {
  const notice = h(SavedNotice, {
    childId,
    entryRef: item.entryRef,
    name,
    nudges: onceEach(nudges(wordsOf(item), NUDGE_LIST, name)),
    places,
  });
  return { ...page, body: h(Fragment, null, notice, page.body) };
};

/** What stands in an address instead of an id where nobody may see yet what was saved. */
export const SEALED = 'sealed';

/** A page that begins with the word that it was saved, and shows nowhere. */
export const withSealed = (page: Page): Page => {
  const notice = h(SealedNotice, null);
  return { ...page, body: h(Fragment, null, notice, page.body) };
};
