import type { CodeTable } from './code-table';
import { attendanceEngland } from './tables/attendance-england';
import { cinAssessmentFactors } from './tables/cin-assessment-factors';
import { cinCensus } from './tables/cin-census';
import { edFi } from './tables/ed-fi';
import { immunisationNotGiven } from './tables/immunisation-not-given';
import { nhs } from './tables/nhs';
import { notFoundYet } from './tables/not-found-yet';
import { schoolCensus } from './tables/school-census';
import { scotland } from './tables/scotland';
import { ssda903Adoption } from './tables/ssda903-adoption';
import { ssda903CareLeavers } from './tables/ssda903-care-leavers';
import { ssda903Child } from './tables/ssda903-child';
import { ssda903Episodes } from './tables/ssda903-episodes';
import { ssda903Places } from './tables/ssda903-places';

/** Every list of codes that comes with the product, by system. Some are empty on purpose: their codes were not found. */
export const codeTables: readonly CodeTable[] = [
  ...ssda903Child,
  ...ssda903Episodes,
  ...ssda903Places,
  ...ssda903Adoption,
  ...ssda903CareLeavers,
  ...cinCensus,
  cinAssessmentFactors,
  attendanceEngland,
  ...schoolCensus,
  ...edFi,
  ...nhs,
  ...immunisationNotGiven,
  ...scotland,
  ...notFoundYet,
];
