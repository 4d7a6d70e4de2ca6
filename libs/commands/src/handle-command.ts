import {
  badInput,
  isReadable,
  Refused,
  toStored,
  currentVersion,
  type Decider,
  type KnownFact,
  type Metadata,
  type RecordedFact,
  type Stating,
} from '@chronology/domain';
import { ConcurrencyConflict, type Expected } from '@chronology/event-store';
import { oneAtATime } from './one-at-a-time';
import type { Writer } from './writer';

const ATTEMPTS = 3;
const LONGEST_ID = 200;

/** One thing that someone asks for, in one stream. */
export type Asked<Command> = Readonly<{
  stream: string;
  command: Command;
  /** The child or record that the ids of the facts belong to, beside the command's own. */
  about: string;
  /** The caller's key: repeating it is safe, at once and a month later. Imports have none: their rows speak for themselves. */
  commandId?: string;
  /** What was asked, as validated: the same id with another body is refused. */
  input?: unknown;
  correlationId?: string;
  causationId?: string;
}>;

/** What became of it: the facts it stands for, and whether it had been asked before. */
export type Handled = Readonly<{
  facts: readonly Readonly<{ id: string; type: string }>[];
  repeated: boolean;
  revision: number;
}>;

type History = Readonly<{
  facts: readonly RecordedFact[];
  expected: Expected;
  lastRecordedAt: string;
}>;

const later = (a: string, b: string): string => (a > b ? a : b);

const read = async ({ reader }: Writer, stream: string): Promise<History> => {
  const recorded = await reader.factsOf(stream);
  const last = recorded.at(-1);
  return {
    facts: recorded.filter(isReadable),
    expected: last === undefined ? 'no-stream' : BigInt(last.revision),
    lastRecordedAt: recorded.reduce((latest, { recordedAt = '' }) => later(latest, recordedAt), ''),
  };
};

/** What the log keeps of a caller’s key and of what was asked with it. */
type Key = Readonly<{ id: string; digest: string }>;

/** Metadata outlives deletion, so a caller’s key, whatever is written in it, is not kept: only what is made of it here. */
export const keptOf = ({ secret }: Pick<Writer, 'secret'>, commandId: string): string =>
  secret.idOf('command', commandId);

const keyOf = <Command>(writer: Writer, { commandId, input }: Asked<Command>): Key | undefined =>
  commandId === undefined
    ? undefined
    : { id: keptOf(writer, commandId), digest: writer.secret.digestOf(input) };

const earlierAnswer = (recorded: readonly RecordedFact[], key: Key): Handled | undefined => {
  const facts = recorded.filter((fact) => fact.commandId === key.id);
  const first = facts[0];
  if (!first) return undefined;
  if (first.data.commandDigest !== key.digest)
    throw new Refused(
      'id-reused',
      'This id was used before for something else. Please send it again with a new id.',
      'commandId',
    );
  const revision = facts.at(-1)?.revision ?? 0;
  return { facts: facts.map(({ id, type }) => ({ id, type })), repeated: true, revision };
};

/**
 * The answer that the same command was given before, among facts of other streams; undefined where it was not. Refuses
 * `id-reused`.
 */
export const answeredBefore = <Command>(
  writer: Writer,
  asked: Asked<Command>,
  recorded: readonly RecordedFact[],
): Handled | undefined => {
  const key = keyOf(writer, asked);
  return key && earlierAnswer(recorded, key);
};

const metadataOf = <Command>(
  asked: Asked<Command>,
  key: Key | undefined,
  type: KnownFact['type'],
  recordedAt: string,
): Metadata => ({
  schemaVersion: currentVersion(type),
  recordedAt,
  commandId: key?.id,
  correlationId: asked.correlationId ?? key?.id,
  causationId: asked.causationId,
});

const toEvents = <Command>(
  writer: Writer,
  asked: Asked<Command>,
  key: Key | undefined,
  decided: Readonly<{ facts: readonly Stating<KnownFact>[]; recordedAt: string }>,
) =>
  decided.facts.map(({ id, type, data }, index) => {
    const factId = id ?? writer.secret.idOf('fact', asked.about, asked.commandId ?? '', String(index));
    const fact = {
      type,
      data: key === undefined ? data : { ...data, commandDigest: key.digest },
    } as KnownFact;
    return toStored(fact, factId, metadataOf(asked, key, type, decided.recordedAt));
  });

const decideOnce = async <State, Command, Folded extends KnownFact, Stated extends KnownFact>(
  writer: Writer,
  decider: Decider<State, Command, Folded, Stated>,
  asked: Asked<Command>,
): Promise<Handled> => {
  const history = await read(writer, asked.stream);
  const key = keyOf(writer, asked);
  const earlier = key && earlierAnswer(history.facts, key);
  if (earlier) return earlier;
  const handles = new Set<string>(decider.handles);
  const folded = history.facts.filter((fact) => handles.has(fact.type)) as unknown as Parameters<
    typeof decider.evolve
  >[1][];
  const facts = decider.decide(asked.command, folded.reduce(decider.evolve, decider.initialState));
  if (facts.length === 0)
    return {
      facts: [],
      repeated: false,
      revision: Number(history.expected === 'no-stream' ? -1 : history.expected),
    };
  // No fact of a stream is recorded earlier than the one before it, whatever a clock does.
  const recordedAt = later(writer.clock(), history.lastRecordedAt);
  const events = toEvents(writer, asked, key, {
    facts: facts as unknown as readonly Stating<KnownFact>[],
    recordedAt,
  });
  const { revision } = await writer.store.append(asked.stream, events, { expected: history.expected });
  return { facts: events.map(({ id, type }) => ({ id, type })), repeated: false, revision: Number(revision) };
};

/** A blank key would be everybody’s: the second to send one would be answered as if theirs had been saved. */
const refuseNoId = (commandId: string | undefined): void => {
  if (commandId === undefined) return;
  if (commandId.trim() === '' || commandId.length > LONGEST_ID)
    throw badInput(
      'commandId',
      `give a key of your own, such as a UUID, of at most ${LONGEST_ID} characters`,
    );
};

const decide = async <State, Command, Folded extends KnownFact, Stated extends KnownFact>(
  writer: Writer,
  decider: Decider<State, Command, Folded, Stated>,
  asked: Asked<Command>,
): Promise<Handled> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await decideOnce(writer, decider, asked);
    } catch (error) {
      if (!(error instanceof ConcurrencyConflict)) throw error;
      if (attempt === ATTEMPTS)
        throw new Refused(
          'others-are-writing',
          'Others are writing in this chronology at this moment. Nothing of yours was saved; please try again.',
        );
    }
  }
};

/**
 * Read, fold, decide, append: the only way into the log. A conflict means that somebody wrote in between: the
 * decision is made again on what they wrote, three times, so that a rule can say in words what they did.
 */
export const handleCommand = async <State, Command, Folded extends KnownFact, Stated extends KnownFact>(
  writer: Writer,
  decider: Decider<State, Command, Folded, Stated>,
  asked: Asked<Command>,
): Promise<Handled> => {
  refuseNoId(asked.commandId);
  if (asked.commandId === undefined) return decide(writer, decider, asked);
  const key = `${asked.stream} ${asked.commandId}`;
  return oneAtATime(writer.store, key, () => decide(writer, decider, asked));
};
