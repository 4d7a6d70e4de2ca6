import { z } from 'zod';
import { day, ref, short, text, TOOK_PART } from '../pieces';

export const METHODS = [
  ...TOOK_PART,
  'drawing',
  'play',
  'observed_infant',
  'interpreter',
  'advocate',
  'aac',
  'did_not_want_to_say',
] as const;

const view = {
  matter: short.optional(),
  about: z.strictObject({ kind: z.enum(['entry', 'service', 'plan', 'home', 'other']), ref }).optional(),
  whoAsked: short.optional(),
};

const answer = z.strictObject({
  viewRef: ref,
  whatWeDid: text.optional(),
  whatWeDidNot: text.optional(),
  why: text.optional(),
  toldOn: day.optional(),
  toldHow: short.optional(),
  reaction: text.optional(),
});

/** The child's and the family's own words, and whether adults answered. Only an answer closes a view. */
export const voiceContent = {
  ChildViewRecorded: z.strictObject({
    ...view,
    childsWords: text,
    method: z.enum(METHODS).optional(),
    mood: short.optional(),
    supportToSpeak: short.optional(),
  }),
  ChildViewAnswered: answer,
  FamilyViewRecorded: z.strictObject({ ...view, familysWords: text, who: short }),
  FamilyViewAnswered: answer,
};
