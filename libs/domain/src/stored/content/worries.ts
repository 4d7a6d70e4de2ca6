import { z } from 'zod';
import { coded, short, text } from '../pieces';

/** Worries, and the contact that professionals have. */
export const worriesContent = {
  ConcernRaised: z.strictObject({
    from: coded.optional(),
    about: text,
    urgency: z.enum(['now', 'soon', 'when_possible']).optional(),
    whatNext: text.optional(),
  }),
  InterAgencyReferralDiscussionHeld: z.strictObject({
    decisions: z.array(text).optional(),
    who: z.array(short).optional(),
  }),
  ProfessionalContactMade: z.strictObject({
    medium: z
      .enum(['home_visit', 'in_person', 'phone', 'video', 'letter', 'school', 'clinic', 'other'])
      .optional(),
    purpose: short,
  }),
  WentMissing: z.strictObject({ kind: z.enum(['missing', 'away_without_agreement']) }),
  CameBack: z.strictObject({
    kind: z.enum(['missing', 'away_without_agreement']),
    returnTalkOffered: z.boolean().optional(),
  }),
};
