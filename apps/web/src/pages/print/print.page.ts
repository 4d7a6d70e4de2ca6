import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import { childHead, headOf } from '../../frame/child-head';
import type { Typed } from '../../frame/form';
import type { Page } from '../../frame/page';
import type { Visitor } from '../../session/visitor';
import type { Picture } from '../../timeline/picture';
import { clockInLondon, todayInLondon } from '../../words/dates';
import { PRINT } from '../../words/print';
import { childAddress, entryAddress } from '../child/addresses';
import { lifeOf, type Life } from '../child/picture-of/answers';
import { markKindOf } from '../child/picture-of/mark-kinds';
import { pictureOf } from '../child/picture-of/picture-of';
import { HelpPage as HelpQuestion } from '../help/help.operations.generated';
import { choiceOf, type Choice } from './choice';
import { footOf } from './foot';
import { Pack } from './Pack';
import { PrintEntries, type PrintEntriesQuery } from './print.operations.generated';
import type { PrintedItem, Sheets } from './sheet';

type Entries = Pick<Sheets, 'items' | 'cannotOpen'>;

const entriesOf = async (
  ask: Ask,
  childId: string,
  { from, to, entriesFrom = from }: Choice,
): Promise<Entries> => {
  const items: PrintedItem[] = [];
  const span = { ...(entriesFrom && { from: entriesFrom }), ...(to && { to }) };
  let after: string | null = null;
  let cannotOpen: Entries['cannotOpen'] = [];
  do {
    const { chronology }: PrintEntriesQuery = await ask(PrintEntries, { childId, ...span, after });
    items.push(...chronology.items.filter(({ form }) => form !== 'CANNOT_OPEN'));
    ({ cursor: after, cannotOpen } = chronology);
  } while (after !== null);
  return { items, cannotOpen };
};

const CLOSED = 'closed-';

/** Of what the reader may not open the sheets show that it is there, and nothing by which it could be told again. */
const withoutClosedKeys = (picture: Picture): Picture => ({
  ...picture,
  marks: picture.marks.map((mark, place) =>
    mark.kind === 'closed' ? { ...mark, key: `${CLOSED}${place}` } : mark,
  ),
});

/** An entry that is on no sheet stands on its own page; whom to ask for one that cannot be opened, on the child’s. */
const elsewhereOf = (
  childId: string,
  { life, picture }: Readonly<{ life: Life; picture: Picture }>,
  items: readonly PrintedItem[],
): ReadonlyMap<string, string> => {
  const printed = new Set(items.map(({ key }) => key));
  const open = life.items.filter(({ key, form }) => form !== 'CANNOT_OPEN' && !printed.has(key));
  const closed = picture.marks.filter(({ kind }) => kind === 'closed');
  return new Map([
    ...open.map(({ key, entryRef }) => [key, entryAddress(childId, entryRef)] as const),
    ...closed.map(({ key }) => [key, childAddress(childId)] as const),
  ]);
};

type Asked = Readonly<{ ask: Ask; visitor: Visitor; childId: string; now: Date }>;

/** The sheets of one child, for whom prints them. Fails as `Ask` does. */
export const printPage = async ({ ask, visitor, childId, now }: Asked, query: Typed): Promise<Page> => {
  const today = todayInLondon(now);
  const choice = choiceOf(query, today);
  const [life, { help }, entries] = await Promise.all([
    lifeOf(ask, childId, today),
    ask(HelpQuestion, { childId }),
    entriesOf(ask, childId, choice),
  ]);
  const [head, picture] = [headOf(childId, life, today), withoutClosedKeys(pictureOf(life))];
  const kinds = new Map(life.items.map((item) => [item.key, markKindOf(item)]));
  const items = choice.parts.includes('entries') ? entries.items : [];
  const elsewhere = elsewhereOf(childId, { life, picture }, items);
  const sheets: Sheets = {
    ...{ head, child: life.child, picture, help, kinds, elsewhere, ...entries },
    ...{ choice, visitor, today, clock: clockInLondon(now) },
  };
  return {
    title: PRINT.pageTitle(head.name, today),
    look: 'print',
    body: h(Pack, { sheets }),
    ...(choice.errors.length > 0 && { status: 422 }),
  };
};

/** The margins of the sheets. Fails as `Ask` does, so that nobody learns a name by it. */
export const printFoot = async ({ ask, visitor, childId, now }: Asked): Promise<string> => {
  const { name } = await childHead(ask, childId);
  return footOf(name, todayInLondon(now), `${visitor.name}, ${visitor.role}`);
};
