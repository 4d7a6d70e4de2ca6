import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import { childHead } from '../../frame/child-head';
import type { Typed } from '../../frame/form';
import type { Elsewhere, Page } from '../../frame/page';
import { todayInLondon } from '../../words/dates';
import { HELP } from '../../words/help';
import { HelpPage as HelpQuestion } from './help.operations.generated';
import { HelpPage } from './HelpPage';
import { knownOn } from './known-on';

/** The page of help and gaps, as it is known now or was known at the end of a day. Fails as `Ask` does. */
export const helpPage = async (
  ask: Ask,
  childId: string,
  query: Typed,
  now: Date,
): Promise<Page | Elsewhere> => {
  const today = todayInLondon(now);
  const asked = knownOn(query, today);
  if (asked.isLong)
    return { seeOther: `/children/${childId}/help${asked.day ? `?asKnownAt=${asked.day}` : ''}` };
  const [head, { help }] = await Promise.all([
    childHead(ask, childId, asked.day),
    ask(HelpQuestion, { childId, ...(asked.day && { asKnownAt: asked.day }) }),
  ]);
  return {
    title: HELP.pageTitle(head.name, asked.day),
    body: h(HelpPage, { head, help, asked, today }),
    ...(asked.error && { status: 422 }),
  };
};
