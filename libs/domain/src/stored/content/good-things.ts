import { z } from 'zod';
import { day, direction, short, text } from '../pieces';

/** Strengths, joy, talents, and what people noticed changing. */
export const goodThingsContent = {
  StrengthNoted: z.strictObject({
    strength: z
      .enum([
        'talent',
        'interest',
        'coping',
        'kindness',
        'effort',
        'friendship',
        'family_strength',
        'culture',
        'other',
      ])
      .optional(),
    text,
    where: short.optional(),
    sawBy: short.optional(),
    nextStep: text.optional(),
  }),
  GoodThingHappened: z.strictObject({ text }),
  InterestOrTalentSupported: z.strictObject({
    interest: short,
    offered: text,
    startedOn: day.optional(),
    blockedBy: text.optional(),
  }),
  ChangeNoticed: z.strictObject({
    direction,
    text,
    indicators: z.array(short).optional(),
    comparedWith: day.optional(),
    evidence: text.optional(),
  }),
};
