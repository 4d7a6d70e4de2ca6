import { PICTURE } from '../words/picture';
import { dayNumber } from './days';
import { byText } from './lines';
import type { Day, Picture, Thread } from './picture';
import { isInside, type Scale, stretch, tenth, wordsEndAt, xOf } from './scale';
import type { Drawing, SceneText } from './scene';
import { fitted, widthOf } from './texts';

const MOST_THREADS = 8;

type Phase = Thread['phases'][number];
type Break = Readonly<{ on: Day; backOn?: Day; isExact: boolean }>;

const phasesOf = (thread: Thread): readonly Phase[] =>
  [...thread.phases].sort((one, other) => byText(one.from, other.from));

/** The days on which a thread broke: lost, after being in touch. */
const breaksOf = (thread: Thread): readonly Break[] => {
  const phases = phasesOf(thread);
  return phases.flatMap((phase, index) => {
    const before = phases[index - 1];
    if (phase.state !== 'lost' || !before || before.state === 'lost') return [];
    const back = phases.slice(index + 1).find(({ state }) => state !== 'lost');
    const isExact = phase.inWords?.from === undefined;
    return [{ on: phase.from, isExact, ...(back && !back.inWords?.from ? { backOn: back.from } : {}) }];
  });
};

const untilOf = (phases: readonly Phase[], index: number, today: number): number => {
  const phase = phases[index]!;
  const next = phases[index + 1];
  const to = phase.to ? dayNumber(phase.to) : next ? dayNumber(next.from) : today;
  return next ? Math.min(to, dayNumber(next.from)) : to;
};

const strokesOf = (scale: Scale, thread: Thread, y: number, today: number): Partial<Drawing> => {
  const phases = phasesOf(thread);
  const broken = new Set(breaksOf(thread).map(({ on }) => on));
  const first = phases[0];
  return {
    threads: phases.flatMap((phase, index) => {
      const seen = stretch(scale, dayNumber(phase.from), untilOf(phases, index, today));
      if (!seen) return [];
      const [before, after] = [phase.state === 'lost' && broken.has(phase.from) ? 9 : 3.5, 3.5];
      const width = Math.max(1, seen.width - before - after);
      const x = Math.min(seen.x + before, scale.right - width);
      return [{ state: phase.state, line: { x: tenth(x), y, width: tenth(width) } }];
    }),
    beginnings:
      first && first.state !== 'lost' && isInside(scale, first.from)
        ? [{ x: xOf(scale, first.from) + 3, y }]
        : [],
    breaks: breaksOf(thread)
      .filter(({ on }) => isInside(scale, on))
      .map(({ on }) => ({ x: xOf(scale, on), y })),
  };
};

/** The day on which most threads broke, where three or more did, in a sentence about the past. */
const patternOf = (scale: Scale, picture: Picture, shown: readonly Thread[]): string | undefined => {
  const byDay = new Map<Day, Break[]>();
  for (const one of shown.flatMap(breaksOf).filter(({ on, isExact }) => isExact && isInside(scale, on))) {
    byDay.set(one.on, [...(byDay.get(one.on) ?? []), one]);
  }
  const [worst] = [...byDay].sort(
    ([day, some], [other, others]) => others.length - some.length || byText(other, day),
  );
  if (!worst || worst[1].length < 3) return undefined;
  const [day, breaks] = worst;
  const isMove = picture.homes.some(
    (home) => home.move && home.inWords?.from === undefined && home.from === day,
  );
  const sentence = PICTURE.broken(breaks.length, day, isMove);
  const weeks = breaks.flatMap(({ backOn }) =>
    backOn ? [Math.round((dayNumber(backOn) - dayNumber(day)) / 7)] : [],
  );
  if (weeks.length < breaks.length) return sentence;
  return `${sentence} ${PICTURE.cameBack(Math.min(...weeks), Math.max(...weeks))}`;
};

const isOnceSeen = (scale: Scale, thread: Thread, today: number): boolean => {
  const phases = phasesOf(thread);
  return phases.some((phase, index) => {
    const [from, to] = [dayNumber(phase.from), untilOf(phases, index, today)];
    return from <= scale.toNumber && to >= scale.fromNumber && to >= from;
  });
};

const byBeginning = (one: Thread, other: Thread): number =>
  byText(phasesOf(one)[0]?.from ?? '', phasesOf(other)[0]?.from ?? '') || byText(one.key, other.key);

type Rows = Readonly<{ scale: Scale; top: number; first: number; pitch: number }>;

const rowsFrom = (scale: Scale, top: number): Rows =>
  scale.isNarrow ? { scale, top, first: top + 52, pitch: 40 } : { scale, top, first: top + 31, pitch: 21 };

const words = (rows: Rows, text: string, y: number, look: SceneText['look']): SceneText => ({
  text,
  x: rows.scale.isNarrow ? rows.scale.left + 4 : 18,
  y,
  size: 14.5,
  look,
  anchor: 'start',
  lane: 'links',
});

const headOf = (rows: Rows, picture: Picture, shown: readonly Thread[]): readonly SceneText[] => {
  const { scale, top } = rows;
  const text = fitted(PICTURE.links(picture.childName), scale.right - 18, 17, 'lane');
  const heading = { ...words(rows, text, top + 21, 'lane'), x: 18, size: 17 };
  const pattern = scale.isNarrow ? undefined : patternOf(scale, picture, shown);
  const end = wordsEndAt(scale);
  const room = end - 30 - widthOf(text, 17, 'lane');
  if (!pattern || widthOf(pattern, 14.5, 'pattern') > room) return [heading];
  return [heading, { ...words(rows, pattern, top + 21, 'pattern'), x: end, anchor: 'end' }];
};

const nameOf = (rows: Rows, thread: Thread, y: number): SceneText => {
  const { scale } = rows;
  const room = scale.isNarrow ? scale.right - scale.left - 8 : scale.left - 30;
  return words(rows, fitted(thread.name, room, 14.5, 'row'), scale.isNarrow ? y - 4 : y + 13, 'row');
};

/** The threads of who and what matters: at most eight, the longest known first; the rest are counted. */
export const threadsOf = (
  scale: Scale,
  picture: Picture,
  top: number,
): Readonly<{ drawing: readonly Partial<Drawing>[]; bottom: number; folded: readonly string[] }> => {
  const today = dayNumber(picture.today);
  const seen = picture.threads.filter((thread) => isOnceSeen(scale, thread, today)).sort(byBeginning);
  if (seen.length === 0) return { drawing: [], bottom: top, folded: [] };
  const shown = seen.slice(0, MOST_THREADS);
  const rows = rowsFrom(scale, top);
  const last = rows.first + shown.length * rows.pitch - (scale.isNarrow ? 14 : 3);
  const rest = seen.length - shown.length;
  const more = rest > 0 ? [words(rows, PICTURE.more(rest), last + 15, 'quiet')] : [];
  return {
    folded: seen.slice(MOST_THREADS).map(({ key }) => key),
    bottom: last + (rest > 0 ? 22 : 0) + 5,
    drawing: [
      { texts: [...headOf(rows, picture, shown), ...more] },
      ...shown.flatMap((thread, index) => {
        const y = rows.first + index * rows.pitch;
        return [{ texts: [nameOf(rows, thread, y)] }, strokesOf(scale, thread, y + 8, today)];
      }),
    ],
  };
};
