import { z } from 'zod';
import { coded, day, dayOrInstant, direction, occurred, ref, refs, short, text } from './pieces';

export const AGENCIES = [
  'health',
  'education',
  'social_work',
  'police',
  'third_sector',
  'hearings',
  'family',
  'child',
] as const;
export const BASES = [
  'seen',
  'told_by_child',
  'told_by_family',
  'told_by_other',
  'record',
  'professional_view',
] as const;
/** The eight wellbeing indicators of the Children and Young People (Scotland) Act 2014. */
export const WELLBEING = [
  'safe',
  'healthy',
  'achieving',
  'nurtured',
  'active',
  'respected',
  'responsible',
  'included',
] as const;

/** Who says so: the agency and organisation, and the person by role; a system names itself and its own record. */
const source = z.strictObject({
  agency: z.enum(AGENCIES),
  organisationId: ref,
  role: short.optional(),
  personRef: ref.optional(),
  system: ref.optional(),
  recordRef: ref.optional(),
});

/** Where an imported fact came from: the file, the place in it, and only the cells that this fact was made from. */
const origin = z.strictObject({
  importId: ref,
  system: ref,
  format: ref,
  formatVersion: z.string().optional(),
  collectionYear: z.number().int().optional(),
  file: z.string(),
  fileSha256: z.string(),
  locator: z.strictObject({ kind: z.enum(['line', 'element', 'entry']), at: z.string() }),
  naturalKey: z.string(),
  aspect: z.string(),
  digest: z.string(),
  raw: z.record(z.string(), z.string()),
});

const quality = z.strictObject({
  rule: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  text: z.string(),
});

const sharing = z.strictObject({
  lawfulBasis: z.enum([
    'public_task',
    'legal_obligation',
    'vital_interests',
    'consent',
    'legitimate_interests',
    'contract',
  ]),
  article9Condition: short.optional(),
  offenceData: z.boolean().optional(),
  purpose: short,
  necessity: short,
  explainedTo: z.array(short).optional(),
  viewsExpressed: text.optional(),
  notToldReason: text.optional(),
});

/** What every fact carries beside its own content. All of it is data: metadata outlives deletion. */
export const envelope = z.strictObject({
  occurred,
  knownToSourceAt: z.strictObject({ at: dayOrInstant, assumed: z.literal(true).optional() }).optional(),
  source,
  onBehalfOf: source.optional(),
  basis: z.enum(BASES).optional(),
  what: text.optional(),
  wellbeing: z.array(z.enum(WELLBEING)).optional(),
  impactOnChild: z.strictObject({ text, direction, saidBy: short.optional() }).optional(),
  actionTaken: z.array(z.strictObject({ text, by: short.optional(), on: day.optional() })).optional(),
  outcome: z
    .strictObject({ status: z.enum(['known', 'not_yet_known']), text: text.optional(), on: day.optional() })
    .optional(),
  significance: z.strictObject({ inChronology: z.boolean(), why: short }).optional(),
  needRefs: refs.optional(),
  planActionRefs: refs.optional(),
  involvementRef: ref.optional(),
  audience: z.strictObject({
    level: z.enum(['team', 'named', 'sealed']),
    roles: z.array(short).optional(),
    until: day.optional(),
  }),
  sharing: sharing.optional(),
  thirdParties: z
    .array(z.strictObject({ ref, relation: short, show: z.enum(['yes', 'initials', 'hide']) }))
    .optional(),
  /** The chronology through which a person stated this into a record; it counts only while the two are joined. */
  statedThrough: ref.optional(),
  commandDigest: z.string().optional(),
  origin: origin.optional(),
  codes: z.array(coded).optional(),
  quality: z.array(quality).optional(),
});
