import { checkIdentifier, lookUpCode, type CalendarDay } from '@chronology/domain';
import type { DescribedChild, LeftOut, Row, StatedIdentifier } from '@chronology/imports';
import { onDay } from './days-of-return';

/** Who the child is: the return has a birth date and numbers, and no names. */
export const childOf = (row: Row, birthDate: CalendarDay | undefined): DescribedChild => {
  const { DOB, UPN, CHILD } = row.cells;
  const noUpn = UPN !== undefined && checkIdentifier('UPN', UPN).verdict === 'unknown-reason-code';
  const identifiers: StatedIdentifier[] = [
    ...(CHILD === undefined ? [] : [{ scheme: 'LA_CHILD_ID', value: CHILD } as const]),
    ...(UPN === undefined || noUpn ? [] : [{ scheme: 'UPN', value: UPN } as const]),
  ];
  return {
    row: row.ref,
    names: [],
    ...(birthDate !== undefined && { birthDate: onDay(birthDate) }),
    identifiers,
    raw: DOB === undefined ? {} : { DOB },
    ...(noUpn && UPN !== undefined && { codes: [lookUpCode('SSDA903/UPN_UNKNOWN', UPN)] }),
  };
};

/** What a header row says and no fact holds. */
export const leftOutOfHeader = ({ ref, cells }: Row): readonly LeftOut[] => {
  const named = (columns: readonly string[], why: string): LeftOut[] => {
    const part = columns.filter((column) => cells[column] !== undefined).join(', ');
    return part === '' ? [] : [{ row: ref, part, why }];
  };
  return [
    ...named(['SEX', 'ETHNIC'], 'A chronology has no use for it.'),
    ...named(['MOTHER', 'MC_DOB'], 'That a child became a parent needs access control.'),
  ];
};
