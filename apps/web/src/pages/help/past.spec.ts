import * as fc from 'fast-check';
import { bar, ending, followed, phase } from '../child/picture-of/examples';
import { notExactDays } from './not-exact';
import { pastOf } from './past';
import { pastAtAGlance, pastInWords, type PastLine } from './past-in-words';
import type { HelpLooked } from './reduced-now';

type Ending = HelpLooked['endings'][number];
type Label = NonNullable<Ending['result']>['label'];
const FOLLOW_UPS = [
  'HELP_NEEDED_AGAIN',
  'RESUMED_WITHIN_28_DAYS',
  'STILL_GOING_WELL',
  'SEEN_WORSE_SINCE',
  'NOT_KNOWN',
  'WINDOW_OPEN',
  'CENSORED_MOVED_OUT',
] as const;
const LABELS = [
  'ENDED_BECAUSE_GOING_WELL',
  'REDUCED_BECAUSE_GOING_WELL',
  'PLANNED_ENDING',
  'PLANNED_REDUCTION',
] as const;

const went = (label: Label, followUp: (typeof FOLLOW_UPS)[number], days = 365) =>
  ending(
    { type: label.startsWith('REDUCED') || label === 'PLANNED_REDUCTION' ? 'REDUCED' : 'ENDED' },
    { label, followed: followed({ followUp, days }) },
  );
const stopped = (days: number) => went('ENDED_BECAUSE_GOING_WELL', 'HELP_NEEDED_AGAIN', days);
const less = (days: number) => went('REDUCED_BECAUSE_GOING_WELL', 'HELP_NEEDED_AGAIN', days);
const held = went('ENDED_BECAUSE_GOING_WELL', 'STILL_GOING_WELL');
const planned = went('PLANNED_ENDING', 'STILL_GOING_WELL');
const harder = went('ENDED_BECAUSE_GOING_WELL', 'SEEN_WORSE_SINCE', 60);
const unknown = went('ENDED_BECAUSE_GOING_WELL', 'NOT_KNOWN');
const plannedAgain = went('PLANNED_ENDING', 'HELP_NEEDED_AGAIN', 105);
const plannedUnknown = went('PLANNED_ENDING', 'NOT_KNOWN');

const help = (endings: readonly Ending[], services: HelpLooked['services'] = []): HelpLooked => ({
  asOf: '2025-11-18',
  services,
  endings,
});
const past = (endings: readonly Ending[]) => pastOf(help(endings), new Set());
const saidIn = (lines: readonly PastLine[]) => lines.map(({ first, rest }) => `${first} ${rest}`.trim());
const atAGlance = (...endings: readonly Ending[]) => saidIn(pastAtAGlance(past(endings)));
const inFull = (...endings: readonly Ending[]) =>
  pastInWords(past(endings)).map(({ went: first, followed: lines }) => [
    first,
    ...lines.map(({ words }) => words),
  ]);

const sentencesOf = (words: string) => words.split(/(?<=\.) /).filter((sentence) => sentence !== '');
const wordsIn = (sentence: string) => sentence.split(/\s+/).length;

const NUMBERS: Readonly<Record<string, number>> = { once: 1, twice: 2 };
/** How often a sentence says that something was: of one or of all it may be said without a number. */
const countIn = (words: string, what: RegExp, all: number): number => {
  const found = what.exec(words);
  if (!found) return 0;
  const before = /(once|twice|\d+) ?(?:times )?$/i.exec(words.slice(0, found.index));
  return before ? (NUMBERS[(before[1] ?? '').toLowerCase()] ?? Number(before[1])) : all;
};

const PLANNED = /(both times|all (\d+) times|(\d+) of (\d+) times|once) with a plan/;

const plannedIn = (found: RegExpExecArray | null, all: number): number => {
  const [, words, every, some, of] = found ?? [];
  if (of !== undefined) expect(Number(of)).toBe(all);
  if (words === 'both times') return 2;
  return Number(every ?? some ?? (words === 'once' ? 1 : 0));
};

const ownIn = (words: string, all: number): number => {
  if (/each time|held\.$/.test(words)) return all;
  const [, said = '0'] = /held (once|twice|\d+)/.exec(words) ?? [];
  return NUMBERS[said] ?? Number(said);
};

