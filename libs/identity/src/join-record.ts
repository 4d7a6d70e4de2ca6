import { sourceOf, type Actor } from '@chronology/access';
import { handleCommand, keptOf, type Handled, type Writer } from '@chronology/commands';
import { dayInLondon, isReadable, type ContentOf, type Facts } from '@chronology/domain';
import { StoreUnavailable } from '@chronology/event-store';
import { chronologyLinkDecider, noChronology } from './chronology-link.decider';
import type { FactReader } from './fact-reader';
import { recordDecider, type Evidence } from './record.decider';
import { recordStateOf } from './record-state';
import { chronologyStream, linkInForce, recordStream } from './streams';

/** The way into the log, and the way to read what is on record. */
export type LinkDesk = Readonly<{ writer: Writer; reader: FactReader }>;

/** What a join needs to know. A mapping table gives no `commandId`: its rows speak for themselves. */
export type JoinAsk = Readonly<{
  actor: Actor;
  recordId: string;
  childId: string;
  evidence: Evidence;
  decidedBy: string;
  /** A person who was told that the two were to be kept apart joins them all the same. */
  isToldOfKeepApart?: boolean;
  commandId?: string;
  correlationId?: string;
}>;

type Link = ContentOf<'RecordLinked'>;

const asked = ({ recordId, childId, evidence, decidedBy, commandId, correlationId }: JoinAsk) => ({
  ...(commandId !== undefined && { commandId }),
  ...(correlationId !== undefined && { correlationId }),
  input: { recordId, childId, evidence, decidedBy },
});

const sayInRecord = async ({ writer, reader }: LinkDesk, ask: JoinAsk): Promise<Handled> => {
  const { recordId, childId, evidence, decidedBy } = ask;
  const stream = recordStream(recordId);
  const { lastParting = '' } = recordStateOf(await reader.factsOf(stream));
  const linkId = writer.secret.idOf('link', recordId, childId, lastParting);
  return handleCommand(writer, recordDecider, {
    ...asked(ask),
    stream,
    about: recordId,
    command: {
      type: 'JoinRecord',
      factId: writer.secret.idOf('link-in-record', linkId),
      linkId,
      recordId,
      childId,
      evidence,
      decidedBy,
      source: sourceOf(ask.actor),
      today: dayInLondon(writer.clock()),
      isToldOfKeepApart: ask.isToldOfKeepApart ?? false,
    },
  });
};

const sayInChronology = ({ writer }: LinkDesk, ask: JoinAsk, link: Link): Promise<Handled> =>
  handleCommand(writer, chronologyLinkDecider, {
    ...asked(ask),
    stream: chronologyStream(link.childId),
    about: link.childId,
    command: {
      ...link,
      factId: writer.secret.idOf('link-in-chronology', link.linkId),
      source: sourceOf(ask.actor),
      today: dayInLondon(writer.clock()),
    },
  });

/** The answer to a command that is repeated after the two were parted: what it wrote then, and nothing new. */
const asTheFirstTime = async (
  { writer, reader }: LinkDesk,
  ask: JoinAsk,
  inRecord: Handled,
): Promise<Handled> => {
  const kept = ask.commandId === undefined ? undefined : keptOf(writer, ask.commandId);
  const said = (await reader.factsOf(chronologyStream(ask.childId)))
    .filter(isReadable)
    .filter(({ commandId }) => commandId !== undefined && commandId === kept);
  return {
    ...inRecord,
    facts: [...inRecord.facts, ...said.map(({ id, type }) => ({ id, type }))],
    revision: said.at(-1)?.revision ?? inRecord.revision,
  };
};

const isOpened = (facts: Facts): boolean =>
  facts.some((fact) => isReadable(fact) && fact.type === 'ChronologyOpened');

/** Half of a join is saved by then: it would not be true that nothing was. */
const afterTheFirstHalf = (failure: unknown): never => {
  if (!(failure instanceof StoreUnavailable)) throw failure;
  throw new StoreUnavailable(failure.message, 'unknown', { cause: failure });
};

/**
 * Joins a record to a chronology: first the record's stream says so, then the chronology's, and only then does it
 * hold. Cut off in between it means "not joined yet", and asking again, by the same id or another, finishes it.
 * Refuses `no-chronology`, `no-such-record`, `record-joined-elsewhere`, `kept-apart`.
 */
export const joinRecord = async (desk: LinkDesk, ask: JoinAsk): Promise<Handled> => {
  if (!isOpened(await desk.reader.factsOf(chronologyStream(ask.childId)))) throw noChronology();
  const inRecord = await sayInRecord(desk, ask);
  const link = linkInForce(await desk.reader.factsOf(recordStream(ask.recordId)))?.data.content;
  if (link?.childId !== ask.childId) return asTheFirstTime(desk, ask, inRecord);
  const inChronology = await sayInChronology(desk, ask, link).catch(afterTheFirstHalf);
  return {
    facts: [...inRecord.facts, ...inChronology.facts],
    repeated: inRecord.repeated && (inChronology.repeated || inChronology.facts.length === 0),
    revision: inChronology.revision,
  };
};
