import type { Actor } from '@chronology/access';
import { Refused } from '@chronology/domain';
import { joinRecord, type LinkDesk } from './join-record';
import { readLinkRow, type ChronologySide, type LinkRow, type RecordSide, type RowAsks } from './link-row';
import { openForRecord } from './open-for-record';
import { childIdFor, recordIdOf } from './record-id';
import { recordStateOf } from './record-state';
import { recordStream } from './streams';

/** What became of one row. `code` is stable; the message says it in words and holds no more than the row itself did. */
export type LinkAnswer = Readonly<{
  line: number;
  outcome: 'joined' | 'opened' | 'duplicate' | 'held' | 'rejected';
  code: string;
  message: string;
  childId?: string;
}>;

type Answer = Omit<LinkAnswer, 'line'>;
/** In whose name a row is carried out: somebody of the organisation whose record it joins. */
export type ActorFor = (organisationId: string) => Actor;
type Work = LinkDesk & Readonly<{ actor: Actor; row: LinkRow; line: number }>;
type Join = Extract<RowAsks, { kind: 'join' }>;
type Open = Extract<RowAsks, { kind: 'open' }>;

const HEADER_LINE = 1;

const held = (code: string, message: string): Answer => ({ outcome: 'held', code, message });

const recordIn = ({ writer }: LinkDesk, { organisationId, system, localId }: RecordSide): string =>
  recordIdOf(writer.secret, organisationId, system, localId);

const noSuchRecord = ({ side }: RecordSide): Refused =>
  new Refused(
    'no-such-record',
    `No record is known by organisation_${side}, system_${side} and local_id_${side}. Please import it first, or look at the three again.`,
  );

/** The child of the chronology that a record belongs to, if any; its own stream's word counts, so a join cut off half-way is finished. */
const childOf = async (
  { reader }: LinkDesk,
  side: RecordSide,
  recordId: string,
): Promise<string | undefined> => {
  const { isOpened, link } = recordStateOf(await reader.factsOf(recordStream(recordId)));
  if (!isOpened) throw noSuchRecord(side);
  return link?.childId;
};

const joinTo = async (work: Work, recordId: string, childId: string): Promise<boolean> => {
  const { facts } = await joinRecord(work, {
    actor: work.actor,
    recordId,
    childId,
    evidence: { kind: 'mapping_table', text: work.row.evidence.trim(), place: `line ${work.line}` },
    decidedBy: work.row.decided_by.trim(),
  });
  return facts.length > 0;
};

const duplicate = (childId: string): Answer => ({
  outcome: 'duplicate',
  code: 'joined-already',
  message: 'These were joined already.',
  childId,
});

const join = async (work: Work, { sides }: Join): Promise<Answer> => {
  const chronologies = sides.filter((side): side is ChronologySide => side.kind === 'chronology');
  const children = new Set(chronologies.map(({ childId }) => childId));
  const recordIds: string[] = [];
  for (const side of sides) {
    if (side.kind === 'chronology') continue;
    const recordId = recordIn(work, side);
    const childId = await childOf(work, side, recordId);
    if (childId !== undefined) children.add(childId);
    recordIds.push(recordId);
  }
  const [childId, another] = children;
  if (childId === undefined) return held('no-chronology', 'Neither side belongs to a chronology yet.');
  if (another !== undefined) return held('two-chronologies', 'The two sides belong to two chronologies.');
  let isNew = false;
  for (const recordId of recordIds) isNew = (await joinTo(work, recordId, childId)) || isNew;
  if (!isNew) return duplicate(childId);
  return { outcome: 'joined', code: 'joined', message: 'Joined.', childId };
};

const open = async (work: Work, { record, reason, knownAs }: Open): Promise<Answer> => {
  const recordId = recordIn(work, record);
  const joined = await childOf(work, record, recordId);
  const childId = childIdFor(work.writer.secret, recordId);
  if (joined !== undefined && joined !== childId) return duplicate(joined);
  const opening = await openForRecord(work, {
    actor: work.actor,
    recordId,
    reason,
    agreedBy: work.row.decided_by.trim(),
    ...(knownAs !== undefined && { knownAs }),
  });
  const isNewlyJoined = await joinTo(work, recordId, childId);
  if (!opening.isNew)
    return isNewlyJoined
      ? { outcome: 'joined', code: 'joined', message: 'Joined.', childId }
      : duplicate(childId);
  const message = opening.isNamed ? 'Opened.' : 'Opened. No name is known: please say who the child is.';
  return { outcome: 'opened', code: opening.isNamed ? 'opened' : 'opened-without-a-name', message, childId };
};

type Unread = LinkDesk & Readonly<{ actorFor: ActorFor; row: LinkRow; line: number }>;

/** The organisation of the first record that a row names: one side at least is a record. */
const organisationIn = (asks: Join | Open): string => {
  const sides = asks.kind === 'open' ? [asks.record] : asks.sides;
  for (const side of sides) if (side.kind === 'record') return side.organisationId;
  return '';
};

const answerTo = async ({ actorFor, ...rest }: Unread): Promise<Answer> => {
  const asks = readLinkRow(rest.row);
  if (asks.kind === 'rejected') return { outcome: 'rejected', code: asks.code, message: asks.message };
  const work: Work = { ...rest, actor: actorFor(organisationIn(asks)) };
  try {
    return asks.kind === 'open' ? await open(work, asks) : await join(work, asks);
  } catch (error) {
    if (error instanceof Refused) return held(error.code, error.message);
    throw error;
  }
};

/**
 * Applies a mapping table, row by row and in its order: a later row builds on what an earlier one joined. The same
 * table again changes nothing. Only the log itself failing ends it early, and then running it again is safe.
 */
export async function* linkRows(
  desk: LinkDesk,
  actorFor: ActorFor,
  rows: AsyncIterable<LinkRow> | Iterable<LinkRow>,
): AsyncGenerator<LinkAnswer, void, undefined> {
  let count = HEADER_LINE;
  for await (const row of rows) {
    count += 1;
    const line = row.line ?? count;
    yield { line, ...(await answerTo({ ...desk, actorFor, row, line })) };
  }
}
