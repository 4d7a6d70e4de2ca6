import { Refused, type CalendarDay } from '@chronology/domain';
import { compareAmounts, inWords, type Intensity } from './amount';
import type { HelpCommandOf, Saying } from './help-command';
import type { Deed } from './help-deeds';
import type { HelpOnRecord } from './help-on-record';
import { alreadyEnded, onRecord, pauseOf, refuseBeforeStart, refuseEnded, refusePaused } from './help-rules';
import { IN_THE_END, type Level } from './help-state';
import { dayInWords, levelInWords, toldOf } from './help-words';
import { dayJudged, dayOfEffect, refuseDaysToCome, stating, withUnitsNote, type HelpStated } from './saying';

/** What a change of status says of help leaves room for somebody to state the same in their own words, for the same day. */
const besidesStatusOf =
  (day: CalendarDay | undefined) =>
  (deed: Deed): boolean =>
    !deed.isByStatus || (day !== undefined && deed.on !== undefined && deed.on !== day);

/** Nothing left is an ending, and a person who states it is asked to say so. */
export const refuseNothingLeft = ({ asker }: Saying, to: Intensity | undefined, field: string): void => {
  if (asker.kind === 'person' && to !== undefined && to.amount <= 0)
    throw new Refused(
      'say-it-ended',
      'Nothing is left of this help then. Please say that it ended, so that its ending can be looked at.',
      field,
    );
};

/** Refuses an amount that is no less than there is; amounts in different units are not compared, and the fact says so. */
const lessThan = (saying: Saying, to: Intensity | undefined, level: Level | undefined): Saying => {
  const comparison = compareAmounts(to, level?.amount);
  if (to && level && (comparison === 'more' || comparison === 'same'))
    throw new Refused(
      'not-less',
      `${inWords(to)} is not less than there is. ${levelInWords(level, saying.asker)}`,
      'help.toIntensity',
    );
  return comparison === 'not-comparable' ? withUnitsNote(saying, to, level) : saying;
};

/** Less help than there is. */
export const reduceHelp = (
  command: HelpCommandOf<'ReduceHelp'>,
  record: HelpOnRecord,
): readonly HelpStated[] => {
  const { help: said } = command;
  refuseDaysToCome(command, { decidedOn: said.decidedOn, toldOn: said.toldOn });
  refuseNothingLeft(command, said.toIntensity, 'help.toIntensity');
  const on = dayJudged(command, said.effectiveOn);
  const counts = besidesStatusOf(dayOfEffect(command, said));
  const help = onRecord(command, record, { involvementId: said.involvementId, on, counts });
  refuseBeforeStart(command, help, said.effectiveOn);
  refuseEnded(command, help);
  refusePaused(command, help);
  const saying = lessThan(command, said.toIntensity, help.level);
  return [stating('ServiceReduced', saying, said, said.effectiveOn)];
};

/** Help that stops for a while and is meant to come back. */
export const pauseHelp = (
  command: HelpCommandOf<'PauseHelp'>,
  record: HelpOnRecord,
): readonly HelpStated[] => {
  const { help: said } = command;
  refuseDaysToCome(command, { decidedOn: said.decidedOn, toldOn: said.toldOn });
  const on = dayJudged(command, said.effectiveOn);
  const help = onRecord(command, record, { involvementId: said.involvementId, on });
  refuseBeforeStart(command, help, said.effectiveOn);
  refuseEnded(command, help);
  const pause = pauseOf(help);
  if (pause)
    throw new Refused(
      'already-paused',
      `${toldOf(pause, command.asker, 'paused this help')} If that is wrong, put that entry right.`,
      'help.involvementId',
    );
  if (said.resumeBy !== undefined && said.resumeBy < on)
    throw new Refused(
      'resumes-before-pause',
      `${dayInWords(said.resumeBy)} lies before the pause begins. Please give the day by which help is to start again.`,
      'help.resumeBy',
    );
  return [stating('ServicePaused', command, said, said.effectiveOn)];
};

/** Help that ends. Safeguards are asked for and never demanded: an ending can always be saved. */
export const endHelp = (command: HelpCommandOf<'EndHelp'>, record: HelpOnRecord): readonly HelpStated[] => {
  const { help: said } = command;
  refuseDaysToCome(command, { decidedOn: said.decidedOn, toldOn: said.toldOn });
  const counts = besidesStatusOf(dayOfEffect(command, said));
  const help = onRecord(command, record, { involvementId: said.involvementId, on: IN_THE_END, counts });
  refuseBeforeStart(command, help, said.effectiveOn);
  if (help.status === 'ended') throw alreadyEnded(command, help.ending);
  return [stating('ServiceEnded', command, said, said.effectiveOn)];
};
