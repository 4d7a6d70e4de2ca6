/** Intensities and shares that differ by no more than this are equal: 0.3 less a quarter is 0.225, whatever the machine says. */
const TOLERANCE = 1e-9;

/** The left is the right or more, within the tolerance. */
export function isAtLeast(left: number, right: number): boolean {
  return left >= right - TOLERANCE;
}

/** More than nothing, beyond the tolerance. */
export function isAboveZero(amount: number): boolean {
  return amount > TOLERANCE;
}

/** How far `now` lies below `before`, as a share of `before`: from 4 to 3 is 0.25. */
export function dropShare(before: number, now: number): number {
  return (before - now) / before;
}

/** A share of 0 or more as whole per cent, halves up: 0.505 is 51. */
export function wholePercent(share: number): number {
  const rounded = share * 100 + 0.5 + TOLERANCE;
  return rounded - (rounded % 1);
}
