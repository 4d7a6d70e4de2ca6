import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import type { Page } from '../../frame/page';
import { children as words } from '../../words/children';
import { Children } from './Children';
import { ChildrenListed } from './children.operations.generated';

const TO_A_PAGE = 50;
const LONGEST_SEARCH = 200;

const moreOf = (search: string, cursor: string | null): string | undefined => {
  if (cursor === null) return undefined;
  const query = new URLSearchParams({ ...(search !== '' && { search }), after: cursor });
  return `/children?${query.toString()}`;
};

/** The list of children, or those whose name begins with what was searched. */
export const childrenPage = async (
  ask: Ask,
  asked: Readonly<{ search: string; after: string }>,
): Promise<Page> => {
  const search = asked.search.trim().slice(0, LONGEST_SEARCH);
  const { children } = await ask(ChildrenListed, {
    search: search === '' ? null : search,
    after: asked.after === '' ? null : asked.after,
    first: TO_A_PAGE,
  });
  const more = moreOf(search, children.cursor);
  return {
    title: words.title,
    body: h(Children, {
      children: children.children,
      search,
      isFurther: asked.after !== '',
      ...(more !== undefined && { more }),
    }),
  };
};
