import { z } from 'zod';
import { ref, short, text } from '../pieces';

/** People, animals, places, groups and activities that matter to the child, and whether they last. */
export const peopleContent = {
  ImportantRelationshipNamed: z.strictObject({
    relationshipId: ref,
    kind: z.enum(['person', 'animal', 'place', 'group', 'activity']),
    childsWord: short,
    why: text.optional(),
    sinceWhen: short.optional(),
    howKept: text.optional(),
  }),
  ImportantRelationshipChanged: z.strictObject({
    relationshipRef: ref,
    change: z.enum(['kept', 'reduced', 'stopped', 'restarted']),
    becauseOf: z.enum(['home', 'school', 'rule', 'money', 'choice', 'other']).optional(),
    plannedContact: text.optional(),
    askedChild: z.boolean().optional(),
  }),
  FamilyTimeChanged: z.strictObject({
    with: short,
    from: short.optional(),
    to: short,
    why: text.optional(),
    askedChild: z.boolean().optional(),
  }),
};
