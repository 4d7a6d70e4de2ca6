import { PositionUnknown } from '../errors';
import { asPosition, canBe, comparePositions, placeOf } from './position';

const LARGEST = 2n ** 63n - 1n;

describe('a position on EventStoreDB', () => {
  it('says a place as text, and compares as places do', () => {
    const places = [0n, 9n, 10n, 2n ** 40n, LARGEST].map((commit) => ({ commit, prepare: commit }));
    const positions = places.map(asPosition);
    expect(positions.map(placeOf)).toEqual(places);
    expect(positions.toSorted()).toEqual(positions);
    for (const [i, a] of positions.entries())
      for (const [j, b] of positions.entries()) expect(comparePositions(a, b)).toBe(Math.sign(i - j));
    const start = asPosition({ commit: 10n, prepare: 0n });
    expect(comparePositions(start, asPosition({ commit: 10n, prepare: 10n }))).toBe(-1);
  });

  it.each([
    '',
    '7',
    'start',
    '1:1',
    `${'9'.repeat(20)}:${'9'.repeat(20)}`,
    asPosition({ commit: LARGEST + 1n, prepare: 0n }),
    asPosition({ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n }),
    asPosition({ commit: 1n, prepare: 2n }),
  ])('is not %j', (position) => {
    expect(() => placeOf(position)).toThrow(PositionUnknown);
  });

  it('is never what a server says before anything has matched', () => {
    expect(canBe({ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n })).toBe(false);
    expect(canBe({ commit: LARGEST, prepare: 0n })).toBe(true);
  });
});
