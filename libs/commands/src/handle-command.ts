import {
  badInput,
  isReadable,
  Refused,
  toStored,
  currentVersion,
  type Decider,
  type Facts,
  type KnownFact,
  type Metadata,
  type RecordedFact,
  type Stating,
} from '@chronology/domain';
import { ConcurrencyConflict, type Expected } from '@chronology/event-store';
import { earlierAnswer, keyOf, type Handled, type Key } from './earlier-answer';
import { inTurn } from './in-turn';
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
  /** Facts of other streams under which the same key may stand, given what this one says: its answer is theirs. */
  elsewhere?: (own: Facts) => Promise<readonly RecordedFact[]>;
}>;

const later = (a: string, b: string): string => (a > b ? a : b);

const lastRecordedAt = (facts: Facts): string => {
  let latest = '';
  for (const { recordedAt } of facts) if (recordedAt !== undefined) latest = later(latest, recordedAt);
  return latest;
};

/**
 * Where the stream stands once everything that it was said to hold has been read. A store passes over what somebody else
 * put there, so a stream may stand behind its last fact: a conflict says where, and what it says was read since.
 */
const expectedAfter = (facts: Facts, told: Expected): Expected => {
  const last = facts.at(-1);
  if (last === undefined) return told;
  const read = BigInt(last.revision);
  return told === 'no-stream' || told < read ? read : told;
};

/** The answer that the same command was given before; undefined where it was not. Refuses `id-reused`. */
const answeredBefore = async <Command>(
  { elsewhere }: Asked<Command>,
  own: Facts,
  key: Key,
): Promise<Handled | undefined> =>
  earlierAnswer(own, key) ?? (elsewhere && earlierAnswer(await elsewhere(own), key));

const folded = <State, Command, Folded extends KnownFact, Stated extends KnownFact>(
  { handles, initialState, evolve }: Decider<State, Command, Folded, Stated>,
  facts: Facts,
): State => {
  const known = new Set<string>(handles);
  let state = initialState;
  for (const fact of facts)
    if (known.has(fact.type) && isReadable(fact))
      state = evolve(state, fact as unknown as Parameters<typeof evolve>[1]);
  return state;
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
  told: Expected,
): Promise<Handled> => {
  const recorded = await writer.reader.factsOf(asked.stream);
  const expected = expectedAfter(recorded, told);
  const key = keyOf(writer, asked);
  const earlier = key && (await answeredBefore(asked, recorded, key));
  if (earlier) return earlier;
  const facts = decider.decide(asked.command, folded(decider, recorded));
  if (facts.length === 0)
    return {
      facts: [],
      repeated: false,
      revision: Number(expected === 'no-stream' ? -1 : expected),
    };
  // No fact of a stream is recorded earlier than the one before it, whatever a clock does.
  const recordedAt = later(writer.clock(), lastRecordedAt(recorded));
  const events = toEvents(writer, asked, key, {
    facts: facts as unknown as readonly Stating<KnownFact>[],
    recordedAt,
  });
  const { revision } = await writer.store.append(asked.stream, events, { expected });
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
  let told: Expected = 'no-stream';
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await decideOnce(writer, decider, asked, told);
    } catch (error) {
      if (!(error instanceof ConcurrencyConflict)) throw error;
      told = error.actual;
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
  const decided = () => inTurn(writer.store, asked.stream, () => decide(writer, decider, asked));
  if (asked.commandId === undefined) return decided();
  return oneAtATime(writer.store, `${asked.stream} ${asked.commandId}`, decided);
};
