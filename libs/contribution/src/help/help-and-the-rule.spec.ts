import { datedEntries, endingsOf } from '@chronology/going-well';
import { entriesOf } from '@chronology/projections';
import type { RecordedFact } from '@chronology/domain';
import { CHILD, chronologyOpened, recorded, socialWorker } from '../../../../test/examples';
import { factsIn, onRecord, openDesk } from '../../../../test/desk';
import { changeHelp, involvementIdOf, type SayOfHelp } from './change-help';

const entry = { occurred: { from: '2025-06-12', precision: 'day' }, basis: 'record' } as const;
const contacts = (amount: number) => ({ amount, unit: 'contacts', per: 'week' }) as const;
const why = { reason: 'CAPACITY', reasonText: 'Too few hands' } as const;

/** States these things of one help, and gives what the rule then finds of it. */
const ruleAfter = async (
  says: (involvementId: string, ids: readonly string[]) => readonly SayOfHelp[],
  status: (involvementId: string) => readonly RecordedFact[] = () => [],
) => {
  const desk = openDesk();
  await onRecord(desk, chronologyOpened());
  const say = (commandId: string, command: SayOfHelp) =>
    changeHelp(desk, { actor: socialWorker, childId: CHILD, commandId, command });
  await say('start', { type: 'StartHelp', entry, help: { name: 'Play group', intensity: contacts(2) } });
  await onRecord(desk, ...status(involvementIdOf(desk, CHILD, 'start')));
  const ids: string[] = [];
  for (let index = 0; ; index += 1) {
    const command = says(involvementIdOf(desk, CHILD, 'start'), ids)[index];
    if (!command) break;
    ids.push((await say(`k${index}`, command)).facts[0]?.id ?? '');
  }
  const entries = entriesOf(await factsIn(desk, `chronology-${CHILD}`));
  return endingsOf(datedEntries(entries), '2026-01-01');
};

describe('what people state of help, as the rule reads it', () => {
  it('ends once, on its day of effect', async () => {
    const { endings } = await ruleAfter((involvementId) => [
      { type: 'EndHelp', entry, help: { involvementId, effectiveOn: '2025-08-01', ...why } },
    ]);
    expect(endings).toMatchObject([
      { effectiveOn: '2025-08-01', leaving: { type: 'ENDED', reason: 'CAPACITY' } },
    ]);
  });

  it('pauses, comes back and is reduced, each once', async () => {
    const { endings } = await ruleAfter((involvementId) => [
      { type: 'PauseHelp', entry, help: { involvementId, effectiveOn: '2025-06-12', ...why } },
      {
        type: 'ResumeHelp',
        entry,
        help: { involvementId, resumedOn: '2025-06-12', intensity: contacts(1), less: why },
      },
    ]);
    expect(endings.map(({ leaving }) => leaving.type).sort()).toEqual(['PAUSED', 'REDUCED']);
  });

  it('nearly ended where it was taken back in time', async () => {
    const { endings, nearlyEnded } = await ruleAfter((involvementId, [endingRef = '']) => [
      { type: 'EndHelp', entry, help: { involvementId, effectiveOn: '2025-08-01', ...why } },
      { type: 'TakeBackEnding', entry, help: { involvementId, endingRef, why: 'Ailsa asked' } },
    ]);
    expect([endings.length, nearlyEnded.length]).toEqual([0, 1]);
  });

  it('ends as it was put right', async () => {
    const { endings } = await ruleAfter((involvementId, [endingRef = '']) => [
      { type: 'EndHelp', entry, help: { involvementId, effectiveOn: '2025-08-01', ...why } },
      {
        type: 'CorrectEnding',
        entry,
        help: { involvementId, endingRef, corrected: { effectiveOn: '2025-09-01' }, why: 'A slip' },
      },
    ]);
    expect(endings).toMatchObject([{ effectiveOn: '2025-09-01', leaving: { reasonText: 'Too few hands' } }]);
  });

  it('ends once where a change of status takes it and somebody says why in their own words', async () => {
    const { endings } = await ruleAfter(
      (involvementId) => [
        { type: 'EndHelp', entry, help: { involvementId, effectiveOn: '2025-08-01', ...why } },
      ],
      (involvementRef) => [
        recorded(
          'NameRemovedFromRegister',
          { reason: 'Improved', supportThatGoes: [{ involvementRef, effectiveOn: '2025-08-01' }] },
          { recordedAt: '2025-06-12T11:00:00.000Z' },
        ),
      ],
    );
    expect(endings).toMatchObject([{ leaving: { reason: 'CAPACITY', reasonText: 'Too few hands' } }]);
  });
});
