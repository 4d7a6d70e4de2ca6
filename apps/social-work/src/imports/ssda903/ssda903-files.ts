import { checkIdentifier } from '@chronology/domain';
import {
  held,
  rejected,
  skipped,
  type Cells,
  type CsvKind,
  type CsvReading,
  type ReadRow,
  type Verdict,
} from '@chronology/imports';

/** The files of the SSDA903 return that say something a chronology keeps. */
export const KINDS = {
  header: 'Header',
  episodes: 'Episodes',
  reviews: 'Reviews',
  missing: 'Missing',
  healthReturn: 'OC2',
} as const;

const NOT_SAID_WHOSE = held(
  'no-lasting-id',
  'This row has no CHILD number, so nobody can tell whose it is. Please fill it in and send the row again.',
);

const NEEDS_ACCESS_CONTROL = skipped(
  'needs-access-control',
  'What this file says is kept out of the chronology until access to it can be given person by person.',
);

/** Whose the row is: by the authority's own number, or by an issued pupil number where it has none. */
const readOf = (cells: Cells): Omit<ReadRow, 'kind'> => {
  const child = cells['CHILD'] ?? issuedPupilNumber(cells);
  return child === undefined ? { cells, verdict: NOT_SAID_WHOSE } : { child, cells };
};

const issuedPupilNumber = ({ UPN }: Cells): string | undefined => {
  if (UPN === undefined) return undefined;
  const { value, verdict, isTemporary } = checkIdentifier('UPN', UPN);
  return verdict === 'passes' && !isTemporary ? value : undefined;
};

const kind = (name: string, columns: string, signature: string, required = 'CHILD'): CsvKind => ({
  kind: name,
  columns: columns.split(' '),
  signature: signature.split(' '),
  required: required.split(' '),
  read: readOf,
});

const kept = (name: string, signature: string, verdict: Verdict = NEEDS_ACCESS_CONTROL): CsvKind => ({
  ...kind(name, 'CHILD', signature),
  read: () => ({ cells: {}, verdict }),
});

/**
 * The files of the return, each told by its columns (DfE SSDA903 guidance); two more columns, LA and YEAR, stand in
 * the merged files of London. Files about adoption, earlier permanence, asylum and leaving care wait for access control.
 */
export const SSDA903_FILES: CsvReading = {
  kinds: [
    kind(KINDS.header, 'CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB', 'CHILD DOB ETHNIC', 'CHILD DOB'),
    kind(
      KINDS.episodes,
      'CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN YEAR',
      'CHILD DECOM RNE',
      'CHILD DECOM RNE LS PLACE DEC REC',
    ),
    kind(KINDS.reviews, 'CHILD DOB REVIEW REVIEW_CODE', 'CHILD REVIEW', 'CHILD REVIEW REVIEW_CODE'),
    kind(
      KINDS.missing,
      'CHILD DOB MISSING MIS_START MIS_END',
      'CHILD MIS_START',
      'CHILD MISSING MIS_START MIS_END',
    ),
    kind(
      KINDS.healthReturn,
      'CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED YEAR',
      'CHILD SDQ_SCORE',
    ),
    kept('AD1', 'CHILD DATE_INT DATE_MATCH'),
    kept('OC3', 'CHILD IN_TOUCH'),
    kept('UASC', 'CHILD DUC'),
    kept('PlacedAdoption', 'CHILD DATE_PLACED'),
    kept('PrevPerm', 'CHILD PREV_PERM'),
    kept('SWEpisodes', 'CHILD SW_ID'),
    kept('DoLo', 'CHILD DOLO_START'),
    {
      ...kept(
        'rule list',
        'RULE_CODE RULE_MESSAGE',
        skipped('not-of-this-format', 'A list of rules is not about a child.'),
      ),
      required: ['RULE_CODE'],
      columns: ['RULE_CODE'],
    },
  ],
  aliases: new Map([
    ['childid', 'child'],
    ['la_child_id', 'child'],
    ['date_of_birth', 'dob'],
    ['pl', 'place'],
  ]),
};

/** A cell that must hold a day and does not. */
export const notADay = (rule: string, column: string): Verdict =>
  rejected(rule, `${column} is not a day. Please write it like 03/06/2021 and send the row again.`);
