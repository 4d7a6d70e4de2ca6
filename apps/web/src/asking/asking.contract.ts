import { randomUUID } from 'node:crypto';
import { afterwards, until } from '../../../../test/e2e/wire';
import type { Visitor } from '../session/visitor';
import { Refused, type Asking } from './ask';
import type { Operation } from './operation';

/** What a form of asking is proved on: the product with a child in it. */
export type Proved = Readonly<{ asking: Asking; childId: string }>;

export const TEACHER: Visitor = {
  personId: 'class-teacher',
  name: 'Callum Shaw',
  role: 'class teacher',
  agency: 'EDUCATION',
  organisationId: 'northshire-education',
};

type Counted = Readonly<{ chronology: Readonly<{ count: number }> }>;
type Stated = Readonly<{ noteGoodThing: Readonly<{ repeated: boolean }> }>;
type Given = Readonly<Record<string, unknown>>;

export const count: Operation<Counted, Given> = {
  name: 'counted',
  kind: 'query',
  text: 'query counted($childId: ID!) { chronology(childId: $childId) { count } }',
};

export const state: Operation<Stated, Given> = {
  name: 'stated',
  kind: 'mutation',
  text: `mutation stated($childId: ID!, $commandId: ID!, $entry: EntryInput!, $about: GoodThingHappenedInput!) {
    noteGoodThing(childId: $childId, commandId: $commandId, entry: $entry, about: $about) { repeated }
  }`,
};

const search: Operation<Given, Given> = {
  name: 'search',
  kind: 'query',
  text: 'query search($search: String) { children(search: $search) { cursor } }',
};
const unknownField: Operation<Given, Given> = {
  name: 'odd',
  kind: 'query',
  text: 'query odd { nothingOfThis }',
};
const twoAtOnce: Operation<Given, Given> = {
  name: 'two',
  kind: 'query',
  text: 'query two($childId: ID!) { about { name } chronology(childId: $childId) { count } }',
};

export const joyOn = (childId: string, day: string, commandId: string = randomUUID()): Given => ({
  childId,
  commandId,
  entry: { occurred: { from: day, precision: 'DAY' }, basis: 'SEEN' },
  about: { text: 'Sang' },
});

const refusalOf = async (asked: Promise<unknown>): Promise<Refused> => {
  const outcome: unknown = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refused)) throw new Error(`This was not refused: ${String(outcome)}`);
  return outcome;
};

/** What every form of asking promises, however it reaches the product. */
export const provesAsking = (open: () => Promise<Proved>): void => {
  let asking: Asking;
  let childId: string;
  beforeAll(async () => {
    ({ asking, childId } = await open());
  }, 30_000);

  const counted = async () => (await asking.as(TEACHER)(count, { childId })).chronology.count;

  it('answers what was asked', async () => {
    expect(await counted()).toBeGreaterThanOrEqual(0);
  });

  it('states once what is sent twice', async () => {
    const before = await counted();
    const said = joyOn(childId, '2024-02-01');
    expect((await asking.as(TEACHER)(state, said)).noteGoodThing.repeated).toBe(false);
    expect((await asking.as(TEACHER)(state, said)).noteGoodThing.repeated).toBe(true);
    expect(await counted()).toBe(before + 1);
  });

  it('is refused in the words of the API, with its code and the field', async () => {
    const refused = await refusalOf(asking.as(TEACHER)(state, joyOn(childId, '2999-01-01')));
    expect(refused).toMatchObject({ code: 'in-the-future', field: 'entry.occurred' });
    expect(refused.message).toMatch(/^[A-Z].*\.$/);
  });

  it('is refused what asks for too much, or for what is not there', async () => {
    expect((await refusalOf(asking.as(TEACHER)(unknownField, {}))).code).toBe('bad-question');
    const tooLong = await refusalOf(asking.as(TEACHER)(search, { search: 'a'.repeat(300) }));
    expect(tooLong).toMatchObject({ code: 'bad-input', field: 'search' });
  });

  it('takes half an answer for none', async () => {
    const refused = await refusalOf(asking.as(TEACHER)(twoAtOnce, { childId: randomUUID() }));
    expect(refused.code).toBe('no-chronology');
  });

  it('is refused as somebody whom the product does not know', async () => {
    const nobody = { ...TEACHER, personId: 'nobody' };
    expect((await refusalOf(asking.as(nobody)(count, { childId }))).code).toBe('who-are-you');
  });

  it('rings for a child until it is told to stop', async () => {
    const [heard, after]: [string[], string[]] = [[], []];
    const over = () => void heard.push('over');
    const stop = asking.listen(TEACHER, childId, (reason) => void heard.push(reason), over);
    afterwards(stop);
    await until('it is told to look', () => heard.length === 1);
    await asking.as(TEACHER)(state, joyOn(childId, '2024-02-02'));
    await until('it hears of it', () => heard.length === 2);
    stop();
    afterwards(asking.listen(TEACHER, childId, (reason) => void after.push(reason), over));
    await until('another is told to look', () => after.length === 1);
    await asking.as(TEACHER)(state, joyOn(childId, '2024-02-03'));
    await until('the other hears of it', () => after.length === 2);
    expect(heard.filter((what) => what !== 'over')).toEqual(['REFRESH', 'STATED']);
    expect(after).toEqual(['REFRESH', 'STATED']);
  });

  it('says that it is over where nothing will ring', async () => {
    const heard: string[] = [];
    const nobody = { ...TEACHER, personId: 'nobody' };
    const ring = (reason: string) => void heard.push(reason);
    afterwards(asking.listen(nobody, childId, ring, () => void heard.push('over')));
    await until('it is over', () => heard.length === 1);
    expect(heard).toEqual(['over']);
  });
};
