import type { Client, Person } from './wire';

type Given = Readonly<Record<string, unknown>>;

/** An entry on a day, as a person states it: seen, and written down by their organisation on that day. */
export const entryOn = (day: string, more: Given = {}): Given => ({
  occurred: { from: day, precision: 'DAY' },
  knownToSourceAt: day,
  basis: 'SEEN',
  ...more,
});

/** Opens the chronology of a made-up child because of an agreed plan; answers with the child’s id. */
export const openChronology = async (
  { say }: Pick<Client, 'say'>,
  knownAs = 'Ailsa',
  person: Person = 'health-visitor',
): Promise<string> => {
  const { childId } = await say(
    'openChronology',
    {
      opening: {
        reason: 'AGREED_PLAN',
        agreedBy: 'Mum and Dad',
        occurred: { from: '2024-01', precision: 'MONTH' },
      },
      child: { knownAs, names: [{ given: [knownAs] }] },
    },
    person,
  );
  if (childId === undefined) throw new Error('A chronology has a child.');
  return childId;
};
