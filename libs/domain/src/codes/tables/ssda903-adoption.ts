import { codeTable } from '../code-table';

const source = 'DfE, children looked after return (SSDA903)';

/** Adoption and earlier permanence. Most of it stays out of a chronology; the codes are here so that none is unknown. */
export const ssda903Adoption = [
  codeTable(
    { system: 'SSDA903/REASON_PLACED_CEASED', title: 'Why no longer to be placed for adoption', source },
    [
      ['RD1', 'The child’s needs changed after the decision'],
      ['RD2', 'The court did not make a placement order'],
      ['RD3', 'Adopters could not be found'],
      ['RD4', 'Any other reason'],
    ],
  ),
  codeTable({ system: 'SSDA903/PREV_PERM', title: 'Previous permanence', source }, [
    ['P1', 'Adoption'],
    ['P2', 'Special guardianship order'],
    ['P3', 'Residence order or child arrangements order'],
    ['P4', 'Unknown'],
    ['Z1', 'No previous permanence option'],
  ]),
  codeTable(
    {
      system: 'SSDA903/LA_PERM',
      title: 'Where previous permanence was arranged, if not by a known authority of England',
      source,
    },
    [
      ['999', 'Not available'],
      ['NIR', 'Northern Ireland'],
      ['SCO', 'Scotland'],
      ['WAL', 'Wales'],
      ['NUK', 'Outside the UK'],
    ],
  ),
  codeTable({ system: 'SSDA903/FOSTER_CARE', title: 'Adopted by a foster carer', source }, [
    ['0', 'No'],
    ['1', 'Yes'],
  ]),
  codeTable({ system: 'SSDA903/SEX_ADOPTR', title: 'Sex of the adopters', source }, [
    ['M1'],
    ['F1'],
    ['MM', 'Both male'],
    ['FF', 'Both female'],
    ['MF', 'Male and female'],
  ]),
  codeTable({ system: 'SSDA903/LS_ADOPTR', title: 'Legal status of the adopters', source }, [
    ['L0'],
    ['L11'],
    ['L12'],
    ['L2'],
    ['L3'],
    ['L4'],
  ]),
];
