import { codeTable } from '../code-table';

/** Why an immunisation was not given. The SNOMED CT list holds only the reasons met so far; others are kept as unknown. */
export const immunisationNotGiven = [
  codeTable(
    {
      system: 'http://snomed.info/sct',
      title: 'Reason an immunisation was not given',
      source: 'SNOMED CT, UK Edition (the reasons met in NHS records)',
    },
    [
      ['281399006', 'Did not attend'],
      ['201741000000102', 'Did not attend child immunisation'],
      ['268559007', 'No consent'],
      ['171280006', 'No consent'],
      ['310376006', 'Consent not given'],
      ['213257006', 'Generally unwell'],
      ['266758009', 'Contraindicated'],
    ],
  ),
  codeTable(
    {
      system: 'NHS/ReasonNotVaccinated',
      title: 'Reason not vaccinated at school',
      source: 'NHS England, school vaccination record file',
    },
    [
      ['refused', 'Refused'],
      ['unwell', 'Unwell'],
      ['vaccination contraindicated', 'Vaccination contraindicated'],
      ['already had elsewhere', 'Already had elsewhere'],
      ['absent from school', 'Absent from school'],
    ],
  ),
];
