/** A rectangle in CSS pixels. */
export type Rectangle = Readonly<{ left: number; top: number; width: number; height: number }>;

/** How large something is in CSS pixels. */
export type Size = Readonly<{ width: number; height: number }>;

/** Where the popover stands, and how much room it has there: what is taller scrolls inside. */
export type Place = Readonly<{ left: number; top: number; maxHeight: number }>;

const GAP = 10;
const EDGE = 8;
/** Less room than this above and below a mark, and the popover stands beside it. */
const LOW = 120;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

const beside = (mark: Rectangle, popover: Size, view: Rectangle): Place => {
  const right = mark.left + mark.width + GAP;
  const isRoomRight = right + popover.width <= view.left + view.width - EDGE;
  const bottom = view.top + view.height - EDGE;
  const height = Math.min(popover.height, view.height - 2 * EDGE);
  return {
    left: isRoomRight ? right : Math.max(view.left + EDGE, mark.left - GAP - popover.width),
    top: within(mark.top, view.top + EDGE, bottom - height),
    maxHeight: view.height - 2 * EDGE,
  };
};

/**
 * Where to put a popover so that it never covers its mark and never leaves the view: below, above where there is more
 * room, and beside the mark in a low view. All measures count from the same corner.
 */
export const placePopover = (mark: Rectangle, popover: Size, view: Rectangle): Place => {
  const below = view.top + view.height - EDGE - (mark.top + mark.height + GAP);
  const above = mark.top - GAP - (view.top + EDGE);
  const isRoomBeside = view.width > popover.width * 2 + mark.width + 2 * (GAP + EDGE);
  if (Math.max(below, above) < Math.min(LOW, popover.height) && isRoomBeside)
    return beside(mark, popover, view);
  const isBelow = popover.height <= below || below >= above;
  const maxHeight = Math.max(0, isBelow ? below : above);
  const height = Math.min(popover.height, maxHeight);
  return {
    left: within(
      mark.left + mark.width / 2 - popover.width / 4,
      view.left + EDGE,
      Math.max(view.left + EDGE, view.left + view.width - EDGE - popover.width),
    ),
    top: isBelow ? mark.top + mark.height + GAP : mark.top - GAP - height,
    maxHeight,
  };
};
