import { z } from 'zod';
import { isCalendarDay } from '../time/calendar-day';
import { isInstant } from '../time/instant';
import { occurredProblem, type Occurred } from '../time/occurred';

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.string().refine(isCalendarDay, { error: 'must be a day such as 2024-03-09' });
/** A moment with its offset. */
export const instant = z
  .string()
  .refine(isInstant, { error: 'must be a moment such as 2024-03-09T14:05:00Z' });
/** When the source wrote it down: a day or a moment, as it says. */
export const dayOrInstant = z.union([day, instant]);
export const ref = z.string().min(1).max(200);
export const refs = z.array(ref);
/** Words for people. A chronology is not a case file, so they are short. */
export const words = (longest: number) => z.string().trim().min(1).max(longest);
export const short = words(200);
export const text = words(600);

export const occurred = z
  .strictObject({
    from: z.string().optional(),
    to: z.string().optional(),
    precision: z.enum(['minute', 'day', 'month', 'year', 'term', 'about', 'before', 'after', 'unknown']),
  })
  .refine((value: Occurred) => occurredProblem(value) === undefined, {
    error: ({ input }) => occurredProblem(input),
  });

/** A code of somebody's list, kept with its label; one that we do not know is kept too, `known: false`. */
export const coded = z.strictObject({
  system: z.string(),
  code: z.string(),
  display: z.string().optional(),
  known: z.boolean(),
  validThen: z.boolean().optional(),
});

export const UNITS = ['contacts', 'hours', 'nights'] as const;
export const PERIODS = ['week', 'fortnight', 'month', '28_days'] as const;
/** How much help: `amount` of `unit` in each `per`. */
export const intensity = z.strictObject({
  amount: z.number().min(0).max(10_000),
  unit: z.enum(UNITS),
  per: z.enum(PERIODS),
});

export const DIRECTIONS = ['better', 'same', 'worse', 'unclear'] as const;
export const direction = z.enum(DIRECTIONS);
/** SSDA903 review participation codes: how the child took part. */
export const TOOK_PART = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const;
export const tookPart = z.enum(TOOK_PART);

/** Help that a change of status takes with it: each is named, so that no ending hides behind a status. */
export const supportThatGoes = z.array(
  z.strictObject({
    involvementRef: ref,
    decidedOn: day.optional(),
    effectiveOn: day.optional(),
    toIntensity: intensity.optional(),
  }),
);
