import { Button } from '../../parts/Button';
import { Pagination } from '../../parts/Pagination';
import { TextInput } from '../../parts/TextInput';
import { children as words } from '../../words/children';
import type { ChildrenListedQuery } from './children.operations.generated';

export type ListedChild = ChildrenListedQuery['children']['children'][number];

/** What the list of children says. */
export type ChildrenProps = Readonly<{
  children: readonly ListedChild[];
  search: string;
  /** Where the next part of the list is. */
  more?: string;
  /** True where this is not the first part of the list. */
  isFurther: boolean;
}>;

const nameOf = ({ knownAs }: ListedChild): string => knownAs ?? words.noName;

const One = ({ child }: Readonly<{ child: ListedChild }>) => (
  <li class="child-row">
    <a class="child-row-name" href={`/children/${encodeURIComponent(child.childId)}`}>
      {nameOf(child)}
    </a>
    <p>
      {child.waitingSince !== null && <b class="child-row-waiting">{words.waiting(child.waitingSince)} </b>}
      {child.born !== null && <span class="quiet">{words.born(child.born)} </span>}
      <span class="quiet">{words.open(child.openedOn)}</span>
      {child.isClosed && <span class="quiet"> {words.closed(child.closedOn)}</span>}
    </p>
  </li>
);

type GroupProps = Readonly<{ id: string; title: string; children: readonly ListedChild[] }>;

const Group = ({ id, title, children }: GroupProps) =>
  children.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul role="list" class="child-rows">
        {children.map((child) => (
          <One key={child.childId} child={child} />
        ))}
      </ul>
    </section>
  );

const Search = ({ search }: Readonly<{ search: string }>) => (
  <form method="get" action="/children" class="children-search" role="search">
    <TextInput
      id="search"
      name="search"
      label={words.search}
      hint={words.searchHint}
      value={search}
      width="20"
      autocomplete="off"
      spellcheck={false}
    />
    <Button isSecondary>{words.find}</Button>
  </form>
);

const Nobody = ({ search, isFurther }: Pick<ChildrenProps, 'search' | 'isFurther'>) => {
  if (isFurther) return <p>{words.noMore}</p>;
  return <p>{search === '' ? words.nobody : words.notFound(search)}</p>;
};

/** The children who have a chronology: a child who waits for an answer first. Nobody is ranked or scored. */
export const Children = ({ children, search, more, isFurther }: ChildrenProps) => {
  const waiting = children.filter(({ waitingSince }) => waitingSince !== null);
  const others = children.filter(({ waitingSince }) => waitingSince === null);
  return (
    <div class="children-page">
      <h1>{words.title}</h1>
      <p class="quiet">{words.lead}</p>
      <Search search={search} />
      {search !== '' && (
        <p>
          {words.searched(search)} <a href="/children">{words.showAll}</a>
        </p>
      )}
      {children.length === 0 && <Nobody search={search} isFurther={isFurther} />}
      <Group id="waiting" title={words.waitingTitle} children={waiting} />
      <Group id="others" title={waiting.length > 0 ? words.othersTitle : words.allTitle} children={others} />
      {more !== undefined && <Pagination next={{ href: more, text: words.more }} landmark={words.pages} />}
    </div>
  );
};
