import { z } from 'zod';
import { day, ref, refs, short, supportThatGoes, text, tookPart } from '../pieces';

const actions = z.array(
  z.strictObject({
    actionId: ref,
    text,
    who: short.optional(),
    by: day.optional(),
    status: z.enum(['done', 'under_way', 'not_started', 'dropped']).optional(),
    why: text.optional(),
  }),
);

/** What the child needs, what was asked for, the plan and the meetings about it. */
export const needsContent = {
  SupportNeedIdentified: z.strictObject({
    needId: ref,
    need: short,
    fiveQuestions: z.array(text).optional(),
    expectedDifference: text.optional(),
  }),
  SupportNeedChanged: z.strictObject({ needRef: ref, need: short, why: text.optional() }),
  SupportNeedMet: z.strictObject({ needRef: ref, how: text.optional() }),
  HelpRequested: z.strictObject({
    requestId: ref,
    toService: short,
    needRefs: refs.optional(),
    urgency: z.enum(['now', 'soon', 'when_possible']).optional(),
    askedBy: short.optional(),
  }),
  RequestForHelpAccepted: z.strictObject({ requestRef: ref, startsOn: day.optional() }),
  RequestForHelpNotAccepted: z.strictObject({
    requestRef: ref.optional(),
    reason: z.enum([
      'below_threshold',
      'too_young',
      'too_old',
      'diagnosis_rule',
      'out_of_area',
      'waiting_list_closed',
      'wrong_service',
      'needs_other_first',
      'incomplete',
      'other',
    ]),
    reasonText: text.optional(),
    offeredInstead: text.optional(),
    didItStart: z.boolean().optional(),
  }),
  ChildsPlanAgreed: z.strictObject({
    why: text,
    actions,
    expectedDifference: text.optional(),
    acceptedBy: short,
    reviewOn: day.optional(),
  }),
  ChildsPlanReviewed: z.strictObject({
    actions,
    expectedDifference: text.optional(),
    reviewOn: day.optional(),
  }),
  ChildsPlanEnded: z.strictObject({
    why: text,
    supportThatGoes: supportThatGoes.optional(),
    supportThatStays: refs.optional(),
  }),
  TeamAroundTheChildMet: z.strictObject({
    forum: z.enum(['tac', 'core_group', 'child_protection_planning_meeting', 'review', 'hearing', 'other']),
    about: short.optional(),
    present: z.array(short).optional(),
    apologies: z.array(short).optional(),
    childPresent: tookPart.optional(),
    decisions: z.array(text).optional(),
  }),
  ReviewHeld: z.strictObject({ about: short.optional(), childTookPart: tookPart.optional() }),
};
