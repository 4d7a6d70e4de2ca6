import type { When } from '../child/picture-of/answers';
import { aboutOf, daysOf } from '../child/picture-of/days';
import type { HelpAnswer } from './answers';

/** The last days of times that are not known to the day: where a day stands for one of them, nothing is measured to it. */
export const notExactDays = (whens: readonly (When | null)[], today: string): ReadonlySet<string> =>
  new Set(
    whens.filter((when) => aboutOf(when) !== undefined).flatMap((when) => daysOf(when, { today })?.to ?? []),
  );

/** The same of everything that is on record as having followed an ending. */
export const notExactIn = ({ endings, asOf }: Pick<HelpAnswer, 'endings' | 'asOf'>): ReadonlySet<string> => {
  const events = endings.flatMap(({ result }) => result?.followed?.events ?? []);
  const entries = events.flatMap((event) => event.entries);
  return notExactDays(
    entries.map(({ occurred }) => occurred),
    asOf,
  );
};
