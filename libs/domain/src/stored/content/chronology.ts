import { z } from 'zod';
import { occurred, ref, short, text } from '../pieces';

const evidence = z.strictObject({
  kind: z.enum(['mapping_table', 'decided_by_person', 'verified_identifier']),
  text,
  place: z.string().optional(),
});

/** Opening and closing a chronology; who the child is; records of other systems and what joins them. */
export const chronologyContent = {
  ChronologyOpened: z.strictObject({
    childId: ref,
    reason: z.enum(['agreed_plan', 'child_protection', 'looked_after', 'learning_review_copy']),
    agreedBy: short.optional(),
    planRef: ref.optional(),
  }),
  ChronologyClosed: z.strictObject({
    reason: z.enum(['plan_ended', 'moved_out', 'turned_18', 'died', 'opened_in_error']),
    agreedBy: short.optional(),
  }),
  ChildDescribed: z.strictObject({
    knownAs: short.optional(),
    names: z.array(z.strictObject({ given: z.array(z.string()), family: z.string().optional() })),
    birthDate: occurred.optional(),
    spokenOfAs: short.optional(),
  }),
  RecordOpened: z.strictObject({ recordId: ref, organisationId: ref, system: ref, localId: z.string() }),
  IdentifierStated: z.strictObject({
    scheme: z.enum(['CHI', 'NHS_NUMBER', 'SCN', 'UPN', 'LA_CHILD_ID']),
    value: z.string(),
    status: z.string(),
    verdict: z.string(),
  }),
  RecordLinked: z.strictObject({ linkId: ref, recordId: ref, childId: ref, evidence, decidedBy: short }),
  RecordLinkWithdrawn: z.strictObject({
    linkId: ref,
    recordId: ref,
    childId: ref,
    why: text,
    keepApart: z.boolean(),
    decidedBy: short,
  }),
};
