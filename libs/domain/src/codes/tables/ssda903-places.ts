import { codeTable } from '../code-table';

const source = 'DfE, children looked after return (SSDA903)';
const untilReturn2025 = { validTo: '2025-03-31' };
const sinceReturn2026 = { validFrom: '2025-04-01' };

/** Where the child lived, who provided the home, and why it changed. */
export const ssda903Places = [
  codeTable({ system: 'SSDA903/PLACE', title: 'Placement type', source }, [
    ['U1', 'Fostered with a relative or friend, long term'],
    ['U2', 'Fostered with a relative or friend who is also an approved adopter'],
    ['U3', 'Fostered with a relative or friend, neither long term nor for adoption'],
    ['U4', 'Fostered with another carer, long term'],
    ['U5', 'Fostered with another carer who is also an approved adopter'],
    ['U6', 'Fostered with another carer, neither long term nor for adoption'],
    ['A3', 'Placed for adoption with consent, with the current foster carer'],
    ['A4', 'Placed for adoption with consent, not with the current foster carer'],
    ['A5', 'Placed for adoption with a placement order, with the current foster carer'],
    ['A6', 'Placed for adoption with a placement order, not with the current foster carer'],
    ['H5', 'Semi-independent living, not subject to children’s homes regulations', untilReturn2025],
    ['K1', 'Secure children’s home'],
    ['K2', 'Children’s home subject to children’s homes regulations'],
    ['K3', 'Registered supported accommodation', { validFrom: '2024-04-01' }],
    ['P1', 'Own parents or other person with parental responsibility'],
    ['P2', 'Independent living', { validTo: '2023-10-27' }],
    ['P3', 'Residential employment'],
    ['R1', 'Residential care home'],
    ['R2', 'NHS or other establishment with medical or nursing care'],
    ['R3', 'Family centre or mother and baby unit'],
    ['R5', 'Young offender institution'],
    ['S1', 'Residential school'],
    ['T0', 'Any temporary move'],
    ['T1', 'Temporary period in hospital'],
    ['T2', 'Temporary absence of the child on holiday'],
    ['T3', 'Temporary accommodation while the usual carer is on holiday'],
    ['T4', 'Temporary accommodation of seven days or less, for another reason'],
    ['Z1', 'Another kind of home', untilReturn2025],
    ['Z11', undefined, sinceReturn2026],
    ['Z12', undefined, sinceReturn2026],
    ['Z13', undefined, sinceReturn2026],
    ['Z14', undefined, sinceReturn2026],
  ]),
  codeTable({ system: 'SSDA903/PLACE_PROVIDER', title: 'Placement provider', source }, [
    ['PR0', 'Parents or other person with parental responsibility'],
    ['PR1', 'Own provision by the local authority'],
    ['PR2', 'Provision by another local authority'],
    ['PR3', 'Other public provision'],
    ['PR4', 'Private provision'],
    ['PR5', 'Voluntary or third sector provision'],
  ]),
  codeTable({ system: 'SSDA903/REASON_PLACE_CHANGE', title: 'Reason for placement change', source }, [
    ['CARPL', 'Change to, or implementation of, the care plan'],
    ['CLOSE', 'Resignation of the carer or closure of the provision'],
    ['ALLEG', 'Allegation (section 47)'],
    ['STAND', 'Concern about standards of care'],
    ['APPRR', 'Approval removed'],
    ['CREQB', 'Carer asks for the placement to end because of the child’s behaviour'],
    ['CREQO', 'Carer asks for the placement to end for another reason'],
    ['CHILD', 'Child asks for the placement to end'],
    ['LAREQ', 'Responsible or area authority asks for the placement to end'],
    ['PLACE', 'Change in the status of the placement only'],
    ['CUSTOD', 'Custody arrangement', { validFrom: '2018-04-01' }],
    ['OTHER', 'Other'],
    [
      'LIIAF',
      'Not a code of the return: put in when London’s yearly files are merged, where no reason was recorded',
    ],
  ]),
];
