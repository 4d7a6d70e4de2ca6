import { type CodeRow, codeTable } from '../code-table';

const source = 'DfE, children looked after return (SSDA903)';
const untilReturn2021 = { validTo: '2021-03-31' };
const sinceReturn2022 = { validFrom: '2021-04-01' };

const homes = [
  ['B', 'With parents or relatives'],
  ['C', 'Community home or other residential care'],
  ['D', 'Semi-independent or transitional accommodation'],
  ['E', 'Supported lodgings'],
  ['G', 'Gone abroad'],
  ['H', 'Deported'],
  ['K', 'Ordinary lodgings'],
  ['R', 'Residence not known'],
  ['S', 'No fixed abode or homeless'],
  ['T', 'Foyer'],
  ['U', 'Independent living'],
  ['V', 'Emergency accommodation'],
  ['W', 'Bed and breakfast'],
  ['X', 'In custody'],
  ['Y', 'Other accommodation'],
  ['Z', 'With former foster carers'],
] as const;

/** Young people who have left care: whether the authority is in touch, what they do, where they live. */
export const ssda903CareLeavers = [
  codeTable({ system: 'SSDA903/IN_TOUCH', title: 'In touch', source }, [
    ['YES', 'In touch'],
    ['NO', 'Not in touch'],
    ['DIED', 'Died after leaving care'],
    ['REFU', 'Refuses contact'],
    ['NREQ', 'No longer requires children’s social care services'],
    ['RHOM', 'Returned home to parents or others with parental responsibility for six months or more'],
  ]),
  codeTable({ system: 'SSDA903/ACTIV', title: 'Activity', source }, [
    ['0', 'Not in touch, died or returned home'],
    ['F1', 'Full time in higher education'],
    ['P1', 'Part time in higher education'],
    ['F2', 'Full time in education other than higher education'],
    ['P2', 'Part time in education other than higher education'],
    ['F3', 'Full time in training or employment', untilReturn2021],
    ['P3', 'Part time in training or employment', untilReturn2021],
    ['F4', 'Full time in an apprenticeship', sinceReturn2022],
    ['P4', 'Part time in an apprenticeship', sinceReturn2022],
    ['F5', 'Full time in training or employment, not an apprenticeship', sinceReturn2022],
    ['P5', 'Part time in training or employment, not an apprenticeship', sinceReturn2022],
    ['G4', 'Not in education, employment or training: illness or disability'],
    ['G5', 'Not in education, employment or training: other reason'],
    ['G6', 'Not in education, employment or training: pregnancy or parenting'],
  ]),
  codeTable({ system: 'SSDA903/ACCOM', title: 'Accommodation, and whether it was suitable', source }, [
    ['0', 'Not known, died or returned home'],
    ...homes.flatMap(([letter, home]): CodeRow[] => [
      [`${letter}1`, `${home}: suitable`],
      [`${letter}2`, `${home}: unsuitable`],
    ]),
  ]),
];
