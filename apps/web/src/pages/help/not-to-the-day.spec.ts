import * as fc from 'fast-check';
import type { When } from '../child/picture-of/answers';
import type { EndingAnswer, HelpAnswer } from './answers';
import { startedAgain } from './back';
import { courseOf, type Course } from './course';
import { rowScene } from './row-scene';
import { rowShown } from './row-shown';

const ENDED_ON = '2021-03-01';
const TODAY = '2025-11-18';

const stated = (precision: When['precision'], from: string | null, inWords: string, to?: string): When => ({
  from,
  to: to ?? null,
  precision,
  inWords,
});

type Event = Readonly<{ kind: string; on: string; day: number; occurred: When }>;
type Told = Readonly<{
  followUp?: string;
  days?: number;
  events?: readonly Event[];
  type?: 'ENDED' | 'REDUCED';
  decidedOn?: string;
  effectiveOn?: string | null;
}>;

const ended = ({ followUp, days, events = [], type = 'ENDED', effectiveOn = ENDED_ON, ...told }: Told = {}) =>
  ({
    stated: {
      ...{ endingRef: 'e', involvementId: 'first', helpName: 'Play therapy', type, effectiveOn },
      ...{ decidedOn: told.decidedOn ?? null, reason: null, reasonText: null, from: null, to: null },
      occurred: effectiveOn
        ? stated('DAY', effectiveOn, effectiveOn)
        : stated('UNKNOWN', null, 'day not known'),
      source: { agency: 'HEALTH', role: null },
    },
    noResult: null,
    result: {
      ...{ label: 'ENDED_BECAUSE_GOING_WELL', inWords: 'x', flag: true, safeguards: [] },
      followed: {
        followUp: followUp ?? 'NOT_KNOWN',
        days: days ?? 365,
        inWords: 'What followed is not known.',
        events: events.map(({ occurred, ...event }) => ({ ...event, entries: [{ occurred }] })),
      },
    },
  }) as unknown as EndingAnswer;

const spell = (involvementId: string, startedOn: When | null, endedOn: When | null = null) => ({
  ...{
    involvementId,
    serviceId: 'play',
    startedOn,
    endedOn,
    phases: [],
    pauses: [],
    isRunning: endedOn === null,
  },
});
const first = spell(
  'first',
  stated('DAY', '2020-01-06', '6 January 2020'),
  stated('DAY', ENDED_ON, ENDED_ON),
);

const help = (ending: EndingAnswer, ...others: readonly object[]) =>
  ({ asOf: TODAY, endings: [ending], services: [first, ...others] }) as unknown as HelpAnswer;

const autumn = stated('ABOUT', '2021-09', 'around September to November 2021', '2021-11');

describe('help that began again on a day that is not known', () => {
  it.each([
    [autumn, 'Help was back around September to November 2021.'],
    [stated('MONTH', '2021-10', 'October 2021'), 'Help was back in October 2021.'],
    [stated('YEAR', '2022', '2022'), 'Help was back in 2022.'],
    [
      stated('TERM', '2021-08', 'term of August to December 2021', '2021-12'),
      'Help was back in the term of August to December 2021.',
    ],
    [
      stated('DAY', '2021-10-04', '4 to 20 October 2021', '2021-10-20'),
      'Help was back some time from 4 to 20 October 2021.',
    ],
    [stated('AFTER', '2021-10-04', 'after 4 October 2021'), 'Help was back after 4 October 2021.'],
    [stated('DAY', '2021-10-04', '4 October 2021'), 'Help was back after 31 weeks.'],
    [stated('MINUTE', '2021-10-04T09:00:00Z', '4 October 2021, 10:00'), 'Help was back after 31 weeks.'],
  ])('at %j is “%s”', (startedOn, words) => {
    const ending = ended();
    const row = rowShown(ending, help(ending, spell('second', startedOn)));
    expect(row.then).toEqual([words]);
    expect(row.short).toBe(
      words.includes('weeks') ? '31 weeks without' : words.replace(/^Help was b/, 'B').replace(/\.$/, ''),
    );
  });

  it('is said as it was stated where the rule counts it by its last day', () => {
    const october = stated('MONTH', '2021-10', 'October 2021');
    const events = [{ kind: 'SAME_SERVICE_STARTED', on: '2021-10-31', day: 244, occurred: october }];
    const ending = ended({ followUp: 'HELP_NEEDED_AGAIN', days: 244, events });
    expect(rowShown(ending, help(ending, spell('second', october))).then).toEqual([
      'Help was back in October 2021.',
    ]);
  });

  it('measures nothing to a request whose day is not known', () => {
    const june = stated('MONTH', '2021-06', 'June 2021');
    const events = [{ kind: 'HELP_REQUESTED_SAME_NEED', on: '2021-06-30', day: 121, occurred: june }];
    const ending = ended({ followUp: 'HELP_NEEDED_AGAIN', days: 121, events });
    const row = rowShown(ending, help(ending, spell('second', autumn)));
    expect(row.then).toEqual([
      'Help was needed again in June 2021.',
      'Help was back around September to November 2021.',
    ]);
    expect(row.beside).toEqual(row.then);
  });

  it('keeps a day that another field of the entry gives exactly', () => {
    const events = [
      {
        kind: 'SAME_SERVICE_STARTED',
        on: '2021-10-04',
        day: 217,
        occurred: stated('UNKNOWN', null, 'day not known'),
      },
    ];
    const ending = ended({ followUp: 'HELP_NEEDED_AGAIN', days: 217, events });
    expect(rowShown(ending, help(ending)).then).toEqual(['Help was back after 31 weeks.']);
  });

  it('is not said to be away, nor back, where it may have begun before the ending or after it', () => {
    const ending = ended();
    const year = stated('ABOUT', '2021', 'around 2021');
    const row = rowShown(ending, help(ending, spell('second', year)));
    expect(row.then.at(-1)).toBe('It may have come back around 2021.');
    expect(row.short).toBe('May be back around 2021');
    expect(courseOf(ending, help(ending, spell('second', year)))?.kind).toBe('unknown');
    const over = spell('second', year, stated('DAY', '2021-02-01', '1 February 2021'));
    expect(courseOf(ending, help(ending, over))?.mayBeBack).toBeUndefined();
    const never = spell('second', stated('UNKNOWN', null, 'day not known'));
    expect(rowShown(ending, help(ending, never)).then.at(-1)).toBe(
      'It may have come back on a day that is not known.',
    );
  });

  it('has stripes that fade, and no length in its picture, for any time that is not one day', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<When['precision']>('ABOUT', 'MONTH', 'YEAR', 'TERM'),
        fc.constantFrom('2021-04', '2021-10', '2022', '2024-02'),
        (precision, from) => {
          const ending = ended();
          const course = courseOf(
            ending,
            help(ending, spell('second', stated(precision, from, `some ${from}`))),
          );
          expect(course?.kind).toBe('back');
          const went = { type: 'ENDED', shape: 'going-well', words: 'Stopped' } as const;
          const scene = rowScene(course ?? { kind: 'unknown', until: 0 }, went, { width: 600, weeks: 84 });
          expect(scene.after?.look).toBe('fading');
          expect(scene.texts.map(({ text }) => text).join(' ')).not.toMatch(/\d (?:day|week|year)/);
        },
      ),
    ));
});

