import type { Day } from '../../../timeline/picture';
import type { Ask } from '../../../asking/ask';
import {
  LifeAround,
  LifeItems,
  type LifeAroundQuery,
  type LifeItemsQuery,
} from './picture-of.operations.generated';

export type LifeItem = LifeItemsQuery['chronology']['items'][number];
export type LifeChild = LifeAroundQuery['child'];
export type LifeHelp = LifeAroundQuery['help'];
export type HelpBar = LifeHelp['services'][number];
export type EndingShown = LifeHelp['endings'][number];
/** When something was, as the API says it. */
export type When = NonNullable<LifeItem['occurred']>;

/** Everything that the API says of one child and that the picture is made of. */
export type Life = Readonly<{
  /** Today in Europe/London. */
  today: Day;
  /** Every item of the timeline, the newest first. */
  items: readonly LifeItem[];
  /** By whom to ask for what the one who asks may not open. */
  cannotOpen: LifeItemsQuery['chronology']['cannotOpen'];
  child: LifeChild;
  help: LifeHelp;
}>;

const allItems = async (ask: Ask, childId: string): Promise<Pick<Life, 'items' | 'cannotOpen'>> => {
  const items: LifeItem[] = [];
  let cannotOpen: Life['cannotOpen'] = [];
  let after: string | null = null;
  do {
    const { chronology }: LifeItemsQuery = await ask(LifeItems, { childId, after });
    items.push(...chronology.items);
    ({ cursor: after, cannotOpen } = chronology);
  } while (after !== null);
  return { items, cannotOpen };
};

/** Asks for everything of one child that the picture is made of, as the one who asks may see it. */
export const lifeOf = async (ask: Ask, childId: string, today: Day): Promise<Life> => {
  const [listed, { child, help }] = await Promise.all([allItems(ask, childId), ask(LifeAround, { childId })]);
  return { today, ...listed, child, help };
};
