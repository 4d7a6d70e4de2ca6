import { earlyYears } from './early-years';
import { harderAgain } from './harder-again';
import { importantPeople } from './important-people';
import { moves } from './moves';
import { nursery } from './nursery';
import { regularVisits } from './regular-visits';
import { sinceThen } from './since-then';
import { startingSchool } from './starting-school';
import { thisYear } from './this-year';
import type { Step } from './told';
import { toldLater } from './told-later';
import { withGran } from './with-gran';
import { withMoiraAndTam } from './with-moira-and-tam';

const byDayOfTelling = (a: Step, b: Step): number => (a.toldOn < b.toldOn ? -1 : a.toldOn > b.toldOn ? 1 : 0);

/** Ailsa’s whole story, in the order in which this system was told. */
export const AILSAS_STORY: readonly Step[] = [
  ...earlyYears,
  ...importantPeople,
  ...nursery,
  ...startingSchool,
  ...withGran,
  ...moves,
  ...withMoiraAndTam,
  ...toldLater,
  ...harderAgain,
  ...thisYear,
  ...regularVisits,
  ...sinceThen,
].toSorted(byDayOfTelling);
