import { latestDay, mayOverlap, Refused, type CalendarDay } from '@chronology/domain';
import type { Saying } from './help-command';
import type { Deed } from './help-deeds';
import type { HelpOnRecord } from './help-on-record';
import { helpOn, type Help } from './help-state';
import { dayInWords, toldOf, whoDid } from './help-words';

const FIRST_DAY = '0001-01-01';

const noSuchHelp = (saying: Saying, record: HelpOnRecord, involvementId: string): Refused => {
  const start = record.accounts.find(
    ({ first, withdrawn }) =>
      withdrawn && first.type === 'ServiceStarted' && first.data.content.involvementId === involvementId,
  );
  const said = start?.withdrawn && whoDid(start.withdrawn, saying.asker, 'took its start back as a mistake');
  return new Refused(
    'no-such-help',
    `This help is not on record for this child. ${said ?? 'Please look at it again, or state its start first.'}`,
    'help.involvementId',
  );
};

type About = Readonly<{ involvementId: string; on: CalendarDay; counts?: (deed: Deed) => boolean }>;

/** The help as it stands on a day; refused where this stream says nothing of it. */
export const onRecord = (
  saying: Saying,
  record: HelpOnRecord,
  { involvementId, on, counts }: About,
): Help => {
  const help = helpOn(record, involvementId, on, counts);
  if (!help) throw noSuchHelp(saying, record, involvementId);
  return help;
};

/** Refuses a day of effect, or else an entry, that certainly lies before the help started. */
export const refuseBeforeStart = (
  saying: Saying,
  { start }: Help,
  effectiveOn?: CalendarDay,
  field = 'help.effectiveOn',
): void => {
  const day = effectiveOn ?? latestDay(saying.envelope.occurred);
  if (!start || day === undefined || start.occurred.precision === 'about') return;
  if (mayOverlap(start.occurred, FIRST_DAY, day)) return;
  throw new Refused(
    'before-it-started',
    `${dayInWords(day)} lies before this help started. ${toldOf(start, saying.asker, 'said that it started')}`,
    effectiveOn === undefined ? 'entry.occurred' : field,
  );
};

const whatToDo = (ending: Deed, { today }: Saying): string => {
  if (ending.isByStatus)
    return 'To say why, state the ending of this help for that same day; if the day is wrong, put that entry right.';
  return ending.at > today
    ? 'If that is wrong, correct that ending; if help is to go on, take that ending back.'
    : 'If that is wrong, correct that ending; if help has started again, state the start.';
};

const ended = (ending: Deed, { today }: Saying): string => {
  if (ending.isByStatus) return 'stated a change of status that takes this help with it';
  return ending.at > today ? 'decided that this help ends' : 'ended this help';
};

/** That an ending is on record already: who stated it, when and why, and what to do about it. */
export const alreadyEnded = (saying: Saying, ending: Deed): Refused =>
  new Refused(
    'already-ended',
    `${toldOf(ending, saying.asker, ended(ending, saying))} ${whatToDo(ending, saying)}`,
    'help.involvementId',
  );

/** Refuses what can only be said of help that has not ended by then. */
export const refuseEnded = (saying: Saying, help: Help): void => {
  if (help.status === 'ended') throw alreadyEnded(saying, help.ending);
};

/** The pause in which help stands, if any. */
export const pauseOf = (help: Help): Deed | undefined =>
  help.status === 'paused' || help.status === 'ending' ? help.pause : undefined;

/** Refuses what can only be said of help that is given at the time. */
export const refusePaused = (saying: Saying, help: Help): void => {
  const pause = pauseOf(help);
  if (!pause) return;
  throw new Refused(
    'is-paused',
    `${toldOf(pause, saying.asker, 'paused this help')} When it starts again, say so, and with how much.`,
    'help.involvementId',
  );
};
