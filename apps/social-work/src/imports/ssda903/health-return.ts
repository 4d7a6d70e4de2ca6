import type { CalendarDay } from '@chronology/domain';
import {
  held,
  type ChildContext,
  type LeftOut,
  type MappedFact,
  type Quality,
  type Row,
  type TakenBack,
} from '@chronology/imports';
import { returnYear } from './days-of-return';
import type { Refusal } from './episode';
import { codeIn, codeQuality, mark } from './ssda903-codes';

const NO_YEAR = held(
  'collection-year-needed',
  'This file holds no dates. Please say which year’s return it belongs to (--collection-year) and import it again.',
);
const MOST = 40;
const CLOSED = ['CONVICTED', 'SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'];

export type HealthReturnMapped = Readonly<{
  facts: readonly MappedFact[];
  takenBack: readonly TakenBack[];
  refused: readonly Refusal[];
  leftOut: readonly LeftOut[];
}>;

/** The yearly health items of the return (OC2). It has no days: they are true of the year that the return covers. */
export const mapHealthReturn = (
  rows: readonly Row[],
  { collectionYear }: Pick<ChildContext, 'collectionYear'>,
  hasNoEpisodes: boolean,
): HealthReturnMapped => {
  const dated = rows.flatMap((row) => {
    const year = yearOf(row, collectionYear);
    return year === undefined ? [] : [{ row, year, facts: healthFacts(row, year, hasNoEpisodes) }];
  });
  return {
    facts: dated.flatMap(({ facts }) => facts),
    takenBack: takenBackBy(dated),
    refused: rows
      .filter((row) => yearOf(row, collectionYear) === undefined)
      .map(({ ref }) => ({ row: ref, ...NO_YEAR })),
    leftOut: rows.flatMap((row) => [...closedParts(row), ...notTold(row)]),
  };
};

type Dated = Readonly<{ row: Row; year: number; facts: readonly MappedFact[] }>;

/** The rows of one year together say all that the return says of it; what it said before and says no more goes. */
const takenBackBy = (dated: readonly Dated[]): readonly TakenBack[] =>
  [...new Map(dated.map((each) => [each.year, each])).values()].map(({ row, year }) => ({
    row: row.ref,
    naturalKey: naturalKeyOf(year),
    keeps: dated
      .filter((each) => each.year === year)
      .flatMap(({ facts }) => facts.map(({ aspect }) => aspect)),
    why: 'The return no longer says so.',
  }));

const naturalKeyOf = (year: number): string => `health return ${year}`;

const yearOf = ({ cells: { YEAR } }: Row, collectionYear: number | undefined): number | undefined =>
  YEAR !== undefined && /^(19|20)\d\d$/.test(YEAR) ? Number(YEAR) : collectionYear;

const closedParts = ({ ref, cells }: Row): readonly LeftOut[] => {
  const part = CLOSED.filter((column) => cells[column] !== undefined).join(', ');
  return part === '' ? [] : [{ row: ref, part, why: 'It needs access control.' }];
};

const healthFacts = (row: Row, year: number, hasNoEpisodes: boolean): readonly MappedFact[] => {
  const marks = hasNoEpisodes ? [mark('1012', 'The return holds no episode of care of this child.')] : [];
  const facts = [...sdq(row, year), ...checks(row, year)];
  return facts.map((fact, place) => (place === 0 ? { ...fact, markedByOthers: marks } : fact));
};

const base = (row: Row, year: number) => ({
  rows: [row.ref] as const,
  naturalKey: naturalKeyOf(year),
  occurred: returnYear(year),
});

/** Spreadsheets turn whole numbers into 12.0. */
const whole = (cell: string | undefined): number | undefined =>
  cell !== undefined && /^\d{1,3}(\.0)?$/.test(cell) ? Number(cell) : undefined;

const sdq = (row: Row, year: number): readonly MappedFact[] => {
  const { SDQ_SCORE, SDQ_REASON } = row.cells;
  const both = SDQ_SCORE !== undefined && SDQ_REASON !== undefined;
  const bothMark = both ? [mark('197a', 'The return gives a score and a reason why there is none.')] : [];
  return [
    ...(SDQ_SCORE === undefined ? [] : [scored(row, year, SDQ_SCORE, bothMark)]),
    ...(SDQ_REASON === undefined ? [] : [notScored(row, year, SDQ_REASON)]),
  ];
};

const scored = (
  row: Row,
  year: number,
  cell: string,
  marks: readonly Quality[],
): MappedFact<'SdqCompleted'> => {
  const total = whole(cell);
  const isScore = total !== undefined && total <= MOST;
  return {
    ...base(row, year),
    type: 'SdqCompleted',
    aspect: 'sdq',
    content: isScore ? { total } : {},
    quality: isScore
      ? marks
      : [...marks, mark('180', `The score is none from 0 to ${MOST}. It is not shown.`)],
    raw: { SDQ_SCORE: cell },
  };
};

const notScored = (row: Row, year: number, code: string): MappedFact<'SdqNotCompleted'> => {
  const reason = codeIn('SDQ_REASON', code, lastDay(year));
  const quality = codeQuality('SDQ_REASON', reason);
  return {
    ...base(row, year),
    type: 'SdqNotCompleted',
    aspect: 'no sdq',
    content: { reason },
    ...(quality && { quality: [quality] }),
    raw: { SDQ_REASON: code },
  };
};

const lastDay = (year: number): CalendarDay => `${year}-03-31`;

const CHECKS = [
  ['HEALTH_ASSESSMENT', 'health_assessment'],
  ['HEALTH_CHECK', 'health_surveillance'],
  ['IMMUNISATIONS', 'immunisations'],
] as const;

/** Yes or no as the return writes it; undefined for anything else. */
const yesOrNo = (cell: string | undefined): boolean | undefined => {
  const value = whole(cell);
  return value === 0 || value === 1 ? value === 1 : undefined;
};

const notTold = ({ ref, cells }: Row): readonly LeftOut[] =>
  [...CHECKS.map(([column]) => column), 'TEETH_CHECK']
    .filter((column) => cells[column] !== undefined && yesOrNo(cells[column]) === undefined)
    .map((part) => ({ row: ref, part, why: 'It is neither 0 nor 1, so nobody can tell what it says.' }));

/** 0 says that something was not up to date, which is a fact; a blank says nothing. */
const checks = (row: Row, year: number): readonly MappedFact[] => {
  const upToDate = (column: string) => yesOrNo(row.cells[column]);
  const teeth = upToDate('TEETH_CHECK');
  return [
    ...CHECKS.flatMap(([column, check]): MappedFact[] => {
      const value = upToDate(column);
      return value === undefined
        ? []
        : [
            {
              ...base(row, year),
              type: 'HealthAssessmentReported',
              aspect: check,
              content: { check, upToDate: value },
              raw: { [column]: row.cells[column] ?? '' },
            },
          ];
    }),
    ...(teeth === undefined
      ? []
      : [
          {
            ...base(row, year),
            type: 'DentalCheckReported',
            aspect: 'teeth',
            content: { upToDate: teeth },
            raw: { TEETH_CHECK: row.cells['TEETH_CHECK'] ?? '' },
          } satisfies MappedFact<'DentalCheckReported'>,
        ]),
  ];
};
