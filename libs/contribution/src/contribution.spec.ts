import { secretFrom, type Actor } from '@chronology/access';
import { openSqliteEventStore } from '@chronology/event-store';
import { graphqlModule } from '@chronology/graphql';
import { HouseModule, readSettings, serve, type Serving } from '@chronology/service';
import { classTeacher, healthVisitor, socialWorker } from '../../../test/examples';
import { contributionModule } from './contribution.module';
import { statementResolver } from './statement/statement.resolver';

const PEOPLE: Readonly<Record<string, Actor>> = { healthVisitor, classTeacher, socialWorker };
const CHILD = '0b54a1de-6f3c-4c8e-9c55-1c2d3e4f5a6b';
const ENTRY = '{ occurred: { from: "2025-06-10", precision: DAY }, basis: SEEN }';

type Answer = Readonly<{
  data?: Readonly<
    Record<string, Readonly<{ facts: readonly { id: string; type: string }[]; repeated: boolean }>>
  >;
  errors?: readonly Readonly<{ message: string; extensions: Readonly<{ code: string; field?: string }> }>[];
}>;

class HealthService {}

const startHealth = (): Promise<Serving> => {
  const house = {
    store: openSqliteEventStore({ file: ':memory:' }),
    secret: secretFrom(Buffer.alloc(32, 4)),
  };
  const settings = readSettings({}, { port: 0, root: '.' });
  const findActor = (headers: Readonly<Record<string, unknown>>) => PEOPLE[String(headers['x-who'])];
  const imports = [
    HouseModule.of(house, settings),
    graphqlModule(['contribution', 'health'], findActor),
    contributionModule({ agencies: ['health'] }),
  ];
  return serve({ module: HealthService, imports, providers: [statementResolver(['health'])] }, 0);
};

describe('over the wire', () => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await startHealth();
  });
  afterAll(async () => {
    await serving.app.close();
  });

  const ask = async (query: string, variables: object = {}, who = 'healthVisitor'): Promise<Answer> => {
    const answer = await fetch(`${serving.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': who },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as Answer;
  };
  const state = (mutation: string, fields = 'facts { id type } repeated') =>
    ask(`mutation { answer: ${mutation} { ${fields} } }`);
  const refusal = ({ errors = [] }: Answer) => ({ message: errors[0]?.message, ...errors[0]?.extensions });

  it('opens a chronology, states, corrects and takes back', async () => {
    const opening = `opening: { reason: CHILD_PROTECTION, occurred: { from: "2025-06", precision: MONTH } }`;
    const child = 'child: { knownAs: "Ailsa", names: [] }';
    const opened = await state(
      `openChronology(commandId: "k1", childId: "${CHILD}", ${opening}, ${child})`,
      'childId facts { id type } repeated',
    );
    expect(opened).toMatchObject({
      data: { answer: { childId: CHILD, facts: [{ type: 'ChronologyOpened' }, { type: 'ChildDescribed' }] } },
    });
    const noted = await state(
      `noteStrength(childId: "${CHILD}", commandId: "k2", entry: ${ENTRY}, about: { strength: FAMILY_STRENGTH, text: "They sing" })`,
    );
    expect(noted).toMatchObject({
      data: { answer: { facts: [{ type: 'StrengthNoted' }], repeated: false } },
    });
    const entryRef = noted.data?.['answer']?.facts[0]?.id ?? '';
    const correction =
      '{ occurred: { from: "2025-06-11", precision: DAY }, content: { strength: "talent", text: "She sings" }, why: "Only she does", basis: SEEN }';
    const corrected = await state(
      `correctEntry(childId: "${CHILD}", commandId: "k3", entryRef: "${entryRef}", correction: ${correction})`,
    );
    expect(corrected).toMatchObject({ data: { answer: { facts: [{ type: 'EntryCorrected' }] } } });
    const takenBack = await state(
      `withdrawEntry(childId: "${CHILD}", commandId: "k4", entryRef: "${entryRef}", correction: "${corrected.data?.['answer']?.facts[0]?.id}", why: "They all do")`,
    );
    expect(takenBack).toMatchObject({ data: { answer: { facts: [{ type: 'EntryWithdrawnAsError' }] } } });
    const described = await state(
      `describeChild(childId: "${CHILD}", commandId: "k5", child: { names: [{ given: ["Ailsa"] }] })`,
    );
    expect(described).toMatchObject({ data: { answer: { facts: [{ type: 'ChildDescribed' }] } } });
  });

  it('takes variables, with null for what was left out', async () => {
    const query =
      'mutation ($entry: EntryInput!, $about: StrengthNotedInput!) { answer: noteStrength(childId: "' +
      CHILD +
      '", commandId: "k6", entry: $entry, about: $about) { facts { type } repeated } }';
    const variables = {
      entry: {
        occurred: { from: '2025-06-10', to: null, precision: 'DAY' },
        basis: 'TOLD_BY_CHILD',
        what: null,
        impactOnChild: { text: 'She beamed', direction: 'BETTER' },
        actionTaken: [{ text: 'Told her', on: '2025-06-10' }],
      },
      about: { text: 'Kind', where: null },
    };
    expect(await ask(query, variables)).toMatchObject({
      data: { answer: { facts: [{ type: 'StrengthNoted' }] } },
    });
  });

  it('offers what only this agency states, and refuses people of another', async () => {
    const change = `changeHealthPlan(childId: "${CHILD}", commandId: "k7", entry: ${ENTRY}, about: { from: ADDITIONAL, to: CORE })`;
    expect(refusal(await state(change))).toMatchObject({
      code: 'name-what-goes',
      field: 'about.supportThatGoes',
    });
    const joy = `noteGoodThing(childId: "${CHILD}", commandId: "k8", entry: ${ENTRY}, about: { text: "Sang" })`;
    const mutation = `mutation { answer: ${joy} { repeated } }`;
    expect(refusal(await ask(mutation, {}, 'classTeacher'))).toMatchObject({ code: 'not-this-service' });
    expect(refusal(await ask(mutation, {}, 'nobody'))).toMatchObject({ code: 'who-are-you' });
  });

  it('says in plain words which field of the entry is wrong, before anything is looked up', async () => {
    const long = 'a'.repeat(601);
    const entry = `{ occurred: { precision: UNKNOWN }, basis: SEEN, what: "${long}" }`;
    const joy = `noteGoodThing(childId: "nobody", commandId: "k9", entry: ${entry}, about: { text: "Sang" })`;
    expect(refusal(await state(joy))).toMatchObject({
      code: 'bad-input',
      field: 'entry.what',
      message: expect.stringContaining('600 characters: a chronology is a summary') as string,
    });
  });

  it('writes nothing of a refusal into the log of the service: it may speak of a child', async () => {
    const written: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
    try {
      const joy = `noteGoodThing(childId: "${CHILD}", commandId: "k10", entry: ${ENTRY}, about: { text: " " })`;
      expect(refusal(await state(joy))).toMatchObject({ code: 'bad-input', field: 'about.text' });
    } finally {
      process.stderr.write = write;
    }
    expect(written).toEqual([]);
  });

  it('does not offer what another agency states', async () => {
    const answer = await state(
      `changeSchool(childId: "${CHILD}", commandId: "k9", entry: ${ENTRY}, about: { to: "Glenbrae", becauseOf: CHOICE })`,
    );
    expect(refusal(answer)).toMatchObject({ code: 'bad-question' });
  });
});
