import { sourceOf, type Actor } from '@chronology/access';
import { handleCommand } from '@chronology/commands';
import { dayInLondon } from '@chronology/domain';
import { chronologyOpeningDecider, type Description } from './chronology-opening.decider';
import { descriptionOf } from './description-of';
import type { LinkDesk } from './join-record';
import type { OpeningReason } from './link-row';
import { childIdFor } from './record-id';
import { chronologyStream, recordStream } from './streams';

/** What opening a chronology for a record's child needs to know. */
export type OpenAsk = Readonly<{
  actor: Actor;
  recordId: string;
  reason: OpeningReason;
  agreedBy: string;
  /** What the child is called, where the record itself holds no name. */
  knownAs?: string;
}>;

const named = (said: Description | undefined, knownAs: string | undefined): Description | undefined => {
  if (knownAs === undefined) return said;
  const content = { names: [], ...said?.content, knownAs };
  return { content, audience: said?.audience ?? { level: 'team' } };
};

/**
 * Opens the chronology of a record's child, unless it is open already, and names the child as the record does.
 * All its ids derive from the record's: opening it again opens nothing.
 */
export const openForRecord = async (
  { writer, reader }: LinkDesk,
  { actor, recordId, reason, agreedBy, knownAs }: OpenAsk,
): Promise<Readonly<{ childId: string; isNew: boolean; isNamed: boolean }>> => {
  const { secret } = writer;
  const childId = childIdFor(secret, recordId);
  const description = named(descriptionOf(await reader.factsOf(recordStream(recordId))), knownAs);
  const { facts } = await handleCommand(writer, chronologyOpeningDecider, {
    stream: chronologyStream(childId),
    about: childId,
    command: {
      childId,
      reason,
      agreedBy,
      ...(description && { description }),
      source: sourceOf(actor),
      today: dayInLondon(writer.clock()),
      factIds: {
        opened: secret.idOf('opened-for', recordId),
        described: secret.idOf('described-for', recordId),
      },
    },
  });
  const { knownAs: calledName, names = [] } = description?.content ?? {};
  return { childId, isNew: facts.length > 0, isNamed: calledName !== undefined || names.length > 0 };
};
