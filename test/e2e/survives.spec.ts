import { randomInt, randomUUID } from 'node:crypto';
import { runCli, startService, type Service } from './services';
import { entryOn, openChronology } from './opening';
import { newFolder, until } from './wire';

const KILLS = 5;
const CHILDREN = ['Ailsa', 'Finn', 'Isla'];
const WRITERS_OF_A_CHILD = 2;

/** One thing that somebody wants on record: sent again under its own id until an answer comes. */
type Statement = Readonly<{ childId: string; commandId: string; text: string }>;
type Acknowledged = Statement & Readonly<{ factId: string }>;

const acknowledged: Acknowledged[] = [];
const unanswered: Statement[] = [];

const send = async ({ say }: Service, statement: Statement): Promise<void> => {
  const { childId, commandId, text } = statement;
  const { facts } = await say('noteGoodThing', {
    childId,
    commandId,
    entry: entryOn('2024-02-01'),
    about: { text },
  });
  acknowledged.push(...facts.map(({ id }) => ({ ...statement, factId: id })));
};

/** States one thing after the other, as fast as it is answered, until the service is gone. */
const keepStating = async (service: Service, childId: string, isOver: () => boolean): Promise<void> => {
  while (!isOver()) {
    const statement = {
      childId,
      commandId: randomUUID(),
      text: `Joy ${acknowledged.length} ${randomUUID()}`,
    };
    try {
      await send(service, statement);
    } catch (error) {
      unanswered.push(statement);
      // The connection is gone; a refusal would have been an answer, and is asked again like the rest.
      if (error instanceof TypeError) return;
    }
  }
};

it(`loses nothing that was acknowledged and doubles nothing, killed ${KILLS} times while it is written to`, async () => {
  const dataDir = newFolder();
  let service = await startService('all-in-one', dataDir);
  const children: string[] = [];
  for (const name of CHILDREN) children.push(await openChronology(service, name));

  for (let kill = 1; kill <= KILLS; kill += 1) {
    const [running, before, more] = [service, acknowledged.length, 10 + randomInt(30)];
    let isOver = false;
    const writing = children.flatMap((childId) =>
      Array.from({ length: WRITERS_OF_A_CHILD }, () => keepStating(running, childId, () => isOver)),
    );
    await until('more is acknowledged', () => acknowledged.length >= before + more);
    running.program.kill();
    const { signal, errors } = await running.program.ended;
    isOver = true;
    await Promise.all(writing);
    expect([signal, errors]).toEqual(['SIGKILL', '']);
    service = await startService('all-in-one', dataDir);
  }

  // Whoever got no answer asks again with the same id, and is answered whether it had been saved or not.
  expect(unanswered.length).toBeGreaterThan(0);
  for (const statement of unanswered) await send(service, statement);
  expect(acknowledged.length).toBeGreaterThan(KILLS * 10);

  for (const childId of children) {
    const { items } = await service.timeline<{ entryRef: string; sentence: string }>(
      childId,
      'entryRef sentence',
      { filter: { kinds: ['JOY'] } },
    );
    const ours = acknowledged.filter((each) => each.childId === childId);
    expect(items.map(({ entryRef }) => entryRef).toSorted()).toEqual(
      ours.map(({ factId }) => factId).toSorted(),
    );
    expect(items.map(({ sentence }) => sentence).toSorted()).toEqual(ours.map(({ text }) => text).toSorted());
  }

  const known = () =>
    service.read<{ children: { knownAs: string }[] }>('children', {}, 'children { knownAs }');
  await until('the list has every child', async () => (await known()).children.length === CHILDREN.length);
  expect((await known()).children.map(({ knownAs }) => knownAs)).toEqual(CHILDREN);

  const verified = await runCli(dataDir, 'log', 'verify');
  expect([verified.code, verified.errors, verified.lines]).toEqual([0, '', [expect.stringMatching(/\d/)]]);
}, 90_000);
