import { h, render } from 'preact';
import type { LifeOnPage } from './life-on-page';
import { Popover } from './Popover';
import { placePopover } from './popover-place';
import type { Told } from './popover-words';

/** The one popover of the page. */
export type PopoverRoom = Readonly<{
  element: HTMLElement;
  /** Beside which mark it stands; absent while it is closed. */
  shownFor: () => string | undefined;
  show: (mark: Element, told: Told) => void;
  hide: () => void;
}>;

const place = (popover: HTMLElement, mark: Element): void => {
  const { style, offsetParent } = popover;
  style.maxHeight = '';
  const page = document.documentElement;
  const view = { left: 0, top: 0, width: page.clientWidth, height: page.clientHeight };
  const corner = (offsetParent ?? page).getBoundingClientRect();
  const size = { width: popover.offsetWidth, height: popover.offsetHeight };
  const { left, top, maxHeight } = placePopover(mark.getBoundingClientRect(), size, view);
  style.maxHeight = `${Math.floor(maxHeight)}px`;
  style.left = `${left - corner.left - (offsetParent?.clientLeft ?? 0)}px`;
  style.top = `${top - corner.top - (offsetParent?.clientTop ?? 0)}px`;
};

/** Puts an empty, hidden popover after the picture, so that Tab leads from a mark into it. */
export const openPopoverRoom = ({ picture }: LifeOnPage): PopoverRoom => {
  const element = document.createElement('div');
  element.id = 'life-popover';
  element.className = 'popover';
  element.hidden = true;
  picture.after(element);
  let shownFor: string | undefined;
  return {
    element,
    shownFor: () => shownFor,
    show: (mark, told) => {
      if (shownFor !== mark.id) {
        render(null, element);
        element.hidden = true;
      }
      render(h(Popover, told), element);
      element.hidden = false;
      element.scrollTop = 0;
      shownFor = mark.id;
      place(element, mark);
    },
    hide: () => {
      shownFor = undefined;
      element.hidden = true;
    },
  };
};
