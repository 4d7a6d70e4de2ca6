import { z } from 'zod';
import { occurred, ref, text } from '../pieces';

/** Putting an entry right, or taking back one that was never true. The first entry stays beside it for ever. */
export const entriesContent = {
  EntryCorrected: z.strictObject({
    entryRef: ref,
    supersedes: ref,
    /** The whole new content, never a difference. */
    replacement: z.strictObject({
      occurred,
      what: text.optional(),
      content: z.record(z.string(), z.unknown()),
    }),
    why: text,
  }),
  EntryWithdrawnAsError: z.strictObject({ entryRef: ref, withdraws: ref, why: text }),
};
