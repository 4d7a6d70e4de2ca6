import { choiceOf, PARTS } from './choice';
import { footOf } from './foot';

const TODAY = '2025-11-18';

describe('what is printed', () => {
  it('is what a meeting needs on few sheets where nothing was chosen', () => {
    expect(choiceOf({}, TODAY)).toEqual({
      period: 'meeting',
      parts: ['picture', 'links', 'endings', 'entries'],
      entriesFrom: '2024-11-18',
      typed: { from: '', to: '' },
      errors: [],
    });
  });

  it('is everything by choice', () => {
    const everything = choiceOf({ period: 'all', part: [...PARTS] }, TODAY);
    expect(everything).toMatchObject({ period: 'all', parts: PARTS });
    expect(everything).not.toHaveProperty('entriesFrom');
    expect(choiceOf({ from: '2025-01-01' }, TODAY)).toMatchObject({ period: 'dates', parts: PARTS });
  });

  it('is only what was chosen', () => {
    expect(choiceOf({ period: '12-months', part: 'entries' }, TODAY)).toMatchObject({
      from: '2024-11-18',
      parts: ['entries'],
    });
    expect(choiceOf({ period: 'all' }, TODAY).parts).toEqual([]);
  });

  it('says what is wrong with a day, and prints everything meanwhile', () => {
    const wrong = choiceOf({ period: 'dates', from: '2025-02-30', part: [...PARTS] }, TODAY);
    expect(wrong.errors.map(({ field }) => field)).toEqual(['from']);
    expect(wrong.from).toBeUndefined();
    const turned = choiceOf({ period: 'dates', from: '2025-03-01', to: '2025-02-01' }, TODAY);
    expect(turned.errors.map(({ field }) => field)).toEqual(['to']);
  });
});

describe('the margins of the sheets', () => {
  it('say whose they are, when, by whom, and which page of how many', () => {
    const foot = footOf('Ailsa', TODAY, 'Farah Malik, social worker');
    expect(foot).toContain('Ailsa · printed 18 November 2025 by Farah Malik, social worker');
    expect(foot).toContain('counter(pages)');
  });

  it('hold a name as words, whatever is in it', () => {
    const foot = footOf('A"; } body { display: none } /*\\\n', TODAY, 'x');
    expect(foot.split('\n').find((line) => line.includes('bottom-left'))).not.toMatch(
      /[A"]"; }|display: none \}/,
    );
    expect(foot.match(/\}/g)).toHaveLength(4);
  });
});
