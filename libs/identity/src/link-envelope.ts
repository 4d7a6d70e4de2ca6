import type { Source } from '@chronology/access';
import { defaultAudience, type CalendarDay, type FactType } from '@chronology/domain';

/** Who joins or parts, on which day (in Europe/London), and who decided it. */
export type LinkedBy = Readonly<{ source: Source; decidedBy: string; today: CalendarDay }>;

/** What every fact about opening, joining and parting carries beside its content. */
export const envelopeOf = (type: FactType, { source, today }: Pick<LinkedBy, 'source' | 'today'>) => ({
  occurred: { from: today, precision: 'day' as const },
  source,
  audience: { level: defaultAudience(type) },
});
