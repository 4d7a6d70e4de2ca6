import { secretFrom, sourceOf } from '@chronology/access';
import { openWriter } from '@chronology/commands';
import { isReadable, toStored, type ContentOf, type Envelope, type KnownFact } from '@chronology/domain';
import { openSqliteEventStore } from '@chronology/event-store';
import { schoolSystem, socialWorker } from '../../../test/examples';
import { factReader } from './fact-reader';
import { type LinkDesk } from './join-record';
import { linkRows, type LinkAnswer } from './link-rows';
import { type LinkRow } from './link-row';
import { partRecord } from './part-record';
import { recordIdOf } from './record-id';
import { chronologyStream, recordStream, streamsOf } from './streams';

const openDesk = (): LinkDesk => {
  const store = openSqliteEventStore({ file: ':memory:' });
  return { writer: openWriter(store, secretFrom(Buffer.alloc(32, 5))), reader: factReader(store) };
};

type Imported = Readonly<{
  localId: string;
  described?: ContentOf<'ChildDescribed'>;
  audience?: Envelope['audience'];
}>;

/** A record as an import leaves it: opened, and described where its system knows the child’s name. */
const importRecord = async ({ writer }: LinkDesk, { localId, described, audience }: Imported) => {
  const recordId = recordIdOf(writer.secret, 'glenbrae-primary', 'school-mis', localId);
  const data = {
    occurred: { from: '2024-09-01', precision: 'day' },
    source: sourceOf(schoolSystem),
    audience: audience ?? { level: 'team' },
  } as const;
  const place = { recordId, organisationId: 'glenbrae-primary', system: 'school-mis', localId };
  const facts: KnownFact[] = [
    { type: 'RecordOpened', data: { ...data, content: place } },
    ...(described ? [{ type: 'ChildDescribed' as const, data: { ...data, content: described } }] : []),
  ];
  const events = facts.map((fact, index) =>
    toStored(fact, writer.secret.idOf(localId, String(index)), {
      schemaVersion: 1,
      recordedAt: '2024-09-02T08:00:00.000Z',
    }),
  );
  await writer.store.append(recordStream(recordId), events, { expected: 'no-stream' });
  return recordId;
};

const row = (a: string, b: Partial<LinkRow>): LinkRow => ({
  organisation_a: 'glenbrae-primary',
  system_a: 'school-mis',
  local_id_a: a,
  organisation_b: 'glenbrae-primary',
  system_b: 'school-mis',
  local_id_b: '',
  decided_by: 'Joint identity group',
  evidence: 'Both teams compared names and schools',
  ...b,
});
const opens = (a: string, more: Partial<LinkRow> = {}) =>
  row(a, { organisation_b: '-', system_b: 'OPEN', local_id_b: 'agreed_plan', ...more });
const joins = (a: string, b: string) => row(a, { local_id_b: b });
const joinsChild = (a: string, childId: string) =>
  row(a, { organisation_b: '-', system_b: 'chronology', local_id_b: childId });

const run = async (desk: LinkDesk, rows: readonly LinkRow[]): Promise<readonly LinkAnswer[]> => {
  const answers: LinkAnswer[] = [];
  for await (const answer of linkRows(desk, () => socialWorker, rows)) answers.push(answer);
  return answers;
};
const outcomes = (answers: readonly LinkAnswer[]) => answers.map(({ outcome }) => outcome);

const everything = async ({ writer }: LinkDesk) => {
  const events = [];
  for await (const { stream, revision, id } of writer.store.readAll()) events.push({ stream, revision, id });
  return events;
};

