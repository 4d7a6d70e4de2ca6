import { monthInWords } from '../words/dates';
import { PICTURE } from '../words/picture';
import { birthday, monthOf, monthsBetween, yearOf, yearsBetween } from './days';
import type { Day, Picture } from './picture';
import { daysShown, isInside, type Scale, tenth, xOf } from './scale';
import type { Drawing, SceneText } from './scene';
import { widthOf } from './texts';

/** Where the years, and the ages under them, stand. */
export const YEARS_AT = 20;
export const AGES_AT = 37;

type Range = Readonly<{ from: Day; to: Day }>;

const labelAt = (x: number, text: string, look: 'year' | 'month' | 'age'): SceneText => ({
  text,
  x: tenth(x),
  y: look === 'age' ? AGES_AT : YEARS_AT,
  size: look === 'year' ? 15.5 : 14.5,
  look,
  anchor: 'start',
});

const months = (scale: Scale, range: Range): readonly Day[] => {
  const shown = daysShown(scale);
  if (shown >= 900) return [];
  const step = shown < 420 && !scale.isNarrow ? 1 : 3;
  return monthsBetween(range.from, range.to).filter((month) => (monthOf(month) - 1) % step === 0);
};

/** Every so many years have their number, so that a long life on a small screen stays readable. */
const yearStep = (scale: Scale): number => {
  const room = ((scale.right - scale.left) / daysShown(scale)) * 365.25;
  return Math.max(1, Math.ceil(46 / room));
};

const ages = (
  scale: Scale,
  bornOn: Day | undefined,
  range: Range,
): readonly Readonly<{ day: Day; age: number }>[] => {
  if (!bornOn) return [];
  const step = yearStep(scale);
  const first = Math.max(0, yearOf(range.from) - yearOf(bornOn));
  return Array.from({ length: Math.max(0, yearOf(range.to) - yearOf(bornOn) - first + 1) }, (_, index) => ({
    day: birthday(bornOn, first + index),
    age: first + index,
  })).filter(({ day, age }) => isInside(scale, day) && age % step === 0 && age < 26);
};

/** Years, months once there is room, and ages. */
export const axisOf = (scale: Scale, picture: Picture, range: Range): Partial<Drawing> => {
  const years = yearsBetween(range.from, range.to);
  const step = yearStep(scale);
  const named = years.filter((year) => yearOf(year) % step === 0);
  const between = months(scale, range).filter((month) => monthOf(month) !== 1);
  const inPicture = (label: SceneText): boolean =>
    label.x + widthOf(label.text, label.size, label.look) <= scale.right + 14;
  const aged = ages(scale, picture.bornOn, range)
    .map(({ day, age }) => ({
      x: xOf(scale, day),
      label: labelAt(xOf(scale, day) + 5, age === 0 ? PICTURE.born : PICTURE.age(age), 'age'),
    }))
    .filter(({ label }) => inPicture(label));
  return {
    grid: [
      ...between.map((month) => ({ x: xOf(scale, month), isMinor: true })),
      ...years.map((year) => ({ x: xOf(scale, year), isMinor: false })),
    ],
    birthdays: aged.map(({ x }) => x),
    texts: [
      ...named.map((year) => labelAt(xOf(scale, year) + 6, String(yearOf(year)), 'year')),
      ...aged.map(({ label }) => label),
      ...between.map((month) => labelAt(xOf(scale, month) + 5, monthInWords(month).slice(0, 3), 'month')),
    ].filter(inPicture),
  };
};
