/*
 * What tablets of 2020 and 2021 do not have yet (Safari 14 to 15.3), and these pages use. It comes first in every script;
 * what a browser has already stays as it is.
 */

const give = (to: object, name: string, value: unknown): void => {
  if (!(name in to)) Object.defineProperty(to, name, { value, writable: true, configurable: true });
};

function at(this: ArrayLike<unknown>, place: number): unknown {
  const index = Math.trunc(place) || 0;
  return this[index < 0 ? this.length + index : index];
}

type Test = (each: unknown, place: number, all: readonly unknown[]) => unknown;

function findLastIndex(this: readonly unknown[], isIt: Test): number {
  for (let place = this.length - 1; place >= 0; place -= 1) if (isIt(this[place], place, this)) return place;
  return -1;
}

function findLast(this: readonly unknown[], isIt: Test): unknown {
  return this[findLastIndex.call(this, isIt)];
}

give(Array.prototype, 'at', at);
give(String.prototype, 'at', at);
give(Array.prototype, 'findLast', findLast);
give(Array.prototype, 'findLastIndex', findLastIndex);
give(Object, 'hasOwn', (of: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(of, name));
