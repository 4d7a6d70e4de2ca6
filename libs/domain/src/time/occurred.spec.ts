import fc from 'fast-check';
import { addDays } from './calendar-day';
import {
  dayOf,
  earliestDay,
  latestDay,
  mayOverlap,
  type Occurred,
  occurredInUtc,
  occurredInWords,
  occurredProblem,
  wholeSpanInside,
} from './occurred';

const days = fc.integer({ min: 0, max: 3_000 }).map((number) => addDays('2016-01-01', number));
const partialDates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const spans = fc.tuple(days, fc.nat(400)).map(([from, length]) => ({ from, to: addDays(from, length) }));

const statements: fc.Arbitrary<Occurred> = fc.oneof(
  days.map((from) => ({ from, precision: 'day' as const })),
  spans.map((span) => ({ ...span, precision: 'day' as const })),
  days.map((day) => ({ from: `${day}T23:30:00.000Z`, precision: 'minute' as const })),
  days.map((day) => ({ from: day.slice(0, 7), precision: 'month' as const })),
  days.map((day) => ({ from: day.slice(0, 4), precision: 'year' as const })),
  spans.map((span) => ({ ...span, precision: 'year' as const })),
  spans.map((span) => ({ ...span, precision: 'term' as const })),
  fc
    .tuple(partialDates, fc.constantFrom('about' as const, 'before' as const, 'after' as const))
    .map(([from, precision]) => ({
      from,
      precision,
    })),
  fc.constant({ precision: 'unknown' as const }),
);

type Example = readonly [
  words: string,
  occurred: Occurred,
  earliest: string | undefined,
  latest: string | undefined,
];

const examples: readonly Example[] = [
  ['3 June 2021', { from: '2021-06-03', precision: 'day' }, '2021-06-03', '2021-06-03'],
  [
    '3 June to 9 July 2021',
    { from: '2021-06-03', to: '2021-07-09', precision: 'day' },
    '2021-06-03',
    '2021-07-09',
  ],
  [
    '3 to 9 June 2021',
    { from: '2021-06-03', to: '2021-06-09', precision: 'day' },
    '2021-06-03',
    '2021-06-09',
  ],
  [
    '28 December 2020 to 3 January 2021',
    { from: '2020-12-28', to: '2021-01-03', precision: 'day' },
    '2020-12-28',
    '2021-01-03',
  ],
  [
    '3 June 2021, 14:05',
    { from: '2021-06-03T13:05:00.000Z', precision: 'minute' },
    '2021-06-03',
    '2021-06-03',
  ],
  [
    '4 June 2021, 00:10',
    { from: '2021-06-03T23:10:00.000Z', precision: 'minute' },
    '2021-06-04',
    '2021-06-04',
  ],
  [
    '3 June 2021, 14:05 to 15:10',
    { from: '2021-06-03T13:05:00.000Z', to: '2021-06-03T14:10:00.000Z', precision: 'minute' },
    '2021-06-03',
    '2021-06-03',
  ],
  [
    '3 June 2021, 22:00 to 4 June 2021, 07:30',
    { from: '2021-06-03T21:00:00.000Z', to: '2021-06-04T06:30:00.000Z', precision: 'minute' },
    '2021-06-03',
    '2021-06-04',
  ],
  ['June 2021', { from: '2021-06', precision: 'month' }, '2021-06-01', '2021-06-30'],
  ['June to July 2021', { from: '2021-06', to: '2021-07', precision: 'month' }, '2021-06-01', '2021-07-31'],
  [
    'December 2020 to January 2021',
    { from: '2020-12', to: '2021-01', precision: 'month' },
    '2020-12-01',
    '2021-01-31',
  ],
  ['2021', { from: '2021', precision: 'year' }, '2021-01-01', '2021-12-31'],
  ['2020 to 2021', { from: '2020', to: '2021', precision: 'year' }, '2020-01-01', '2021-12-31'],
  [
    'year of 1 April 2017 to 31 March 2018',
    { from: '2017-04-01', to: '2018-03-31', precision: 'year' },
    '2017-04-01',
    '2018-03-31',
  ],
  [
    'term of 12 January to 27 March 2021',
    { from: '2021-01-12', to: '2021-03-27', precision: 'term' },
    '2021-01-12',
    '2021-03-27',
  ],
  [
    'term of January to March 2021',
    { from: '2021-01', to: '2021-03', precision: 'term' },
    '2021-01-01',
    '2021-03-31',
  ],
  ['around June 2021', { from: '2021-06', precision: 'about' }, '2021-06-01', '2021-06-30'],
  ['around 2021', { from: '2021', precision: 'about' }, '2021-01-01', '2021-12-31'],
  [
    'around June 2021 to 3 July 2021',
    { from: '2021-06', to: '2021-07-03', precision: 'about' },
    '2021-06-01',
    '2021-07-03',
  ],
  ['before 3 June 2021', { from: '2021-06-03', precision: 'before' }, '2021-06-03', '2021-06-03'],
  ['before June 2021', { from: '2021-06', precision: 'before' }, '2021-06-01', '2021-06-30'],
  ['after 3 June 2021', { from: '2021-06-03', precision: 'after' }, '2021-06-03', undefined],
  ['after 2021', { from: '2021', precision: 'after' }, '2021-01-01', undefined],
  ['day not known', { precision: 'unknown' }, undefined, undefined],
];

