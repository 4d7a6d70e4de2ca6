import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import { childHead } from '../../frame/child-head';
import type { Page } from '../../frame/page';
import type { Visitor } from '../../session/visitor';
import { Entry } from './Entry';
import { waysFor } from './ways';
import { entryOfChild } from './whole-entry';

/** Where an entry is. */
export type Place = Readonly<{ childId: string; entryRef: string }>;

/** One entry whole. `said` names what was just saved. */
export const entryPage = async (
  ask: Ask,
  visitor: Visitor,
  { childId, entryRef }: Place,
  said: string,
): Promise<Page> => {
  const [head, about] = await Promise.all([childHead(ask, childId), entryOfChild(ask, childId, entryRef)]);
  return {
    title: about.entry.sentence,
    body: h(Entry, { head, about, ways: waysFor(about.entry, visitor), ...(said !== '' && { said }) }),
  };
};
