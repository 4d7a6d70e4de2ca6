import type { LifeOnPage } from './life-on-page';
import type { MarksAlive } from './marks-alive';
import { told } from './popover-words';
import type { PopoverRoom } from './popover-room';
import type { View } from './view';

const GRACE_MS = 250;

type Parts = Readonly<{ life: LifeOnPage; view: View; marks: MarksAlive; popover: PopoverRoom }>;

const keysOf = (view: View, id: string): readonly string[] => {
  const { marks, ends } = view.scene();
  const [what, key] = [id.startsWith('end-') ? ends : marks, id.replace(/^(mark|end)-/, '')];
  return what.find((each) => each.key === key)?.keys ?? [];
};

/** Opens the popover for what has the focus or is pointed at or tapped, and closes it: Escape, elsewhere, or away. */
export const bindPointing = ({ life, view, marks, popover }: Parts): void => {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let lastPointer = 'mouse';
  /** Where the pointer was last moved to: what comes under it while it rests was not pointed at. */
  let [lastX, lastY] = [-1, -1];
  /** Of which mark Escape closed the popover: it stays closed until something else is pointed at. */
  let dismissed: string | undefined;

  const hide = () => {
    clearTimeout(leaving);
    const mark = marks.element(popover.shownFor());
    mark?.removeAttribute('aria-describedby');
    mark?.classList.remove('is-open');
    popover.hide();
  };

  const show = (mark: SVGElement) => {
    clearTimeout(leaving);
    if (mark.id === dismissed) return;
    dismissed = undefined;
    const what = mark.id.startsWith('end-') ? 'end' : 'mark';
    const words = told(view.picture(), what, keysOf(view, mark.id), life.addresses.help);
    if (!words) return;
    if (popover.shownFor() !== mark.id) hide();
    popover.show(mark, words);
    mark.setAttribute('aria-describedby', 'life-popover-words');
    mark.classList.add('is-open');
  };

  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Node && (popover.element.contains(target) || marks.markOf(target) !== undefined);

  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      dismissed = undefined;
      const focused = marks.markOf(document.activeElement);
      if (focused) show(focused);
      else if (!popover.element.contains(document.activeElement)) hide();
    }, GRACE_MS);
  };

  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    [lastX, lastY] = [clientX, clientY];
  });
  life.picture.addEventListener('pointerover', (event) => {
    const mark = marks.markOf(event.target);
    const isAtRest = event.clientX === lastX && event.clientY === lastY;
    if (mark && event.pointerType !== 'touch' && !isAtRest) show(mark);
  });
  life.picture.addEventListener('pointerout', (event) => {
    if (event.pointerType !== 'touch' && !isInside(event.relatedTarget)) leave();
  });
  popover.element.addEventListener('pointerenter', () => clearTimeout(leaving));
  popover.element.addEventListener('pointerleave', (event) => {
    if (event.pointerType !== 'touch') leave();
  });

  life.picture.addEventListener('focusin', (event) => {
    const mark = marks.markOf(event.target);
    if (mark?.id !== dismissed) dismissed = undefined;
    if (mark && lastPointer !== 'touch') show(mark);
  });
  const left = (event: FocusEvent) => {
    if (!isInside(event.relatedTarget)) hide();
  };
  life.picture.addEventListener('focusout', left);
  popover.element.addEventListener('focusout', left);

  document.addEventListener('pointerdown', (event) => {
    lastPointer = event.pointerType;
    if (!isInside(event.target)) hide();
  });
  life.picture.addEventListener('click', (event) => {
    const mark = marks.markOf(event.target);
    if (!mark || lastPointer !== 'touch' || popover.shownFor() === mark.id) return;
    event.preventDefault();
    dismissed = undefined;
    show(mark);
  });
  document.addEventListener('keydown', (event) => {
    lastPointer = 'keyboard';
    const shownFor = popover.shownFor();
    if (event.key !== 'Escape' || shownFor === undefined) return;
    dismissed = shownFor;
    if (popover.element.contains(document.activeElement)) marks.focus(shownFor);
    hide();
  });

  view.around(
    () => undefined,
    () => {
      const mark = marks.element(popover.shownFor());
      if (mark) show(mark);
      else hide();
    },
  );
};
