import { z } from 'zod';
import { coded, refs, short, supportThatGoes, text } from '../pieces';

export const OUTCOMES = [
  'attended',
  'arrived_late_seen',
  'arrived_late_not_seen',
  'was_not_brought',
  'did_not_attend',
  'cancelled_by_family',
  'cancelled_by_service',
  'cancelled_not_said_by_whom',
] as const;

/** What health services know. Clinical detail stays in the case file. */
export const healthContent = {
  ChildHealthReviewCompleted: z.strictObject({
    review: short,
    place: short.optional(),
    byRole: short.optional(),
    tool: short.optional(),
    domains: z
      .array(
        z.strictObject({
          name: short,
          result: z.enum(['no_concern', 'concern', 'previously_known', 'not_assessed']),
        }),
      )
      .optional(),
    nextStep: text.optional(),
  }),
  HealthPlanIndicatorChanged: z.strictObject({
    from: z.enum(['core', 'additional', 'unknown']),
    to: z.enum(['core', 'additional', 'unknown']),
    why: text.optional(),
    supportThatGoes: supportThatGoes.optional(),
    supportThatStays: refs.optional(),
  }),
  AppointmentOutcomeRecorded: z.strictObject({
    service: short,
    outcome: z.enum(OUTCOMES),
    code: coded.optional(),
    reasonKnown: text.optional(),
    whatNext: text.optional(),
    transport: short.optional(),
    language: short.optional(),
  }),
  ImmunisationGiven: z.strictObject({
    programme: short,
    vaccine: coded.optional(),
    dose: short.optional(),
    reportedSecondHand: z.boolean().optional(),
  }),
  ImmunisationNotGiven: z.strictObject({
    programme: short,
    vaccine: coded.optional(),
    reason: coded.optional(),
    reasonText: text.optional(),
  }),
  UnplannedCareAttended: z.strictObject({
    setting: z.enum(['emergency_dept', 'minor_injuries', 'out_of_hours', 'ambulance', 'ward']),
    reasonGroup: z.enum(['injury', 'self_harm', 'illness', 'other', 'not_stated']),
    outcome: text.optional(),
  }),
  WaitingListJoined: z.strictObject({ service: short, why: text.optional() }),
  HealthAssessmentReported: z.strictObject({
    check: z.enum(['health_assessment', 'health_surveillance', 'immunisations']),
    upToDate: z.boolean(),
  }),
  DentalCheckReported: z.strictObject({ upToDate: z.boolean() }),
  SdqCompleted: z.strictObject({
    total: z.number().int().min(0).max(40).optional(),
    byWhom: short.optional(),
  }),
  SdqNotCompleted: z.strictObject({ reason: coded }),
  DeathNotified: z.strictObject({}),
};
