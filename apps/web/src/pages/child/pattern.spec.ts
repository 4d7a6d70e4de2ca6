import { ending, followed } from './picture-of/examples';
import { patternInWords, patternOf } from './pattern';

const goingWell = (followUp: 'HELP_NEEDED_AGAIN' | 'STILL_GOING_WELL' | 'NOT_KNOWN', days: number) =>
  ending({}, { followed: followed({ followUp, days }) });
const planned = ending(
  {},
  { label: 'PLANNED_ENDING', followed: followed({ followUp: 'STILL_GOING_WELL', days: 365 }) },
);
const words = (...endings: Parameters<typeof patternOf>[0]) => patternInWords(patternOf(endings)).join(' ');

describe('the pattern above the picture', () => {
  it('says how often help stopped because things went well, what followed, and what held', () => {
    const endings = [
      ...[105, 217, 176, 182, 165].map((days) => goingWell('HELP_NEEDED_AGAIN', days)),
      planned,
      planned,
    ];
    expect(words(...endings)).toBe(
      '5 times, help stopped because things were going well. 5 times help was needed again, after 15 to 31 weeks. Twice help stopped as planned, and it held.',
    );
  });

  it('says as clearly that it held', () => {
    expect(words(goingWell('STILL_GOING_WELL', 365))).toBe(
      'Once, help stopped because things were going well. Once it held.',
    );
    expect(words(planned)).toBe('Once help stopped as planned, and it held.');
  });

  it('says nothing where there is none', () => {
    expect(words()).toBe('');
    expect(words(ending({}, { label: 'ENDED_BY_AGE_LIMIT' }))).toBe('');
  });

  it('says nothing of what nobody knows', () => {
    expect(words(goingWell('NOT_KNOWN', 365))).toBe('Once, help stopped because things were going well.');
  });
});
