import { factReader } from '@chronology/identity';
import { CHILD, chronologyOpened, healthVisitor } from '../../../../test/examples';
import { openTestLog, type TestLog } from '../../../../test/log';
import { on } from '../../../../test/story';
import type { Reading } from '../reading/reading';
import { readHelp } from './help.query';

let log: TestLog;
let reading: Reading;
beforeEach(async () => {
  log = openTestLog();
  reading = {
    log: log.store,
    reader: factReader(log.store),
    secret: log.secret,
    clock: () => '2026-05-01T09:00:00.000Z',
  };
  await log.hold(
    chronologyOpened({}, { recordedAt: '2024-01-01T09:00:00.000Z' }),
    on('2024-06-01', 'ServiceStarted', {
      involvementId: 'help-1',
      serviceId: 'help',
      name: 'Family support',
    }),
    on('2025-02-10', 'ChangeNoticed', { direction: 'better', text: 'Sleeps' }),
    on('2025-02-20', 'StrengthNoted', { text: 'Reads' }, { by: 'education' }),
    on(
      '2025-03-17',
      'ServiceEnded',
      { involvementId: 'help-1', decidedOn: '2025-03-03', effectiveOn: '2025-03-17', reason: 'GOALS_MET' },
      { toldOn: '2025-03-03' },
    ),
    on('2025-02-15', 'ConcernRaised', { about: 'Bruises' }, { toldOn: '2025-04-12' }),
  );
});
afterEach(() => log.close());

const asKnownAt = async (day?: string) => {
  const view = await readHelp(reading, { viewer: healthVisitor, childId: CHILD, asKnownAt: day });
  return { asOf: view.asOf, result: view.endings[0]?.result, count: view.endings.length };
};

it('judges by today, by what is known today', async () => {
  const { asOf, result } = await asKnownAt();
  expect(asOf).toBe('2026-05-01');
  expect(result).toMatchObject({
    then: { state: 'FAVOURABLE' },
    now: { state: 'MIXED' },
    followed: { followUp: 'NOT_KNOWN' },
  });
});

it('judges as it was known on a day: the same label, and nothing that came later', async () => {
  const { asOf, result } = await asKnownAt('2025-04-11');
  expect(asOf).toBe('2025-04-11');
  expect(result).toMatchObject({
    label: 'ENDED_BECAUSE_GOING_WELL',
    then: { state: 'FAVOURABLE' },
    now: { state: 'FAVOURABLE' },
    followed: { followUp: 'WINDOW_OPEN', days: 25 },
    reachedUsLater: 0,
  });
});

it('has no ending before anybody stated one', async () =>
  expect((await asKnownAt('2025-03-02')).count).toBe(0));

it('never judges by a day that is still to come', async () =>
  expect((await asKnownAt('2030-01-01')).asOf).toBe('2026-05-01'));

it('judges by what only some may see, and shows nothing of it to the others', async () => {
  await log.hold(
    on(
      '2025-02-16',
      'ConcernRaised',
      { about: 'Only for those who are named' },
      { by: 'social_work', audience: { level: 'named' } },
    ),
  );
  const view = await readHelp(reading, { viewer: healthVisitor, childId: CHILD });
  expect(view.endings[0]?.result?.then).toMatchObject({ state: 'MIXED', cannotOpen: 1 });
  expect(JSON.stringify(view)).not.toContain('Only for those who are named');
});
