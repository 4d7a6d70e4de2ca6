import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import { childHead } from '../../frame/child-head';
import type { Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { todayInLondon } from '../../words/dates';
import { HELP } from '../../words/help';
import { SAID_WORDS } from '../../words/writing';
import { withSaved, type Saved } from '../add/saved';
import type { Places } from '../add/SavedNotice';
import { childAddress } from '../child/addresses';
import { HelpPage as HelpQuestion } from './help.operations.generated';
import { HelpPage } from './HelpPage';
import { knownOn } from './known-on';

type Here = Readonly<{ childId: string; query: Typed; now: Date; saved?: Saved }>;

/** The ending that something was said of, or that was said itself. */
const endingOf = ({ item: { entryRef, content } }: Saved): string =>
  typeof content?.endingRef === 'string' ? content.endingRef : entryRef;

const placesOf = (childId: string, saved: Saved): Places => {
  const ending = endingOf(saved);
  const said = encodeURIComponent(saved.item.entryRef);
  return {
    here: { href: `#ending-${ending}`, words: SAID_WORDS.onHelp },
    inPicture: `${childAddress(childId)}?said=${said}#end-${ending}`,
  };
};

/** The page of help and gaps, as it is known now or was known at the end of a day. Fails as `Ask` does. */
export const helpPage = async (ask: Ask, { childId, query, now, saved }: Here): Promise<Page | Elsewhere> => {
  const today = todayInLondon(now);
  const asked = knownOn(query, today);
  if (asked.isLong)
    return { seeOther: `/children/${childId}/help${asked.day ? `?asKnownAt=${asked.day}` : ''}` };
  const [head, { help }] = await Promise.all([
    childHead(ask, childId, asked.day),
    ask(HelpQuestion, { childId, ...(asked.day && { asKnownAt: asked.day }) }),
  ]);
  const page: Page = {
    title: HELP.pageTitle(head.name, asked.day),
    body: h(HelpPage, { head, help, asked, today, ...(saved && { savedRef: endingOf(saved) }) }),
    ...(asked.error && { status: 422 }),
  };
  return saved ? withSaved(page, childId, saved, placesOf(childId, saved)) : page;
};
