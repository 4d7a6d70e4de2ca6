import type { Refused } from '@chronology/domain';
import { leavingSaid } from './as-said';
import type { LeavingInput } from './leaving.input';

const refusedField = (input: LeavingInput, path?: string): string | undefined => {
  try {
    leavingSaid(input, path);
  } catch (error) {
    return (error as Refused).field;
  }
  throw new Error('Nothing was refused.');
};

describe('what somebody says of help going', () => {
  it('is kept as it was said, and nothing stands for what was left out', () => {
    const nothing = null as unknown as undefined;
    expect(leavingSaid({ reasonText: 'Too few hands', toldOn: nothing, safeguards: nothing })).toEqual({
      reasonText: 'Too few hands',
    });
  });

  it('has one reason: of the list, or a system’s own code', () => {
    expect(leavingSaid({ reason: 'FUNDING' })).toEqual({ reason: 'FUNDING' });
    expect(leavingSaid({ reasonCode: 'Z9' })).toEqual({ reason: 'Z9' });
    expect(refusedField({ reason: 'FUNDING', reasonCode: 'Z9' })).toBe('help.reasonCode');
    expect(refusedField({ reason: 'FUNDING', reasonCode: 'Z9' }, 'help.less')).toBe('help.less.reasonCode');
  });

  it('has a way back until a day, for good, or for nobody knows how long', () => {
    const wayBack = (until: Readonly<{ until?: string; staysOpen?: boolean }>) =>
      leavingSaid({ safeguards: { agreement: 'agreed', routeBack: { who: 'Mairi', ...until } } }).safeguards;
    const kept = { agreement: 'agreed', routeBack: { who: 'Mairi' } };
    expect(wayBack({})).toEqual(kept);
    expect(wayBack({ until: '2026-01-01', staysOpen: false })).toEqual({
      ...kept,
      routeBack: { who: 'Mairi', until: '2026-01-01' },
    });
    expect(wayBack({ staysOpen: true })).toEqual({ ...kept, routeBack: { who: 'Mairi', until: 'open' } });
    expect(leavingSaid({ safeguards: { childViewRef: 'v1' } })).toEqual({
      safeguards: { childViewRef: 'v1' },
    });
    const both = { routeBack: { who: 'Mairi', until: '2026-01-01', staysOpen: true } };
    expect(refusedField({ safeguards: both }, 'help.corrected')).toBe(
      'help.corrected.safeguards.routeBack.until',
    );
  });
});
