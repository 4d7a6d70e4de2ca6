import type { CalendarDay } from '@chronology/domain';
import type { Intensity } from './amount';
import { deedsOf, type Deed } from './help-deeds';
import type { HelpOnRecord } from './help-on-record';

/** How much help there is, and what says so. */
export type Level = Readonly<{ amount: Intensity; since: Deed }>;

/** Help on one day: whether it runs, how much of it there is, and who last did something about it. */
export type Help = Readonly<{ start?: Deed; level?: Level; last?: Deed }> &
  (
    | Readonly<{ status: 'not started'; start: Deed }>
    | Readonly<{ status: 'running' }>
    | Readonly<{ status: 'paused'; pause: Deed }>
    /** An ending is decided and has not yet taken effect. */
    | Readonly<{ status: 'ending'; ending: Deed; pause?: Deed }>
    | Readonly<{ status: 'ended'; ending: Deed }>
  );

type SoFar = Readonly<{ start?: Deed; level?: Level; last?: Deed; pause?: Deed; ending?: Deed }>;

/** What is said of the amount holds from then on; a pause and a return leave it as it was unless they say otherwise. */
const levelAfter = ({ level }: SoFar, deed: Deed): Level | undefined => {
  if (deed.to) return { amount: deed.to, since: deed };
  return ['paused', 'resumed', 'ended'].includes(deed.kind) ? level : undefined;
};

const after = (help: SoFar, deed: Deed): SoFar => {
  const next = { ...help, level: levelAfter(help, deed), last: deed };
  switch (deed.kind) {
    case 'started':
      return { ...next, pause: undefined, ending: undefined };
    case 'paused':
      return { ...next, pause: help.pause ?? deed };
    case 'resumed':
      return { ...next, pause: undefined };
    case 'ended':
      return { ...next, ending: help.ending ?? deed };
    case 'increased':
    case 'reduced':
      return next;
  }
};

const shapeOf = ({ pause, ending, ...known }: SoFar, planned: Deed | undefined): Help => {
  const { start, last } = known;
  if (start && !last) return { ...known, start, status: 'not started' };
  if (ending) return { ...known, status: 'ended', ending };
  if (planned) return { ...known, status: 'ending', ending: planned, pause };
  return pause ? { ...known, status: 'paused', pause } : { ...known, status: 'running' };
};

/** After every day: what stands once everything decided has taken effect. */
export const IN_THE_END: CalendarDay = '9999-12-31';

const isGone = (record: HelpOnRecord, involvementId: string, deeds: readonly Deed[]): boolean =>
  !deeds.some(({ kind }) => kind === 'started') &&
  record.accounts.some(
    ({ first, withdrawn }) =>
      withdrawn !== undefined &&
      first.type === 'ServiceStarted' &&
      first.data.content.involvementId === involvementId,
  );

/**
 * Help as it stands on a day by all that is on record; what counts not towards it may be left aside. Undefined where
 * this stream says nothing of it, or its start was taken back as a mistake.
 */
export const helpOn = (
  record: HelpOnRecord,
  involvementId: string,
  day: CalendarDay,
  counts: (deed: Deed) => boolean = () => true,
): Help | undefined => {
  const deeds = deedsOf(record, involvementId);
  if (deeds.length === 0 || isGone(record, involvementId, deeds)) return undefined;
  const counted = deeds.filter(counts);
  const first = counted.find(({ kind }) => kind === 'started');
  const soFar = counted.filter(({ at }) => at <= day).reduce(after, { start: first });
  const planned = counted.find(({ kind, at }) => kind === 'ended' && at > day);
  return shapeOf(soFar, planned);
};
