import type { Day, End, EndShape } from '../../../timeline/picture';
import { inWords } from '../../../words/dates';
import { TO_COME } from '../../../words/picture-tools';
import { afterOf, type Start } from './after';
import type { EndingShown, Life } from './answers';
import { daysOf, type Edges } from './days';
import { END_SHAPE_OF } from './end-shapes';

const TYPE = { ENDED: 'ended', REDUCED: 'reduced', PAUSED: 'paused' } as const;

/** The day on which help went, or the last on which it may have gone. */
export const dayOfEnding = ({ stated }: EndingShown, edges: Edges): Day | undefined =>
  stated.effectiveOn ?? daysOf(stated.occurred, edges)?.to;

/** Where the rule gives no answer, its end is drawn as one for which no more is known. */
const shapeOf = ({ result }: EndingShown): EndShape | undefined =>
  result ? END_SHAPE_OF[result.label] : 'other';

const optional = (ending: EndingShown, on: Day, shape: EndShape, life: Life, starts: readonly Start[]) => {
  const isAhead = on > life.today;
  const followed = isAhead ? undefined : ending.result?.followed;
  const after = afterOf(followed, { on, today: life.today, shape, starts });
  return {
    ...(isAhead && { isAhead, words: TO_COME.notYet }),
    ...(ending.stated.reasonText !== null && { reason: ending.stated.reasonText }),
    ...(followed?.inWords && { followed: followed.inWords }),
    ...(after && { after }),
  };
};

/** One ending as the picture draws it; none where nothing ended by its label, or its day is not known. */
export const endOf = (
  ending: EndingShown,
  life: Life,
  edges: Edges,
  starts: readonly Start[],
): readonly End[] => {
  const { stated, result, noResult } = ending;
  const on = dayOfEnding(ending, edges);
  const shape = shapeOf(ending);
  if (on === undefined || shape === undefined) return [];
  const when = stated.effectiveOn === null ? stated.occurred.inWords : inWords(stated.effectiveOn);
  return [
    {
      key: stated.endingRef,
      on,
      type: TYPE[stated.type],
      shape,
      words: result?.inWords ?? noResult ?? '',
      when,
      ...optional(ending, on, shape, life, starts),
    },
  ];
};
