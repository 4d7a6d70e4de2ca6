import type { Agency, Source } from '@chronology/access';
import { compareDays, earliestDay, type CalendarDay, type Occurred } from '@chronology/domain';
import {
  effectOf,
  grouped,
  isWholeEnding,
  resumptionOf,
  type EndingOnRecord,
  type HelpOnRecord,
  type Intensity,
  type Involvement,
  type HelpLevel,
} from '@chronology/going-well';

/** A stretch of one amount of help; without an amount, nobody said how much there was. */
export type Phase = Readonly<{
  from?: CalendarDay;
  to?: CalendarDay;
  per28?: number;
  unit?: Intensity['unit'];
  asStated?: Intensity;
}>;

/** A time in which help stood still; without an end it still does, or nobody said when it came back. */
export type Pause = Readonly<{ from: CalendarDay; to?: CalendarDay; endingRef: string }>;

/** One stretch of help over time: thick where there is much of it, thin where there is less. */
export type ServiceBar = Readonly<{
  involvementId: string;
  serviceId?: string;
  name?: string;
  provider?: string;
  tier?: string;
  lane?: Agency;
  source?: Source;
  needRefs: readonly string[];
  startedOn?: Occurred;
  plannedEnd?: CalendarDay;
  phases: readonly Phase[];
  pauses: readonly Pause[];
  endedOn?: Occurred;
  endingRef?: string;
  /** True while it has started and no ending has taken effect by the day of reading. */
  isRunning: boolean;
  /** True where the same service had been there before. */
  isBackAgain: boolean;
}>;

type ByHelp = ReadonlyMap<string, readonly EndingOnRecord[]>;

/** What every bar is made from: `ended` are the pauses of help that ended while it stood still. */
type Bars = Readonly<{
  help: HelpOnRecord;
  notJudged: ByHelp;
  ended: ByHelp;
  firstOfService: ReadonlyMap<string, CalendarDay>;
}>;

const firstDay = ({ start }: Involvement): CalendarDay | undefined =>
  start && earliestDay(start.fact.data.occurred);

type Ended = Readonly<{ on: Occurred; day?: CalendarDay; ref: string }>;

const endOf = ({ involvementId }: Involvement, { help, notJudged }: Bars): Ended | undefined => {
  const judged = help.endingsOfHelp(involvementId).find(isWholeEnding);
  const day = judged && effectOf(judged);
  if (judged && day !== undefined) return { on: { from: day, precision: 'day' }, day, ref: judged.ref };
  const unknown = notJudged.get(involvementId)?.find(isWholeEnding);
  return unknown && { on: unknown.occurred, ref: unknown.ref };
};

const phaseFrom = (
  level: HelpLevel,
  next: CalendarDay | undefined,
  start: CalendarDay | undefined,
): Phase => ({
  from: level.on ?? start,
  to: next,
  per28: level.amount.per28,
  unit: level.amount.unit,
  asStated: level.asStated,
});

const phasesOf = (involvement: Involvement, ended: Ended | undefined): readonly Phase[] => {
  const start = firstDay(involvement);
  const levels = involvement.levels.filter(({ amount }) => amount.per28 > 0);
  const [first] = levels;
  if (!first) return [{ from: start, to: ended?.day }];
  const known = levels.map((level, index) => phaseFrom(level, levels[index + 1]?.on ?? ended?.day, start));
  const isUnsaidBefore =
    start !== undefined && first.on !== undefined && first.ref !== involvement.start?.ref;
  if (!isUnsaidBefore) return [{ ...known[0], from: start ?? first.on }, ...known.slice(1)];
  return [{ from: start, to: first.on }, ...known];
};

const pausesOf = ({ involvementId }: Involvement, { help, ended }: Bars): readonly Pause[] =>
  [...help.endingsOfHelp(involvementId), ...(ended.get(involvementId) ?? [])]
    .filter((ending) => ending.leaving.type === 'PAUSED')
    .flatMap((pause) => {
      const from = effectOf(pause);
      const to = resumptionOf(pause, help.known)?.fact.data.content.resumedOn;
      return from === undefined ? [] : [{ from, to, endingRef: pause.ref }];
    })
    .toSorted((a, b) => compareDays(a.from, b.from));

const isBackAgain = (involvement: Involvement, { firstOfService }: Bars): boolean => {
  const { serviceId } = involvement;
  const [start, before] = [firstDay(involvement), serviceId && firstOfService.get(serviceId)];
  return start !== undefined && before !== undefined && before < start;
};

const startOf = ({ start }: Involvement) => {
  const data = start?.fact.data;
  const { name, provider, tier, plannedEnd } = data?.content ?? {};
  const source = data?.onBehalfOf ?? data?.source;
  return { name, provider, tier, plannedEnd, source, lane: source?.agency, startedOn: data?.occurred };
};

const barOf = (involvement: Involvement, bars: Bars): ServiceBar => {
  const { help } = bars;
  const ended = endOf(involvement, bars);
  const start = firstDay(involvement);
  const hasStarted = start === undefined || start <= help.asOf;
  const hasEnded = ended !== undefined && (ended.day === undefined || ended.day <= help.asOf);
  return {
    involvementId: involvement.involvementId,
    serviceId: involvement.serviceId,
    ...startOf(involvement),
    needRefs: [...new Set(involvement.needRefs)],
    phases: phasesOf(involvement, ended),
    pauses: pausesOf(involvement, bars),
    endedOn: ended?.on,
    endingRef: ended?.ref,
    isRunning: hasStarted && !hasEnded,
    isBackAgain: isBackAgain(involvement, bars),
  };
};

/** The first day of each service. */
const firstDays = ({ involvements }: HelpOnRecord): ReadonlyMap<string, CalendarDay> => {
  const first = new Map<string, CalendarDay>();
  for (const involvement of involvements.values()) {
    const { serviceId } = involvement;
    const start = firstDay(involvement);
    if (serviceId === undefined || start === undefined) continue;
    const before = first.get(serviceId);
    if (before === undefined || start < before) first.set(serviceId, start);
  }
  return first;
};

const byHelp = (endings: readonly EndingOnRecord[]): ByHelp =>
  grouped(endings, ({ involvementId }) => [involvementId]);

/** Every stretch of help, in the order in which they started; what has no known start comes last. */
export const barsOf = (help: HelpOnRecord): readonly ServiceBar[] => {
  const bars = {
    help,
    notJudged: byHelp(help.notJudged.map(({ ending }) => ending)),
    ended: byHelp(help.pausesThatBecameEndings),
    firstOfService: firstDays(help),
  };
  return [...help.involvements.values()]
    .toSorted((a, b) => compareDays(firstDay(a) ?? '~', firstDay(b) ?? '~'))
    .map((involvement) => barOf(involvement, bars));
};
