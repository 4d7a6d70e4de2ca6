import { h, render } from 'preact';
import { showing } from '../../words/picture-tools';
import { layout } from '../layout';
import type { Picture } from '../picture';
import type { Scene } from '../scene';
import { Timeline } from '../Timeline';
import { chosenPicture, optionsOf, queryOf, type Chosen } from './chosen';
import type { LifeOnPage } from './life-on-page';
import { filterList } from './list';
import { afterPause, once } from './moments';
import { Showing } from './Showing';
import { say } from './voice';

/** What is shown at this moment. Every change of it goes through `choose` and `take`. */
export type View = Readonly<{
  picture: () => Picture;
  chosen: () => Chosen;
  scene: () => Scene;
  /** Shows something else of the picture, and keeps list, line and address in step. */
  choose: (chosen: Chosen) => void;
  /** Shows a newer picture of the same child. */
  take: (picture: Picture) => void;
  /** Calls before and after each drawing of the picture. */
  around: (before: () => void, after: () => void) => void;
  /** Calls once a new choice has settled and the address says it. */
  settled: (listener: () => void) => void;
  redraw: () => void;
}>;

const SETTLED_MS = 250;

const keepAddress = ({ child }: LifeOnPage['addresses'], chosen: Chosen): void =>
  history.replaceState(history.state, '', `${child}${queryOf(chosen)}${location.hash}`);

/** Draws the picture at the width there is, from data alone, and again whenever the width changes. */
export const openView = (life: LifeOnPage, first: Picture, start: Chosen): View => {
  const around: Readonly<{ before: () => void; after: () => void }>[] = [];
  const settled: (() => void)[] = [];
  let [picture, chosen] = [first, start];
  let width = life.picture.clientWidth;
  const drawing = life.picture.querySelector('svg');
  const [id, helpHref] = [drawing?.id ?? 'life-drawing', drawing?.dataset['help'] ?? life.addresses.help];

  const laidOut = () => layout(chosenPicture(picture, chosen), optionsOf(chosen, picture.today, width));
  let scene = laidOut();

  const redraw = () => {
    around.forEach(({ before }) => before());
    scene = laidOut();
    render(h(Timeline, { scene, id, helpHref }), life.picture);
    around.forEach(({ after }) => after());
  };

  const shownCount = () => chosenPicture(picture, chosen).marks.length;

  const showLine = () => {
    if (!life.showing) return;
    const line = { shown: shownCount(), total: picture.marks.length, address: life.addresses.child };
    render(h(Showing, line), life.showing);
  };

  const all = () => {
    redraw();
    showLine();
    filterList(document, chosen, picture.today);
  };

  const drawSoon = once(all, requestAnimationFrame);
  const settle = afterPause(() => {
    keepAddress(life.addresses, chosen);
    say(life.status, showing(shownCount()));
    settled.forEach((listener) => listener());
  }, SETTLED_MS);

  const widened = once(() => {
    if (life.picture.clientWidth === width || life.picture.clientWidth === 0) return;
    width = life.picture.clientWidth;
    redraw();
  }, requestAnimationFrame);
  new ResizeObserver(widened).observe(life.picture);

  return {
    picture: () => picture,
    chosen: () => chosen,
    scene: () => scene,
    choose: (next) => {
      chosen = next;
      drawSoon();
      settle();
    },
    take: (newer) => {
      picture = newer;
      all();
    },
    around: (before, after) => {
      around.push({ before, after });
    },
    settled: (listener) => {
      settled.push(listener);
    },
    redraw: all,
  };
};
