import { demoSignIn, type DemoActors } from './demo-people';

const actors: DemoActors = {
  people: [{ id: 'hv', name: 'Aileen', role: 'health visitor', agency: 'health', organisationId: 'board' }],
  organisations: [
    {
      id: 'board',
      sector: 'health',
      name: 'The board',
      nation: 'scotland',
      systems: [{ id: 'records', formats: ['fhir-r4'], trustedFor: [] }],
    },
  ],
};

describe('signing in while anybody may be anybody', () => {
  const find = demoSignIn(actors, false);

  it('knows a person by the header x-demo-person', () => {
    expect(find({ 'x-demo-person': 'hv' })).toEqual({
      kind: 'person',
      ref: 'hv',
      name: 'Aileen',
      role: 'health visitor',
      agency: 'health',
      organisationId: 'board',
    });
  });

  it('knows a system by the header x-demo-organisation', () => {
    expect(find({ 'x-demo-organisation': 'board/records' })).toMatchObject({
      kind: 'system',
      ref: 'records',
      organisationId: 'board',
      agency: 'health',
    });
  });

  it.each([
    {},
    { 'x-demo-person': 'nobody' },
    { 'x-demo-person': 'constructor' },
    { 'x-demo-organisation': 'board' },
    { 'x-demo-person': 'nobody', 'x-demo-organisation': 'board/records' },
  ])('knows nobody by %j', (headers) => {
    expect(find(headers)).toBeUndefined();
  });

  it('is refused in production', () => {
    expect(() => demoSignIn(actors, true)).toThrow('NODE_ENV=production');
  });
});