describe('the small picture of a time that is not known to the day', () => {
  const went = { type: 'ENDED', shape: 'going-well', words: 'Stopped' } as const;
  const textsOf = (course: Course, width: number) => rowScene(course, went, { width, weeks: 84 }).texts;
  const long = 'in the term of 14 August to 20 December 2021';

  it('says that help may be back where nobody can say for certain', () =>
    expect(textsOf({ kind: 'unknown', until: 365, mayBeBack: 'around 2021' }, 600)).toContainEqual(
      expect.objectContaining({ text: 'May be back' }),
    ));

  it('leaves words that have no room to the sentences beside it', () => {
    const course: Course = { kind: 'back', until: 300, when: long, neededAgain: 200, neededWhen: long };
    expect(textsOf(course, 600).some(({ look }) => look === 'over')).toBe(true);
    for (const { text } of textsOf(course, 300)) expect(text).not.toContain('2021');
  });

  it('is no sighting of the first half year where this reader cannot open the one that counts', () => {
    const seen = stated('DAY', '2021-06-09', '9 June 2021');
    const events = [{ kind: 'GOING_WELL_SEEN', on: '2021-06-09', day: 100, occurred: seen }];
    const ending = ended({ followUp: 'STILL_GOING_WELL', events });
    expect(rowShown(ending, help(ending)).then).toEqual([
      'Things were still seen going well half a year later or more.',
    ]);
  });
});

describe('an ending of which only the day of deciding is on record', () => {
  const ending = ended({
    effectiveOn: null,
    decidedOn: ENDED_ON,
    followUp: 'HELP_NEEDED_AGAIN',
    days: 100,
    events: [
      {
        kind: 'ESCALATION',
        on: '2021-06-09',
        day: 100,
        occurred: stated('DAY', '2021-06-09', '9 June 2021'),
      },
    ],
  });
  const row = rowShown(ending, help(ending, spell('second', stated('DAY', '2021-10-04', '4 October 2021'))));

  it('says so, and makes up no day', () => {
    expect(row.opening).toBe('Decided 1 March 2021. The day it stopped is not on record.');
    expect(row.when).toBe('Decided 1 March 2021');
  });

  it('says on which days things were, and no length from a day that is not known', () =>
    expect(row.then).toEqual(['Help was needed again on 9 June 2021.', 'Help was back on 4 October 2021.']));
});

describe('an ending on a day that is not known', () => {
  const spring = stated('ABOUT', '2021-03', 'around March to May 2021', '2021-05');
  const ending = { involvementId: 'first', occurred: spring } as EndingAnswer['stated'];
  const again = (startedOn: When) => startedAgain(ending, help(ended(), spell('second', startedOn)));

  it('is followed by the same help only where that began for certain after it', () => {
    expect(again(autumn)).toBe('around September to November 2021');
    expect(again(stated('YEAR', '2021', '2021'))).toBeUndefined();
    expect(again(stated('DAY', '2026-01-05', '5 January 2026'))).toBeUndefined();
    expect(again(stated('UNKNOWN', null, 'day not known'))).toBeUndefined();
  });
});
