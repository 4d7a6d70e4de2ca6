import { sourceOf, type Actor } from '@chronology/access';
import { handleCommand, type Handled } from '@chronology/commands';
import { dayInLondon, isReadable, Refused } from '@chronology/domain';
import type { LinkDesk } from './join-record';
import { recordDecider } from './record.decider';
import { chronologyStream, linkInForce, recordStream } from './streams';

type Which =
  | Readonly<{ recordId: string; childId?: string }>
  /** The link as the child's chronology says it. */
  | Readonly<{ linkId: string; childId: string }>;

/** What a parting needs to know. `keepApart` stops the next automatic join of the two. */
export type PartAsk = Which &
  Readonly<{
    actor: Actor;
    why: string;
    keepApart: boolean;
    decidedBy: string;
    commandId?: string;
    correlationId?: string;
  }>;

const recordOf = async ({ reader }: LinkDesk, which: Which): Promise<string> => {
  if ('recordId' in which) return which.recordId;
  for (const fact of await reader.factsOf(chronologyStream(which.childId)))
    if (isReadable(fact) && fact.type === 'RecordLinked' && fact.data.content.linkId === which.linkId)
      return fact.data.content.recordId;
  throw new Refused(
    'link-not-in-force',
    'This chronology knows no such join, so there is nothing to part.',
    'linkId',
  );
};

/**
 * Parts a record from the chronology it is joined to, at once: from then on no view of the child shows its facts,
 * and nothing of either is lost. Refuses `link-not-in-force`.
 */
export const partRecord = async (desk: LinkDesk, ask: PartAsk): Promise<Handled> => {
  const recordId = await recordOf(desk, ask);
  const { actor, why, keepApart, decidedBy, commandId, correlationId, childId } = ask;
  const which = {
    recordId,
    ...(childId !== undefined && { childId }),
    ...('linkId' in ask && { linkId: ask.linkId }),
  };
  const stream = recordStream(recordId);
  const held = linkInForce(await desk.reader.factsOf(stream))?.data.content.linkId;
  return handleCommand(desk.writer, recordDecider, {
    stream,
    about: recordId,
    commandId,
    correlationId,
    input: { ...which, why, keepApart, decidedBy },
    command: {
      type: 'PartRecord',
      ...(held !== undefined && { linkId: held, factId: desk.writer.secret.idOf('parting', held) }),
      ...which,
      why,
      keepApart,
      decidedBy,
      source: sourceOf(actor),
      today: dayInLondon(desk.writer.clock()),
    },
  });
};
