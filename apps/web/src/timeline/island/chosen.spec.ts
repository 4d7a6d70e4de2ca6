import fc from 'fast-check';
import { dayOf } from '../days';
import { layout } from '../layout';
import { MARK_KINDS } from '../picture';
import {
  chosenFrom,
  chosenPicture,
  daysOfLife,
  countsOf,
  daysChosen,
  EVERYTHING,
  isShown,
  lifeOf,
  optionsOf,
  queryOf,
  spansFor,
  withOpenEnds,
  type Chosen,
  type Query,
} from './chosen';
import { chosens, days, pictures } from './pictures.arbitrary';

const asked = (query: string): Query => {
  const given = new URLSearchParams(query);
  return Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)]));
};

const TODAY = '2025-11-18';

describe('what to see is read from the address', () => {
  it('reads back everything that an address was made of', () => {
    fc.assert(fc.property(chosens, (chosen) => expect(chosenFrom(asked(queryOf(chosen)))).toEqual(chosen)));
  });

  it('shows something whatever the address says', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('kind', 'span', 'from', 'to', 'x'), fc.anything()),
        (query) => {
          const chosen = chosenFrom(query);
          expect(chosen.kinds.every((kind) => MARK_KINDS.includes(kind))).toBe(true);
          expect(chosenFrom(asked(queryOf(chosen)))).toEqual(chosen);
        },
      ),
    );
  });

  it('passes over values that mean nothing', () => {
    expect(chosenFrom(asked('kind=anger&span=forever&from=2025-02-30&to=soon'))).toEqual(EVERYTHING);
    expect(chosenFrom(asked('kind=joy&kind=anger&from=2019-01-01'))).toEqual({
      kinds: ['joy'],
      span: 'dates',
      from: '2019-01-01',
    });
  });

  it('takes the earlier of two dates as the first', () => {
    expect(chosenFrom(asked('from=2021-05-01&to=2019-03-01'))).toMatchObject({
      from: '2019-03-01',
      to: '2021-05-01',
    });
  });

  it('gives way to dates typed beside a span', () => {
    expect(chosenFrom(asked('span=12-months&from=2019-03-01'))).toMatchObject({
      span: 'dates',
      from: '2019-03-01',
    });
  });

  it('understands a span that was picked while dates were still in their fields', () => {
    expect(chosenFrom(asked('span=12-months&from=2019-03-01&to=&dates-shown=2019-03-01_'))).toEqual({
      kinds: MARK_KINDS,
      span: '12-months',
    });
  });

  it('remembers that every kind was switched off', () => {
    expect(queryOf({ kinds: [], span: 'all' })).toBe('?kind=none');
    expect(chosenFrom(asked('kind=none')).kinds).toEqual([]);
  });

  it('has a plain address for everything', () => {
    expect(queryOf(EVERYTHING)).toBe('');
  });
});

describe('what was chosen is shown, and nothing else', () => {
  it('shows and hides a mark as it does the row of the same entry', () => {
    fc.assert(
      fc.property(pictures, chosens, (picture, chosen) => {
        const keys = new Set(chosenPicture(picture, chosen).marks.map(({ key }) => key));
        for (const { key, kind, from, to } of picture.marks) {
          expect(isShown({ kind, from, to }, chosen, picture.today)).toBe(keys.has(key));
        }
      }),
    );
  });

  it('draws every entry that the list shows, alone or with others, and no other', () => {
    fc.assert(
      fc.property(pictures, chosens, (picture, chosen) => {
        const open = withOpenEnds(chosen, lifeOf(picture));
        const shown = chosenPicture(picture, open);
        const { marks } = layout(shown, optionsOf(open, picture.today, 1200));
        expect(marks.flatMap(({ keys }) => keys).sort()).toEqual(shown.marks.map(({ key }) => key).sort());
      }),
    );
  });

  it('shows what may have been on any of the days that were chosen', () => {
    const autumn = { kind: 'joy', from: '2021-09-01', to: '2021-11-30' };
    const within = (from: string, to: string) =>
      isShown(autumn, { ...EVERYTHING, span: 'dates', from, to }, TODAY);
    expect(within('2021-01-01', '2021-09-01')).toBe(true);
    expect(within('2021-10-05', '2021-10-06')).toBe(true);
    expect(within('2021-11-30', '2022-12-31')).toBe(true);
    expect(within('2021-01-01', '2021-08-31')).toBe(false);
    expect(within('2021-12-01', '2022-12-31')).toBe(false);
  });

  it('keeps within the days and kinds that were chosen', () => {
    fc.assert(
      fc.property(pictures, chosens, (picture, chosen) => {
        const { from = '0000', to = '9999' } = daysChosen(chosen, picture.today);
        for (const mark of chosenPicture(picture, chosen).marks) {
          expect(chosen.kinds).toContain(mark.kind);
          expect(mark.to >= from && mark.from <= to).toBe(true);
        }
      }),
    );
  });

  it('shows every entry where nothing was chosen, and one without a day always', () => {
    fc.assert(
      fc.property(pictures, (picture) => expect(chosenPicture(picture, EVERYTHING)).toEqual(picture)),
    );
    expect(isShown({ kind: 'joy' }, { ...EVERYTHING, span: '12-months' }, TODAY)).toBe(true);
    expect(isShown({ kind: 'nobody knows', to: TODAY }, EVERYTHING, TODAY)).toBe(true);
  });

  it('counts every entry once', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const counts = Object.values(countsOf(picture)).reduce((sum, count) => sum + count, 0);
        expect(counts).toBe(picture.marks.length);
      }),
    );
  });

  it('reaches back whole months from today', () => {
    const chosen: Chosen = { ...EVERYTHING, span: '12-months' };
    expect(optionsOf(chosen, '2024-02-29', 800)).toEqual({
      width: 800,
      from: '2023-02-28',
      kinds: MARK_KINDS,
    });
    expect(isShown({ kind: 'joy', to: '2024-11-18' }, chosen, TODAY)).toBe(true);
    expect(isShown({ kind: 'joy', to: '2024-11-17' }, chosen, TODAY)).toBe(false);
  });
});

describe('the life on record', () => {
  it('holds every entry and today', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const { first, last } = lifeOf(picture);
        expect(first <= picture.today && picture.today <= last).toBe(true);
        for (const { from, to } of picture.marks) expect(first <= from && to <= last).toBe(true);
      }),
    );
  });

  it('is left open at an end that a date does not cut off: the same is shown, and so is what is new', () => {
    fc.assert(
      fc.property(pictures, chosens, (picture, chosen) => {
        const life = lifeOf(picture);
        const open = withOpenEnds(chosen, life);
        expect(chosenPicture(picture, open)).toEqual(chosenPicture(picture, chosen));
        expect(open.from === undefined || open.from > life.first).toBe(true);
        expect(open.to === undefined || open.to < life.last).toBe(true);
        const days = daysOfLife(open, life, picture.today);
        expect(withOpenEnds({ ...open, ...(open.span === 'dates' && days) }, life)).toEqual(open);
        expect(days.from <= days.to).toBe(true);
      }),
    );
  });

  it('offers no span that is longer than it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 9000 }), (first, length) => {
        const last = dayOf(Math.round(Date.parse(first) / 86_400_000) + length);
        expect(spansFor({ first, last }).length).toBe(1 + Number(length > 366) + Number(length > 1096));
      }),
    );
  });
});
