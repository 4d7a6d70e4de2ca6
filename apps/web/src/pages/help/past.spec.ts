import { bar, ending, followed, phase } from '../child/picture-of/examples';
import { pastOf } from './past';
import { pastInWords } from './past-in-words';
import type { HelpLooked } from './reduced-now';

type Ending = HelpLooked['endings'][number];
type Label = NonNullable<Ending['result']>['label'];

const went = (
  label: Label,
  followUp: 'HELP_NEEDED_AGAIN' | 'STILL_GOING_WELL' | 'SEEN_WORSE_SINCE' | 'NOT_KNOWN',
  days = 365,
) =>
  ending(
    { type: label.startsWith('REDUCED') || label === 'PLANNED_REDUCTION' ? 'REDUCED' : 'ENDED' },
    { label, followed: followed({ followUp, days }) },
  );
const stopped = (days: number) => went('ENDED_BECAUSE_GOING_WELL', 'HELP_NEEDED_AGAIN', days);
const less = (days: number) => went('REDUCED_BECAUSE_GOING_WELL', 'HELP_NEEDED_AGAIN', days);
const planned = went('PLANNED_ENDING', 'STILL_GOING_WELL');

const help = (endings: readonly Ending[], services: HelpLooked['services'] = []): HelpLooked => ({
  asOf: '2025-11-18',
  services,
  endings,
});
const words = (...endings: readonly Ending[]) => pastInWords(pastOf(help(endings))).join(' ');

describe('what was, on every page that says it', () => {
  it('says apart how often help stopped and how often it got less, and what followed', () => {
    expect(words(...[105, 217, 176, 182, 165].map(stopped), less(150), less(160), planned, planned)).toBe(
      '5 times help stopped because things were going well, and twice it got less. Each time help was needed again, after 15 to 31 weeks. Twice help stopped with a plan and a safety net: each time it held.',
    );
  });

  it.each([
    [
      'Once help stopped because things were going well. Once help was needed again, after 15 weeks.',
      [stopped(105)],
    ],
    [
      'Twice help got less because things were going well. Each time help was needed again, after 3 days to 2 weeks.',
      [less(3), less(14)],
    ],
    [
      'Once help stopped because things were going well. Once it held.',
      [went('ENDED_BECAUSE_GOING_WELL', 'STILL_GOING_WELL')],
    ],
    [
      'Once help stopped because things were going well. Once it is not known, or not yet, what followed.',
      [went('ENDED_BECAUSE_GOING_WELL', 'NOT_KNOWN')],
    ],
    [
      'Twice help stopped because things were going well. Once help was needed again, after 15 weeks. Once things were seen to be harder.',
      [stopped(105), went('ENDED_BECAUSE_GOING_WELL', 'SEEN_WORSE_SINCE', 60)],
    ],
    [
      'Once help stopped with a plan and a safety net. Once help was needed again, after 15 weeks.',
      [went('PLANNED_ENDING', 'HELP_NEEDED_AGAIN', 105)],
    ],
    ['Once help stopped with a plan and a safety net, and it held.', [planned]],
    ['Once help got less with a plan and a safety net.', [went('PLANNED_REDUCTION', 'NOT_KNOWN')]],
    [
      'Twice help stopped with a plan and a safety net, and once it got less: once it held.',
      [planned, went('PLANNED_ENDING', 'NOT_KNOWN'), went('PLANNED_REDUCTION', 'NOT_KNOWN')],
    ],
    ['', []],
    ['', [went('ENDED_BY_AGE_LIMIT', 'HELP_NEEDED_AGAIN')]],
    ['', [went('ENDED_WHILE_GOING_WELL', 'HELP_NEEDED_AGAIN')]],
  ])('says “%s”', (sentence, endings) => {
    expect(words(...endings)).toBe(sentence);
  });

  it('leaves out what is still to come, and help that is less at the moment', () => {
    const ahead = ending({ effectiveOn: '2026-01-03' }, { label: 'ENDED_BECAUSE_GOING_WELL' });
    const now = ending(
      { type: 'REDUCED', effectiveOn: '2025-08-20' },
      { label: 'REDUCED_BECAUSE_GOING_WELL' },
    );
    const services = [bar({ isRunning: true, phases: [phase({ from: '2025-08-20' })] })];
    expect(pastInWords(pastOf(help([ahead, now], services)))).toEqual([]);
    expect(pastInWords(pastOf(help([now])))).toHaveLength(2);
  });
});
