import type { EndingAnswer, HelpAnswer } from './answers';
import { courseOf } from './course';
import { grouped } from './groups';
import { knownOn } from './known-on';
import { pastOf } from './past';
import { reducedNow } from './reduced-now';
import { rowScene, weeksFor } from './row-scene';

type Told = Readonly<{
  ref?: string;
  type?: 'ENDED' | 'REDUCED';
  on?: string;
  label?: NonNullable<EndingAnswer['result']>['label'];
  flag?: boolean;
  followUp?: NonNullable<NonNullable<EndingAnswer['result']>['followed']>['followUp'];
  days?: number | null;
  events?: readonly Readonly<{ kind: string; day: number }>[];
}>;

const ending = ({ ref = 'e', type = 'ENDED', on = '2024-05-20', ...told }: Told): EndingAnswer =>
  ({
    stated: {
      endingRef: ref,
      involvementId: 'help-1',
      type,
      effectiveOn: on,
      decidedOn: on,
      source: { agency: 'HEALTH', role: 'play therapist' },
    },
    noResult: null,
    result: {
      label: told.label ?? 'ENDED_BECAUSE_GOING_WELL',
      flag: told.flag ?? true,
      followed: {
        followUp: told.followUp ?? null,
        days: told.days ?? null,
        events: (told.events ?? []).map((event) => ({ entries: [], ...event })),
      },
      safeguards: [],
    },
  }) as unknown as EndingAnswer;

const service = {
  involvementId: 'help-1',
  serviceId: 's',
  isRunning: false,
  phases: [],
  pauses: [],
  startedOn: null,
};

const help = (endings: readonly EndingAnswer[], more: object = {}): HelpAnswer =>
  ({ asOf: '2025-11-18', endings, services: [{ ...service, ...more }] }) as unknown as HelpAnswer;

const course = (told: Told, others: readonly EndingAnswer[] = []) => {
  const one = ending(told);
  return courseOf(one, help([one, ...others]));
};

describe('what came after an ending', () => {
  it('is the day help was needed again, and the day it was back', () => {
    const events = [{ kind: 'SAME_SERVICE_STARTED', day: 238 }];
    expect(course({ followUp: 'HELP_NEEDED_AGAIN', days: 140, events })).toEqual({
      kind: 'back',
      until: 238,
      neededAgain: 140,
    });
  });

  it('is a year that held', () => {
    expect(course({ followUp: 'STILL_GOING_WELL', days: 365 })).toEqual({
      kind: 'held',
      until: 365,
      when: 'half a year later or more',
    });
  });

  it('is not said to be back, or fine, where nothing on record says so', () => {
    expect(course({ followUp: 'HELP_NEEDED_AGAIN', days: 140 })?.kind).toBe('not-back');
    expect(course({ followUp: 'NOT_KNOWN', days: 365 })?.kind).toBe('unknown');
    expect(course({ on: '2025-10-01', followUp: 'WINDOW_OPEN', days: 48 })?.kind).toBe('too-early');
    expect(course({ on: '2026-01-10' })).toEqual({ kind: 'to-come', until: 0 });
  });

  it('says nothing of what went on where the child died, and never that it is too early to say', () => {
    expect(course({ label: 'NOT_APPLICABLE' })).toBeUndefined();
    expect(course({ on: '2025-08-01', followUp: 'CENSORED_DIED', days: 30 })).toEqual({
      kind: 'unknown',
      until: 30,
    });
  });

  it('of other help that may still take its place is not that it goes on', () => {
    expect(course({ on: '2025-11-10', label: 'PENDING_REPLACEMENT' })?.kind).toBe('too-early');
    expect(course({ label: 'REPLACED' })?.kind).toBe('goes-on');
  });

  it('of paused help is the day it came back, and nothing where that day is not on record', () => {
    const paused = ending({ label: 'PAUSED_THEN_RESUMED' });
    const pauses = [{ from: '2024-05-20', to: '2024-06-24' }];
    expect(courseOf(paused, help([paused], { pauses }))).toEqual({ kind: 'back', until: 35 });
    expect(courseOf(paused, help([paused]))).toBeUndefined();
  });

  it('of a year that held has its star on the last day on which it was seen, not on the year’s', () => {
    const events = [{ kind: 'GOING_WELL_SEEN', day: 190 }];
    expect(course({ followUp: 'STILL_GOING_WELL', days: 365, events })).toEqual({ kind: 'held', until: 190 });
  });

  it('of help that got less is that it stopped, where it stopped before there was more of it again', () => {
    const stopped = ending({ ref: 'end', on: '2024-05-20' });
    const told = { type: 'REDUCED', on: '2024-03-04', followUp: 'HELP_NEEDED_AGAIN', days: 217 } as const;
    expect(course(told, [stopped])).toMatchObject({ kind: 'stopped', until: 77 });
    const back = [{ kind: 'SAME_SERVICE_STARTED', day: 30 }];
    expect(course({ ...told, events: back }, [stopped])).toMatchObject({ kind: 'back', until: 30 });
  });
});

