import fc from 'fast-check';
import { days } from '../../timeline/island/pictures.arbitrary';
import { ageOn } from '../../words/dates';
import { ageBetween } from './age';

const ailsa = { childName: 'Ailsa', bornOn: '2017-03-14', today: '2026-11-26' };
const inYear = (year: number, today = ailsa.today) =>
  ageBetween(`${year}-01-01`, `${year}-12-31`, { ...ailsa, today });

/** Whole years, as the rest of the product counts them. */
const yearsOn = (bornOn: string, day: string) => Number(/^(\d+) year/.exec(ageOn(bornOn, day))?.[1] ?? 0);

describe('how old a child was in a year', () => {
  it.each([
    [2016, 'before Ailsa was born'],
    [2017, 'Ailsa was born'],
    [2018, 'Ailsa turned 1'],
    [2019, 'Ailsa was 1 to 2'],
    [2025, 'Ailsa was 7 to 8'],
    [2026, 'Ailsa was 8 to 9'],
    [2027, 'Ailsa will be 9 to 10'],
  ])('of %d is said exactly', (year, words) => expect(inYear(year)).toBe(words));

  it('is, in the year that goes on, only the age that was reached', () => {
    expect(inYear(2026, '2026-03-13')).toBe('Ailsa was 8');
    expect(inYear(2026, '2026-03-14')).toBe('Ailsa was 8 to 9');
    expect(inYear(2018, '2018-02-01')).toBe('Ailsa was not yet 1');
  });

  it('is one age for whoever was born on the first day of a year, and in months without a birthday', () => {
    const january = { ...ailsa, bornOn: '2017-01-01' };
    expect(ageBetween('2025-01-01', '2025-12-31', january)).toBe('Ailsa was 8');
    expect(ageBetween('2025-01-01', '2025-03-13', ailsa)).toBe('Ailsa was 7');
    expect(ageBetween('2017-04-01', '2017-06-30', ailsa)).toBe('Ailsa was not yet 1');
    expect(ageBetween('2017-01-01', '2017-02-28', ailsa)).toBe('before Ailsa was born');
    expect(ageBetween('2018-01-01', '2018-02-28', { ...ailsa, today: '2017-12-01' })).toBe(
      'Ailsa will not be 1 yet',
    );
  });

  it('never says an age that was not reached by today, nor of what lies ahead that it was', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1999, max: 2032 }), (bornOn, today, year) => {
        fc.pre(bornOn <= today && year > Number(bornOn.slice(0, 4)));
        const [from, to] = [`${year}-01-01`, `${year}-12-31`];
        const words = ageBetween(from, to, { childName: 'Ailsa', bornOn, today });
        const [first = 0, last = first] = [...words.matchAll(/\d+/g)].map(Number);
        expect(words.includes(' will ')).toBe(from > today);
        const latest = from > today || to < today ? to : today;
        if (!words.includes('not')) expect(last).toBe(yearsOn(bornOn, latest));
        if (first > 1) expect(first).toBe(yearsOn(bornOn, from));
      }),
    );
  });
});
