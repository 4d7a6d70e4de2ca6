import type { RecordedFact } from '@chronology/domain';
import {
  CHILD,
  chronologyOpened,
  entryWithdrawn,
  serviceEnded,
  serviceEndingTakenBack,
  serviceStarted,
  socialWorker,
} from '../../../../test/examples';
import { factsIn, idOf, joinedRecord, onRecord, openDesk, RECORD } from '../../../../test/desk';
import type { Ask, Desk } from '../desk';
import type { StateEntryCommand } from '../statement/prepare';
import { stateEntry } from '../statement/state-entry';
import { STATEMENT_NAMES, statementOf } from '../statement/statements';
import { STEP_DOWNS } from './step-down.decider';

const DAY = '2025-06-10';
const asked = (about: Readonly<Record<string, unknown>>): Ask<StateEntryCommand> => ({
  actor: socialWorker,
  childId: CHILD,
  commandId: 'k1',
  command: {
    statement: 'removeNameFromRegister',
    entry: { occurred: { from: DAY, precision: 'day' }, basis: 'record' },
    about: { reason: 'Home is safer', ...about },
  },
});
const goes = (involvementRef: string) => asked({ supportThatGoes: [{ involvementRef }] });
const HELP = 'family-support-1';
const on = (from: string) => ({ occurred: { from, precision: 'day' } }) as const;
const started = serviceStarted({}, { id: 'started', ...on('2024-09-01') });

const opened = async (...facts: readonly RecordedFact[]): Promise<Desk> => {
  const desk = openDesk();
  await onRecord(desk, chronologyOpened(), ...facts);
  return desk;
};

describe('stepping down', () => {
  it('names help that runs, with the days on which it goes', async () => {
    const desk = await opened(started);
    const about = {
      supportThatGoes: [
        {
          involvementRef: HELP,
          decidedOn: '2025-06-01',
          effectiveOn: '2025-07-01',
          toIntensity: { amount: 1, unit: 'hours', per: '28_days' },
        },
      ],
      supportThatStays: [HELP],
    };
    await stateEntry(desk, asked(about));
    const facts = await factsIn(desk, `chronology-${CHILD}`);
    expect(facts.at(-1)).toMatchObject({
      type: 'NameRemovedFromRegister',
      data: { content: { reason: 'Home is safer', ...about } },
    });
  });

  it('is safe to repeat, also once the help has ended', async () => {
    const desk = await opened(started);
    const first = await stateEntry(desk, goes(HELP));
    await onRecord(desk, serviceEnded({ effectiveOn: '2025-06-01' }, { id: 'ended', ...on('2025-06-01') }));
    expect(await stateEntry(desk, goes(HELP))).toEqual({ ...first, repeated: true });
  });

  it('finds help that began in a record of the child', async () => {
    const desk = await opened(...joinedRecord(), { ...started, stream: RECORD });
    expect(await stateEntry(desk, goes(HELP))).toMatchObject({
      facts: [{ type: 'NameRemovedFromRegister' }],
    });
  });

  it('does not find help of a record that is not joined', async () => {
    const desk = await opened({ ...started, stream: RECORD });
    await expect(stateEntry(desk, goes(HELP))).rejects.toMatchObject({ code: 'help-not-found' });
  });

  it('may name help that ends on the same day, and none that ended before', async () => {
    const ended = (effectiveOn: string) => serviceEnded({ effectiveOn }, { id: 'ended', ...on(effectiveOn) });
    expect(await stateEntry(await opened(started, ended(DAY)), goes(HELP))).toMatchObject({
      repeated: false,
    });
    const before = await opened(started, ended('2025-06-09'));
    await expect(stateEntry(before, goes(HELP))).rejects.toMatchObject({ code: 'help-not-found' });
  });

  it('may name help that started on the day of the change, and none that starts later', async () => {
    const sameDay = await opened(serviceStarted({}, { id: 'started', ...on(DAY) }));
    await expect(stateEntry(sameDay, goes(HELP))).resolves.toMatchObject({ repeated: false });
    const dayAfter = await opened(serviceStarted({}, { id: 'started', ...on('2025-06-11') }));
    await expect(stateEntry(dayAfter, goes(HELP))).rejects.toMatchObject({ code: 'help-not-found' });
  });

  it('may name help whose ending was taken back', async () => {
    const desk = await opened(
      started,
      serviceEnded({ effectiveOn: '2025-06-09' }, { id: 'ended', ...on('2025-06-09') }),
    );
    const endingRef = idOf(desk, 'ended');
    await onRecord(desk, serviceEndingTakenBack({ endingRef }, { id: 'back', ...on('2025-06-08') }));
    expect(await stateEntry(desk, goes(HELP))).toMatchObject({ repeated: false });
  });

  it('names no help that was stated by mistake', async () => {
    const desk = await opened(started);
    const ref = idOf(desk, 'started');
    await onRecord(desk, entryWithdrawn({ entryRef: ref, withdraws: ref }));
    await expect(stateEntry(desk, goes(HELP))).rejects.toMatchObject({ code: 'help-not-found' });
  });

  it('goes by today where the day of the change is not known', async () => {
    const unknown = asked({ supportThatGoes: [{ involvementRef: HELP }] });
    const entry = { ...unknown.command.entry, occurred: { precision: 'unknown' as const } };
    const ask = { ...unknown, command: { ...unknown.command, entry } };
    expect(await stateEntry(await opened(started), ask)).toMatchObject({ repeated: false });
    const ended = serviceEnded({ effectiveOn: '2025-06-11' }, { id: 'ended', ...on('2025-06-11') });
    const before = await opened(started, ended);
    await expect(stateEntry(before, ask)).rejects.toMatchObject({ code: 'help-not-found' });
  });

  it('is the way of every change of status, and of nothing else', () => {
    const stepsDown = STATEMENT_NAMES.map(statementOf).filter((statement) => statement.stepsDown);
    expect(stepsDown.map(({ type }) => type).sort()).toEqual([...STEP_DOWNS].sort());
  });

  it('says what is missing before anything is written', async () => {
    const desk = await opened();
    await expect(stateEntry(desk, asked({}))).rejects.toMatchObject({ code: 'name-what-goes' });
    expect(await factsIn(desk, `chronology-${CHILD}`)).toHaveLength(1);
  });
});
