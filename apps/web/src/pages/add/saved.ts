import { Fragment, h } from 'preact';
import { Refused, type Ask } from '../../asking/ask';
import type { Page } from '../../frame/page';
import type { Visitor } from '../../session/visitor';
import { NUDGE_LIST } from '../../writing/nudge-list';
import { nudges, type Nudge } from '../../writing/nudges';
import { JustSaved, type JustSavedQuery } from './add.operations.generated';
import { SavedNotice } from './SavedNotice';

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

type Saved = Readonly<{ item: Item; name: string }>;

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

/** The page with a kind word before it where its address says what was just saved, and whoever looks wrote it. */
export const withSaved = async (
  { ask, visitor, childId }: Readonly<{ ask: Ask; visitor: Visitor; childId: string }>,
  said: unknown,
  page: Page,
): Promise<Page> => {
  if (typeof said !== 'string' || said === '') return page;
  const saved = await find(ask, childId, said);
  if (!saved || !isBy(saved.item, visitor)) return page;
  const { item, name } = saved;
  const notice = h(SavedNotice, {
    childId,
    entryRef: item.entryRef,
    name,
    nudges: onceEach(nudges(wordsOf(item), NUDGE_LIST, name)),
  });
  return { ...page, body: h(Fragment, null, notice, page.body) };
};
