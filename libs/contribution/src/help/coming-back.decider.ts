import { Refused } from '@chronology/domain';
import { compareAmounts, type Intensity } from './amount';
import type { HelpCommandOf, Saying } from './help-command';
import { everyDeed, takingBackOf, type Deed } from './help-deeds';
import type { HelpOnRecord } from './help-on-record';
import { onRecord, pauseOf, refuseBeforeStart, refuseEnded } from './help-rules';
import { IN_THE_END, type Help } from './help-state';
import { dayInWords, lastDone, levelInWords, toldOf, whoDid } from './help-words';
import { refuseNothingLeft } from './leaving.decider';
import {
  dayJudged,
  refuseDaysToCome,
  refuseUnknownReason,
  refuseWithoutWhy,
  stating,
  withUnitsNote,
  type HelpStated,
} from './saying';

type Resume = HelpCommandOf<'ResumeHelp'>;

/** Less than before is two things: help is back, and from the same day it is reduced, with a reason like any reduction. */
const resumedAtLess = (command: Resume, { level }: Help): readonly HelpStated[] => {
  const { involvementId, resumedOn, intensity, less = {} } = command.help;
  refuseWithoutWhy(command, less, 'help.less.');
  refuseDaysToCome(command, { 'less.decidedOn': less.decidedOn, 'less.toldOn': less.toldOn });
  refuseNothingLeft(command, intensity, 'help.intensity');
  const amounts = { fromIntensity: level?.amount, toIntensity: intensity };
  const reduction = { ...less, ...amounts, involvementId, effectiveOn: resumedOn };
  return [
    stating('ServiceResumed', command, { involvementId, resumedOn }, resumedOn),
    stating('ServiceReduced', withUnitsNote(command, intensity, level), reduction, resumedOn),
  ];
};

const resumedAtMore = (command: Resume, toIntensity: Intensity, { level }: Help): readonly HelpStated[] => {
  const { involvementId, resumedOn } = command.help;
  const rise = { involvementId, effectiveOn: resumedOn, fromIntensity: level?.amount, toIntensity };
  return [
    stating('ServiceResumed', command, { involvementId, resumedOn }, resumedOn),
    stating('ServiceIncreased', command, rise, resumedOn),
  ];
};

const notLess = ({ asker }: Saying, level: Help['level']): Refused =>
  new Refused(
    'not-less',
    `That is not less than before. ${level ? levelInWords(level, asker) : ''} Please leave out why it is less.`,
    'help.less',
  );

const resumed = (command: Resume, help: Help): readonly HelpStated[] => {
  const { less, ...said } = command.help;
  const comparison = compareAmounts(said.intensity, help.level?.amount);
  if (comparison === 'less' || (less && comparison === 'not-comparable')) return resumedAtLess(command, help);
  if (less) throw notLess(command, help.level);
  if (comparison === 'more' && said.intensity) return resumedAtMore(command, said.intensity, help);
  return [
    stating('ServiceResumed', withUnitsNote(command, said.intensity, help.level), said, said.resumedOn),
  ];
};

/** Help that comes back after a pause, as it was, or at less or more than before. */
export const resumeHelp = (command: Resume, record: HelpOnRecord): readonly HelpStated[] => {
  const { involvementId, resumedOn } = command.help;
  refuseDaysToCome(command, { resumedOn });
  const help = onRecord(command, record, { involvementId, on: resumedOn });
  refuseBeforeStart(command, help, resumedOn, 'help.resumedOn');
  refuseEnded(command, help);
  if (!pauseOf(help))
    throw new Refused(
      'not-paused',
      `This help was not paused on ${dayInWords(resumedOn)}.${lastDone(help.last, command.asker)}`,
      'help.involvementId',
    );
  return resumed(command, help);
};

const GONE: Partial<Readonly<Record<Deed['kind'], Readonly<{ did: string; instead: string }>>>> = {
  ended: { did: 'ended this help', instead: 'start it again instead' },
  reduced: { did: 'reduced this help', instead: 'say that it was increased again instead' },
  paused: { did: 'paused this help', instead: 'say that it started again instead' },
};

const goneBy = (
  saying: Saying,
  record: HelpOnRecord,
  about: Readonly<{ involvementId: string; endingRef: string }>,
) => {
  onRecord(saying, record, { involvementId: about.involvementId, on: IN_THE_END });
  const deed = everyDeed(record, about.involvementId).find(
    ({ ref, kind }) => ref === about.endingRef && kind in GONE,
  );
  if (!deed)
    throw new Refused(
      'no-such-ending',
      'That ending is not on record for this help. Please look at it again.',
      'help.endingRef',
    );
  const back = takingBackOf(record, deed);
  if (back)
    throw new Refused(
      'already-taken-back',
      whoDid(back.saidBy, saying.asker, 'took this decision back already, so nothing ended'),
      'help.endingRef',
    );
  return deed;
};

/** A decision is taken back before it takes effect; after that help has gone, and starts again instead. */
export const takeBackEnding = (
  command: HelpCommandOf<'TakeBackEnding'>,
  record: HelpOnRecord,
): readonly HelpStated[] => {
  const deed = goneBy(command, record, command.help);
  const said = GONE[deed.kind];
  if (said && deed.at <= command.today)
    throw new Refused(
      'already-in-effect',
      `${toldOf(deed, command.asker, said.did)} That has taken effect and can no longer be taken back: please ${said.instead}.`,
      'help.endingRef',
    );
  return [stating('ServiceEndingTakenBack', command, command.help)];
};

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The ending stands, and what was written of it is put right: only the fields that were wrong. */
export const correctEnding = (
  command: HelpCommandOf<'CorrectEnding'>,
  record: HelpOnRecord,
): readonly HelpStated[] => {
  const { corrected } = command.help;
  const { ending } = goneBy(command, record, command.help);
  if (!ending)
    throw new Refused(
      'not-an-ending',
      'That entry is not itself an ending of this help. Please put the entry right instead.',
      'help.endingRef',
    );
  refuseUnknownReason(command, corrected.reason, 'help.corrected.reason');
  refuseDaysToCome(command, {
    'corrected.decidedOn': corrected.decidedOn,
    'corrected.toldOn': corrected.toldOn,
  });
  const { involvementId } = command.help;
  const help = onRecord(command, record, { involvementId, on: IN_THE_END });
  if (corrected.effectiveOn !== undefined)
    refuseBeforeStart(command, help, corrected.effectiveOn, 'help.corrected.effectiveOn');
  const changes = Object.entries(corrected).filter(
    ([field, value]) => value !== undefined && !isSame(value, ending[field as keyof typeof ending]),
  );
  if (changes.length === 0)
    throw new Refused(
      'nothing-corrected',
      'The ending says exactly that already. Please give the fields that were wrong as they should be.',
      'help.corrected',
    );
  return [stating('ServiceEndingCorrected', command, command.help)];
};

/** The child or family came back by the way that was left open: the net works. */
export const useRouteBack = (
  command: HelpCommandOf<'UseRouteBack'>,
  record: HelpOnRecord,
): readonly HelpStated[] => {
  const { help: said } = command;
  const help = onRecord(command, record, { involvementId: said.involvementId, on: dayJudged(command) });
  refuseBeforeStart(command, help);
  return [stating('RouteBackUsed', command, said)];
};
