import type { Secret, Viewer } from '@chronology/access';
import { badInput } from '@chronology/domain';
import { VIEWS, type Database, type DirectoryRow, type Views } from '@chronology/sql';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readInOrder, type LastSeen } from './in-order';
import { READING, type Reading } from '../reading/reading';
import { walkOf } from '../reading/walk';
import { searchedWords } from './search-name';

/** Which chronologies are looked for, how many to a page, and where to read on from. */
export type ChildrenAsk = Readonly<{ viewer: Viewer; search?: string; first: number; after?: string }>;

/** One page of the list. `cursor` is absent once nothing follows. */
export type ListPage = Readonly<{ rows: readonly DirectoryRow[]; cursor?: string }>;

type Reads = Readonly<{ database: Database; secret: Secret }>;

const MOST = 100;
/** As long as the longest name that can be stated. */
const LONGEST_SEARCH = 200;

const sizeOf = (first: number) => Math.min(Math.max(Math.trunc(first), 1), MOST);

/** Reads one page of the list of chronologies, those who wait first. Refuses `bad-cursor`, and a `search` longer than any name. */
export const readChildren = async ({ database, secret }: Reads, ask: ChildrenAsk): Promise<ListPage> => {
  const { viewer, search = '', first, after } = ask;
  if (search.length > LONGEST_SEARCH)
    throw badInput('search', `give the beginning of a name, in at most ${LONGEST_SEARCH} characters`);
  const words = searchedWords(search);
  if (words.length === 0 && search.trim() !== '') return { rows: [] };
  const places = walkOf<LastSeen>(secret, { walk: 'children', viewer: viewer.ref, words });
  const size = sizeOf(first);
  const last = after === undefined ? undefined : places.open(after).last;
  const { rows, next } = await readInOrder(database, { words, size, ...(last && { last }) });
  return { rows, ...(next && { cursor: places.seal({ revisions: {}, last: next }) }) };
};

export class Children extends Query<ListPage> {
  constructor(readonly ask: ChildrenAsk) {
    super();
  }
}

@QueryHandler(Children)
export class ChildrenHandler implements IQueryHandler<Children> {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  execute({ ask }: Children): Promise<ListPage> {
    return readChildren({ database: this.views.database, secret: this.reading.secret }, ask);
  }
}
