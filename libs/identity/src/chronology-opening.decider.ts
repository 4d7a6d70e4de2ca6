import type { Source } from '@chronology/access';
import {
  type CalendarDay,
  type ContentOf,
  type Decider,
  type Envelope,
  type FactOf,
} from '@chronology/domain';
import { envelopeOf } from './link-envelope';

/** Who the child is, as a record says it; shown to no more people than the record's own words are. */
export type Description = Readonly<{
  content: ContentOf<'ChildDescribed'>;
  audience: Envelope['audience'];
}>;

/** A mapping table asks for the chronology of a record's child. The ids derive from the record, so that asking again changes nothing. */
export type OpenForRecord = Readonly<{
  childId: string;
  reason: ContentOf<'ChronologyOpened'>['reason'];
  agreedBy: string;
  description?: Description;
  source: Source;
  today: CalendarDay;
  factIds: Readonly<{ opened: string; described: string }>;
}>;

/** Opens a chronology unless it is open already, and says who the child is where that is known. */
export const chronologyOpeningDecider: Decider<
  boolean,
  OpenForRecord,
  FactOf<'ChronologyOpened'>,
  FactOf<'ChronologyOpened' | 'ChildDescribed'>
> = {
  handles: ['ChronologyOpened'],
  initialState: false,
  evolve: () => true,
  decide: (command, isOpened) => {
    if (isOpened) return [];
    const { childId, reason, agreedBy, description, factIds } = command;
    const opened = { ...envelopeOf('ChronologyOpened', command), content: { childId, reason, agreedBy } };
    const described = description && { ...envelopeOf('ChildDescribed', command), ...description };
    return [
      { type: 'ChronologyOpened', id: factIds.opened, data: opened },
      ...(described ? [{ type: 'ChildDescribed' as const, id: factIds.described, data: described }] : []),
    ];
  },
};
