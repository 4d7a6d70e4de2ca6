import type { EndingShown, HelpBar, Life, LifeChild, LifeItem, When } from './answers';

/* Made-up answers for tests: each says only what its test is about. */

export const onDay = (day: string): When => ({ from: day, to: null, precision: 'DAY', inWords: day });

export const item = (said: Partial<LifeItem> = {}): LifeItem => ({
  key: 'entry-1',
  form: 'ENTRY',
  entryRef: said.key ?? 'entry-1',
  type: 'GoodThingHappened',
  kind: 'JOY',
  sentence: 'First steps',
  what: null,
  content: null,
  lane: 'HEALTH',
  isTakenBack: false,
  involvementRef: null,
  writtenDownAfterDays: 0,
  occurred: onDay('2025-03-10'),
  source: { role: 'health visitor', system: null },
  onBehalfOf: null,
  withdrawn: null,
  answers: null,
  ...said,
});

export const child = (said: Partial<LifeChild> = {}): LifeChild => ({
  childId: 'child-1',
  knownAs: 'Ailsa',
  isClosed: false,
  died: null,
  born: onDay('2017-03-14'),
  said: 0,
  answered: 0,
  waiting: [],
  goingWell: [],
  homes: [],
  matters: [],
  ...said,
});

export const phase = (said: Partial<HelpBar['phases'][number]> = {}): HelpBar['phases'][number] => ({
  from: '2024-01-08',
  to: null,
  per28: null,
  unit: null,
  asStated: null,
  ...said,
});

export const bar = (said: Partial<HelpBar> = {}): HelpBar => ({
  involvementId: 'help-1',
  serviceId: 'service-1',
  name: 'Play therapy',
  lane: 'HEALTH',
  needRefs: [],
  isRunning: true,
  endingRef: null,
  startedOn: onDay('2024-01-08'),
  endedOn: null,
  phases: [phase()],
  pauses: [],
  ...said,
});

type Result = NonNullable<EndingShown['result']>;
type Followed = NonNullable<Result['followed']>;

export const followed = (said: Partial<Followed> = {}): Followed => ({
  followUp: null,
  days: null,
  inWords: null,
  events: [],
  ...said,
});

export const ending = (
  said: Partial<EndingShown['stated']> = {},
  result: Partial<Result> = {},
): EndingShown => ({
  stated: {
    endingRef: 'ending-1',
    involvementId: 'help-1',
    type: 'ENDED',
    effectiveOn: '2024-05-20',
    reasonText: 'Sessions going well.',
    occurred: onDay('2024-05-20'),
    ...said,
  },
  noResult: null,
  result: {
    label: 'ENDED_BECAUSE_GOING_WELL',
    inWords: 'This help stopped because things were going well.',
    followed: null,
    ...result,
  },
});

export const life = (
  said: Partial<Omit<Life, 'help'>> & Readonly<{ help?: Partial<Life['help']> }> = {},
): Life => ({
  today: '2025-11-18',
  items: [],
  cannotOpen: [],
  child: child(),
  ...said,
  help: { asOf: '2025-11-18', cannotOpen: 0, services: [], endings: [], ...said.help },
});
