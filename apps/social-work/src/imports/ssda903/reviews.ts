import { ageOn, TOOK_PART, type CalendarDay } from '@chronology/domain';
import type { MappedFact, Quality, Row } from '@chronology/imports';
import { dayIn, onDay } from './days-of-return';
import type { Refusal } from './episode';
import { codeIn, codeQuality, mark } from './ssda903-codes';
import { notADay } from './ssda903-files';

/** What the reviews of one child are judged by. `hasNoEpisodes`: the import holds episodes, and none of this child's. */
export type ReviewedChild = Readonly<{ birthDate?: CalendarDay; hasNoEpisodes: boolean; died?: CalendarDay }>;

const UNDER_FOUR = 'PN0';
const FOUR = 4;

type Review = Readonly<{ row: Row; on: CalendarDay }>;

/** The reviews of one child, and how the child took part. Two on one day are two. */
export const mapReviews = (
  rows: readonly Row[],
  child: ReviewedChild,
): Readonly<{ facts: readonly MappedFact[]; refused: readonly Refusal[] }> => {
  const reviews = rows.flatMap((row) => {
    const on = dayIn(row.cells['REVIEW']);
    return on === undefined ? [] : [{ row, on }];
  });
  return {
    facts: reviews.map((review) => {
      const sameDay = reviews.filter(({ on }) => on === review.on).sort(byHowTheChildTookPart);
      const count = sameDay.indexOf(review) + 1;
      return {
        ...reviewHeld(review, count, reviewQuality(review, sameDay.length, child)),
        markedByOthers: marksByEpisodes(review.on, child),
      };
    }),
    refused: rows
      .filter(({ cells }) => dayIn(cells['REVIEW']) === undefined)
      .map(({ ref }) => ({ row: ref, ...notADay('166', 'REVIEW') })),
  };
};

/** Reviews on one day are told apart by their code, so that rows in another order say the same. */
const byHowTheChildTookPart = (one: Review, other: Review): number => {
  const [a, b] = [one.row.cells['REVIEW_CODE'] ?? '', other.row.cells['REVIEW_CODE'] ?? ''];
  return a === b ? 0 : a < b ? -1 : 1;
};

const reviewHeld = (
  { row, on }: Review,
  count: number,
  quality: readonly Quality[],
): MappedFact<'ReviewHeld'> => {
  const code = row.cells['REVIEW_CODE'];
  const tookPart = TOOK_PART.find((each) => each === code);
  return {
    rows: [row.ref],
    type: 'ReviewHeld',
    naturalKey: count === 1 ? `review ${on}` : `review ${on} ${count}`,
    aspect: 'review',
    occurred: onDay(on),
    content: { about: 'Looked after review', ...(tookPart && { childTookPart: tookPart }) },
    ...(code !== undefined && { codes: [codeIn('REVIEW_CODE', code, on)] }),
    quality,
    raw: { REVIEW: row.cells['REVIEW'] ?? '', ...(code !== undefined && { REVIEW_CODE: code }) },
  };
};

const reviewQuality = ({ row, on }: Review, onThatDay: number, child: ReviewedChild): readonly Quality[] => {
  const code = row.cells['REVIEW_CODE'];
  const marks = [
    codeMark(code, on),
    ageMark(code, on, child.birthDate),
    onThatDay > 1
      ? mark('reviews-on-one-day', `The return has ${onThatDay} reviews on this day.`, 'info')
      : undefined,
  ];
  return marks.filter((each) => each !== undefined);
};

/** What the episodes of the same import say of a review. */
const marksByEpisodes = (on: CalendarDay, { hasNoEpisodes, died }: ReviewedChild): readonly Quality[] => [
  ...(hasNoEpisodes ? [mark('1012', 'The return holds no episode of care of this child.')] : []),
  ...(died !== undefined && on > died
    ? [mark('after-death', 'The return says that the child had died by then.', 'error')]
    : []),
];

const codeMark = (code: string | undefined, on: CalendarDay): Quality | undefined =>
  code === undefined
    ? mark('167', 'The return does not say how the child took part.')
    : codeQuality('REVIEW_CODE', codeIn('REVIEW_CODE', code, on));

const ageMark = (
  code: string | undefined,
  on: CalendarDay,
  birthDate: CalendarDay | undefined,
): Quality | undefined => {
  if (code === undefined || birthDate === undefined) return undefined;
  const isUnderFour = ageOn(birthDate, on) < FOUR;
  if (code === UNDER_FOUR && !isUnderFour)
    return mark('440', 'The code is for a child under 4, and the child was 4 or older on that day.');
  if (code !== UNDER_FOUR && isUnderFour)
    return mark('441', 'The code is for a child of 4 or older, and the child was under 4 on that day.');
  return undefined;
};
