import { h } from 'preact';
import type { Ask } from '../../asking/ask';
import { childHead } from '../../frame/child-head';
import type { Page } from '../../frame/page';
import { chosenFrom, isShown, type Chosen, type Query } from '../../timeline/island/chosen';
import type { Day, Picture } from '../../timeline/picture';
import { picture as words } from '../../words/child';
import { Child, type ChildProps } from './Child';
import { detailsOf } from './detail';
import { patternInWords, patternOf } from './pattern';
import { lifeOf, type Life } from './picture-of/answers';
import { countWithoutDay } from './picture-of/marks';
import { edgesOf, endKeysOf, pictureOf } from './picture-of/picture-of';
import { NO_YEAR, rowOf, type Row } from './rows';
import { rowsShown } from './rows-shown';

const NEWEST = 5;

const yearFrom = ({ year }: Query): string | undefined => {
  if (year === 'none') return NO_YEAR;
  return typeof year === 'string' && /^\d{4}$/.test(year) ? year : undefined;
};

const rowsOf = (life: Life, picture: Picture): readonly Row[] => {
  const about = { childName: picture.childName, edges: edgesOf(life), endKeys: endKeysOf(picture.help) };
  return life.items.map((item) => rowOf(item, about));
};

const chosenRows = (rows: readonly Row[], chosen: Chosen, today: Day): readonly Row[] =>
  rows.filter((row) => isShown(row, chosen, today));

type PropsOfLife = Omit<ChildProps, 'childId' | 'head' | 'details'>;

/** What the page says of a life, for what was chosen in its address. */
export const propsOfLife = (life: Life, query: Query): PropsOfLife => {
  const picture = pictureOf(life);
  const rows = rowsOf(life, picture);
  const chosen = chosenFrom(query);
  const year = yearFrom(query);
  return {
    child: life.child,
    picture,
    chosen,
    ...(year !== undefined && { year }),
    patternWords: patternInWords(patternOf(life.help.endings)),
    withoutDay: countWithoutDay(life),
    newest: rows
      .filter((row) => row.mayOpen && !row.isDecision && row.takenBack === undefined)
      .slice(0, NEWEST),
    shown: rowsShown(chosenRows(rows, chosen, life.today), year),
    all: rows.length,
  };
};

/** The page of one child. */
export const childPage = async (ask: Ask, childId: string, query: Query, today: Day): Promise<Page> => {
  const [head, life] = await Promise.all([childHead(ask, childId), lifeOf(ask, childId, today)]);
  const props = propsOfLife(life, query);
  const details = await detailsOf(ask, childId, props.shown.rows);
  return {
    title: words.title(props.picture.childName),
    script: 'picture',
    body: h(Child, { childId, head, details, ...props }),
  };
};

/** The whole picture as data, for the script that draws it anew in the browser. */
export const childPicture = async (ask: Ask, childId: string, today: Day): Promise<Picture> =>
  pictureOf(await lifeOf(ask, childId, today));
