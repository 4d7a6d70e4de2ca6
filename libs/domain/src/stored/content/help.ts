import { z } from 'zod';
import { day, intensity, ref, refs, short, text } from '../pieces';

/** One list of reasons for all agencies; the worker's own words stand beside it. */
export const REASONS = [
  'GOALS_MET',
  'THRESHOLD_NO_LONGER_MET',
  'RISK_REDUCED',
  'STATUS_STEP_DOWN',
  'STEPPED_DOWN_TO_UNIVERSAL',
  'CAPACITY',
  'FUNDING',
  'PROVIDER_CLOSED',
  'WORKER_LEFT',
  'AGE_LIMIT',
  'TIME_LIMIT',
  'NON_ATTENDANCE',
  'LOST_CONTACT',
  'MOVED_AREA',
  'CHILD_OR_FAMILY_CHOICE',
  'REPLACED',
  'OTHER',
  'NOT_STATED',
  'CHILD_DIED',
  'RECORDED_IN_ERROR',
] as const;
export const AGREEMENTS = ['agreed', 'disagreed', 'not_asked', 'could_not_ask'] as const;
export const TIERS = ['universal', 'additional', 'intensive', 'statutory'] as const;

const decision = {
  involvementId: ref,
  decidedOn: day.optional(),
  effectiveOn: day.optional(),
};

/** Why help goes, and what was done to make its going safe. Every field may be absent: absence is shown, never filled. */
const leaving = {
  /** Usually one of REASONS; a code of a later list is kept as it is. */
  reason: z.string().optional(),
  reasonText: text.optional(),
  safeguards: z
    .strictObject({
      childViewRef: ref.optional(),
      childAnsweredRef: ref.optional(),
      agreement: z.enum(AGREEMENTS).optional(),
      routeBack: z
        .strictObject({
          who: short,
          how: short.optional(),
          until: z.union([day, z.literal('open')]).optional(),
        })
        .optional(),
    })
    .optional(),
  toldOn: day.optional(),
  followUps: z.array(z.strictObject({ on: day.optional(), how: short, heard: text.optional() })).optional(),
  chosenBy: z
    .strictObject({ who: z.enum(['child', 'family', 'worker']), viewRef: ref.optional() })
    .optional(),
  childObjected: z.boolean().optional(),
};

const ending = {
  ...decision,
  ...leaving,
  decidedBy: short.optional(),
  forum: short.optional(),
  replacement: refs.optional(),
  expectedDifferenceReached: z.enum(['yes', 'partly', 'no', 'not_known']).optional(),
  /** Set on a system's account of help that a person had already ended: it is kept, and never judged a second time. */
  alreadyEndedBy: ref.optional(),
};

/** Help: how it starts, changes, thins, pauses and stops, and how it comes back. */
export const helpContent = {
  ServiceStarted: z.strictObject({
    involvementId: ref,
    serviceId: ref,
    name: short,
    provider: short.optional(),
    tier: z.enum(TIERS).optional(),
    needRefs: refs.optional(),
    intensity: intensity.optional(),
    plannedEnd: day.optional(),
    expectedDifference: text.optional(),
    receivedFrom: ref.optional(),
    termTimeOnly: z.boolean().optional(),
  }),
  ServiceChanged: z.strictObject({
    involvementId: ref,
    change: z.enum(['worker', 'place', 'method', 'other']),
    text: text.optional(),
    askedChild: z.boolean().optional(),
  }),
  ServiceReduced: z.strictObject({
    ...decision,
    ...leaving,
    fromIntensity: intensity.optional(),
    toIntensity: intensity.optional(),
    taperPlanRef: ref.optional(),
    replacement: refs.optional(),
  }),
  ServiceIncreased: z.strictObject({
    ...decision,
    fromIntensity: intensity.optional(),
    toIntensity: intensity,
    why: text.optional(),
  }),
  ServicePaused: z.strictObject({
    ...decision,
    ...leaving,
    intensity: intensity.optional(),
    resumeBy: day.optional(),
  }),
  ServiceResumed: z.strictObject({ involvementId: ref, resumedOn: day, intensity: intensity.optional() }),
  ServiceEnded: z.strictObject(ending),
  ServiceEndingTakenBack: z.strictObject({
    involvementId: ref,
    endingRef: ref,
    why: text,
    askedBy: short.optional(),
  }),
  ServiceEndingCorrected: z.strictObject({
    involvementId: ref,
    endingRef: ref,
    corrected: z.strictObject(ending).omit({ involvementId: true, alreadyEndedBy: true }),
    why: text,
  }),
  RouteBackUsed: z.strictObject({
    involvementId: ref,
    byWhom: short,
    answeredInDays: z.number().int().min(0).optional(),
    whatHappened: text.optional(),
  }),
};
