import { secretFrom, type Actor } from '@chronology/access';
import { FACT_TYPES, shapeOf, type FactType } from '@chronology/domain';
import { openSqliteEventStore } from '@chronology/event-store';
import { graphqlModule, readSchema } from '@chronology/graphql';
import { HouseModule, readSettings, serve, type Serving } from '@chronology/service';
import { getMetadataStorage } from 'class-validator';
import { buildSchema, isInputObjectType, isNonNullType, isObjectType } from 'graphql';
import { classTeacher, schoolSystem } from '../../../../test/examples';
import { contributionModule } from '../contribution.module';
import * as helpInputs from './help.input';
import * as leavingInputs from './leaving.input';

const CHILD = '0b54a1de-6f3c-4c8e-9c55-1c2d3e4f5a6b';
const PEOPLE: Readonly<Record<string, Actor>> = { classTeacher, schoolSystem };
const schema = buildSchema(readSchema(['contribution', 'help']));
const inputFields = (name: string): readonly string[] => {
  const type = schema.getType(name);
  return isInputObjectType(type) ? Object.keys(type.getFields()).sort() : [];
};
const storedFields = (type: FactType): readonly string[] => {
  const { properties } = shapeOf(type) as Readonly<{
    properties: Readonly<{ content: Readonly<{ properties: Readonly<Record<string, unknown>> }> }>;
  }>;
  return Object.keys(properties.content.properties);
};

type Described = Readonly<{ name: string; description?: string | null }>;

