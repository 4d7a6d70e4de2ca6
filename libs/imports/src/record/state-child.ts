import { handleCommand, type Writer } from '@chronology/commands';
import { isReadable, type Decider, type KnownFact } from '@chronology/domain';
import { recordIdOf, recordStream, type FactReader } from '@chronology/identity';
import type { Mapped, Row } from '../format';
import { beginningOf } from './describe-child';
import { lastWordsOf } from './last-words';
import { idsOfSystem, type ImportOrigin } from './import-origin';
import { recordImport, weigh, type ImportRows, type Remembered, type Weighed } from './record-import.decider';
import { itemFrom, takingBack, type Item, type Unstatable } from './to-state';

/** One append holds fewer events and bytes than any store refuses; corrections and withdrawals are counted with room. */
const MOST_ITEMS = 250;
const MOST_BYTES = 600_000;

/** What became of one item, for the rows that it was made of. */
export type ItemReport = Readonly<{ rows: readonly number[]; weighed: Weighed; quality: Quality }>;
type Quality = NonNullable<Item['asks']['data']['quality']>;

/** What states the rows of children: the log, or for a dry run only a reader of it. */
export type Stating = Readonly<{
  writer: Writer;
  reader: FactReader;
  isDryRun: boolean;
  origin: ImportOrigin;
}>;

/** States what the rows of one child come to, in its record's stream, and says what became of every item. */
export const stateChild = async (
  stating: Stating,
  localId: string,
  rows: readonly Row[],
  mapped: Mapped,
): Promise<readonly ItemReport[]> => {
  const { origin } = stating;
  const recordId = recordIdOf(origin.secret, origin.organisation.id, origin.system.id, localId);
  const { items, unstatable } = itemsOf(recordId, localId, rows, mapped, origin);
  const reports: ItemReport[] = unstatable.map(({ rows, verdict }) => ({
    rows,
    weighed: { ...verdict, facts: [] },
    quality: [],
  }));
  for (const batch of inBatches(items)) {
    const asks: ImportRows = { items: batch.map((item) => item.asks), idOf: idsOfSystem(origin) };
    const weighed = stating.isDryRun
      ? await weighOnly(stating, recordStream(recordId), asks)
      : await weighAndState(stating, recordId, asks);
    reports.push(...batch.map((item, place) => reportOf(item, weighed[place])));
  }
  return reports;
};

const reportOf = ({ rows, asks, otherwise }: Item, weighed: Weighed | undefined): ItemReport => ({
  rows,
  weighed: weighed?.outcome ? weighed : { ...otherwise, facts: weighed?.facts ?? [] },
  quality: asks.data.quality ?? [],
});

const itemsOf = (
  recordId: string,
  localId: string,
  rows: readonly Row[],
  mapped: Mapped,
  origin: ImportOrigin,
): Readonly<{ items: readonly Item[]; unstatable: readonly Unstatable[] }> => {
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  const rowOf = (ref: number): Row => {
    const row = byRef.get(ref);
    if (!row)
      throw new Error(`The format ${origin.format.name} answered with a row that is not this child’s.`);
    return row;
  };
  const about = { recordId, rowOf, origin };
  const firstRow = mapped.child?.row ?? mapped.facts[0]?.rows[0];
  const beginning =
    firstRow === undefined ? [] : beginningOf({ recordId, localId, firstRow }, mapped.child, origin);
  const facts = [...beginning, ...mapped.facts].map((fact) => itemFrom(fact, about));
  const { items, outdone } = lastWordsOf(facts.filter((each): each is Item => 'asks' in each));
  return {
    items: [...items, ...(mapped.takenBack ?? []).map((taken) => takingBack(taken, about))],
    unstatable: [...facts.filter((each): each is Unstatable => 'verdict' in each), ...outdone],
  };
};

function* inBatches(items: readonly Item[]): Generator<readonly Item[], void, undefined> {
  let batch: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    if (batch.length > 0 && (batch.length >= MOST_ITEMS || bytes + item.bytes > MOST_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(item);
    bytes += item.bytes;
  }
  if (batch.length > 0) yield batch;
}

const weighOnly = async (
  { reader }: Stating,
  stream: string,
  asks: ImportRows,
): Promise<readonly Weighed[]> => {
  const facts = (await reader.factsOf(stream)).filter(isReadable);
  const remembered = facts.reduce<Remembered>(recordImport.evolve, recordImport.initialState);
  return weigh(asks, remembered);
};

/** The decision that was appended is the last one made: a conflict makes it again. */
const weighAndState = async (
  { writer, origin }: Stating,
  recordId: string,
  asks: ImportRows,
): Promise<readonly Weighed[]> => {
  let weighed: readonly Weighed[] = [];
  const keepingAnswer: Decider<Remembered, ImportRows, KnownFact, KnownFact> = {
    ...recordImport,
    decide: (rows, remembered) => {
      weighed = weigh(rows, remembered);
      return weighed.flatMap(({ facts }) => facts);
    },
  };
  await handleCommand(writer, keepingAnswer, {
    stream: recordStream(recordId),
    about: recordId,
    command: asks,
    correlationId: origin.importId,
  });
  return weighed;
};
