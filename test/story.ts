import type { ContentOf, Envelope, FactType, RecordedOf } from '@chronology/domain';
import { recorded, type Overrides } from './examples';

/** What an example of a story may say beside its content: `toldOn` is the day on which this system was told. */
export type Told = Omit<Overrides, 'recordedAt' | 'knownToSourceAt'> &
  Readonly<{ toldOn?: string; writtenOn?: string; by?: Envelope['source']['agency'] }>;

const organisationOf = (agency: Envelope['source']['agency']): Envelope['source'] => ({
  agency,
  organisationId: `${agency}-1`,
  role: 'worker',
});

/**
 * A fact of a made-up child on a day, told on that day unless said otherwise. Its id is the type with the day, so
 * that a story needs ids only where it speaks of one.
 */
export const on = <Type extends FactType>(
  day: string,
  type: Type,
  content: ContentOf<Type>,
  { toldOn = day, writtenOn, by = 'health', ...more }: Told = {},
): RecordedOf<Type> =>
  recorded(type, content, {
    id: `${type}@${day}`,
    occurred: { from: day, precision: 'day' },
    source: organisationOf(by),
    recordedAt: `${toldOn}T16:00:00.000Z`,
    ...(writtenOn !== undefined && { knownToSourceAt: { at: writtenOn } }),
    ...more,
  });
