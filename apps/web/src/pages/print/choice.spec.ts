import { choiceOf, PARTS } from './choice';
import { footOf } from './foot';

const TODAY = '2025-11-18';
const nothing = { day: '', month: '', year: '' };

describe('what is printed', () => {
  it('is what a meeting needs on few sheets where nothing was chosen', () => {
    expect(choiceOf({}, TODAY)).toEqual({
      period: 'meeting',
      parts: ['picture', 'links', 'endings', 'entries'],
      entriesFrom: '2024-11-18',
      typed: { from: nothing, to: nothing },
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

describe('the days between which is printed', () => {
  const typed = (days: Readonly<Record<string, string>>) => choiceOf({ period: 'dates', ...days }, TODAY);

  it('are typed as a day, a month and a year, or stand in the address', () => {
    const fields = { 'from-day': '1', 'from-month': 'March', 'from-year': '2025', 'to-day': '18' };
    expect(typed({ ...fields, 'to-month': '11', 'to-year': '2025' })).toMatchObject({
      ...{ from: '2025-03-01', to: '2025-11-18', errors: [] },
    });
    expect(typed({ from: '2025-03-01' })).toMatchObject({
      ...{ from: '2025-03-01', typed: { from: { day: '01', month: '03', year: '2025' } }, errors: [] },
    });
  });

  it('keep what was typed, and say of which day what would be right', () => {
    const half = typed({ 'to-day': '18', 'to-year': '2025' });
    expect(half.errors).toEqual([{ field: 'to', words: 'Last day: give the month too, such as 11' }]);
    expect(half.typed.to).toEqual({ day: '18', month: '', year: '2025' });
    expect(half).not.toHaveProperty('to');
    expect(typed({ from: '2025-03-01', 'to-day': '18' })).not.toHaveProperty('from');
  });

  it('are not looked at where another time was chosen', () => {
    expect(choiceOf({ period: 'all', 'to-day': '99' }, TODAY).errors).toEqual([]);
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
