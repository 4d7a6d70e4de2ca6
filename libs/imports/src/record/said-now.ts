import type { Envelope, FactType } from '@chronology/domain';
import type { StandIn } from '../format';

/** A fact that rows say, with the digest of its values: of nothing else than what was mapped. */
export type SaidNow = Readonly<{
  kind: 'said';
  type: FactType;
  data: Envelope &
    Readonly<{ origin: NonNullable<Envelope['origin']>; content: Readonly<Record<string, unknown>> }>;
  standsIn?: StandIn;
  coversDays?: true;
}>;
