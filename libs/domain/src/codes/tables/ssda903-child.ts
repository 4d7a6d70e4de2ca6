import { codeTable } from '../code-table';
import { ethnicities } from './ethnicities';

const source = 'DfE, children looked after return (SSDA903)';
const untilReturn2024 = { validTo: '2024-03-31' };
const sinceReturn2025 = { validFrom: '2024-04-01' };
const sinceReturn2024 = { validFrom: '2023-04-01' };

const yesOrNo = [
  ['MOTHER', 'Is a mother'],
  ['CONVICTED', 'Convicted in the year'],
  ['HEALTH_CHECK', 'Health checks up to date'],
  ['IMMUNISATIONS', 'Immunisations up to date'],
  ['TEETH_CHECK', 'Teeth check up to date'],
  ['HEALTH_ASSESSMENT', 'Health assessment up to date'],
  ['SUBSTANCE_MISUSE', 'Substance misuse identified'],
  ['INTERVENTION_RECEIVED', 'Received an intervention for substance misuse'],
  ['INTERVENTION_OFFERED', 'Offered an intervention for substance misuse, but refused it'],
] as const;

/** Who the child is, the child's health, and whom they had as a social worker. */
export const ssda903Child = [
  codeTable({ system: 'SSDA903/SEX', title: 'Sex', source }, [
    ['1', 'Male', untilReturn2024],
    ['2', 'Female', untilReturn2024],
    ['M', 'Male', sinceReturn2025],
    ['F', 'Female', sinceReturn2025],
    ['U', undefined, sinceReturn2025],
  ]),
  codeTable({ system: 'SSDA903/ETHNIC', title: 'Ethnicity', source }, ethnicities),
  codeTable({ system: 'SSDA903/UPN_UNKNOWN', title: 'Why there is no UPN', source }, [
    ['UN1', 'Not of school age and has no UPN yet'],
    ['UN2', 'Has never attended a maintained school in England'],
    ['UN3', 'Educated outside England'],
    ['UN4', 'Newly looked after, UPN not yet known'],
    ['UN5', 'Sources disagree, no reliable match'],
  ]),
  codeTable(
    { system: 'SSDA903/SDQ_REASON', title: 'Why no strengths and difficulties questionnaire', source },
    [
      ['SDQ1', 'Under 4 or over 16 at the latest assessment'],
      ['SDQ2', 'Carer refused'],
      ['SDQ3', 'Severity of the child’s disability'],
      ['SDQ4', 'Other'],
      ['SDQ5', 'Child refused'],
    ],
  ),
  codeTable({ system: 'SSDA903/SW_REASON', title: 'Reason for social worker change', source }, [
    ['MANAGE', undefined, sinceReturn2024],
    ['FCONTA', undefined, sinceReturn2024],
    ['LEFTRL', undefined, sinceReturn2024],
    ['ORGRST', undefined, sinceReturn2024],
    ['TSPROC', undefined, sinceReturn2024],
    ['ABSENC', undefined, sinceReturn2024],
    ['CHCHAN', undefined, sinceReturn2024],
    ['PCCHAN', undefined, sinceReturn2024],
    ['SWDIED', undefined, sinceReturn2024],
    ['OTHERS', undefined, sinceReturn2024],
  ]),
  ...yesOrNo.map(([field, title]) =>
    codeTable({ system: `SSDA903/${field}`, title, source }, [
      ['0', 'No'],
      ['1', 'Yes'],
    ]),
  ),
];
