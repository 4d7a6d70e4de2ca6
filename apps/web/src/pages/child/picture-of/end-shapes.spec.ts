import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { END_SHAPES } from '../../../timeline/picture';
import { END_SHAPE_OF } from './end-shapes';

const LABELS = Object.keys(
  (
    JSON.parse(
      readFileSync(join(__dirname, '../../../../../../schema/enum-values.generated.json'), 'utf8'),
    ) as { Label: Record<string, string> }
  ).Label,
);

describe('the ends of bars', () => {
  it('have a shape for every label of the rule but the three that end nothing', () => {
    expect(Object.keys(END_SHAPE_OF).sort()).toEqual([...LABELS].sort());
    const without = LABELS.filter((label) => END_SHAPE_OF[label as keyof typeof END_SHAPE_OF] === undefined);
    expect(without.sort()).toEqual(['CONTINUED_SAME_DAY', 'MINOR_CHANGE', 'NOT_APPLICABLE']);
  });

  it('leave no shape unused', () => {
    expect(new Set(Object.values(END_SHAPE_OF).filter((shape) => shape !== undefined))).toEqual(
      new Set(END_SHAPES),
    );
  });
});