/** How many the line of what held says of those that went because things were going well, and of the planned ones. */
const heldIn = (words: string, all: number, allPlanned: number) => {
  const found = PLANNED.exec(words);
  return { own: ownIn(words.slice(0, found?.index), all), planned: plannedIn(found, allPlanned) };
};

const endingArbitrary = fc
  .record({
    label: fc.constantFrom(...LABELS),
    followUp: fc.constantFrom(...FOLLOW_UPS),
    days: fc.integer({ min: 1, max: 365 }),
  })
  .map(({ label, followUp, days }) => went(label, followUp, days));
const pasts = fc.array(endingArbitrary, { maxLength: 30 }).map(past);

describe('what was, at a glance', () => {
  it('says in two lines what came again and, as visibly, what held', () => {
    const again = [105, 217, 176, 182, 165].map(stopped);
    expect(atAGlance(...again, less(150), less(252), held, planned, planned, plannedAgain)).toEqual([
      '6 times help stopped because things were going well, and twice it got less. 7 times help was needed again, after 15 to 36 weeks.',
      'It held once, and 2 of 3 times with a plan and a safety net.',
    ]);
    expect(pastAtAGlance(past([stopped(105), held])).map(({ sign }) => sign)).toEqual(['going-well', 'held']);
  });

  it.each<readonly [readonly string[], readonly Ending[]]>([
    [
      ['Once help stopped because things were going well. Help was needed again, after 15 weeks.'],
      [stopped(105)],
    ],
    [
      [
        'Twice help got less because things were going well. Each time help was needed again, after 3 days to 2 weeks.',
      ],
      [less(3), less(14)],
    ],
    [['Once help stopped because things were going well.', 'It held.'], [held]],
    [
      ['Twice help stopped because things were going well.', 'It held each time.'],
      [held, held],
    ],
    [['Once help stopped because things were going well. It is not known what followed.'], [unknown]],
    [['Once help stopped because things were going well. Things were seen to be harder.'], [harder]],
    [
      [
        '4 times help stopped because things were going well. Once help was needed again, after 15 weeks; twice things were harder, or unknown.',
        'It held once.',
      ],
      [stopped(105), harder, unknown, held],
    ],
    [
      [
        'Once help stopped because things were going well. Help was needed again, after 15 weeks.',
        'Planned, with a safety net: once help was needed again; once it is not known what followed.',
      ],
      [stopped(105), plannedAgain, plannedUnknown],
    ],
    [
      [
        'Once help stopped because things were going well. Help was needed again, after 15 weeks.',
        'It held both times with a plan and a safety net.',
      ],
      [stopped(105), planned, planned],
    ],
    [['Once help stopped with a plan and a safety net. It held.'], [planned]],
    [['Twice help stopped with a plan and a safety net. Once it held.'], [planned, plannedUnknown]],
    [
      ['Once help stopped with a plan and a safety net. Help was needed again, after 15 weeks.'],
      [plannedAgain],
    ],
    [[], []],
    [[], [went('ENDED_BY_AGE_LIMIT', 'HELP_NEEDED_AGAIN')]],
    [[], [went('ENDED_WHILE_GOING_WELL', 'HELP_NEEDED_AGAIN')]],
  ])('says %j', (lines, endings) => expect(atAGlance(...endings)).toEqual(lines));

  it('is short for any past: two lines, two sentences, 20 words; and predicts nothing', () =>
    fc.assert(
      fc.property(pasts, (any) => {
        const lines = pastAtAGlance(any);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const words of saidIn(lines)) {
          expect(sentencesOf(words).length).toBeLessThanOrEqual(2);
          for (const sentence of sentencesOf(words)) expect(wordsIn(sentence)).toBeLessThanOrEqual(20);
          expect(words).not.toMatch(/led to|because of|will|likely|undefined|NaN/);
        }
      }),
    ));

  it('counts what went because things were going well as it is, for any past', () =>
    fc.assert(
      fc.property(pasts, (any) => {
        const { goingWell: well } = any;
        const all = well.stopped + well.less;
        const line = pastAtAGlance(any).find(({ sign }) => sign === 'going-well');
        expect(line === undefined).toBe(all === 0);
        const [first, rest] = [line?.first ?? '', line?.rest ?? ''];
        expect(countIn(first, /help stopped/i, all)).toBe(well.stopped);
        expect(countIn(first, /(?:help|it) got less/i, all)).toBe(well.less);
        expect(countIn(rest, /help was needed again/i, all)).toBe(well.neededAgain);
        expect(countIn(rest, /things were (?:harder|seen)|it is not known/i, all)).toBe(
          well.harder + well.notKnown,
        );
      }),
    ));

  it('says all that held, and of how many planned ones, for any past in which help went', () =>
    fc.assert(
      fc.property(
        pasts.filter(({ goingWell: { stopped, less: got } }) => stopped + got > 0),
        ({ goingWell: well, planned: plan }) => {
          const line = pastAtAGlance({ goingWell: well, planned: plan }).find(({ sign }) => sign === 'held');
          expect(line === undefined).toBe(well.held + plan.held === 0);
          const said = heldIn(line?.first ?? '', well.stopped + well.less, plan.stopped + plan.less);
          expect(said).toEqual({ own: well.held, planned: plan.held });
        },
      ),
    ));

  it('names weeks only where every day is known', () => {
    const [first, second] = [stopped(105), stopped(217)];
    const day = { from: '2024-09', to: null, precision: 'MONTH' as const, inWords: 'September 2024' };
    const requested = ending(
      { effectiveOn: '2024-05-20' },
      { label: 'ENDED_BECAUSE_GOING_WELL', followed: followed({ followUp: 'HELP_NEEDED_AGAIN', days: 133 }) },
    );
    const notExact = notExactDays([day], '2025-11-18');
    const known = pastOf(help([first, second, requested]), notExact);
    expect(saidIn(pastAtAGlance(known))).toEqual([
      '3 times help stopped because things were going well. Each time help was needed again.',
    ]);
    expect(pastInWords(known)[0]?.followed[0]?.words).toBe(
      'Each time help was needed again, twice after 15 to 31 weeks.',
    );
    const decided = ending(
      { effectiveOn: null },
      { label: 'ENDED_BECAUSE_GOING_WELL', followed: followed({ followUp: 'HELP_NEEDED_AGAIN', days: 9 }) },
    );
    expect(atAGlance(decided)[0]).toContain('Help was needed again.');
  });
});

