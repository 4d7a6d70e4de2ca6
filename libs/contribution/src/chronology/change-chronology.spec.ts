import { socialWorker } from '../../../../test/examples';
import { factsIn, openDesk } from '../../../../test/desk';
import { closeChronology, describeChild, openChronology, type OpenAsk } from './change-chronology';

const CHILD = '0b54a1de-6f3c-4c8e-9c55-1c2d3e4f5a6b';
const asked = (more: Partial<OpenAsk> = {}): OpenAsk => ({
  actor: socialWorker,
  commandId: 'k1',
  command: {
    opening: {
      reason: 'agreed_plan',
      agreedBy: 'Ailsa’s mum',
      occurred: { from: '2025-06-01', precision: 'day' },
    },
    child: {
      knownAs: 'Ailsa',
      names: [{ given: ['Ailsa'], family: 'Reid' }],
      birthDate: { from: '2021-03', precision: 'month' },
    },
  },
  ...more,
});

describe('opening a chronology', () => {
  it('makes an id that says nothing about the child, and writes both facts at once', async () => {
    const desk = openDesk();
    const { childId, facts, revision } = await openChronology(desk, asked());
    expect(childId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(revision).toBe(1);
    expect(facts.map(({ type }) => type)).toEqual(['ChronologyOpened', 'ChildDescribed']);
    expect(await factsIn(desk, `chronology-${childId}`)).toMatchObject([
      {
        data: {
          occurred: { from: '2025-06-01' },
          audience: { level: 'team' },
          content: { childId, reason: 'agreed_plan', agreedBy: 'Ailsa’s mum' },
        },
      },
      { data: { content: { knownAs: 'Ailsa', birthDate: { from: '2021-03', precision: 'month' } } } },
    ]);
  });

  it('answers a repeat with the same child', async () => {
    const desk = openDesk();
    const first = await openChronology(desk, asked());
    expect(await openChronology(desk, asked())).toEqual({ ...first, repeated: true });
  });

  it('makes another child’s id for another command, and for another organisation', async () => {
    const desk = openDesk();
    const first = await openChronology(desk, asked());
    const second = await openChronology(desk, asked({ commandId: 'k2' }));
    const actor = { ...socialWorker, organisationId: 'southshire-council' };
    const third = await openChronology(desk, asked({ actor }));
    expect(new Set([first.childId, second.childId, third.childId]).size).toBe(3);
  });

  it('takes the id that is given, and refuses one that is a service’s number', async () => {
    const desk = openDesk();
    expect(await openChronology(desk, asked({ childId: CHILD }))).toMatchObject({ childId: CHILD });
    await expect(openChronology(desk, asked({ childId: '0101210018' }))).rejects.toMatchObject({
      code: 'bad-input',
      field: 'childId',
    });
  });

  it('is refused a second time, by whoever asks', async () => {
    const desk = openDesk();
    await openChronology(desk, asked({ childId: CHILD }));
    await expect(openChronology(desk, asked({ childId: CHILD, commandId: 'k2' }))).rejects.toMatchObject({
      code: 'already-open',
    });
  });

  it('names a day that is none', async () => {
    const { command } = asked();
    const opening = { ...command.opening, occurred: { from: '2025-06', precision: 'day' as const } };
    await expect(
      openChronology(openDesk(), asked({ command: { ...command, opening } })),
    ).rejects.toMatchObject({
      code: 'bad-input',
      field: 'opening.occurred',
    });
  });
});

describe('a chronology’s life', () => {
  const common = { actor: socialWorker, childId: CHILD };
  const closing = { reason: 'moved_out', occurred: { from: '2025-06-11', precision: 'day' } } as const;

  it('goes from opening through another name to closing, and may begin anew', async () => {
    const desk = openDesk();
    await openChronology(desk, asked({ childId: CHILD }));
    const child = { knownAs: 'Isla', names: [] };
    await describeChild(desk, { ...common, commandId: 'k2', command: { child } });
    await closeChronology(desk, { ...common, commandId: 'k3', command: { closing } });
    await openChronology(desk, asked({ childId: CHILD, commandId: 'k4' }));
    const facts = await factsIn(desk, `chronology-${CHILD}`);
    expect(facts.slice(2, 4)).toMatchObject([
      {
        type: 'ChildDescribed',
        data: { occurred: { from: '2025-06-12', precision: 'day' }, content: child },
      },
      { type: 'ChronologyClosed', data: { occurred: closing.occurred, content: { reason: 'moved_out' } } },
    ]);
    expect(facts).toHaveLength(6);
  });

  it('names a day of closing that is none', async () => {
    const command = { closing: { ...closing, occurred: { from: 'June', precision: 'day' as const } } };
    await expect(closeChronology(openDesk(), { ...common, commandId: 'k1', command })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'closing.occurred',
    });
  });
});
