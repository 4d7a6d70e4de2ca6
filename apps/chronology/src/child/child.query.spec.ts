import type { Envelope, RecordedFact } from '@chronology/domain';
import { factReader } from '@chronology/identity';
import { CHILD, chronologyOpened, entryCorrected, healthVisitor, recorded } from '../../../../test/examples';
import { openTestLog, type TestLog } from '../../../../test/log';
import { on, type Told } from '../../../../test/story';
import type { Reading } from '../reading/reading';
import { readWho, type ChildAsk } from './child.query';

const NOW = '2025-11-18T23:30:00.000Z';

let log: TestLog;
const opened = async (now = NOW): Promise<Reading> => ({
  log: log.store,
  reader: factReader(log.store),
  secret: log.secret,
  clock: () => now,
});

beforeEach(async () => {
  log = openTestLog();
  await log.hold(chronologyOpened({}, { recordedAt: '2018-01-01T09:00:00.000Z' }));
});
afterEach(() => log.close());

const who = async (more: Partial<ChildAsk> = {}, now?: string) =>
  readWho(await opened(now), { viewer: healthVisitor, childId: CHILD, ...more });

const beach = on('2025-11-04', 'ChildViewRecorded', { childsWords: 'The beach?' }, { id: 'beach' });
const ordinary: readonly RecordedFact[] = [
  on('2018-01-01', 'HomeChanged', { from: 'With Mum', to: 'With Gran' }, { id: 'to-gran' }),
  on('2023-03-06', 'HomeChanged', { to: 'With Moira' }, { id: 'to-moira' }),
  on(
    '2018-02-01',
    'ImportantRelationshipNamed',
    { relationshipId: 'finn', kind: 'person', childsWord: 'Finn' },
    { id: 'finn' },
  ),
  on('2025-06-01', 'GoodThingHappened', { text: 'Swam' }, { id: 'swam' }),
  beach,
];

/** One of everything that is shown, each in a place where it would come first. */
const unseen = (audience: Envelope['audience'], more: Told = {}): readonly RecordedFact[] => {
  const hidden = { audience, by: 'social_work', ...more } as const;
  return [
    on('2024-01-01', 'HomeChanged', { from: 'SECRET', to: 'SECRET' }, { ...hidden, id: 'h1' }),
    on('2024-02-01', 'ChildViewRecorded', { childsWords: 'SECRET' }, { ...hidden, id: 'h2' }),
    on('2025-11-05', 'ChildViewAnswered', { viewRef: 'beach', whatWeDid: 'SECRET' }, { ...hidden, id: 'h3' }),
    on(
      '2017-02-01',
      'ImportantRelationshipNamed',
      { relationshipId: 'x', kind: 'person', childsWord: 'SECRET' },
      { ...hidden, id: 'h4', basis: 'told_by_child' },
    ),
    on(
      '2025-02-01',
      'ImportantRelationshipChanged',
      { relationshipRef: 'finn', change: 'stopped', plannedContact: 'SECRET' },
      { ...hidden, id: 'h5' },
    ),
    on('2025-09-01', 'GoodThingHappened', { text: 'SECRET' }, { ...hidden, id: 'h6' }),
    on('2025-09-01', 'ChildDescribed', { knownAs: 'SECRET', names: [] }, { ...hidden, id: 'h7' }),
    on('2025-09-02', 'ChronologyClosed', { reason: 'moved_out' }, { ...hidden, id: 'h8' }),
  ];
};

it.each(['sealed', 'named'] as const)(
  'says the same, word for word and place for place, beside what this viewer may not open (%s)',
  async (level) => {
    await log.hold(...ordinary);
    const before = await who();
    await log.hold(...unseen({ level }));
    const about = { entryRef: 'h2', supersedes: 'h2' };
    const replacement = { occurred: { precision: 'unknown' }, content: { childsWords: 'SECRET' } } as const;
    await log.hold(entryCorrected({ ...about, replacement }, { id: 'c', audience: { level: 'team' } }));
    expect(await who()).toEqual(before);
    expect(before.waiting).toHaveLength(1);
  },
);

it('says all of it to somebody of a role that it was meant for', async () => {
  await log.hold(...ordinary, ...unseen({ level: 'named', roles: ['health visitor'] }));
  expect(await who()).toMatchObject({
    knownAs: 'SECRET',
    isClosed: true,
    said: 2,
    answered: 1,
    waiting: [{ what: 'SECRET' }],
    matters: [{ name: 'SECRET' }, { name: 'Finn', phases: [{ state: 'kept' }, { state: 'stopped' }] }],
  });
});

it('counts days by the day in London, at the moment of asking or as of a day', async () => {
  await log.hold(beach);
  const days = async (...asked: Parameters<typeof who>) => (await who(...asked)).waiting[0]?.waitingDays;
  expect(await days()).toBe(14);
  expect(await days({}, '2025-07-01T23:30:00.000Z')).toBe(0);
  expect(await days({}, '2026-06-30T23:30:00.000Z')).toBe(239);
  expect(await days({ asKnownAt: '2025-11-10' })).toBe(6);
});

it('is as it was known then: before it was answered, put right, or told at all', async () => {
  const right = {
    occurred: { from: '2025-10-01', precision: 'day' },
    content: { childsWords: 'The sea?' },
  } as const;
  await log.hold(
    beach,
    entryCorrected(
      { entryRef: 'beach', supersedes: 'beach', replacement: right },
      { recordedAt: '2025-11-06T10:00:00.000Z' },
    ),
    on('2025-11-08', 'ChildViewAnswered', { viewRef: 'beach', whatWeDid: 'We went' }, { id: 'answer' }),
  );
  const as = async (asKnownAt: string) => {
    const { waiting, said, answered } = await who({ asKnownAt });
    return [waiting.map(({ what }) => what), said, answered];
  };
  expect(await as('2025-11-03')).toEqual([[], 0, 0]);
  expect(await as('2025-11-05')).toEqual([['The beach?'], 1, 0]);
  expect(await as('2025-11-07')).toEqual([['The sea?'], 1, 0]);
  expect(await as('2025-11-08')).toEqual([[], 1, 1]);
  expect(await who({ asKnownAt: '2025-11-19' })).toEqual(await who());
});

it('follows a record from the day on which it was joined, and no longer than it is', async () => {
  const link = { linkId: 'l', recordId: 'r', childId: CHILD, decidedBy: 'Jo' };
  const evidence = { kind: 'decided_by_person', text: 'Same' } as const;
  const stream = 'record-r';
  const told = '2025-05-20T10:00:00.000Z';
  await log.hold(
    on('2025-04-01', 'ChildViewRecorded', { childsWords: 'Stay?' }, { stream, id: 'stay' }),
    recorded('RecordLinked', { ...link, evidence }, { id: 'a', stream, recordedAt: told }),
    recorded('RecordLinked', { ...link, evidence }, { id: 'b', recordedAt: told }),
  );
  expect((await who({ asKnownAt: '2025-05-19' })).said).toBe(0);
  expect((await who({ asKnownAt: '2025-05-20' })).waiting).toMatchObject([{ what: 'Stay?' }]);
  await log.hold(
    recorded('RecordLinkWithdrawn', { ...link, why: 'Another child', keepApart: true }, { id: 'c', stream }),
  );
  expect((await who({ asKnownAt: '2025-05-20' })).said).toBe(0);
});

it('refuses a child without a chronology, and what is no day', async () => {
  await expect(who({ childId: 'nobody' })).rejects.toMatchObject({ code: 'no-chronology' });
  await expect(who({ asKnownAt: 'last week' })).rejects.toMatchObject({ field: 'asKnownAt' });
});
