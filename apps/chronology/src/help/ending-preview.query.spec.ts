import { factReader } from '@chronology/identity';
import { CHILD, chronologyOpened, healthVisitor } from '../../../../test/examples';
import { openTestLog, type TestLog } from '../../../../test/log';
import { on } from '../../../../test/story';
import type { Reading } from '../reading/reading';
import { previewEnding, type PreviewAsk } from './ending-preview.query';
import { readHelp } from './help.query';

let log: TestLog;
let reading: Reading;
beforeEach(async () => {
  log = openTestLog();
  reading = {
    log: log.store,
    reader: factReader(log.store),
    secret: log.secret,
    clock: () => '2025-03-03T09:00:00.000Z',
  };
  await log.hold(
    chronologyOpened({}, { recordedAt: '2024-01-01T09:00:00.000Z' }),
    on('2024-06-01', 'ServiceStarted', {
      involvementId: 'help-1',
      serviceId: 'help',
      name: 'Family support',
      needRefs: ['need-1'],
    }),
    on(
      '2024-06-01',
      'ServiceStarted',
      { involvementId: 'help-2', serviceId: 'clinic', name: 'Eye clinic' },
      { id: 'clinic' },
    ),
    on('2025-02-10', 'ChangeNoticed', { direction: 'better', text: 'Sleeps' }),
    on('2025-02-20', 'StrengthNoted', { text: 'Reads' }, { by: 'education' }),
    on('2025-02-21', 'ChildViewRecorded', { childsWords: 'I will miss her' }, { id: 'view' }),
    on(
      '2025-02-22',
      'ServiceEnded',
      { involvementId: 'help-2', effectiveOn: '2025-02-22', reason: 'CAPACITY' },
      { id: 'clinic-ended' },
    ),
  );
});
afterEach(() => log.close());

const preview = (ending: Partial<PreviewAsk['ending']> = {}, more: Partial<PreviewAsk> = {}) =>
  previewEnding(reading, {
    viewer: healthVisitor,
    childId: CHILD,
    involvementRef: 'help-1',
    ending: { type: 'ended', reason: 'GOALS_MET', effectiveOn: '2025-03-17', ...ending },
    ...more,
  });

it('runs the rule before anything is saved, and says what there is to ask first', async () => {
  const { stated, result } = await preview();
  expect(stated).toMatchObject({
    helpName: 'Family support',
    decidedOn: '2025-03-03',
    effectiveOn: '2025-03-17',
  });
  expect(result).toMatchObject({
    label: 'ENDED_BECAUSE_GOING_WELL',
    inWords: 'This help would stop because things are going well.',
    flag: true,
    then: { state: 'FAVOURABLE' },
  });
  expect(result?.notes).toContain('not yet in effect');
  expect(result?.safeguards.map(({ isMet, question }) => [isMet, typeof question])).toEqual(
    Array.from({ length: 4 }, () => [false, 'string']),
  );
});

it('ticks the safeguards that are met', async () => {
  const safeguards = {
    childViewRef: log.idOf('view'),
    agreement: 'agreed' as const,
    routeBack: { who: 'Mairi', until: 'open' as const },
  };
  const { result } = await preview({ effectiveOn: '2025-04-07', safeguards });
  expect(result?.safeguards.filter(({ isMet }) => isMet).map(({ safeguard }) => safeguard)).toEqual([
    'notice',
    'agreement',
    'way_back',
  ]);
});

it('names what else ended within 60 days, and what stays', async () => {
  const { result } = await preview();
  expect(result?.cluster).toMatchObject({ count: 1, others: [{ helpName: 'Eye clinic', daysApart: -23 }] });
  expect(result?.stayed).toEqual([]);
});

it('asks about less help, and about a pause', async () => {
  const less = await preview({
    type: 'reduced',
    fromIntensity: { amount: 2, unit: 'contacts', per: 'week' },
    toIntensity: { amount: 1, unit: 'contacts', per: 'week' },
  });
  expect(less.result?.label).toBe('REDUCED_BECAUSE_GOING_WELL');
  expect((await preview({ type: 'paused' })).result?.label).toBe('PAUSED');
});

it('blocks nothing: an ending without a reason, a day or anything else is looked at all the same', async () => {
  const { result } = await preview({ reason: undefined, effectiveOn: undefined });
  expect(result?.label).toBe('ENDED_WHILE_GOING_WELL');
});

it('looks at an ending of the day itself too', async () =>
  expect((await preview({ effectiveOn: '2025-03-03' })).result?.safeguards[0]?.isMet).toBe(false));

it('saves nothing', async () => {
  await preview();
  const { endings } = await readHelp(reading, { viewer: healthVisitor, childId: CHILD });
  expect(endings.map(({ stated }) => stated.involvementId)).toEqual(['help-2']);
});

it('says that a pause of help that is to end anyway is no ending of its own', async () => {
  await log.hold(
    on(
      '2025-03-20',
      'ServiceEnded',
      { involvementId: 'help-1', effectiveOn: '2025-03-20' },
      { toldOn: '2025-03-01' },
    ),
  );
  const { result, noResult } = await preview({ type: 'paused' });
  expect([result, typeof noResult]).toEqual([undefined, 'string']);
});

it('refuses only what could not be written down, and help that is not on record', async () => {
  await expect(preview({ effectiveOn: '2025-02-30' })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'effectiveOn',
  });
  await expect(preview({}, { involvementRef: 'nothing' })).rejects.toMatchObject({
    code: 'no-such-help',
    field: 'involvementRef',
  });
  await expect(preview({}, { childId: 'nobody' })).rejects.toMatchObject({ code: 'no-chronology' });
});