describe('what was stated', () => {
  it.each(examples)('%s', (words, occurred, earliest, latest) => {
    expect(occurredProblem(occurred)).toBeUndefined();
    expect(occurredInWords(occurred)).toBe(words);
    expect(earliestDay(occurred)).toBe(earliest);
    expect(latestDay(occurred)).toBe(latest);
  });

  it('never turns into a midnight, a noon or a filler date', () => {
    fc.assert(
      fc.property(statements, (occurred) => {
        expect(occurredProblem(occurred)).toBeUndefined();
        expect(JSON.stringify(occurredInUtc(occurred))).toBe(JSON.stringify(occurred));
        expect(occurredInWords(occurred)).not.toMatch(/00:00|12:00|1900/);
      }),
    );
  });

  it('has one exact day only where one was stated', () => {
    expect(dayOf({ from: '2021-06-03', precision: 'day' })).toBe('2021-06-03');
    expect(dayOf({ from: '2021-06-03', to: '2021-06-03', precision: 'day' })).toBe('2021-06-03');
    expect(dayOf({ from: '2021-06-03T23:10:00.000Z', precision: 'minute' })).toBe('2021-06-04');
    expect(dayOf({ from: '2021-06-03', to: '2021-06-04', precision: 'day' })).toBeUndefined();
    expect(dayOf({ from: '2021-06-03', precision: 'about' })).toBeUndefined();
    expect(dayOf({ from: '2021-06-03', precision: 'before' })).toBeUndefined();
    expect(dayOf({ from: '2021-06', precision: 'month' })).toBeUndefined();
    expect(dayOf({ precision: 'unknown' })).toBeUndefined();
  });

  it('has no bounds where no day is known, whatever else was put in', () => {
    expect(earliestDay({ from: '2021', precision: 'unknown' })).toBeUndefined();
    expect(latestDay({ from: '2021', precision: 'unknown' })).toBeUndefined();
    expect(earliestDay({ precision: 'day' })).toBeUndefined();
    expect(occurredInWords({ precision: 'day' })).toBe('day not known');
  });

  it('is never put into words when it is no date', () => {
    expect(() => occurredInWords({ from: '2021-06-31', precision: 'before' })).toThrow('must be real');
    expect(() => earliestDay({ from: 'soon', precision: 'about' })).toThrow('must be real');
  });

  it('keeps a moment as a moment when it is brought to UTC', () => {
    expect(occurredInUtc({ from: '2021-06-03T14:05:00+01:00', precision: 'minute' })).toEqual({
      from: '2021-06-03T13:05:00.000Z',
      precision: 'minute',
    });
    expect(
      occurredInUtc({ from: '2021-06-03T14:05+01:00', to: '2021-06-03T15:05+01:00', precision: 'minute' }).to,
    ).toBe('2021-06-03T14:05:00.000Z');
  });
});

