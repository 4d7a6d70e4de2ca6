import { FACT_TYPES, shapeOf, type FactType } from '@chronology/domain';
import { schemaFolder } from '@chronology/graphql';
import { getMetadataStorage } from 'class-validator';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chronologyInputs from './chronology/chronology.input';
import { CorrectionInput } from './entry/correction.input';
import * as entryInputs from './statement/entry.input';
import { STATEMENT_NAMES, statementOf, type OfferedBy, type StatementName } from './statement/statements';

/** What matters to whoever fills something in: the names, what may be left out (`name?`), what each may be. */
type Shape = string | readonly Shape[] | { readonly [field: string]: Shape };
type JsonSchema = Readonly<{
  type?: string;
  enum?: readonly string[];
  items?: JsonSchema;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
}>;

const SUBJECTS: Readonly<Record<OfferedBy, string>> = {
  all: 'contribution',
  health: 'health',
  education: 'education',
  social_work: 'social-work',
};
const sdlOf = (subject: string) => readFileSync(join(schemaFolder(), `${subject}.graphql`), 'utf8');
const SPELLING = JSON.parse(
  readFileSync(join(schemaFolder(), 'enum-values.generated.json'), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, string>>>>;

const schema: GraphQLSchema = buildSchema(
  ['common', ...Object.values(SUBJECTS)]
    .map(sdlOf)
    .join('\n')
    .replace('extend type Mutation', 'type Mutation'),
);
/** Every other scalar is text. A code is labelled, and corrected content checked, when it is stated: both are taken whole. */
const WHOLE: Readonly<Record<string, string>> = {
  Int: 'number',
  Float: 'number',
  Boolean: 'yes or no',
  CodeInput: 'code',
  Content: 'content',
};

const fieldsInSdl = (type: string): Shape => {
  const input = schema.getType(type);
  if (!isInputObjectType(input)) throw new Error(`There is no input ${type}.`);
  return Object.fromEntries(
    Object.values(input.getFields()).map(({ name, type: each }) =>
      isNonNullType(each) ? [name, shapeInSdl(each.ofType)] : [`${name}?`, shapeInSdl(each)],
    ),
  );
};

function shapeInSdl(type: GraphQLInputType): Shape {
  if (isNonNullType(type)) return shapeInSdl(type.ofType);
  if (isListType(type)) return [shapeInSdl(type.ofType)];
  if (isEnumType(type)) return Object.values(SPELLING[type.name] ?? {}).sort();
  return isInputObjectType(type) && type.name !== 'CodeInput'
    ? fieldsInSdl(type.name)
    : (WHOLE[type.name] ?? 'text');
}

const storedFields = ({ properties = {}, required = [] }: JsonSchema): Shape =>
  Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [
      required.includes(name) ? name : `${name}?`,
      storedShape(each),
    ]),
  );

function storedShape(stored: JsonSchema): Shape {
  if (stored.enum) return [...stored.enum].sort();
  if (stored.items) return [storedShape(stored.items)];
  if (stored.properties?.['code'] && stored.properties['known']) return 'code';
  if (stored.properties) return storedFields(stored);
  if (stored.type === 'number' || stored.type === 'integer') return 'number';
  return stored.type === 'boolean' ? 'yes or no' : 'text';
}

const dataOf = (type: FactType): JsonSchema => shapeOf(type);

/** The stored content as a person states it: the id of what begins with it is made, and so is that of a new action. */
const statedContent = (name: StatementName): Shape => {
  const { type, makes } = statementOf(name);
  const content = storedShape(dataOf(type).properties?.['content'] ?? {});
  const { [makes ?? '']: _made, ...stated } = content as Record<string, Shape>;
  const [action] = (stated['actions'] ?? []) as readonly Record<string, Shape>[];
  if (!action) return stated;
  const { actionId, ...rest } = action;
  return { ...stated, actions: [{ 'actionId?': actionId ?? '', ...rest }] };
};

const mutations = () => schema.getMutationType()?.getFields() ?? {};
const argumentsOf = (name: string) =>
  Object.fromEntries(mutations()[name]?.args.map((each) => [each.name, String(each.type)]) ?? []);

