import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { REASON_GROUPS, reasonInWords } from './ending-reasons';

const schema = readFileSync(resolve(__dirname, '../../../../schema/help.graphql'), 'utf8');

/** The codes of the list of reasons, as the schema names them. */
const codes = [
  ...(/enum EndingReason \{([^}]*)\}/.exec(schema)?.[1]?.matchAll(/^\s*([A-Z_]+)\s*$/gm) ?? []),
].map(([, code]) => code ?? '');

describe('the one list of reasons for which help ends', () => {
  it('has every reason of the schema once, so that it can be chosen and read', () => {
    expect(codes.length).toBeGreaterThan(15);
    const listed = REASON_GROUPS.flatMap(({ reasons }) => reasons.map(([code]) => code as string));
    expect([...listed].sort()).toEqual([...codes].sort());
  });

  it('says nothing of a code that it does not know', () => {
    expect(reasonInWords('GOALS_MET')).toBe('What it was for is reached');
    expect(reasonInWords('NEW_CODE')).toBeUndefined();
  });
});