describe('what is wrong with a statement', () => {
  it.each([
    ['no object', 'yesterday', 'occurred: say when it happened'],
    ['nothing', null, 'occurred: say when it happened'],
    ['a list', ['2021-06-03'], 'occurred: say when it happened'],
    ['no precision', { from: '2021-06-03' }, 'precision: use one of minute, day, month'],
    ['another precision', { from: '2021-06-03', precision: 'hour' }, 'precision: use one of'],
    [
      'a date in another field',
      { from: '2021-06-03', precision: 'day', until: '2021-06-04' },
      'until: there is no such field',
    ],
    ['a number for a date', { from: 2021, precision: 'year' }, 'from: give the date as text'],
    [
      'null for an end',
      { from: '2021', to: null, precision: 'year' },
      'to: give the date as text, or leave it out',
    ],
    [
      '30 February',
      { from: '2021-02-30', precision: 'day' },
      'from: is not a real day; February 2021 has 28 days',
    ],
    ['29 February in a common year', { from: '2023-02-29', precision: 'day' }, 'February 2023 has 28 days'],
    [
      '30 February at a time',
      { from: '2024-02-30T10:00:00Z', precision: 'minute' },
      'February 2024 has 29 days',
    ],
    ['31 June, written otherwise', { from: '2021-06/31', precision: 'day' }, 'from: write it as YYYY-MM-DD'],
    ['month 13', { from: '2021-13-45', precision: 'day' }, 'from: write it as YYYY-MM-DD'],
    [
      'hour 25 of a real day',
      { from: '2021-02-28T25:00:00Z', precision: 'minute' },
      'from: write it as a time',
    ],
    ['the day written first', { from: '03/06/2021', precision: 'day' }, 'from: write it as YYYY-MM-DD'],
    [
      'a day with a time',
      { from: '2021-06-03T00:00:00.000Z', precision: 'day' },
      'from: write it as YYYY-MM-DD',
    ],
    [
      'a minute without offset',
      { from: '2021-06-03T14:05:00', precision: 'minute' },
      'from: write it as a time with its offset',
    ],
    [
      'a minute that is a day',
      { from: '2021-06-03', precision: 'minute' },
      'or say only the day (precision day)',
    ],
    [
      'a day called a month',
      { from: '2021-06-03', precision: 'month' },
      'to: a month given from a date also needs its end',
    ],
    [
      'a day called a year',
      { from: '2021-06-03', precision: 'year' },
      'to: a year given from a date also needs its end',
    ],
    ['a month called a year', { from: '2021-06', precision: 'year' }, 'from: write it as YYYY or YYYY-MM-DD'],
    [
      'a term without its end',
      { from: '2021-01-12', precision: 'term' },
      'to: a term given from a date also needs its end',
    ],
    [
      'a term of years',
      { from: '2021', to: '2022', precision: 'term' },
      'from: write it as YYYY-MM-DD or YYYY-MM',
    ],
    [
      'two forms in one span',
      { from: '2021-01-12', to: '2021-03', precision: 'term' },
      'to: write it as YYYY-MM-DD',
    ],
    [
      'about a moment',
      { from: '2021-06-03T14:05:00Z', precision: 'about' },
      'from: write it as YYYY-MM-DD or YYYY-MM or YYYY',
    ],
    [
      'before two dates',
      { from: '2021', to: '2022', precision: 'before' },
      'to: leave it out; "before" has one date only',
    ],
    [
      'after two dates',
      { from: '2021', to: '2022', precision: 'after' },
      'to: leave it out; "after" has one date only',
    ],
    ['no date at all', { precision: 'day' }, 'from: say when, as YYYY-MM-DD, or use precision unknown'],
    ['an end alone', { to: '2021-06-03', precision: 'day' }, 'from: say when'],
    ['unknown with a date', { from: '2021', precision: 'unknown' }, 'precision: a date was given'],
    ['unknown with an end', { to: '2021', precision: 'unknown' }, 'precision: a date was given'],
    [
      'an end before its start',
      { from: '2021-06-03', to: '2021-06-02', precision: 'day' },
      'to: lies before from',
    ],
    [
      'a vague end before its start',
      { from: '2021-06-03', to: '2021-05', precision: 'about' },
      'to: lies before from',
    ],
    [
      'an end before its start by the clock',
      { from: '2021-06-03T14:05:00+01:00', to: '2021-06-03T13:04:00Z', precision: 'minute' },
      'to: lies before from',
    ],
    [
      'an end that is no date',
      { from: '2021-06-03', to: '2021-06-31', precision: 'day' },
      'to: is not a real day; June 2021 has 30',
    ],
  ])('%s', (_what, value, problem) => {
    expect(occurredProblem(value)).toContain(problem);
  });

  it('is nothing when an end by the clock comes later, whatever the offsets', () => {
    const occurred = { from: '2021-06-03T14:05:00+01:00', to: '2021-06-03T13:06:00Z', precision: 'minute' };
    expect(occurredProblem(occurred)).toBeUndefined();
  });

  it('is nothing when a vague end holds its start', () => {
    expect(occurredProblem({ from: '2021-06-03', to: '2021-06', precision: 'about' })).toBeUndefined();
  });
});

