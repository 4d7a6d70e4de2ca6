import type { Picture } from '../../../timeline/picture';
import { CHILD_WITHOUT_NAME } from '../../../words/child';
import type { Life } from './answers';
import { daysOf, type Edges } from './days';
import { helpRowsOf } from './help-rows';
import { homesOf } from './homes';
import { marksOf } from './marks';
import { threadsOf } from './threads';

/** What the child is called on a page; a plain word where nobody has said so yet. */
export const nameOf = (knownAs: string | null | undefined): string => knownAs ?? CHILD_WITHOUT_NAME;

/** Today, and the day of birth where it is known to the day. */
export const edgesOf = ({ child, today }: Pick<Life, 'child' | 'today'>): Edges => {
  const born = daysOf(child.born, { today });
  return born && born.from === born.to ? { today, bornOn: born.from } : { today };
};

/** The endings that are drawn at bars, by their keys. */
export const endKeysOf = (help: Picture['help']): ReadonlySet<string> =>
  new Set(help.flatMap(({ spells }) => spells.flatMap(({ ends }) => ends.map(({ key }) => key))));

/**
 * The picture of one child’s life as the one who asked may see it. Nothing is made more exact than it was stated, and
 * what has no known day is not in it.
 */
export const pictureOf = (life: Life): Picture => {
  const edges = edgesOf(life);
  const childName = nameOf(life.child.knownAs);
  const help = helpRowsOf(life, edges);
  return {
    childName,
    ...(edges.bornOn !== undefined && { bornOn: edges.bornOn }),
    today: life.today,
    marks: marksOf(life, edges, childName, endKeysOf(help)),
    help,
    homes: homesOf(life.child, edges),
    threads: threadsOf(life.child, edges),
  };
};
