import { problemsWith, problemsWithContent } from './schemas';

const first = (type: Parameters<typeof problemsWithContent>[0], content: unknown) =>
  problemsWithContent(type, content)[0];

describe('what is wrong with a fact', () => {
  it('names what is missing', () => {
    expect(first('ChildViewRecorded', {})).toEqual({ field: 'childsWords', message: 'this is needed' });
  });

  it('says what kind of thing it should be', () => {
    expect(first('ChildViewRecorded', { childsWords: 7 })?.message).toBe('must be text');
    expect(first('RouteBackUsed', { involvementId: 'i', byWhom: 'Mum', answeredInDays: 1.5 })?.message).toBe(
      'must be a whole number',
    );
    expect(first('ChildsPlanReviewed', { actions: {} })?.message).toBe('must be a list');
    expect(first('ImmunisationGiven', null)).toEqual({
      field: 'data',
      message: 'must be an object with fields',
    });
  });

  it('asks for fewer words, or for some', () => {
    expect(first('GoodThingHappened', { text: 'a'.repeat(601) })?.message).toBe('keep it to 600 characters');
    expect(first('GoodThingHappened', { text: '  ' })?.message).toBe(
      'say it in a few words, or leave it out',
    );
  });

  it('says between which numbers it may be', () => {
    expect(first('SdqCompleted', { total: 41 })?.message).toBe('must be 40 or less');
    expect(first('SdqCompleted', { total: -1 })?.message).toBe('must be 0 or more');
  });

  it('lists what it may be', () => {
    expect(first('ChangeNoticed', { direction: 'up', text: 'Sleeps' })?.message).toBe(
      'must be one of better, same, worse, unclear',
    );
  });

  it('says the one thing that it may be', () => {
    const envelope = { knownToSourceAt: { at: '2025-03-10', assumed: false }, content: { text: 'Sang' } };
    const problems = problemsWith('GoodThingHappened', envelope);
    expect(problems.find(({ field }) => field === 'knownToSourceAt.assumed')?.message).toBe('must be true');
  });

  it('names a field that does not exist, wherever it is', () => {
    expect(first('GoodThingHappened', { text: 'Sang', score: 3 })).toEqual({
      field: 'score',
      message: 'there is no such field here',
    });
    expect(first('HelpRequested', { requestId: 'r', toService: 's', needRefs: [''] })?.field).toBe(
      'needRefs.0',
    );
  });

  it('says each way in which it could have been right', () => {
    const envelope = {
      occurred: { from: '2025-03-10', precision: 'day' },
      source: { agency: 'health', organisationId: 'clinic' },
      audience: { level: 'team' },
      knownToSourceAt: { at: '2025' },
      content: { text: 'Sang' },
    };
    expect(problemsWith('GoodThingHappened', envelope)).toEqual([
      {
        field: 'knownToSourceAt.at',
        message: 'must be a day such as 2024-03-09, or must be a moment such as 2024-03-09T14:05:00Z',
      },
    ]);
  });

  it('never repeats what was there', () => {
    const told = JSON.stringify(
      problemsWithContent('ChangeNoticed', { direction: 'Ailsa', text: 5, Mum: 1 }),
    );
    expect(told).not.toContain('Ailsa');
  });
});