describe('the small picture of an ending', () => {
  const went = { type: 'ENDED', shape: 'going-well', words: 'Stopped' } as const;
  const scale = { width: 600, weeks: 56 };

  it('begins its gap at the sign and ends it where help is back, which is where the bar goes on', () => {
    const scene = rowScene({ kind: 'back', until: 140, neededAgain: 105 }, went, scale);
    expect(scene.after).toMatchObject({ look: 'without', x: scene.sign.x });
    expect((scene.after?.x ?? 0) + (scene.after?.width ?? 0)).toBeCloseTo(scene.back?.x ?? 0);
    expect(scene.diamond).toBeLessThan(scene.back?.x ?? 0);
  });

  it('stands at one place for all endings of a page', () => {
    const signs = (
      [
        { kind: 'back', until: 140 },
        { kind: 'held', until: 365 },
      ] as const
    ).map((each) => rowScene(each, went, scale).sign.x);
    expect(new Set(signs).size).toBe(1);
  });

  it('has a star and no stripes where it held', () => {
    const scene = rowScene({ kind: 'held', until: 365 }, went, scale);
    expect(scene.after?.look).toBe('held');
    expect(scene.star).toBeGreaterThan(scene.sign.x);
    expect(scene.back).toBeUndefined();
  });

  it.each([300, 600])('keeps every word inside, and no two on one line overlap, at %i', (width) => {
    for (let until = 0; until < 900; until += 9) {
      const texts = rowScene({ kind: 'back', until, neededAgain: Math.floor(until / 2) }, went, {
        width,
        weeks: weeksFor([{ kind: 'back', until }]),
      }).texts.filter(({ look }) => look === 'under');
      const spans = texts.map(({ x, anchor, text }) => {
        const wide = text.length * 7.6;
        const from = x - (anchor === 'middle' ? wide / 2 : anchor === 'end' ? wide : 0);
        return { from, to: from + wide };
      });
      for (const { from, to } of spans) expect(from >= -0.01 && to <= width + 0.01).toBe(true);
      expect(spans[1]?.from ?? width).toBeGreaterThanOrEqual(spans[0]?.to ?? 0);
    }
  });
});

describe('endings of one child', () => {
  const needed = (ref: string, days: number) => ending({ ref, followUp: 'HELP_NEEDED_AGAIN', days });
  const held = ending({
    ref: 'held',
    label: 'PLANNED_ENDING',
    flag: false,
    followUp: 'STILL_GOING_WELL',
    days: 365,
  });
  const less = ending({
    ref: 'less',
    type: 'REDUCED',
    on: '2025-08-20',
    label: 'REDUCED_BECAUSE_GOING_WELL',
  });

  it('stand each in one group; those that held stand together', () => {
    const groups = grouped([needed('a', 105), held, less]);
    expect(groups.goingWell.map(({ stated }) => stated.endingRef)).toEqual(['a']);
    expect(groups.held.map(({ stated }) => stated.endingRef)).toEqual(['held']);
    expect(groups.lessWell.map(({ stated }) => stated.endingRef)).toEqual(['less']);
    const labels = ['ENDED_WHILE_GOING_WELL', 'STATED_PROGRESS_RECORD_DISAGREES'] as const;
    const flagged = grouped(labels.map((label) => ending({ ref: label, label })));
    expect([flagged.goingWell.length, flagged.whileWell.length, flagged.disagrees.length]).toEqual([0, 1, 1]);
  });

  it('say of the past how often and after how many weeks, and leave out what is going now', () => {
    const now = help([needed('a', 105), needed('b', 217), held, less], {
      isRunning: true,
      phases: [{ from: '2025-08-20', to: null }],
    });
    expect(reducedNow(now).map(({ stated }) => stated.endingRef)).toEqual(['less']);
    const nothing = { neededAgain: 0, neededAgainAfter: [], held: 0, harder: 0, notKnown: 0, less: 0 };
    expect(pastOf(now, new Set())).toEqual({
      goingWell: { ...nothing, stopped: 2, neededAgain: 2, neededAgainAfter: [105, 217] },
      planned: { ...nothing, stopped: 1, held: 1 },
    });
  });
});

describe('the day as of which the page is known', () => {
  const today = '2025-11-18';

  it('is read from the address, and from three fields, which lead to the shorter address', () => {
    expect(knownOn({ asKnownAt: '2024-05-20' }, today)).toEqual({ day: '2024-05-20' });
    const typed = { 'asKnownAt-day': '20', 'asKnownAt-month': '5', 'asKnownAt-year': '2024' };
    expect(knownOn(typed, today)).toMatchObject({ day: '2024-05-20', isLong: true });
    expect(knownOn({}, today)).toEqual({});
    expect(knownOn({ asKnownAt: today }, today)).toEqual({});
  });

  it.each(['2024-02-30', '2030-01-01', 'yesterday', '<script>'])('answers kindly to %s', (asKnownAt) => {
    const { day, error } = knownOn({ asKnownAt }, today);
    expect(day).toBeUndefined();
    expect(error?.field).toBe('asKnownAt-day');
  });

  it('asks for what is missing of three fields', () => {
    const { error } = knownOn({ 'asKnownAt-day': '20', 'asKnownAt-month': '', 'asKnownAt-year': '' }, today);
    expect(error?.words).toContain('Give day, month and year');
  });
});
