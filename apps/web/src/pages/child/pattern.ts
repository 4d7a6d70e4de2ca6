import type { LifeHelp } from './picture-of/answers';
import { pattern } from '../../words/child';

type Ending = LifeHelp['endings'][number];
type FollowUp = NonNullable<NonNullable<NonNullable<Ending['result']>['followed']>['followUp']>;

/** What the record says of how endings went on. `stopped` is because things were going well, by the rule going-well/1. */
export type Pattern = Readonly<{
  stopped: number;
  /** Of those that stopped because things were going well: days until help was needed again. */
  neededAgainAfter: readonly number[];
  /** Of those that stopped because things were going well: how many held. */
  held: number;
  /** Planned endings that held. */
  heldAsPlanned: number;
}>;

const NEEDED_AGAIN: readonly FollowUp[] = ['HELP_NEEDED_AGAIN', 'RESUMED_WITHIN_28_DAYS'];

const followedBy = ({ result }: Ending, followUps: readonly FollowUp[]): boolean =>
  result?.followed?.followUp !== null &&
  result?.followed?.followUp !== undefined &&
  followUps.includes(result.followed.followUp);

const ofLabel = (endings: readonly Ending[], label: string) =>
  endings.filter(({ result }) => result?.label === label);

/** Counts what was, in this child’s own record. Nothing is predicted. */
export const patternOf = (endings: readonly Ending[]): Pattern => {
  const stopped = ofLabel(endings, 'ENDED_BECAUSE_GOING_WELL');
  const held = (each: Ending) => followedBy(each, ['STILL_GOING_WELL']);
  return {
    stopped: stopped.length,
    neededAgainAfter: stopped
      .filter((each) => followedBy(each, NEEDED_AGAIN))
      .map(({ result }) => result?.followed?.days ?? 0),
    held: stopped.filter(held).length,
    heldAsPlanned: ofLabel(endings, 'PLANNED_ENDING').filter(held).length,
  };
};

/** The pattern in words: first what stopped, then what followed. Empty where there is none. */
export const patternInWords = (found: Pattern): readonly string[] => [
  ...(found.stopped > 0 ? [pattern.stopped(found.stopped)] : []),
  ...(found.neededAgainAfter.length > 0 ? [pattern.neededAgain(found.neededAgainAfter)] : []),
  ...(found.held > 0 ? [pattern.held(found.held)] : []),
  ...(found.heldAsPlanned > 0 ? [pattern.heldAsPlanned(found.heldAsPlanned)] : []),
];
