import { codeTable } from '../code-table';

const ukCore = 'https://fhir.hl7.org.uk/CodeSystem';
const source = 'NHS England, FHIR R4 UK Core';
const dictionary = 'NHS Data Model and Dictionary';

const traceRequired = 'Trace required';
const traceAttempted = 'Trace attempted: no match or more than one';
const traceToResolve = 'Trace needs to be resolved: NHS number or patient details conflict';
const traceInProgress = 'Trace in progress';
const notNeeded = 'Number not present and trace not required';
const tracePostponed = 'Trace postponed (baby under six weeks old)';

const clinicalAdvice = 'Discharged on clinical advice or with clinical consent';
const selfRelativeOrAdvocate = 'Discharged by the patient, a relative or an advocate';
const tribunalOrCourt = 'Discharged by mental health review tribunal, Home Secretary or court';
const stayNotFinished = 'Not applicable: stay in hospital not finished';

const outcomes = [
  ['1', 'Discharged from the consultant’s care (last attendance)'],
  ['2', 'Another appointment given'],
  ['3', 'Appointment to be made at a later date'],
] as const;

/** NHS lists: how sure an NHS number is, what came of an appointment, how a stay in hospital ended. */
export const nhs = [
  codeTable({ system: `${ukCore}/UKCore-NHSNumberVerificationStatus`, title: 'NHS number status', source }, [
    ['number-present-and-verified', 'Number present and verified'],
    ['number-present-but-not-traced', 'Number present but not traced'],
    ['trace-required', traceRequired],
    ['trace-attempted', traceAttempted],
    ['trace-needs-to-be-resolved', traceToResolve],
    ['trace-in-progress', traceInProgress],
    ['number-not-present-and-trace-not-required', notNeeded],
    ['trace-postponed', tracePostponed],
    ['number-present-and-traced-using-welsh-nhs-ar', 'Number present and traced using Welsh NHS AR'],
  ]),
  codeTable(
    { system: `${ukCore}/UKCore-NHSNumberVerificationStatusEngland`, title: 'NHS number status', source },
    [
      ['01', 'Number present and verified'],
      ['02', 'Number present but not traced'],
      ['03', traceRequired],
      ['04', traceAttempted],
      ['05', traceToResolve],
      ['06', traceInProgress],
      ['07', notNeeded],
      ['08', tracePostponed],
    ],
  ),
  codeTable(
    { system: `${ukCore}/UKCore-NHSNumberVerificationStatusWales`, title: 'NHS number status', source },
    [
      ['nn', 'Number present and traced using Welsh NHS AR'],
      ['01', 'Number present and traced'],
      ['02', 'Number present but not traced'],
      ['03', traceRequired],
      ['04', traceAttempted],
      ['05', traceToResolve],
      ['06', traceInProgress],
      ['07', notNeeded],
      ['08', tracePostponed],
    ],
  ),
  codeTable(
    { system: 'NHS/AttendedOrDidNotAttend', title: 'Attended or did not attend', source: dictionary },
    [
      ['5', 'Attended on time'],
      ['6', 'Arrived late, but was seen'],
      ['7', 'Arrived late and could not be seen'],
      ['2', 'Appointment cancelled by, or for, the patient'],
      ['3', 'Did not attend, no advance warning given'],
      ['4', 'Appointment cancelled or postponed by the provider'],
      ['0', 'Not applicable: appointment is in the future'],
    ],
  ),
  codeTable(
    { system: `${ukCore}/NHSDataModelAndDictionary-OutcomeOfAttendance`, title: 'Outcome', source },
    outcomes,
  ),
  codeTable({ system: `${ukCore}/UKCore-OutcomeOfAttendanceEngland`, title: 'Outcome', source }, outcomes),
  codeTable({ system: `${ukCore}/UKCore-OutcomeOfAttendanceWales`, title: 'Outcome', source }, [
    ['4', 'Referral to treatment period starts'],
    ['5', 'Referral to treatment period stops'],
    ['6', 'Referral to treatment status continues'],
    ['9', 'Specialty not subject to referral to treatment times'],
  ]),
  codeTable({ system: `${ukCore}/UKCore-EmergencyCareOutcomeOfAttendanceWales`, title: 'Outcome', source }, [
    ['01', 'Admitted to the same hospital within the local health board'],
    ['02', 'Admitted to another hospital within the local health board'],
    ['03', 'Transferred to a different local health board'],
    ['04', 'Referred to outpatient department'],
    ['05', 'Referred to GP'],
    ['06', 'Referred to another healthcare professional'],
    ['07', 'No planned follow-up'],
    ['08', 'Planned follow-up at accident and emergency department'],
    ['09', 'Patient left by their own choice, without clinical consent'],
    ['10', 'Died in department'],
    ['11', 'Patient dead on arrival'],
  ]),
  codeTable(
    { system: `${ukCore}/NHSDataModelAndDictionary-DischargeMethod`, title: 'How a stay ended', source },
    [
      ['1', clinicalAdvice],
      ['2', selfRelativeOrAdvocate],
      ['3', tribunalOrCourt],
      ['4', 'Patient died'],
      ['5', 'Stillbirth'],
      ['6', 'Discharged by the patient'],
      ['7', 'Discharged by a relative or advocate'],
    ],
  ),
  codeTable({ system: `${ukCore}/UKCore-DischargeMethodEngland`, title: 'How a stay ended', source }, [
    ['1', clinicalAdvice],
    ['3', tribunalOrCourt],
    ['4', 'Patient died'],
    ['5', 'Stillbirth'],
    ['6', 'Discharged by the patient'],
    ['7', 'Discharged by a relative or advocate'],
    ['8', stayNotFinished],
    ['9', 'Method of discharge not known'],
  ]),
  codeTable({ system: `${ukCore}/UKCore-DischargeMethodWales`, title: 'How a stay ended', source }, [
    ['1', clinicalAdvice],
    ['2', selfRelativeOrAdvocate],
    ['3', tribunalOrCourt],
    ['4', 'Patient died'],
    ['5', 'Stillbirth'],
    ['8', stayNotFinished],
  ]),
];
