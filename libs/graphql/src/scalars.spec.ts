import { GraphQLError, parseValue } from 'graphql';
import { scalars } from './scalars';

const refused = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error;
  }
};

describe('a day, a moment and a date as exactly as it is known', () => {
  it.each([
    ['CalendarDay', '2024-02-29'],
    ['Instant', '2024-03-09T14:05:00Z'],
    ['Instant', '2024-03-09T14:05:00+01:00'],
    ['PartialDate', '2021'],
    ['PartialDate', '2021-10'],
    ['PartialDate', '2021-10-08'],
    ['PartialDate', '2024-03-09T14:05:00Z'],
  ] as const)('%s reads %s and leaves it as it is', (name, text) => {
    expect(scalars[name].parseValue(text)).toBe(text);
  });

  it.each([
    ['CalendarDay', '2023-02-29'],
    ['CalendarDay', '09/03/2024'],
    ['CalendarDay', 20240309],
    ['Instant', '2024-03-09'],
    ['Instant', '2024-03-09T14:05:00'],
    ['PartialDate', '2021-13'],
    ['PartialDate', 'spring'],
    ['PartialDate', null],
  ] as const)('%s refuses %j', (name, value) => {
    expect(refused(() => scalars[name].parseValue(value))).toBe('bad-input');
  });
});

describe('content', () => {
  it('is an object, in a variable or in the question itself', () => {
    expect(scalars.Content.parseValue({ a: [1] })).toEqual({ a: [1] });
    expect(scalars.Content.parseLiteral(parseValue('{a: [1]}'), {})).toEqual({ a: [1] });
  });

  it.each([[[1]], ['text'], [null], [3]])('refuses %j', (value) => {
    expect(refused(() => scalars.Content.parseValue(value))).toBe('bad-input');
  });
});
