import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { Brush } from '../Brush';
import { dayNumber, dayOf } from '../days';
import { brushLayout, dayInLife, placeInLife, rangeOf } from './brush-layout';
import { chosenRange, moveThumb, putThumb } from './brush-range';
import { EVERYTHING, lifeOf } from './chosen';
import { chosens, days, pictures } from './pictures.arbitrary';

const lives = fc
  .tuple(days, fc.integer({ min: 0, max: 9000 }))
  .map(([first, length]) => ({ first, last: dayOf(dayNumber(first) + length) }));

describe('joys and worries over the whole life', () => {
  it('count every joy and every worry once', () => {
    fc.assert(
      fc.property(pictures, chosens, (picture, chosen) => {
        const { bars } = brushLayout(picture, chosen);
        const of = (kind: string) => picture.marks.filter((mark) => mark.kind === kind).length;
        expect(bars.reduce((sum, { joys }) => sum + joys, 0)).toBe(of('joy'));
        expect(bars.reduce((sum, { worries }) => sum + worries, 0)).toBe(of('worry'));
      }),
    );
  });

  it('fill the life from its first day to its last without a gap', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const { bars, shown } = brushLayout(picture, EVERYTHING);
        expect(bars[0]?.x).toBe(0);
        bars.slice(1).forEach(({ x }, index) => {
          const before = bars[index];
          expect(before && before.x + before.width).toBeCloseTo(x);
        });
        expect((bars.at(-1)?.x ?? 0) + (bars.at(-1)?.width ?? 0)).toBeCloseTo(100);
        expect(shown.x).toBe(0);
        expect(shown.width).toBeCloseTo(100);
      }),
    );
  });

  it('shade a part of the life and never more', () => {
    fc.assert(
      fc.property(pictures, chosens, (picture, chosen) => {
        const { shown } = brushLayout(picture, chosen);
        expect(shown.x >= 0 && shown.width >= 0 && shown.x + shown.width <= 100.0001).toBe(true);
      }),
    );
  });

  it('find the day again that stands at a place', () => {
    fc.assert(
      fc.property(lives, fc.double({ min: 0, max: 1, noNaN: true }), (life, share) => {
        const day = dayOf(
          dayNumber(life.first) + Math.floor(share * (dayNumber(life.last) - dayNumber(life.first))),
        );
        expect(dayInLife(life, placeInLife(life, day))).toBe(day);
      }),
    );
  });

  it('are drawn without script, with what they say in words and no inline style', () => {
    fc.assert(
      fc.property(pictures, chosens, (picture, chosen) => {
        const html = renderToString(<Brush picture={picture} chosen={chosen} />);
        expect(html).not.toContain('style=');
        expect(html).not.toContain('slider');
        expect(html).toMatch(/aria-label="\d+ (joys and strengths|joy or strength) and \d+ worr/);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the range of what is shown', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

  it('stays within the life, in order and at least four weeks long, whatever keys are pressed', () => {
    fc.assert(
      fc.property(
        lives.filter(({ first, last }) => dayNumber(last) - dayNumber(first) >= 28),
        fc.array(fc.tuple(fc.constantFrom('from' as const, 'to' as const), fc.constantFrom(...keys))),
        (life, presses) => {
          let range = { from: life.first, to: life.last };
          for (const [thumb, key] of presses) range = moveThumb(range, life, thumb, key) ?? range;
          expect(range.from >= life.first && range.to <= life.last).toBe(true);
          expect(dayNumber(range.to) - dayNumber(range.from)).toBeGreaterThanOrEqual(28);
        },
      ),
    );
  });

  it('is the whole life where the life is shorter than four weeks', () => {
    const life = { first: '2025-11-01', last: '2025-11-10' };
    const range = { from: life.first, to: life.last };
    expect(keys.map((key) => moveThumb(range, life, 'from', key))).toEqual(keys.map(() => range));
    expect(keys.map((key) => moveThumb(range, life, 'to', key))).toEqual(keys.map(() => range));
  });

  it('moves by a month with an arrow, and by a year with Page Up and Page Down', () => {
    const life = { first: '2017-03-14', last: '2025-11-18' };
    const range = { from: '2019-01-31', to: '2025-11-18' };
    expect(moveThumb(range, life, 'from', 'ArrowRight')?.from).toBe('2019-02-28');
    expect(moveThumb(range, life, 'from', 'PageDown')?.from).toBe('2018-01-31');
    expect(moveThumb(range, life, 'to', 'PageUp')).toEqual(range);
    expect(moveThumb(range, life, 'from', 'Tab')).toBeUndefined();
  });

  it('is kept by the address: what a thumb chose is the range again', () => {
    fc.assert(
      fc.property(pictures, chosens, days, (picture, chosen, day) => {
        const life = lifeOf(picture);
        const range = putThumb(rangeOf(EVERYTHING, life, picture.today), life, 'from', day);
        expect(rangeOf(chosenRange(chosen, range, life), life, picture.today)).toEqual(range);
        expect(chosenRange(chosen, range, life).kinds).toEqual(chosen.kinds);
      }),
    );
  });
});
