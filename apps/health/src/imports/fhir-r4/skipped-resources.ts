import { skipped, type Verdict } from '@chronology/imports';

const CLINICAL = new Set([
  'Observation',
  'Condition',
  'Procedure',
  'AllergyIntolerance',
  'Flag',
  'Medication',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
  'MedicationDispense',
  'CarePlan',
  'CareTeam',
  'Goal',
  'DiagnosticReport',
  'ImagingStudy',
  'Media',
  'Specimen',
  'FamilyMemberHistory',
  'ClinicalImpression',
  'RiskAssessment',
  'QuestionnaireResponse',
  'DocumentReference',
  'Composition',
  'Communication',
  'NutritionOrder',
  'Device',
]);

/** Why a resource that is not mapped is passed over; whatever it is, it is counted and named. */
export const skippedResource = (type: string): Verdict => {
  if (CLINICAL.has(type))
    return skipped('clinical-detail', `${type}: clinical detail stays in the case file.`);
  return skipped('reference', `${type}: says nothing of a child’s life by itself.`);
};
