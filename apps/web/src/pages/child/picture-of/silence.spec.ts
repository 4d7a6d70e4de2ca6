import { daysLater } from '../../../words/dates';
import type { HelpBar } from './answers';
import { bar, item, life, onDay, phase } from './examples';
import { silentSince } from './silence';

const TODAY = '2025-11-18';
const daysAgo = (days: number) => daysLater(TODAY, -days);

const often = (per28: number | null, unit: HelpBar['phases'][number]['unit'] = 'CONTACTS') =>
  bar({ phases: [phase({ from: '2024-01-08', per28, unit })] });

/** Whether help is silent whose last contact was so many days ago. */
const isSilent = (help: HelpBar, days: number): boolean => {
  const contact = item({ kind: 'CONTACT', involvementRef: 'help-1', occurred: onDay(daysAgo(days)) });
  const since = silentSince(help, life({ today: TODAY, items: [contact] }), { today: TODAY });
  if (since !== undefined) expect(since).toBe(daysAgo(days));
  return since !== undefined;
};

describe('silence, as rule going-well/1 says when it begins', () => {
  it.each([
    ['once a week', 4, 56],
    ['every four weeks', 1, 56],
    ['every eight weeks', 0.5, 112],
  ])('of help that is to be %s begins after two intervals, and 56 days at least', (_, per28, days) => {
    expect(isSilent(often(per28), days)).toBe(true);
    expect(isSilent(often(per28), days - 1)).toBe(false);
  });

  it.each([
    ['nobody said how often it is to be', often(null, null)],
    ['it is counted in hours, which do not say how often', often(60, 'HOURS')],
    ['it is to be no longer', often(0)],
    ['nothing is known of its course', bar({ phases: [] })],
  ])('begins after half a year where %s', (_, help) => {
    expect(isSilent(help, 180)).toBe(true);
    expect(isSilent(help, 179)).toBe(false);
  });

  it('goes by how often it is to be now', () => {
    const phases = [
      phase({ from: '2024-01-08', to: '2025-01-06', per28: 4, unit: 'CONTACTS' }),
      phase({ from: '2025-01-06', per28: 0.5, unit: 'CONTACTS' }),
    ];
    expect(isSilent(bar({ phases }), 111)).toBe(false);
  });

  it('is none while it pauses, and is counted from the day it was back', () => {
    const paused = (to: string | null) => ({ ...often(4), pauses: [{ from: daysAgo(90), to }] });
    expect(isSilent(paused(null), 100)).toBe(false);
    expect(isSilent(paused(daysAgo(-7)), 100)).toBe(false);
    expect(isSilent(paused(daysAgo(55)), 100)).toBe(false);
    expect(isSilent(paused(daysAgo(56)), 100)).toBe(true);
  });
});
