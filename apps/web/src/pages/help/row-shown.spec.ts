import type { EndingAnswer, HelpAnswer } from './answers';
import { rowShown } from './row-shown';

const ended = (type: 'ENDED' | 'REDUCED', followed: object, label = 'ENDED_BECAUSE_GOING_WELL') =>
  ({
    stated: {
      ...{ endingRef: 'e', involvementId: 'help-1', type, effectiveOn: '2024-03-04', decidedOn: null },
      ...{ helpName: 'Play therapy', reason: null, reasonText: null, from: null, to: null },
      source: { agency: 'HEALTH', role: null },
    },
    noResult: null,
    result: { label, inWords: 'x', flag: true, followed: { events: [], ...followed }, safeguards: [] },
  }) as unknown as EndingAnswer;
const stop = ended('ENDED', {});
const stopped = { ...stop, stated: { ...stop.stated, effectiveOn: '2024-05-20' } } as EndingAnswer;

const shown = (ending: EndingAnswer, ...others: readonly EndingAnswer[]) =>
  rowShown(ending, {
    asOf: '2025-11-18',
    services: [],
    endings: [ending, ...others],
  } as unknown as HelpAnswer);
const back = (kind: string) => ({
  followUp: 'HELP_NEEDED_AGAIN',
  days: 140,
  events: [{ kind, day: 140, entries: [] }],
});

describe('what a row says came after', () => {
  it.each([
    ['ENDED', 'SAME_SERVICE_STARTED', 'Help was back after 20 weeks.'],
    ['REDUCED', 'SAME_SERVICE_STARTED', 'There was more of it again after 20 weeks.'],
    ['ENDED', 'SAME_NEED_SERVICE_STARTED', 'Other help for the same need was there after 20 weeks.'],
  ] as const)('of %s, then %s: “%s”', (type, kind, words) => {
    expect(shown(ended(type, back(kind))).then).toEqual([words]);
  });

  it('calls other help for the same need by that name, in the picture and in the table too', () => {
    const row = shown(ended('ENDED', back('SAME_NEED_SERVICE_STARTED')));
    expect([row.course?.isOther, row.short]).toEqual([true, 'Other help after 20 weeks']);
    expect(shown(ended('ENDED', back('SAME_SERVICE_STARTED'))).short).toBe('20 weeks without');
  });

  it('leaves to the picture what it says, and keeps beside the entry what cannot be drawn', () => {
    const entry = {
      entryRef: 'r',
      sentence: 'Mum asked',
      occurred: { precision: 'DAY', from: '2024-05-13' },
    };
    const asked = { kind: 'HELP_REQUESTED_SAME_NEED', day: 70, on: '2024-05-13', entries: [entry] };
    const again = (kind: string) =>
      shown(
        ended('ENDED', {
          followUp: 'HELP_NEEDED_AGAIN',
          days: 70,
          events: [asked, { ...back(kind).events[0] }],
        }),
      );
    expect(again('SAME_SERVICE_STARTED')).toMatchObject({ saidAgain: { entryRef: 'r' }, beside: [] });
    expect(again('SAME_NEED_SERVICE_STARTED').beside).toEqual([
      'Other help for the same need was there after 20 weeks.',
    ]);
  });

  it('does not say of help that got less that it has not come back', () => {
    const never = { followUp: 'HELP_NEEDED_AGAIN', days: 140 };
    expect(shown(ended('ENDED', never)).then.join(' ')).toContain('it has not come back');
    expect(shown(ended('REDUCED', never)).then.join(' ')).not.toContain('come back');
  });

  it('says first what was first', () => {
    const less = (days: number) =>
      shown(ended('REDUCED', { followUp: 'HELP_NEEDED_AGAIN', days }), stopped).then;
    expect(less(217)).toEqual([
      'It stopped after 11 weeks with less.',
      'Help was needed again after 31 weeks.',
    ]);
    expect(less(35)).toEqual([
      'Help was needed again after 5 weeks.',
      'It stopped after 11 weeks with less.',
    ]);
  });

  it('says nothing of what followed where the child died', () => {
    const row = shown(ended('ENDED', { followUp: null, days: null }, 'NOT_APPLICABLE'));
    expect([row.course, row.then, row.short]).toEqual([undefined, [], 'Nothing to ask']);
  });
});
