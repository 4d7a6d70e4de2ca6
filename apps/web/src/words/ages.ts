/* How old a child was in a stretch of time, in whole years: at its beginning and at its end. */

const years = (from: number, to: number): string => (from === to ? `${to}` : `${from} to ${to}`);

export const ages = {
  beforeBirth: (name: string) => `before ${name} was born`,
  born: (name: string) => `${name} was born`,
  /** In the first year nobody counts in years yet. */
  was: (name: string, from: number, to: number) => {
    if (from === 0) return to === 0 ? `${name} was not yet 1` : `${name} turned ${to}`;
    return `${name} was ${years(from, to)}`;
  },
  willBe: (name: string, from: number, to: number) => {
    if (from === 0) return to === 0 ? `${name} will not be 1 yet` : `${name} will turn ${to}`;
    return `${name} will be ${years(from, to)}`;
  },
} as const;
