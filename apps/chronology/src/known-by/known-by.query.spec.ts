import { factReader } from '@chronology/identity';
import { CHILD, chronologyOpened, entryCorrected, healthVisitor, recorded } from '../../../../test/examples';
import { openTestLog, type TestLog } from '../../../../test/log';
import { on } from '../../../../test/story';
import type { Reading } from '../reading/reading';
import { readKnownBy, type KnownByAsk } from './known-by.query';

let log: TestLog;
let reading: Reading;
beforeEach(async () => {
  log = openTestLog();
  reading = { log: log.store, reader: factReader(log.store), secret: log.secret };
  await log.hold(
    chronologyOpened(
      {},
      { recordedAt: '2024-01-01T09:00:00.000Z', occurred: { from: '2024-01-01', precision: 'day' } },
    ),
  );
});
afterEach(() => log.close());

const SCHOOL = 'education-1';
const ask = (more: Partial<KnownByAsk> = {}): KnownByAsk => ({
  viewer: healthVisitor,
  childId: CHILD,
  organisationId: SCHOOL,
  on: '2025-05-12',
  choice: {},
  first: 50,
  ...more,
});
const known = async (more: Partial<KnownByAsk> = {}) =>
  (await readKnownBy(reading, ask(more))).items
    .slice(1)
    .map(({ sentence, wasKnown }) => [sentence, wasKnown]);

it('is what an organisation knew on a day, and, marked, what had happened and was not known to it', async () => {
  await log.hold(
    on('2025-04-01', 'StrengthNoted', { text: 'Told in time' }, { toldOn: '2025-05-12' }),
    on('2025-04-02', 'StrengthNoted', { text: 'Told too late' }, { toldOn: '2025-05-13' }),
    on(
      '2025-04-03',
      'StrengthNoted',
      { text: 'Its own, written down in time' },
      { by: 'education', toldOn: '2025-09-01', writtenOn: '2025-04-04' },
    ),
    on('2025-06-01', 'StrengthNoted', { text: 'After the day' }),
  );
  expect(await known()).toEqual([
    ['Told in time', true],
    ['Told too late', false],
    ['Its own, written down in time', true],
  ]);
});

it('says it as it was said then', async () => {
  await log.hold(
    on('2025-03-09', 'StrengthNoted', { text: 'As it was said' }, { id: 'strength-noted' }),
    entryCorrected({}, { recordedAt: '2025-06-01T10:00:00.000Z' }),
  );
  expect(await known()).toEqual([['As it was said', true]]);
});

it('counts a record from the day on which it was joined', async () => {
  const stream = 'record-r';
  const link = {
    linkId: 'l',
    recordId: 'r',
    childId: CHILD,
    decidedBy: 'Jo',
    evidence: { kind: 'decided_by_person', text: 'Same' },
  } as const;
  await log.hold(
    on('2025-04-01', 'StrengthNoted', { text: 'In a record' }, { stream }),
    recorded('RecordLinked', link, { id: 'a', stream, recordedAt: '2025-05-20T10:00:00.000Z' }),
    recorded('RecordLinked', link, { id: 'b', recordedAt: '2025-05-20T10:00:00.000Z' }),
  );
  expect(await known()).toEqual([['In a record', false]]);
  expect(await known({ on: '2025-05-20' })).toEqual([['In a record', true]]);
});

it('is read page by page', async () => {
  await log.hold(
    on('2025-04-01', 'StrengthNoted', { text: 'One' }),
    on('2025-04-02', 'StrengthNoted', { text: 'Two' }),
  );
  const first = await readKnownBy(reading, ask({ first: 2 }));
  const second = await readKnownBy(reading, ask({ first: 2, after: first.cursor }));
  expect([...first.items, ...second.items].map(({ sentence }) => sentence).slice(1)).toEqual(['One', 'Two']);
  await expect(
    readKnownBy(reading, ask({ first: 2, after: first.cursor, on: '2025-05-13' })),
  ).rejects.toMatchObject({ code: 'bad-cursor' });
});

it('asks for a day', async () => {
  await expect(async () => readKnownBy(reading, ask({ on: '2025-05' }))).rejects.toMatchObject({
    code: 'bad-input',
    field: 'on',
  });
});
