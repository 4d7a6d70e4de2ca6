import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import type { Page } from '../../frame/page';
import type { Visitor } from '../../session/visitor';
import { Entry } from './Entry';
import { pageTitle } from './page-title';
import { waysFor } from './ways';
import { entryOfChild, headBeside } from './whole-entry';

/** Where an entry is. */
export type Place = Readonly<{ childId: string; entryRef: string }>;

/** One entry whole. `said` names what was just saved. */
export const entryPage = async (
  ask: Ask,
  visitor: Visitor,
  { childId, entryRef }: Place,
  said: string,
): Promise<Page> => {
  const about = await entryOfChild(ask, childId, entryRef);
  const head = await headBeside(ask, about);
  return {
    title: pageTitle(about),
    body: h(Entry, { head, about, ways: waysFor(about.entry, visitor), ...(said !== '' && { said }) }),
  };
};
