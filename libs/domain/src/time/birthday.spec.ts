import fc from 'fast-check';
import { ageOn, birthdayInYear, turns } from './birthday';
import { addDays } from './calendar-day';

const birthDates = fc.integer({ min: 0, max: 40_000 }).map((number) => addDays('1996-01-01', number));

describe('birthdays', () => {
  it('fall on 1 March in common years for a child born on 29 February', () => {
    expect(birthdayInYear('2016-02-29', 2017)).toBe('2017-03-01');
    expect(birthdayInYear('2016-02-29', 2020)).toBe('2020-02-29');
    expect(birthdayInYear('2016-02-29', 2100)).toBe('2100-03-01');
    expect(birthdayInYear('2016-02-28', 2017)).toBe('2017-02-28');
  });

  it('are named by the age they bring', () => {
    expect(turns('2008-03-27', 18)).toBe('2026-03-27');
    expect(turns('2016-02-29', 18)).toBe('2034-03-01');
    expect(turns('2016-02-29', 0)).toBe('2016-02-29');
  });

  it('ask for a real birth date and a real year', () => {
    expect(() => turns('2015-02-29', 1)).toThrow('real day');
    expect(() => birthdayInYear('2015-02-28', 10_000)).toThrow('between 1 and 9999');
    expect(() => birthdayInYear('2015-02-28', 0)).toThrow('between 1 and 9999');
    expect(birthdayInYear('2015-02-28', 1)).toBe('0001-02-28');
    expect(birthdayInYear('2015-02-28', 9999)).toBe('9999-02-28');
    expect(() => birthdayInYear('2015-02-28', 2021.5)).toThrow('between 1 and 9999');
  });
});

describe('age', () => {
  it('rises on the birthday, not the day before', () => {
    expect(ageOn('2016-03-15', '2021-03-14')).toBe(4);
    expect(ageOn('2016-03-15', '2021-03-15')).toBe(5);
    expect(ageOn('2016-02-29', '2021-02-28')).toBe(4);
    expect(ageOn('2016-02-29', '2021-03-01')).toBe(5);
    expect(ageOn('2016-02-29', '2020-02-29')).toBe(4);
  });

  it('is 0 in the first year and negative before birth', () => {
    expect(ageOn('2021-01-04', '2021-01-04')).toBe(0);
    expect(ageOn('2021-01-04', '2020-11-23')).toBe(-1);
  });

  it('is reached on the day that the child turns it, and not a day sooner', () => {
    fc.assert(
      fc.property(birthDates, fc.integer({ min: 0, max: 25 }), (birthDate, age) => {
        expect(ageOn(birthDate, turns(birthDate, age))).toBe(age);
        expect(ageOn(birthDate, addDays(turns(birthDate, age), -1))).toBe(age - 1);
      }),
    );
  });

  it('asks for real days', () => {
    expect(() => ageOn('2016-03-15', '2021-02-30')).toThrow('real day');
  });
});