describe('inside a time looked at', () => {
  const window = ['2021-06-01', '2021-06-30'] as const;

  it.each<[string, Occurred, boolean, boolean]>([
    ['its first day', { from: '2021-06-01', precision: 'day' }, true, true],
    ['its last day', { from: '2021-06-30', precision: 'day' }, true, true],
    ['the day before', { from: '2021-05-31', precision: 'day' }, false, false],
    ['the day after', { from: '2021-07-01', precision: 'day' }, false, false],
    [
      'a span that reaches out of it',
      { from: '2021-06-28', to: '2021-07-02', precision: 'day' },
      false,
      true,
    ],
    ['its own month', { from: '2021-06', precision: 'month' }, true, true],
    ['the whole year', { from: '2021', precision: 'year' }, false, true],
    ['another year', { from: '2020', precision: 'year' }, false, false],
    [
      'a moment past midnight in London',
      { from: '2021-06-30T23:30:00.000Z', precision: 'minute' },
      false,
      false,
    ],
    ['about a day in it, never certain', { from: '2021-06-10', precision: 'about' }, false, true],
    ['about another month', { from: '2021-08', precision: 'about' }, false, false],
    ['before a day in it', { from: '2021-06-10', precision: 'before' }, false, true],
    ['before a day long after it', { from: '2023-01-01', precision: 'before' }, false, true],
    ['before a day before it', { from: '2021-05-31', precision: 'before' }, false, false],
    ['after a day in it', { from: '2021-06-10', precision: 'after' }, false, true],
    ['after a day long before it', { from: '2019', precision: 'after' }, false, true],
    ['after a day after it', { from: '2021-07-01', precision: 'after' }, false, false],
    ['day not known', { precision: 'unknown' }, false, true],
  ])('%s', (_what, occurred, inside, overlaps) => {
    expect(wholeSpanInside(occurred, ...window)).toBe(inside);
    expect(mayOverlap(occurred, ...window)).toBe(overlaps);
  });

  it('what lies wholly inside also overlaps', () => {
    fc.assert(
      fc.property(statements, spans, (occurred, { from, to }) => {
        if (wholeSpanInside(occurred, from, to)) expect(mayOverlap(occurred, from, to)).toBe(true);
      }),
    );
  });

  it('what was stated overlaps its own bounds', () => {
    fc.assert(
      fc.property(statements, (occurred) => {
        const earliest = earliestDay(occurred) ?? '2021-01-01';
        expect(mayOverlap(occurred, earliest, latestDay(occurred) ?? earliest)).toBe(true);
      }),
    );
  });
});
