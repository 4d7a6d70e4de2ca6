import type { HelpPageQuery } from './help.operations.generated';

export type HelpAnswer = HelpPageQuery['help'];
export type EndingAnswer = HelpAnswer['endings'][number];
export type StatedAnswer = EndingAnswer['stated'];
export type ResultAnswer = NonNullable<EndingAnswer['result']>;
export type StateAnswer = NonNullable<ResultAnswer['then']>;
export type FollowedAnswer = NonNullable<ResultAnswer['followed']>;
export type LinkAnswer = ResultAnswer['between']['always'][number];
export type ServiceAnswer = HelpAnswer['services'][number];

/** The day by which an ending is placed: of effect, or else of deciding. Absent where neither is on record. */
export const dayOf = ({ effectiveOn, decidedOn }: StatedAnswer): string | undefined =>
  effectiveOn ?? decidedOn ?? undefined;

/** The day on which whoever decided looked at how things were: of deciding, or of effect where that came first. */
export const dayOfDeciding = ({ effectiveOn, decidedOn }: StatedAnswer): string | undefined => {
  if (!decidedOn || !effectiveOn) return decidedOn ?? effectiveOn ?? undefined;
  return decidedOn < effectiveOn ? decidedOn : effectiveOn;
};

/** Whether it is decided and has not happened yet. */
export const isToCome = (stated: Pick<StatedAnswer, 'effectiveOn'>, asOf: string): boolean =>
  stated.effectiveOn !== null && stated.effectiveOn > asOf;

type Agency = StatedAnswer['source']['agency'];

const LANE_OF: Partial<Record<Agency, 'health' | 'school' | 'social-work'>> = {
  HEALTH: 'health',
  EDUCATION: 'school',
  SOCIAL_WORK: 'social-work',
};

/** The lane in which an agency stands: whoever belongs to none of the three stands with the family. */
export const laneOf = (agency: Agency) => LANE_OF[agency] ?? 'family';
