import { endName } from '../words/picture';
import { dayNumber } from './days';
import { byText } from './lines';
import type { End, HelpRow, Spell } from './picture';
import { pictureWidth, type Scale, xOfNumber } from './scale';

/** Ends nearer than this on one line are one sign. */
export const ENDS_APART = 20;

/** However short, a bar is so wide. */
export const LEAST_WIDTH = 2;

export type Phase = Readonly<{ from: number; to: number; weight: 'full' | 'less' }>;

/** A spell in day numbers, its phases in order and without overlap. */
export type Stretched = Readonly<{
  spell: Spell;
  phases: readonly Phase[];
  /** The days it covers, with what followed it. */
  from: number;
  to: number;
  /** The last day on which it was there; today while it goes on. */
  last: number;
  isOpen: boolean;
  /** Paused, and nobody wrote down that it came back. */
  isPaused: boolean;
}>;

const lastDayOf = (end: End, today: number): number =>
  end.after ? Math.max(dayNumber(end.on), Math.min(today, dayNumber(end.after.to))) : dayNumber(end.on);

const phasesOf = (spell: Spell, last: number): readonly Phase[] => {
  const ordered = [...spell.phases].sort((one, other) => byText(one.from, other.from));
  return ordered.flatMap((phase, index) => {
    const from = dayNumber(phase.from);
    const next = ordered[index + 1];
    const to = Math.min(
      last,
      phase.to ? dayNumber(phase.to) : last,
      next ? Math.max(from, dayNumber(next.from)) : last,
    );
    return to >= from ? [{ from, to, weight: phase.weight }] : [];
  });
};

/** The days that a spell covers, from its first to the last day of what followed; undefined where it has no phase. */
export const stretched = (spell: Spell, today: number): Stretched | undefined => {
  const isAhead = (day: string | undefined): boolean => day === undefined || dayNumber(day) > today;
  const isOpen = isAhead(spell.endedOn) && spell.phases.some((phase) => isAhead(phase.to));
  const isPaused = spell.pauses.some((pause) => pause.to === undefined && dayNumber(pause.from) <= today);
  const starts = spell.phases.map((phase) => dayNumber(phase.from));
  if (starts.length === 0) return undefined;
  const from = Math.min(...starts);
  const untils = spell.phases.map((phase) => (phase.to ? dayNumber(phase.to) : today));
  const last = Math.max(from, spell.endedOn ? dayNumber(spell.endedOn) : Math.max(...untils));
  const ends = spell.ends.map((end) => lastDayOf(end, today));
  return { spell, phases: phasesOf(spell, last), from, to: Math.max(last, ...ends), last, isOpen, isPaused };
};

/** Whether any of it, or of what followed it, is to be seen. */
export const isSeen = (scale: Scale, { from, to }: Readonly<{ from: number; to: number }>): boolean =>
  from <= scale.toNumber && to >= scale.fromNumber;

/** Ends of one spell that are drawn as one sign, the one that says most first. */
export type EndSign = Readonly<{ ends: readonly End[]; x: number }>;

const weightOf = (end: End): number => (end.type === 'ended' ? 2 : 0) + (end.after ? 1 : 0);

const sayingMost = (one: End, other: End): number =>
  weightOf(other) - weightOf(one) || byText(other.on, one.on) || byText(one.key, other.key);

/** An end that lies ahead stands clear of the line of today, however near its day is. */
const AHEAD_APART = 21;
const HALF_A_SIGN = 13.5;

const placeOf = (scale: Scale, { on }: End, today: number): number => {
  const x = xOfNumber(scale, dayNumber(on));
  if (dayNumber(on) <= today || today < scale.fromNumber) return x;
  return Math.min(
    Math.max(x, xOfNumber(scale, today) + AHEAD_APART),
    Math.max(x, pictureWidth(scale) - HALF_A_SIGN),
  );
};

/** The signs of the ends in range, none nearer than `ENDS_APART` to the next. */
export const signsOf = (scale: Scale, spell: Spell, today: number): readonly EndSign[] => {
  const inRange = spell.ends
    .filter((end) => isSeen(scale, { from: dayNumber(end.on), to: dayNumber(end.on) }))
    .sort(sayingMost);
  const signs: { ends: End[]; x: number }[] = [];
  for (const end of inRange) {
    const x = placeOf(scale, end, today);
    const near = signs.find((sign) => Math.abs(sign.x - x) < ENDS_APART);
    if (near) near.ends.push(end);
    else signs.push({ ends: [end], x });
  }
  return signs;
};

/** What a screen reader says of a sign: the end that says most, then the others. */
export const signName = (row: HelpRow, sign: EndSign): string =>
  sign.ends.map((end) => endName(row.name, end)).join(' ');

/**
 * The line of its row on which each spell stands, so that neither bars nor signs touch; the spells must be in order
 * of their first day.
 */
export const linesOfSpells = (
  scale: Scale,
  spells: readonly Stretched[],
  today: number,
): readonly number[] => {
  const lines: { until: number; signs: number[] }[] = [];
  return spells.map((one) => {
    const signs = signsOf(scale, one.spell, today).map(({ x }) => x);
    const start = xOfNumber(scale, one.from);
    const free = lines.findIndex(
      (line) =>
        line.until <= start &&
        signs.every((x) => line.signs.every((other) => Math.abs(other - x) >= ENDS_APART)),
    );
    const at = free === -1 ? lines.length : free;
    const until = Math.max(xOfNumber(scale, one.to), start + LEAST_WIDTH);
    lines[at] = { until, signs: [...(lines[at]?.signs ?? []), ...signs] };
    return at;
  });
};
