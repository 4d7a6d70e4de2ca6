import { h, render } from 'preact';
import { brushLayout, dayInLife, rangeOf, type BrushLayout } from './brush-layout';
import { chosenRange, moveThumb, putThumb, type Thumb } from './brush-range';
import { BrushPicture, type Thumbs } from './BrushPicture';
import type { LifeOnPage } from './life-on-page';
import type { View } from './view';
import type { Chosen } from './chosen';

/** Adds thumbs to the joys and worries of the whole life: keys, pointer and touch move what is shown. */
export const bindRange = (
  { brush: place }: LifeOnPage,
  view: View,
  choose: (chosen: Chosen) => void,
): (() => void) => {
  if (!place) return () => undefined;
  let held: Thumb | undefined;

  const layoutNow = (): BrushLayout => brushLayout(view.picture(), view.chosen());
  const rangeNow = (life: BrushLayout['life']) => rangeOf(view.chosen(), life, view.picture().today);

  const dayUnder = (life: BrushLayout['life'], { clientX }: PointerEvent) => {
    const box = place.querySelector('.brush-picture')?.getBoundingClientRect();
    return dayInLife(life, box && box.width > 0 ? ((clientX - box.left) / box.width) * 100 : 0);
  };

  const thumbs: Thumbs = {
    key: (thumb, event) => {
      const { life } = layoutNow();
      const range = moveThumb(rangeNow(life), life, thumb, event.key);
      if (!range || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      choose(chosenRange(view.chosen(), range, life));
    },
    press: (thumb, event) => {
      if (event.button !== 0 || !(event.currentTarget instanceof SVGElement)) return;
      held = thumb;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus({ preventScroll: true });
      event.preventDefault();
    },
    drag: (thumb, event) => {
      if (held !== thumb) return;
      const { life } = layoutNow();
      const range = putThumb(rangeNow(life), life, thumb, dayUnder(life, event));
      choose(chosenRange(view.chosen(), range, life));
    },
    release: () => {
      held = undefined;
    },
  };

  const draw = () => render(h(BrushPicture, { brush: layoutNow(), thumbs }), place);
  draw();
  return draw;
};
