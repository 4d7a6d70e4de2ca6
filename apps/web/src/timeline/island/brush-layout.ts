import { daysBetween, daysLater } from '../../words/dates';
import { joysAndWorries } from '../../words/picture-tools';
import type { Day, Picture } from '../picture';
import { daysChosen, lifeOf, type Chosen, type Life } from './chosen';
import { monthsLater } from './months';

/** From the first to the last day that is shown. */
export type Range = Readonly<{ from: Day; to: Day }>;

/** One stretch of the life: how many joys and worries it holds. Places and widths are hundredths of the whole life. */
export type BrushBar = Readonly<{ from: Day; x: number; width: number; joys: number; worries: number }>;

/** Joys above worries over the whole life, and which part of it the picture shows. */
export type BrushLayout = Readonly<{
  life: Life;
  unit: 'month' | 'quarter' | 'year';
  bars: readonly BrushBar[];
  /** The most of each in one stretch; at least 1. */
  most: Readonly<{ joys: number; worries: number }>;
  years: readonly Readonly<{ x: number; text: string }>[];
  shown: Range & Readonly<{ x: number; width: number }>;
  /** The whole of it in words. */
  words: string;
}>;

const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const;

const unitFor = (days: number): BrushLayout['unit'] => {
  if (days < 730) return 'month';
  return days < 365 * 12 ? 'quarter' : 'year';
};

const startOf = (day: Day, months: number): Day => {
  const month = Number(day.slice(5, 7)) - 1;
  return `${day.slice(0, 5)}${String(month - (month % months) + 1).padStart(2, '0')}-01`;
};

/** Hundredths of the life at which a day begins, never outside it. */
export const placeInLife = (life: BrushLayout['life'], day: Day): number => {
  const days = daysBetween(life.first, life.last) + 1;
  return Math.min(100, Math.max(0, (daysBetween(life.first, day) / days) * 100));
};

/** The day at a place of the life: the inverse of `placeInLife`. */
export const dayInLife = (life: BrushLayout['life'], place: number): Day => {
  const days = daysBetween(life.first, life.last) + 1;
  return daysLater(life.first, Math.round((Math.min(100, Math.max(0, place)) / 100) * days));
};

/** Up to the last day, and where the calendar ends. */
const startsOf = (life: BrushLayout['life'], months: number): readonly Day[] => {
  const starts = [startOf(life.first, months)];
  for (let day = ''; day !== starts.at(-1);) {
    day = starts.at(-1) ?? '';
    const next = monthsLater(day, months);
    if (next > day && next <= life.last) starts.push(next);
  }
  return starts;
};

const emptyBars = (life: BrushLayout['life'], months: number): readonly BrushBar[] => {
  const starts = startsOf(life, months);
  return starts.map((from) => {
    const x = placeInLife(life, from);
    const end = placeInLife(life, monthsLater(from, months));
    return { from, x, width: end - x, joys: 0, worries: 0 };
  });
};

const withMarks = (empty: readonly BrushBar[], { marks }: Picture, months: number): readonly BrushBar[] => {
  const bars = new Map(empty.map((bar) => [bar.from, bar]));
  for (const { kind, to } of marks) {
    const bar = bars.get(startOf(to, months));
    if (bar && kind === 'joy') bars.set(bar.from, { ...bar, joys: bar.joys + 1 });
    if (bar && kind === 'worry') bars.set(bar.from, { ...bar, worries: bar.worries + 1 });
  }
  return [...bars.values()];
};

const yearsOf = (life: BrushLayout['life']): BrushLayout['years'] => {
  const first = Number(life.first.slice(0, 4)) + 1;
  const last = Number(life.last.slice(0, 4));
  const step = Math.ceil((last - first + 1) / 10);
  const years: { x: number; text: string }[] = [];
  for (let year = first; year <= last; year += Math.max(1, step)) {
    years.push({ x: placeInLife(life, `${year}-01-01`), text: String(year) });
  }
  return years.filter(({ x }) => x < 97);
};

/** The range that is shown, within the life. */
export const rangeOf = (chosen: Chosen, life: BrushLayout['life'], today: Day): Range => {
  const { from = life.first, to = life.last } = daysChosen(chosen, today);
  const within = (day: Day) => (day < life.first ? life.first : day > life.last ? life.last : day);
  return { from: within(from), to: within(to) };
};

/** Joys and worries by month, quarter or year, whichever suits the length of the life. Pure: no clock, no width. */
export const brushLayout = (picture: Picture, chosen: Chosen): BrushLayout => {
  const life = lifeOf(picture);
  const unit = unitFor(daysBetween(life.first, life.last));
  const bars = withMarks(emptyBars(life, MONTHS_OF[unit]), picture, MONTHS_OF[unit]);
  const range = rangeOf(chosen, life, picture.today);
  const x = placeInLife(life, range.from);
  const sum = (of: (bar: BrushBar) => number) => bars.reduce((total, bar) => total + of(bar), 0);
  return {
    life,
    unit,
    bars,
    most: {
      joys: Math.max(1, ...bars.map(({ joys }) => joys)),
      worries: Math.max(1, ...bars.map(({ worries }) => worries)),
    },
    years: yearsOf(life),
    shown: { ...range, x, width: placeInLife(life, daysLater(range.to, 1)) - x },
    words: joysAndWorries(
      sum(({ joys }) => joys),
      sum(({ worries }) => worries),
      life.first,
    ),
  };
};
