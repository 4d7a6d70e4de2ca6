import fc from 'fast-check';
import { addDays } from './calendar-day';
import {
  compareInstants,
  dayInLondon,
  endOfDayInLondon,
  instantOf,
  isInstant,
  timeInLondon,
  toInstant,
} from './instant';

const days = fc.integer({ min: 0, max: 365 * 260 }).map((number) => addDays('1880-01-01', number));
const moments = fc.date({
  min: new Date('1880-01-01T00:00:00Z'),
  max: new Date('2150-01-01T00:00:00Z'),
  noInvalidDate: true,
});

function oneMillisecondLater(instant: string): string {
  return toInstant(new Date(Date.parse(instant) + 1));
}

describe('what is an instant', () => {
  it.each([
    '2021-06-03T13:05:00.000Z',
    '2021-06-03T14:05:00+01:00',
    '2021-06-03T14:05+01:00',
    '2021-06-03T14:05:00.123456-05:30',
  ])('%s is one', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  it.each([
    ['a time without an offset', '2021-06-03T14:05:00'],
    ['a day', '2021-06-03'],
    ['30 February', '2021-02-30T14:05:00Z'],
    ['29 February in a common year', '2023-02-29T14:05:00Z'],
    ['hour 24', '2021-06-03T24:00:00Z'],
    ['minute 60', '2021-06-03T14:60:00Z'],
    ['second 60', '2021-06-03T14:05:60Z'],
    ['an offset without its colon', '2021-06-03T14:05:00+0100'],
    ['an offset that no place has', '2021-06-03T14:05:00+15:00'],
    ['the year and the day swapped', '2017-13-12T14:00:00Z'],
    ['words', 'Thursday'],
    ['a moment before the year 1', '0001-01-01T00:00:00+01:00'],
  ])('%s is not', (_why, text) => {
    expect(isInstant(text)).toBe(false);
  });

  it('begins with the calendar and ends with it', () => {
    expect(isInstant('0001-01-01T00:00:00Z')).toBe(true);
    expect(isInstant('9999-12-31T23:59:59.999Z')).toBe(true);
  });

  it('is stored as UTC with milliseconds', () => {
    expect(toInstant(new Date(Date.UTC(2021, 5, 3, 13, 5)))).toBe('2021-06-03T13:05:00.000Z');
    expect(instantOf('2021-06-03T14:05+01:00')).toBe('2021-06-03T13:05:00.000Z');
    expect(() => toInstant(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => toInstant(new Date(8_640_000_000_000_000))).toThrow('years 0001 to 9999');
  });

  it('compares as a moment, whatever its offset', () => {
    expect(compareInstants('2021-06-03T14:05:00+01:00', '2021-06-03T13:05:00.000Z')).toBe(0);
    expect(compareInstants('2021-06-03T14:05:00+01:00', '2021-06-03T13:30:00.000Z')).toBeLessThan(0);
  });
});

describe('the day of an instant', () => {
  it.each([
    [
      'a summer evening after 23:00 UTC is already tomorrow in London',
      '2021-06-02T23:30:00.000Z',
      '2021-06-03',
      '00:30',
    ],
    ['a winter evening is still today', '2021-01-02T23:30:00.000Z', '2021-01-02', '23:30'],
    ['the last minute before the clocks go forward', '2021-03-28T00:59:00.000Z', '2021-03-28', '00:59'],
    ['the first after they went forward', '2021-03-28T01:00:00.000Z', '2021-03-28', '02:00'],
    ['the first hour of one o’clock as they go back', '2021-10-31T00:30:00.000Z', '2021-10-31', '01:30'],
    ['the second hour of one o’clock', '2021-10-31T01:30:00.000Z', '2021-10-31', '01:30'],
    ['a morning in Kiribati is the evening before', '2021-06-03T08:00:00+14:00', '2021-06-02', '19:00'],
    ['midnight', '2021-01-02T00:00:00.000Z', '2021-01-02', '00:00'],
    ['winter of 1970, when London kept summer time', '1970-01-01T23:30:00.000Z', '1970-01-02', '00:30'],
  ])('%s', (_what, instant, day, time) => {
    expect(dayInLondon(instant)).toBe(day);
    expect(timeInLondon(instant)).toBe(time);
  });

  it('asks for an offset', () => {
    expect(() => dayInLondon('2021-06-03T14:05:00')).toThrow('with its offset');
  });
});

describe('every hour of the years for which the rule of summer time is known, and of those around them', () => {
  it('shows in London what the calendar of this machine shows', () => {
    const hourInLondon = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const differing: string[] = [];
    for (let moment = Date.UTC(1995, 0, 1); moment < Date.UTC(2101, 0, 1); moment += 3_600_000) {
      const instant = new Date(moment).toISOString();
      const shown = `${dayInLondon(instant).slice(8)}, ${timeInLondon(instant)}`;
      if (shown !== hourInLondon.format(moment)) differing.push(instant);
    }
    expect(differing).toEqual([]);
  });
});

describe('the end of a day in London', () => {
  it.each([
    ['in winter', '2021-01-15', '2021-01-15T23:59:59.999Z'],
    ['in summer', '2021-06-03', '2021-06-03T22:59:59.999Z'],
    ['on the day of 23 hours', '2021-03-28', '2021-03-28T22:59:59.999Z'],
    ['on the day before it', '2021-03-27', '2021-03-27T23:59:59.999Z'],
    ['on the day of 25 hours', '2021-10-31', '2021-10-31T23:59:59.999Z'],
    ['on the day before it', '2021-10-30', '2021-10-30T22:59:59.999Z'],
    ['at the end of the calendar', '9999-12-31', '9999-12-31T23:59:59.999Z'],
  ])('%s', (_when, day, instant) => {
    expect(endOfDayInLondon(day)).toBe(instant);
  });

  it('belongs to that day, and one millisecond later to the next', () => {
    fc.assert(
      fc.property(days, (day) => {
        const end = endOfDayInLondon(day);
        expect(dayInLondon(end)).toBe(day);
        expect(dayInLondon(oneMillisecondLater(end))).toBe(addDays(day, 1));
      }),
    );
  });

  it('is not before any moment of that day', () => {
    fc.assert(
      fc.property(moments, (date) => {
        const instant = toInstant(date);
        const end = endOfDayInLondon(dayInLondon(instant));
        expect(instant <= end).toBe(true);
        expect(compareInstants(end, instant)).toBeLessThan(25 * 3_600_000);
      }),
    );
  });

  it('is what a day given for an instant means', () => {
    expect(instantOf('2021-06-03')).toBe('2021-06-03T22:59:59.999Z');
    expect(() => instantOf('03/06/2021')).toThrow('with its offset');
    expect(() => endOfDayInLondon('2021-02-30')).toThrow('real day');
  });
});
