import { readSchema } from '@chronology/graphql';
import { openHouse, productFolder, readSettings, serve, type House } from '@chronology/service';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildSchema, getNamedType, isObjectType, type GraphQLField } from 'graphql';
import { allInOneModule } from '../../apps/all-in-one/src/all-in-one.module';

/** People of `samples/people.json`, by their ids. */
export type Person =
  | 'health-visitor'
  | 'family-doctor'
  | 'class-teacher'
  | 'nursery-key-worker'
  | 'social-worker'
  | 'family-support-worker'
  | 'befriender';

export type Refusal = Readonly<{
  message: string;
  path?: readonly (string | number)[];
  extensions: Readonly<{ code: string; field?: string }>;
}>;

/** What came back over the wire, with the status of the response. */
export type Answer<Data> = Readonly<{ status: number; data?: Data; errors?: readonly Refusal[] }>;

/** What becomes of any statement. */
export type Said = Readonly<{
  facts: readonly Readonly<{ id: string; type: string }>[];
  repeated: boolean;
  childId?: string;
  involvementId?: string;
}>;

type Given = Readonly<Record<string, unknown>>;

/** Somebody who asks a service over the wire. */
export type Client = Readonly<{
  ask: <Data = Given>(query: string, variables?: Given, person?: string) => Promise<Answer<Data>>;
  /** States something by the name of its mutation; `commandId` is made up unless given. Fails where it is refused. */
  say: (mutation: string, said: Given, person?: Person) => Promise<Said>;
  /** The same where a refusal is expected: its code, words and field. */
  refusal: (mutation: string, said: Given, person?: Person) => Promise<Refusal>;
  /** Reads by the name of its query. Fails where it is refused. */
  read: <Data>(query: string, asked: Given, fields: string, person?: Person) => Promise<Data>;
  /** Reads a page of a child’s timeline. */
  timeline: <Item>(childId: string, fields: string, asked?: Given, person?: Person) => Promise<Page<Item>>;
}>;

export type Page<Item> = Readonly<{
  items: readonly Item[];
  count: number;
  cursor: string | null;
  hasNewer: boolean;
}>;

const SUBJECTS = ['contribution', 'help', 'health', 'education', 'social-work', 'identity', 'chronology'];
const schema = buildSchema(readSchema([...SUBJECTS, 'child', 'directory', 'records']));

const fieldOf = (operation: 'query' | 'mutation', name: string): GraphQLField<unknown, unknown> => {
  const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const field = root?.getFields()[name];
  if (!field) throw new Error(`The schema knows no ${operation} ${name}.`);
  return field;
};

/** The question in GraphQL, with every argument that is given as a variable of its own. */
const questionOf = (
  operation: 'query' | 'mutation',
  name: string,
  given: readonly string[],
  fields: string,
): string => {
  const args = fieldOf(operation, name).args.filter((arg) => given.includes(arg.name));
  const inBrackets = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  const declared = inBrackets(args.map((arg) => `$${arg.name}: ${String(arg.type)}`));
  const passed = inBrackets(args.map((arg) => `${arg.name}: $${arg.name}`));
  return `${operation} ${declared} { answer: ${name}${passed} { ${fields} } }`;
};

const fieldsStated = (mutation: string): string => {
  const type = getNamedType(fieldOf('mutation', mutation).type);
  const known = isObjectType(type) ? Object.keys(type.getFields()) : [];
  const own = ['childId', 'involvementId'].filter((field) => known.includes(field));
  return [...own, 'facts { id type }', 'repeated'].join(' ');
};

const answered = <Data>({ data, errors }: Answer<Readonly<{ answer: Data }>>): Data => {
  if (errors !== undefined || !data) throw new Error(`Refused: ${JSON.stringify(errors)}`);
  return data.answer;
};

/** Speaks to a service as the people of the demonstration. */
export const clientOf = (address: string): Client => {
  const ask = async <Data>(query: string, variables: Given = {}, person = 'health-visitor') => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demo-person': person },
      body: JSON.stringify({ query, variables }),
    });
    const answer: Answer<Data> = { status: response.status, ...((await response.json()) as object) };
    return answer;
  };
  const state = (mutation: string, said: Given, person?: Person) => {
    const variables = { commandId: randomUUID(), ...said };
    const question = questionOf('mutation', mutation, Object.keys(variables), fieldsStated(mutation));
    return ask<Readonly<{ answer: Said }>>(question, variables, person);
  };
  const read = async <Data>(query: string, asked: Given, fields: string, person?: Person): Promise<Data> => {
    const question = questionOf('query', query, Object.keys(asked), fields);
    return answered(await ask<Readonly<{ answer: Data }>>(question, asked, person));
  };
  return {
    ask,
    read,
    say: async (...words) => answered(await state(...words)),
    refusal: async (...words) => {
      const { errors } = await state(...words);
      const [refusal] = errors ?? [];
      if (!refusal) throw new Error(`${words[0]} was not refused.`);
      return refusal;
    },
    timeline: <Item>(childId: string, fields: string, asked: Given = {}, person?: Person) =>
      read<Page<Item>>(
        'chronology',
        { childId, first: 500, ...asked },
        `items { ${fields} } count cursor hasNewer`,
        person,
      ),
  };
};

const leftOpen: (() => unknown)[] = [];

/** Done when the tests of a file are over, the last opened first, whether they passed or not. */
export const afterwards = (close: () => unknown): void => void leftOpen.push(close);
afterAll(async () => {
  for (const close of leftOpen.splice(0).reverse()) await close();
});

/** A folder that is gone when the tests of a file are over. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'chronology-e2e-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The whole product in this process on a real file, on any free port of this machine. */
export type Wire = Client &
  Readonly<{
    address: string;
    dataDir: string;
    house: House;
    app: NestFastifyApplication;
    /** Stops it before the tests of a file are over. */
    close: () => Promise<void>;
  }>;

/** Starts the whole product on the files of a folder. */
export const openWire = async (dataDir: string = newFolder()): Promise<Wire> => {
  const settings = readSettings({ DATA_DIR: dataDir }, { port: 0, root: productFolder() });
  const house = await openHouse(settings);
  const { app, address } = await serve(allInOneModule(house, settings), 0);
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= app.close());
  afterwards(close);
  return { ...clientOf(address), address, dataDir, house, app, close };
};

const LOOK_AGAIN_MS = 20;

/** Waits until something holds, and answers with it; fails, naming it, once the deadline has passed. */
export const until = async <Found>(
  what: string,
  look: () => Found | undefined | false | Promise<Found | undefined | false>,
  deadlineMs = 20_000,
): Promise<Found> => {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`In ${deadlineMs} ms it did not come about: ${what}.`);
    await pause(LOOK_AGAIN_MS);
  }
};
