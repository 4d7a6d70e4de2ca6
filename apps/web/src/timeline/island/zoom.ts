import { daysLater } from '../../words/dates';
import { MARK_KINDS, type Day, type Picture } from '../picture';
import type { Scene } from '../scene';
import { EVERYTHING, isShown, lifeOf, type Chosen } from './chosen';
import { stopHolding } from './mark-order';

const HALF_SPANS = [548, 183, 92, 46, 15] as const;

type Sought = Readonly<{ id: string; from: Day; day: Day; kind?: string }>;

/** What a mark or an end is about; absent where the picture does not know it. */
const sought = (picture: Picture, id: string): Sought | undefined => {
  const [, what, key] = /^(mark|end)-(.+)$/.exec(id) ?? [];
  const mark = what === 'mark' ? picture.marks.find((each) => each.key === key) : undefined;
  if (mark) return { id, from: mark.from, day: mark.to, kind: mark.kind };
  const ends =
    what === 'end' ? picture.help.flatMap(({ spells }) => spells.flatMap((spell) => spell.ends)) : [];
  const end = ends.find((each) => each.key === key);
  return end && { id, from: end.on, day: end.on };
};

const kindsWith = ({ kinds }: Chosen, kind: string | undefined): Chosen['kinds'] =>
  MARK_KINDS.filter((each) => each === kind || kinds.includes(each));

const candidates = (
  picture: Picture,
  chosen: Chosen,
  { from: earliest, day, kind }: Sought,
): readonly Chosen[] => {
  const kinds = kindsWith(chosen, kind);
  const { first, last } = lifeOf(picture);
  const near = HALF_SPANS.map((days): Chosen => {
    const [from, to] = [daysLater(day, -days), daysLater(day, days)];
    return { kinds, span: 'dates', from: from < first ? first : from, to: to > last ? last : to };
  });
  const asItIs: Chosen = { ...chosen, kinds };
  const isThere = isShown(
    { kind: kind ?? kinds[0] ?? 'joy', from: earliest, to: day },
    asItIs,
    picture.today,
  );
  return [...(isThere ? [asItIs] : []), { ...EVERYTHING, kinds }, ...near];
};

const isAlone = ({ marks, ends }: Scene, id: string): boolean =>
  (id.startsWith('end-') ? ends : marks).some(
    ({ key, keys }) => keys.length === 1 && key === id.replace(/^(mark|end)-/, ''),
  );

/**
 * The choice that shows a mark by itself: as little nearer as is needed. Where even a month is too much together, the
 * nearest choice. Absent where the picture does not know the mark.
 */
export const chosenToSee = (
  picture: Picture,
  chosen: Chosen,
  id: string,
  draw: (chosen: Chosen) => Scene,
): Chosen | undefined => {
  const what = sought(picture, id);
  if (!what) return undefined;
  let held: Chosen | undefined;
  for (const choice of candidates(picture, chosen, what)) {
    const scene = draw(choice);
    if (isAlone(scene, id)) return choice;
    if (stopHolding(scene, id)) held = choice;
  }
  return held;
};
