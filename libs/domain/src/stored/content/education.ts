import { z } from 'zod';
import { coded, day, refs, short, text } from '../pieces';

const half = z.number().min(0).max(1000);

/** What nurseries and schools know. Attendance is summed, never kept session by session. */
export const educationContent = {
  AttendanceSummarised: z.strictObject({
    school: short.optional(),
    /** `occurred` holds exactly the days that the source covers. Half-days on which the child could have been there; absent where the source holds absences only. */
    possibleOpenings: half.optional(),
    present: half.optional(),
    authorised: half,
    unauthorised: half,
    lateCount: half,
  }),
  EnrolmentStarted: z.strictObject({ school: short, stage: short.optional(), reason: coded.optional() }),
  EnrolmentEnded: z.strictObject({ school: short, reason: coded.optional(), reasonText: text.optional() }),
  SchoolChanged: z.strictObject({
    from: short.optional(),
    to: short,
    becauseOf: z.enum(['home_move', 'choice', 'exclusion', 'provision_closed', 'next_stage', 'other']),
    askedChild: z.boolean().optional(),
    relationshipsTouched: refs.optional(),
  }),
  PartTimeTimetableStarted: z.strictObject({
    hours: z.number().min(0).max(40).optional(),
    why: text,
    reviewOn: day.optional(),
    whoAgreed: short.optional(),
  }),
  PartTimeTimetableEnded: z.strictObject({ why: text.optional() }),
  ExclusionStarted: z.strictObject({
    days: z.number().min(0).max(400).optional(),
    reason: coded.optional(),
    reasonText: text.optional(),
    provisionMade: text.optional(),
  }),
  ExclusionEnded: z.strictObject({}),
};
