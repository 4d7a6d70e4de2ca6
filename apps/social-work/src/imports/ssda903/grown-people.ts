import { ageOn, type CalendarDay } from '@chronology/domain';
import { skipped, type Row } from '@chronology/imports';
import { dayIn } from './days-of-return';
import type { Refusal } from './episode';

const OLDEST = 25;
const NOT_A_CHILD = skipped(
  'not-a-child',
  'The person was over 25 at that time: not a child or young person.',
);

export type ByAge = Readonly<{ young: readonly Row[]; refused: readonly Refusal[] }>;

/** Rows of a day on which the person was over 25 are passed over; with nothing but such rows, so is who the person is. */
export const withoutGrownPeople = (rows: readonly Row[], birthDate: CalendarDay | undefined): ByAge => {
  const isGrown = ({ cells }: Row): boolean => {
    const day = dayIn(cells['DECOM']) ?? dayIn(cells['REVIEW']) ?? dayIn(cells['MIS_START']);
    return birthDate !== undefined && day !== undefined && ageOn(birthDate, day) > OLDEST;
  };
  const grown = rows.filter(isGrown);
  const others = rows.filter((row) => !isGrown(row));
  const isNobody = grown.length > 0 && others.every(({ kind }) => kind === 'Header');
  return {
    young: isNobody ? [] : others,
    refused: (isNobody ? rows : grown).map(({ ref }) => ({ row: ref, ...NOT_A_CHILD })),
  };
};
