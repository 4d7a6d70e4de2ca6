import { Refused } from '@chronology/domain';
import { compareAmounts, inWords, type Intensity } from './amount';
import type { HelpCommandOf, Saying } from './help-command';
import type { HelpOnRecord } from './help-on-record';
import { onRecord, pauseOf, refuseBeforeStart, refuseEnded, refusePaused } from './help-rules';
import { helpOn, type Level } from './help-state';
import { lastDone, levelInWords, toldOf } from './help-words';
import { dayJudged, refuseDaysToCome, stating, withUnitsNote, type HelpStated } from './saying';

/** Help that is going on is not started a second time: a pause is ended by saying so, less or more is said as such. */
const refuseStillGoing = (command: HelpCommandOf<'StartHelp'>, record: HelpOnRecord): void => {
  const { again } = command.help;
  if (again === undefined) return;
  if (command.beginning.serviceId === undefined)
    throw new Refused(
      'no-such-help',
      'The help that starts again is not on record for this child. Please look at it again, or state this as new help.',
      'help.again',
    );
  const before = helpOn(record, again, dayJudged(command));
  const pause = before && pauseOf(before);
  if (pause && before.status === 'paused')
    throw new Refused(
      'is-paused',
      `${toldOf(pause, command.asker, 'paused this help')} Please say that it started again after the pause.`,
      'help.again',
    );
  if (before?.status === 'running')
    throw new Refused(
      'has-not-ended',
      `This help has not ended on record.${lastDone(before.last, command.asker)} If there is more or less of it, say that; if it ended, state its ending first.`,
      'help.again',
    );
};

/** New help, or help that starts again as the same service. */
export const startHelp = (
  command: HelpCommandOf<'StartHelp'>,
  record: HelpOnRecord,
): readonly HelpStated[] => {
  refuseStillGoing(command, record);
  const { again: _, serviceId: __, ...said } = command.help;
  const { involvementId, serviceId = involvementId } = command.beginning;
  return [
    { ...stating('ServiceStarted', command, { ...said, involvementId, serviceId }), id: involvementId },
  ];
};

/** Another worker, place or way of giving the help. */
export const changeHowHelpIsGiven = (
  command: HelpCommandOf<'ChangeHelp'>,
  record: HelpOnRecord,
): readonly HelpStated[] => {
  const { help: said } = command;
  const help = onRecord(command, record, { involvementId: said.involvementId, on: dayJudged(command) });
  refuseBeforeStart(command, help);
  refuseEnded(command, help);
  return [stating('ServiceChanged', command, said)];
};

/** Refuses an amount that is no more than there is; amounts in different units are not compared, and the fact says so. */
const moreThan = (saying: Saying, to: Intensity, level: Level | undefined): Saying => {
  const comparison = compareAmounts(to, level?.amount);
  if (level && (comparison === 'less' || comparison === 'same'))
    throw new Refused(
      'not-more',
      `${inWords(to)} is not more than there is. ${levelInWords(level, saying.asker)}`,
      'help.toIntensity',
    );
  return comparison === 'not-comparable' ? withUnitsNote(saying, to, level) : saying;
};

/** More help than there is. */
export const increaseHelp = (
  command: HelpCommandOf<'IncreaseHelp'>,
  record: HelpOnRecord,
): readonly HelpStated[] => {
  const { help: said } = command;
  refuseDaysToCome(command, { decidedOn: said.decidedOn });
  const on = dayJudged(command, said.effectiveOn);
  const help = onRecord(command, record, { involvementId: said.involvementId, on });
  refuseBeforeStart(command, help, said.effectiveOn);
  refuseEnded(command, help);
  refusePaused(command, help);
  const saying = moreThan(command, said.toIntensity, help.level);
  return [stating('ServiceIncreased', saying, said, said.effectiveOn)];
};
