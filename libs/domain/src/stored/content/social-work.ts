import { z } from 'zod';
import { coded, refs, short, supportThatGoes, text, tookPart } from '../pieces';

const goes = { supportThatGoes: supportThatGoes.optional(), supportThatStays: refs.optional() };

/** What social work knows: registers, orders, homes and workers. */
export const socialWorkContent = {
  NamePlacedOnRegister: z.strictObject({ concerns: z.array(short).optional(), why: text.optional() }),
  NameRemovedFromRegister: z.strictObject({ reason: text, ...goes }),
  OrderMade: z.strictObject({
    order: short,
    code: coded.optional(),
    grounds: text.optional(),
    childTookPart: tookPart.optional(),
  }),
  OrderVaried: z.strictObject({ order: short, change: text, childTookPart: tookPart.optional() }),
  OrderEnded: z.strictObject({ order: short, why: text.optional(), ...goes }),
  StartedToBeLookedAfter: z.strictObject({ legalStatus: coded.optional(), need: coded.optional() }),
  StoppedBeingLookedAfter: z.strictObject({ reason: coded.optional(), reasonText: text.optional() }),
  LegalStatusChanged: z.strictObject({ legalStatus: coded }),
  HomeChanged: z.strictObject({
    from: short.optional(),
    to: short.optional(),
    kind: coded.optional(),
    provider: coded.optional(),
    planned: z.boolean().optional(),
    reason: coded.optional(),
    reasonText: text.optional(),
    distance: short.optional(),
    askedChild: z.boolean().optional(),
    relationshipsTouched: refs.optional(),
    schoolKept: z.boolean().optional(),
    withBrothersAndSisters: z.boolean().optional(),
    financialDriver: z.enum(['yes', 'no', 'not_known']).optional(),
    sameCarer: z.boolean().optional(),
    temporary: z.boolean().optional(),
    /** True where the kind of home is not shown because it would say something that needs closer protection. */
    notShown: z.boolean().optional(),
  }),
  WorkerChanged: z.strictObject({
    role: short,
    from: short.optional(),
    to: short.optional(),
    reason: coded.optional(),
    reasonText: text.optional(),
    goodbyeSaid: z.boolean().optional(),
  }),
};