describe('the contract for help', () => {
  const ASKED: readonly (readonly [string, FactType, readonly string[], readonly string[]])[] = [
    ['StartHelpInput', 'ServiceStarted', ['again'], ['involvementId']],
    ['ChangeHelpInput', 'ServiceChanged', [], []],
    ['IncreaseHelpInput', 'ServiceIncreased', [], []],
    ['ReduceHelpInput', 'ServiceReduced', ['reasonCode'], []],
    ['PauseHelpInput', 'ServicePaused', ['reasonCode'], []],
    ['ResumeHelpInput', 'ServiceResumed', ['less'], []],
    [
      'LessThanBeforeInput',
      'ServiceReduced',
      ['reasonCode'],
      ['involvementId', 'effectiveOn', 'fromIntensity', 'toIntensity'],
    ],
    ['EndHelpInput', 'ServiceEnded', ['reasonCode'], ['alreadyEndedBy']],
    ['CorrectedEndingInput', 'ServiceEnded', ['reasonCode'], ['alreadyEndedBy', 'involvementId']],
    ['TakeBackEndingInput', 'ServiceEndingTakenBack', [], []],
    ['CorrectEndingInput', 'ServiceEndingCorrected', [], []],
    ['UseRouteBackInput', 'RouteBackUsed', [], []],
  ];

  it.each(ASKED)('%s asks for what %s stores', (input, type, more, made) => {
    const stored = storedFields(type).filter((field) => !made.includes(field));
    expect(inputFields(input)).toEqual([...stored, ...more].sort());
  });

  it('has an input for every fact about help', () => {
    const help = FACT_TYPES.filter((type) => type.startsWith('Service') || type === 'RouteBackUsed');
    expect([...new Set(ASKED.map(([, type]) => type))].sort()).toEqual([...help].sort());
  });

  it.each(Object.entries({ ...helpInputs, ...leavingInputs }).filter(([name]) => name !== 'LeavingInput'))(
    'checks at the door every field of %s',
    (name, input) => {
      const checked = getMetadataStorage().getTargetValidationMetadatas(input, '', false, false);
      expect([...new Set(checked.map(({ propertyName }) => propertyName))].sort()).toEqual(inputFields(name));
    },
  );

  it('describes every type, field and mutation', () => {
    const silent = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__') || !(isInputObjectType(type) || isObjectType(type))) return [];
      const fields: readonly Described[] = Object.values(type.getFields());
      const isRoot = type.name === 'Query' || type.name === 'Mutation';
      return [...(isRoot ? [] : [type]), ...fields]
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`);
    });
    expect(silent).toEqual([]);
  });

  it('asks for the entry and the help, under an id that makes repeating safe', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ args }) =>
      args.some(({ name }) => name === 'help'),
    );
    expect(mutations).toHaveLength(10);
    for (const { args } of mutations) {
      expect(args.map(({ name }) => name)).toEqual(['childId', 'commandId', 'entry', 'help']);
      expect(args.every(({ type }) => isNonNullType(type))).toBe(true);
    }
  });
});

class HelpService {}

describe('help over the wire', () => {
  let serving: Serving;
  beforeAll(async () => {
    const store = openSqliteEventStore({ file: ':memory:' });
    const house = { store, secret: secretFrom(Buffer.alloc(32, 4)) };
    const findActor = (headers: Readonly<Record<string, unknown>>) => PEOPLE[String(headers['x-who'])];
    const imports = [
      HouseModule.of(house, readSettings({}, { port: 0, root: '.' })),
      graphqlModule(['contribution', 'help'], findActor),
      contributionModule({ agencies: ['education'] }),
    ];
    serving = await serve({ module: HelpService, imports }, 0);
  });
  afterAll(async () => {
    await serving.app.close();
  });

  type Said = Readonly<{
    facts: readonly Readonly<{ id: string; type: string }>[];
    repeated: boolean;
    involvementId?: string;
  }>;
  type Answer = Readonly<{
    data?: Readonly<{ answer?: Said }>;
    errors?: readonly Readonly<{ message: string; extensions: Readonly<{ code: string; field?: string }> }>[];
  }>;
  const ask = async (query: string, variables: object, who: string): Promise<Answer> => {
    const answer = await fetch(`${serving.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': who },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as Answer;
  };
  const entry = { occurred: { from: '2025-06-10', precision: 'DAY' }, basis: 'RECORD', what: null };
  let commands = 0;
  const say = (mutation: string, help: object, who = 'classTeacher', commandId = `k${(commands += 1)}`) => {
    const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const fields =
      mutation === 'startHelp' ? 'involvementId facts { id type } repeated' : 'facts { id type } repeated';
    const query = `mutation ($entry: EntryInput!, $help: ${input}!) {
      answer: ${mutation}(childId: "${CHILD}", commandId: "${commandId}", entry: $entry, help: $help) { ${fields} }
    }`;
    return ask(query, { entry, help }, who);
  };
  const typesOf = ({ data, errors }: Answer) => data?.answer?.facts.map(({ type }) => type) ?? errors;
  const refusal = ({ errors = [] }: Answer) => errors[0]?.extensions;
  const why = { reason: 'CAPACITY', reasonText: 'One worker is ill' };
  const contacts = (amount: number) => ({ amount, unit: 'CONTACTS', per: 'DAYS_28' });

  it('has a chronology to speak in', async () => {
    const opening =
      'opening: { reason: AGREED_PLAN, occurred: { from: "2025-06", precision: MONTH } }, child: { names: [{ given: ["Ailsa"] }] }';
    const opened = await ask(
      `mutation { answer: openChronology(commandId: "open", childId: "${CHILD}", ${opening}) { facts { id type } repeated } }`,
      {},
      'classTeacher',
    );
    expect(typesOf(opened)).toEqual(['ChronologyOpened', 'ChildDescribed']);
  });

  it('starts, changes, thins, pauses, comes back, ends, is corrected and taken back', async () => {
    const started = await say('startHelp', {
      name: 'Play group',
      tier: 'ADDITIONAL',
      intensity: contacts(4),
    });
    const { involvementId = '' } = started.data?.answer ?? {};
    expect(started.data?.answer).toMatchObject({ facts: [{ id: involvementId, type: 'ServiceStarted' }] });
    const help = { involvementId };
    expect(typesOf(await say('changeHelp', { ...help, change: 'WORKER', text: null }))).toEqual([
      'ServiceChanged',
    ]);
    expect(typesOf(await say('increaseHelp', { ...help, toIntensity: contacts(6) }))).toEqual([
      'ServiceIncreased',
    ]);
    expect(typesOf(await say('reduceHelp', { ...help, ...why, toIntensity: contacts(5) }))).toEqual([
      'ServiceReduced',
    ]);
    expect(typesOf(await say('pauseHelp', { ...help, ...why, resumeBy: '2025-06-10' }))).toEqual([
      'ServicePaused',
    ]);
    const back = {
      ...help,
      resumedOn: '2025-06-10',
      intensity: contacts(2),
      less: { ...why, safeguards: null },
    };
    expect(typesOf(await say('resumeHelp', back))).toEqual(['ServiceResumed', 'ServiceReduced']);
    const ended = await say('endHelp', {
      ...help,
      ...why,
      effectiveOn: '2999-01-01',
      expectedDifferenceReached: 'PARTLY',
      chosenBy: { who: 'WORKER' },
      followUps: [{ how: 'rang Mum' }],
      safeguards: { agreement: 'NOT_ASKED', routeBack: { who: 'The nursery', staysOpen: true } },
    });
    expect(typesOf(ended)).toEqual(['ServiceEnded']);
    const ending = { ...help, endingRef: ended.data?.answer?.facts[0]?.id };
    const corrected = { safeguards: { routeBack: { who: 'The nursery', until: '2999-06-01' } } };
    expect(typesOf(await say('correctEnding', { ...ending, corrected, why: 'A slip' }))).toEqual([
      'ServiceEndingCorrected',
    ]);
    expect(typesOf(await say('takeBackEnding', { ...ending, why: 'She asked' }))).toEqual([
      'ServiceEndingTakenBack',
    ]);
    expect(typesOf(await say('useRouteBack', { ...help, byWhom: 'Mum', answeredInDays: 1 }))).toEqual([
      'RouteBackUsed',
    ]);
  });

  it('answers a repeat of the start with the same help', async () => {
    const first = await say('startHelp', { name: 'Story time' }, 'classTeacher', 'again');
    const again = await say('startHelp', { name: 'Story time' }, 'classTeacher', 'again');
    expect(again.data?.answer).toEqual({ ...first.data?.answer, repeated: true });
  });

  it('names the field in a refusal, and refuses people of another agency', async () => {
    const { data } = await say('startHelp', { name: 'Choir' });
    const help = { involvementId: data?.answer?.involvementId };
    expect(refusal(await say('endHelp', help))).toEqual({ code: 'reason-missing', field: 'help.reason' });
    expect(refusal(await say('endHelp', { ...help, ...why, reasonText: 'a'.repeat(601) }))).toEqual({
      code: 'bad-input',
      field: 'help.reasonText',
    });
    expect(refusal(await say('endHelp', help, 'nobody'))).toMatchObject({ code: 'who-are-you' });
  });

  it('keeps a system’s own code, takes a reason or a code, and a last day or none', async () => {
    const { data } = await say('startHelp', { name: 'Reading' });
    const help = { involvementId: data?.answer?.involvementId };
    const both = { ...help, reason: 'OTHER', reasonCode: 'Z9' };
    expect(refusal(await say('endHelp', both, 'schoolSystem'))).toMatchObject({ field: 'help.reasonCode' });
    const routeBack = { who: 'The school', staysOpen: true, until: '2999-01-01' };
    expect(refusal(await say('endHelp', { ...help, ...why, safeguards: { routeBack } }))).toMatchObject({
      field: 'help.safeguards.routeBack.until',
    });
    expect(refusal(await say('endHelp', { ...help, reasonCode: 'Z9' }))).toMatchObject({
      code: 'unknown-reason',
    });
    expect(typesOf(await say('endHelp', { ...help, reasonCode: 'Z9' }, 'schoolSystem'))).toEqual([
      'ServiceEnded',
    ]);
  });
});
