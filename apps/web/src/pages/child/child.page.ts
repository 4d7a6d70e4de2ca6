import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import { headOf } from '../../frame/child-head';
import type { Page } from '../../frame/page';
import {
  chosenFrom,
  isShown,
  lifeOf as lifeIn,
  queryOf,
  withOpenEnds,
  type Chosen,
  type Query,
} from '../../timeline/island/chosen';
import type { Day, Picture } from '../../timeline/picture';
import { picture as words } from '../../words/child';
import { SAID_WORDS } from '../../words/writing';
import { withSaved, type Saved } from '../add/saved';
import type { Places } from '../add/SavedNotice';
import { pastOf } from '../help/past';
import { notExactDays } from '../help/not-exact';
import { pastAtAGlance } from '../help/past-in-words';
import { childAddress, inList } from './addresses';
import { Child, type ChildProps } from './Child';
import { detailsOf } from './detail';
import { lifeOf, type Life } from './picture-of/answers';
import { countWithoutDay } from './picture-of/marks';
import { edgesOf, endKeysOf, pictureOf } from './picture-of/picture-of';
import { rowOf, type Row } from './rows';
import { onceEach } from './rows-once';
import { rowsShown, type PartAsked } from './rows-shown';
import { isPartId } from './year-parts';

/** How much of what came lately, and of what goes well, stands above the picture: it must be seen at once. */
const AT_A_GLANCE = 3;

const partFrom = ({ year, entry }: Query): PartAsked => ({
  ...(typeof year === 'string' && isPartId(year) && { part: year }),
  ...(typeof entry === 'string' && { entry }),
});

const rowsOf = (life: Life, picture: Picture): readonly Row[] => {
  const about = { childName: picture.childName, edges: edgesOf(life), endKeys: endKeysOf(picture.help) };
  const rows = life.items.map((item) => rowOf(item, about));
  return onceEach(rows, picture.help);
};

/** What came lately: what happened, and what was decided for a day to come. Other decisions are seen in what they did. */
const cameLately = ({ isDecision, isAhead, mayOpen, takenBack }: Row): boolean =>
  mayOpen && isDecision === isAhead && takenBack === undefined;

const chosenRows = (rows: readonly Row[], chosen: Chosen, today: Day): readonly Row[] =>
  rows.filter((row) => isShown(row, chosen, today));

const occurredIn = ({ items }: Life) => items.map(({ occurred }) => occurred);

type PropsOfLife = Omit<ChildProps, 'childId' | 'head' | 'details' | 'savedRef'> &
  Readonly<{ rows: readonly Row[] }>;

/** Where the rows stand that this page leaves to another, so that their marks lead there. */
const elsewhereOf = (rows: readonly Row[], shown: readonly Row[], query: string): ChildProps['elsewhere'] => {
  const here = new Set(shown);
  return new Map(
    rows
      .filter((row) => !here.has(row))
      .map(({ key }) => [key, `${inList(key, query)}#entry-${key}`] as const),
  );
};

/** What the page says of a life, for what was chosen in its address. */
export const propsOfLife = (life: Life, query: Query): PropsOfLife => {
  const picture = pictureOf(life);
  const rows = rowsOf(life, picture);
  const chosen = withOpenEnds(chosenFrom(query), lifeIn(picture));
  const shown = rowsShown(chosenRows(rows, chosen, life.today), partFrom(query));
  return {
    child: { ...life.child, goingWell: life.child.goingWell.slice(0, AT_A_GLANCE) },
    picture,
    chosen,
    patternWords: pastAtAGlance(pastOf(life.help, notExactDays(occurredIn(life), life.today))),
    withoutDay: countWithoutDay(life),
    newest: rows.filter(cameLately).slice(0, AT_A_GLANCE),
    shown,
    elsewhere: elsewhereOf(rows, shown.rows, queryOf(chosen)),
    all: rows.length,
    rows,
  };
};

type Here = Readonly<{ childId: string; query: Query; today: Day; saved?: Saved }>;

/** Where on the page a saved entry stands, or on which of its pages; it may be in no picture. */
const placesOf = ({ childId }: Here, ref: string, rows: readonly Row[], shown: readonly Row[]): Places => {
  const row = rows.find(({ entryRef }) => entryRef === ref);
  if (!row) return {};
  const elsewhere = `${childAddress(childId)}${inList(row.key)}&said=${encodeURIComponent(ref)}`;
  return {
    here: { href: `${shown.includes(row) ? '' : elsewhere}#entry-${row.key}`, words: SAID_WORDS.inList },
    ...(row.inPicture !== undefined && { inPicture: `#${row.inPicture}` }),
  };
};

/** The page of one child; it begins with what was just saved. */
export const childPage = async (ask: Ask, here: Here): Promise<Page> => {
  const { childId, query, today, saved } = here;
  const life = await lifeOf(ask, childId, today);
  const head = headOf(childId, life, today);
  const { rows, ...props } = propsOfLife(life, query);
  const details = await detailsOf(ask, childId, props.shown.rows);
  const savedRef = saved?.item.entryRef;
  const page: Page = {
    title: words.title(props.picture.childName),
    script: 'picture',
    body: h(Child, { childId, head, details, ...props, ...(savedRef !== undefined && { savedRef }) }),
  };
  return saved
    ? withSaved(page, childId, saved, placesOf(here, saved.item.entryRef, rows, props.shown.rows))
    : page;
};

/** The whole picture as data, for the script that draws it anew in the browser. */
export const childPicture = async (ask: Ask, childId: string, today: Day): Promise<Picture> =>
  pictureOf(await lifeOf(ask, childId, today));