describe('what was, in full', () => {
  it('says apart how often help stopped and how often it got less, and each thing that followed in a line', () => {
    const again = [105, 217, 176, 182, 165].map(stopped);
    expect(inFull(...again, less(150), less(160), planned, planned, plannedAgain, plannedUnknown)).toEqual([
      [
        '5 times help stopped because things were going well, and twice it got less.',
        'Each time help was needed again, after 15 to 31 weeks.',
      ],
      [
        '4 times help stopped with a plan and a safety net.',
        'Once help was needed again, after 15 weeks.',
        'Twice it held.',
        'Once it is not known, or too early to say, what followed.',
      ],
    ]);
    expect(inFull(harder)).toEqual([
      ['Once help stopped because things were going well.', 'Things were seen to be harder.'],
    ]);
  });

  it('counts each ending in one line, in short sentences, for any past', () =>
    fc.assert(
      fc.property(pasts, (any) => {
        const parts = pastInWords(any);
        for (const [sign, of] of [
          ['going-well', any.goingWell] as const,
          ['planned', any.planned] as const,
        ]) {
          const part = parts.find((each) => each.sign === sign);
          const all = of.stopped + of.less;
          expect(part === undefined).toBe(all === 0);
          const lines = part?.followed ?? [];
          const said = (line: string) => countIn(line, /help was|it held|things were|it is not/i, all);
          expect(lines.reduce((sum, { words }) => sum + said(words), 0)).toBe(all);
          for (const words of [part?.went ?? '', ...lines.map((line) => line.words)])
            expect(wordsIn(words)).toBeLessThanOrEqual(20);
        }
      }),
    ));

  it('leaves out what is still to come, and help that is less at the moment', () => {
    const ahead = ending({ effectiveOn: '2026-01-03' }, { label: 'ENDED_BECAUSE_GOING_WELL' });
    const now = ending(
      { type: 'REDUCED', effectiveOn: '2025-08-20' },
      { label: 'REDUCED_BECAUSE_GOING_WELL' },
    );
    const services = [bar({ isRunning: true, phases: [phase({ from: '2025-08-20' })] })];
    expect(pastInWords(pastOf(help([ahead, now], services), new Set()))).toEqual([]);
    expect(pastInWords(pastOf(help([now]), new Set()))).toHaveLength(1);
  });
});