describe.each(STATEMENT_NAMES)('%s', (name) => {
  const { type, agencies } = statementOf(name);
  const stated = statedContent(name);
  const saysNothing = Object.keys(stated).length === 0;

  it('is a mutation of the agency that offers it', () => {
    expect(sdlOf(SUBJECTS[agencies])).toMatch(new RegExp(`^  ${name}\\(`, 'm'));
    expect(String(mutations()[name]?.type)).toBe('Stated!');
    expect(argumentsOf(name)).toEqual({
      childId: 'ID!',
      commandId: 'ID!',
      entry: 'EntryInput!',
      ...(saysNothing ? {} : { about: `${type}Input!` }),
    });
  });

  if (!saysNothing)
    it('asks for exactly what is stored', () => {
      expect(fieldsInSdl(`${type}Input`)).toEqual(stated);
    });
});

describe('the contract for stating things', () => {
  it('offers no statement that the table does not know', () => {
    const offered = Object.keys(mutations()).filter((name) => argumentsOf(name)['entry'] === 'EntryInput!');
    expect(offered.sort()).toEqual([...STATEMENT_NAMES].sort());
  });

  it('leaves out only what is stated in another way, or by systems alone', () => {
    const stated = new Set<FactType>(STATEMENT_NAMES.map((name) => statementOf(name).type));
    expect(FACT_TYPES.filter((type) => !stated.has(type) && !type.startsWith('Service')).sort()).toEqual([
      'ChildDescribed',
      'ChronologyClosed',
      'ChronologyOpened',
      'DeathNotified',
      'DentalCheckReported',
      'EntryCorrected',
      'EntryWithdrawnAsError',
      'HealthAssessmentReported',
      'IdentifierStated',
      'RecordLinkWithdrawn',
      'RecordLinked',
      'RecordOpened',
      'RouteBackUsed',
      'SdqCompleted',
      'SdqNotCompleted',
    ]);
  });

  it('asks of every entry exactly the envelope that is stored', () => {
    const ours = ['source', 'statedThrough', 'commandDigest', 'origin', 'codes', 'quality', 'content'];
    const { properties = {}, required = [] } = dataOf('GoodThingHappened');
    const kept = Object.fromEntries(Object.entries(properties).filter(([name]) => !ours.includes(name)));
    const stored = storedFields({ properties: kept, required }) as Record<string, Shape>;
    const { 'basis?': basis, audience, ...others } = stored;
    const { agency, organisationId, 'role?': role } = stored['onBehalfOf?'] as Record<string, Shape>;
    expect(fieldsInSdl('EntryInput')).toEqual({
      ...others,
      basis,
      'audience?': audience,
      'knownToSourceAt?': 'text',
      'onBehalfOf?': { agency, organisationId, 'role?': role },
    });
  });

  it.each([
    ['ChronologyOpened', { childId: 'text' }],
    ['ChronologyClosed', {}],
  ] as const)('asks for exactly what is stored of %s, and when', (type, made) => {
    const { occurred, ...asked } = fieldsInSdl(`${type}Input`) as Record<string, Shape>;
    expect({ ...made, ...asked }).toEqual(storedShape(dataOf(type).properties?.['content'] ?? {}));
    expect(occurred).toEqual(fieldsInSdl('OccurredInput'));
  });

  it('asks for exactly what is stored of who the child is', () => {
    expect(fieldsInSdl('ChildDescribedInput')).toEqual(
      storedShape(dataOf('ChildDescribed').properties?.['content'] ?? {}),
    );
  });

  it('checks at the door every field that it asks for', () => {
    const classes = { ...entryInputs, ...chronologyInputs, CorrectionInput };
    for (const [name, input] of Object.entries(classes)) {
      if (name === 'OpeningInput') continue;
      const checked = getMetadataStorage().getTargetValidationMetadatas(input, '', false, false);
      const fields = Object.keys(fieldsInSdl(name) as object).map((field) => field.replace('?', ''));
      expect([name, [...new Set(checked.map(({ propertyName }) => propertyName))].sort()]).toEqual([
        name,
        fields.sort(),
      ]);
    }
  });

  it('describes every type and every field in words', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !['Mutation', 'Query'].includes(type.name),
    );
    const own = types.filter((type) => type.astNode !== undefined && type.astNode !== null);
    const silent = own.flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...(isInputObjectType(type) || isObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`)
        : []),
    ]);
    const mute = Object.values(mutations()).filter(({ description }) => !description);
    expect([...silent, ...mute.map(({ name }) => name)]).toEqual([]);
  });
});