describe('a mapping table', () => {
  it('opens a chronology named as the record names the child, and joins what its later rows say', async () => {
    const desk = openDesk();
    const described = { knownAs: 'Ailsa', names: [{ given: ['Ailsa'], family: 'Made-Up' }] };
    const recordId = await importRecord(desk, { localId: 'a', described });
    await importRecord(desk, { localId: 'b' });
    const answers = await run(desk, [opens('a'), joins('b', 'a')]);
    expect(answers).toMatchObject([
      { line: 2, outcome: 'opened', code: 'opened' },
      { line: 3, outcome: 'joined', code: 'joined', childId: answers[0]?.childId },
    ]);
    const childId = answers[0]?.childId ?? '';
    expect((await streamsOf(desk.reader, childId)).records).toHaveLength(2);
    const facts = (await desk.reader.factsOf(chronologyStream(childId))).filter(isReadable);
    expect(facts.map(({ type }) => type)).toEqual([
      'ChronologyOpened',
      'ChildDescribed',
      'RecordLinked',
      'RecordLinked',
    ]);
    expect(facts[1]?.data.content).toEqual(described);
    expect(facts[2]?.data.content).toMatchObject({
      recordId,
      decidedBy: 'Joint identity group',
      evidence: { kind: 'mapping_table', place: 'line 2' },
    });
  });

  it('is carried out in the name of the organisation whose record it joins', async () => {
    const desk = openDesk();
    await importRecord(desk, { localId: 'a' });
    const actorFor = (organisationId: string) => ({ ...socialWorker, organisationId });
    for await (const { childId } of linkRows(desk, actorFor, [opens('a', { known_as: 'Isla' })])) {
      const facts = await desk.reader.factsOf(chronologyStream(childId ?? ''));
      expect(facts).toHaveLength(3);
      for (const fact of facts)
        expect(fact).toMatchObject({ data: { source: { organisationId: 'glenbrae-primary' } } });
    }
  });

  it('changes nothing when it runs again', async () => {
    const desk = openDesk();
    await importRecord(desk, { localId: 'a' });
    await importRecord(desk, { localId: 'b' });
    const table = [opens('a', { known_as: 'Isla' }), joins('a', 'b')];
    const first = await run(desk, table);
    const before = await everything(desk);
    const second = await run(desk, table);
    expect(outcomes(second)).toEqual(['duplicate', 'duplicate']);
    expect(second.map(({ childId }) => childId)).toEqual(first.map(({ childId }) => childId));
    expect(await everything(desk)).toEqual(before);
  });

  it('applied by two at once comes to the same as by one', async () => {
    const [desk, alone] = [openDesk(), openDesk()];
    const table = [opens('a', { known_as: 'Isla' }), joins('a', 'b'), joins('c', 'b')];
    for (const each of [desk, alone])
      for (const localId of ['a', 'b', 'c']) await importRecord(each, { localId });
    await run(alone, table);
    await Promise.all([run(desk, table), run(desk, table)]);
    await run(desk, table);
    const ids = async (each: LinkDesk) =>
      (await everything(each)).map(({ stream, id }) => `${stream} ${id}`).sort();
    expect(await ids(desk)).toEqual(await ids(alone));
  });

  it('runs in order: a row before the one that opens is held', async () => {
    const desk = openDesk();
    await importRecord(desk, { localId: 'a' });
    await importRecord(desk, { localId: 'b' });
    const answers = await run(desk, [joins('a', 'b'), opens('a'), joins('a', 'b')]);
    expect(answers).toMatchObject([
      { outcome: 'held', code: 'no-chronology' },
      { outcome: 'opened' },
      { outcome: 'joined' },
    ]);
  });

  it('holds two chronologies, a record that is not known, a chronology that is not known', async () => {
    const desk = openDesk();
    await importRecord(desk, { localId: 'a' });
    await importRecord(desk, { localId: 'b' });
    const answers = await run(desk, [
      opens('a'),
      opens('b'),
      joins('a', 'b'),
      joins('a', 'never-imported'),
      joinsChild('a', 'no-such-child'),
    ]);
    expect(answers.slice(2)).toMatchObject([
      { outcome: 'held', code: 'two-chronologies' },
      { outcome: 'held', code: 'no-such-record' },
      { outcome: 'held', code: 'two-chronologies' },
    ]);
    expect(answers[3]?.message).toContain('local_id_b');
  });

  it('holds a chronology id that nobody opened, and leaves the record free', async () => {
    const desk = openDesk();
    await importRecord(desk, { localId: 'a' });
    const answers = await run(desk, [joinsChild('a', 'no-such-child'), opens('a')]);
    expect(answers).toMatchObject([{ outcome: 'held', code: 'no-chronology' }, { outcome: 'opened' }]);
  });

  it('joins to a chronology that is named by its child’s id', async () => {
    const desk = openDesk();
    await importRecord(desk, { localId: 'a' });
    await importRecord(desk, { localId: 'b' });
    const [opened] = await run(desk, [opens('a')]);
    const childId = opened?.childId ?? '';
    expect(await run(desk, [joinsChild('b', childId)])).toMatchObject([{ outcome: 'joined', childId }]);
  });

  it('names the child by known_as where the record has no name, and says so where nobody has one', async () => {
    const desk = openDesk();
    const birthDate = { from: '2015-03-09', precision: 'day' } as const;
    await importRecord(desk, { localId: 'a', described: { names: [], birthDate } });
    await importRecord(desk, { localId: 'b' });
    const [named, nameless] = await run(desk, [opens('a', { known_as: 'Isla' }), opens('b')]);
    const facts = (await desk.reader.factsOf(chronologyStream(named?.childId ?? ''))).filter(isReadable);
    expect(facts[1]?.data.content).toEqual({ names: [], birthDate, knownAs: 'Isla' });
    expect(nameless).toMatchObject({ outcome: 'opened', code: 'opened-without-a-name' });
  });

  it('shows a name to no more people than the record does', async () => {
    const desk = openDesk();
    const described = { knownAs: 'Ailsa', names: [] };
    await importRecord(desk, { localId: 'a', described, audience: { level: 'named' } });
    await importRecord(desk, { localId: 'b', described, audience: { level: 'sealed' } });
    const [named, sealed] = await run(desk, [opens('a', { known_as: 'Isla' }), opens('b')]);
    const described1 = (await desk.reader.factsOf(chronologyStream(named?.childId ?? '')))[1];
    expect(described1).toMatchObject({ type: 'ChildDescribed', data: { audience: { level: 'named' } } });
    const types = (await desk.reader.factsOf(chronologyStream(sealed?.childId ?? ''))).map(
      ({ type }) => type,
    );
    expect(types).toEqual(['ChronologyOpened', 'RecordLinked']);
  });

  it('does not join again what a person parted to be kept apart', async () => {
    const desk = openDesk();
    const a = await importRecord(desk, { localId: 'a' });
    const b = await importRecord(desk, { localId: 'b' });
    await run(desk, [opens('a'), joins('a', 'b')]);
    const parting = {
      actor: socialWorker,
      why: 'Not the same child',
      decidedBy: 'social worker',
      keepApart: true,
    };
    await partRecord(desk, { ...parting, recordId: b, commandId: 'p1' });
    expect(await run(desk, [opens('a'), joins('a', 'b')])).toMatchObject([
      { outcome: 'duplicate' },
      { outcome: 'held', code: 'kept-apart' },
    ]);
    await partRecord(desk, { ...parting, recordId: a, commandId: 'p2' });
    expect(await run(desk, [opens('a')])).toMatchObject([{ outcome: 'held', code: 'kept-apart' }]);
  });

  it('opens no second chronology for a record that belongs to one', async () => {
    const desk = openDesk();
    await importRecord(desk, { localId: 'a' });
    await importRecord(desk, { localId: 'b' });
    const [opened] = await run(desk, [opens('a'), joins('a', 'b')]);
    const before = await everything(desk);
    expect(await run(desk, [opens('b')])).toMatchObject([{ outcome: 'duplicate', childId: opened?.childId }]);
    expect(await everything(desk)).toEqual(before);
  });

  it('joins again what was parted without keeping it apart', async () => {
    const desk = openDesk();
    await importRecord(desk, { localId: 'a' });
    const b = await importRecord(desk, { localId: 'b' });
    await run(desk, [opens('a'), joins('a', 'b')]);
    const parting = {
      actor: socialWorker,
      why: 'Looking closer',
      decidedBy: 'social worker',
      keepApart: false,
    };
    await partRecord(desk, { ...parting, recordId: b, commandId: 'p1' });
    expect(outcomes(await run(desk, [opens('a'), joins('a', 'b')]))).toEqual(['duplicate', 'joined']);
  });

  it('rejects a row that cannot be read, keeps its place in the table and goes on', async () => {
    const desk = openDesk();
    await importRecord(desk, { localId: 'a' });
    const answers = await run(desk, [
      { ...opens('a', { evidence: '' }), line: 7 },
      { ...opens('a'), line: 9 },
    ]);
    expect(answers).toMatchObject([
      { line: 7, outcome: 'rejected', code: 'empty-cell' },
      { line: 9, outcome: 'opened' },
    ]);
  });
});
