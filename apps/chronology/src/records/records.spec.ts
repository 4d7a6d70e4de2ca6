import { secretFrom, type Actor, type Secret } from '@chronology/access';
import { contributionModule } from '@chronology/contribution';
import { toStored } from '@chronology/domain';
import { openSqliteEventStore, type EventLog } from '@chronology/event-store';
import { graphqlModule } from '@chronology/graphql';
import { factReader } from '@chronology/identity';
import { HouseModule, LOG, readSettings, SECRET, serve, type Serving } from '@chronology/service';
import { CqrsModule } from '@nestjs/cqrs';
import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recorded, socialWorker } from '../../../../test/examples';
import { directoryProviders } from '../directory/directory.module';
import { READING } from '../reading/reading';
import { recordsProviders } from './records.module';

const CHILD = '0b54a1de-6f3c-4c8e-9c55-1c2d3e4f5a6b';
const RECORD_ID = '7c1f9c52-1111-8a2b-9c55-1c2d3e4f5a6b';
const folder = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LONG_MS = 60_000;

class ReadingSide {}

const startService = async (): Promise<Serving> => {
  const house = {
    store: openSqliteEventStore({ file: ':memory:' }),
    secret: secretFrom(Buffer.alloc(32, 4)),
  };
  const opening = recorded('RecordOpened', {
    recordId: RECORD_ID,
    organisationId: 'glenbrae-primary',
    system: 'school-mis',
    localId: 'SCN 4711',
  });
  const metadata = { schemaVersion: 1, recordedAt: opening.recordedAt };
  const event = toStored(opening, house.secret.idOf('opening'), metadata);
  await house.store.append(`record-${RECORD_ID}`, [event], { expected: 'no-stream' });
  const settings = readSettings({ DATA_DIR: folder }, { port: 0, root: '.' });
  const findActor = (headers: Readonly<Record<string, unknown>>): Actor | undefined =>
    headers['x-who'] === 'socialWorker' ? socialWorker : undefined;
  const reading = {
    provide: READING,
    inject: [LOG, SECRET],
    useFactory: (log: EventLog, secret: Secret) => ({ log, secret, reader: factReader(log) }),
  };
  const imports = [
    HouseModule.of(house, settings),
    graphqlModule(['contribution', 'identity', 'records', 'directory'], findActor),
    contributionModule({ agencies: ['social_work'] }),
    CqrsModule,
  ];
  return serve(
    { module: ReadingSide, imports, providers: [reading, ...directoryProviders, ...recordsProviders] },
    0,
  );
};

describe('over the wire', () => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await startService();
  }, LONG_MS);
  afterAll(() => serving.app.close());

  type Answer = Readonly<{ data?: unknown; errors?: readonly Readonly<{ extensions: unknown }>[] }>;
  const ask = async (query: string, who = 'socialWorker'): Promise<Answer> => {
    const answer = await fetch(`${serving.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': who },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as Answer;
  };
  const records = () =>
    ask(
      `{ records(childId: "${CHILD}") { recordId linkId organisationId system joinedAt decidedBy evidence { kind text } } }`,
    );
  const joinIt = (commandId: string, more = '') =>
    ask(
      `mutation { joinRecord(childId: "${CHILD}", commandId: "${commandId}", recordId: "${RECORD_ID}", evidence: "Her mum said so"${more}) { facts { type } repeated } }`,
    );
  const children = (args: string) =>
    ask(
      `{ children(${args}) { children { childId knownAs organisationId openedOn isClosed closedOn } cursor } }`,
    );

  it(
    'opens, lists, joins, shows who decided and why, parts, and tells before joining again',
    async () => {
      expect(await records()).toMatchObject({ errors: [{ extensions: { code: 'no-chronology' } }] });
      expect(await joinIt('j0')).toMatchObject({ errors: [{ extensions: { code: 'no-chronology' } }] });
      const opening = 'opening: { reason: AGREED_PLAN, occurred: { from: "2025-06", precision: MONTH } }';
      const child = 'child: { knownAs: "Ailsa", names: [{ given: ["Ailsa"], family: "Reid" }] }';
      await ask(
        `mutation { openChronology(commandId: "k1", childId: "${CHILD}", ${opening}, ${child}) { repeated } }`,
      );

      const listed = { childId: CHILD, knownAs: 'Ailsa', organisationId: socialWorker.organisationId };
      const deadline = performance.now() + 30_000;
      let page: Answer = {};
      while (JSON.stringify(page).includes(CHILD) === false && performance.now() < deadline)
        page = await children('search: "rei"');
      expect(page).toEqual({
        data: {
          children: {
            children: [{ ...listed, openedOn: '2025-06', isClosed: false, closedOn: null }],
            cursor: null,
          },
        },
      });
      expect(await children('search: "reid", after: "made-up"')).toMatchObject({
        errors: [{ extensions: { code: 'bad-cursor' } }],
      });

      expect(await joinIt('j1')).toMatchObject({
        data: {
          joinRecord: { facts: [{ type: 'RecordLinked' }, { type: 'RecordLinked' }], repeated: false },
        },
      });
      expect(await joinIt('j1')).toMatchObject({ data: { joinRecord: { repeated: true } } });
      const shown = await records();
      expect(shown).toMatchObject({
        data: {
          records: [
            {
              recordId: RECORD_ID,
              organisationId: 'glenbrae-primary',
              system: 'school-mis',
              decidedBy: 'social worker',
              evidence: { kind: 'DECIDED_BY_PERSON', text: 'Her mum said so' },
            },
          ],
        },
      });
      expect(JSON.stringify(shown)).not.toContain('4711');

      const part = `partRecord(childId: "${CHILD}", commandId: "p1", recordId: "${RECORD_ID}", why: "Another Ailsa", keepApart: true)`;
      expect(await ask(`mutation { ${part} { facts { type } } }`)).toMatchObject({
        data: { partRecord: { facts: [{ type: 'RecordLinkWithdrawn' }] } },
      });
      expect(await records()).toEqual({ data: { records: [] } });
      expect(await joinIt('j2')).toMatchObject({ errors: [{ extensions: { code: 'kept-apart' } }] });
      expect(await joinIt('j2', ', knowingTheyWereKeptApart: true')).toMatchObject({
        data: { joinRecord: { repeated: false } },
      });
      expect(await records()).toMatchObject({ data: { records: [{ recordId: RECORD_ID }] } });
    },
    LONG_MS,
  );

  it('answers nobody whom it does not know', async () => {
    const query = `{ records(childId: "${CHILD}") { recordId } }`;
    expect(await ask(query, 'nobody')).toMatchObject({ errors: [{ extensions: { code: 'who-are-you' } }] });
    expect(await ask('{ children { cursor } }', 'nobody')).toMatchObject({
      errors: [{ extensions: { code: 'who-are-you' } }],
    });
  });

  it('keeps the list in the data folder', () => {
    expect(existsSync(join(folder, 'views.sqlite'))).toBe(true);
  });
});
