import type { LifeOnPage } from './life-on-page';
import { MOVES, nextStop, stopAfterDrawing, stopsOf, type Stop } from './mark-order';
import type { View } from './view';

/** The marks of the picture as the keyboard meets them: one tab stop, and arrows inside. */
export type MarksAlive = Readonly<{
  /** The mark or end that an element of the picture belongs to. */
  markOf: (target: EventTarget | null) => SVGElement | undefined;
  element: (id: string | undefined) => SVGElement | undefined;
  /** Makes a mark the one tab stop, and moves the focus there. */
  focus: (id: string) => void;
}>;

const isMove = (key: string): key is (typeof MOVES)[number] => MOVES.some((move) => move === key);

const isPlain = (event: KeyboardEvent): boolean =>
  !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

/** Keeps exactly one mark in the order of Tab, the newest at first, and never loses the focus when all is drawn anew. */
export const enliven = ({ picture }: LifeOnPage, view: View): MarksAlive => {
  let current: Pick<Stop, 'id' | 'day'> | undefined;
  let hadFocus = false;

  const all = () => picture.querySelectorAll<SVGElement>('a[id^="mark-"], a[id^="end-"]');
  const element = (id: string | undefined) => [...all()].find((each) => each.id === id);
  const markOf = (target: EventTarget | null) => {
    const found =
      target instanceof Element ? target.closest<SVGElement>('a[id^="mark-"], a[id^="end-"]') : null;
    return found && picture.contains(found) ? found : undefined;
  };

  const setStop = (stop: Pick<Stop, 'id' | 'day'> | undefined) => {
    current = stop;
    for (const each of all()) each.setAttribute('tabindex', each.id === stop?.id ? '0' : '-1');
  };

  const focus = (id: string) => {
    setStop(stopsOf(view.scene()).find((stop) => stop.id === id) ?? current);
    element(id)?.focus();
  };

  picture.addEventListener('keydown', (event) => {
    const mark = markOf(event.target);
    if (!mark || !isMove(event.key) || !isPlain(event)) return;
    event.preventDefault();
    const next = nextStop(stopsOf(view.scene()), mark.id, event.key);
    if (next) focus(next.id);
  });
  picture.addEventListener('focusin', (event) => {
    const mark = markOf(event.target);
    if (mark) setStop(stopsOf(view.scene()).find(({ id }) => id === mark.id));
  });

  view.around(
    () => {
      hadFocus = picture.contains(document.activeElement);
    },
    () => {
      setStop(stopAfterDrawing(view.scene(), current));
      if (!hadFocus) return;
      const target = element(current?.id) ?? picture;
      if (target === picture) picture.tabIndex = -1;
      if (document.activeElement !== target) target.focus({ preventScroll: true });
    },
  );
  return { markOf, element, focus };
};
