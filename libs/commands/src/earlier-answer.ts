import { isReadable, Refused, type Facts, type RecordedFact } from '@chronology/domain';
import type { Writer } from './writer';

/** What became of it: the facts it stands for, and whether it had been asked before. */
export type Handled = Readonly<{
  facts: readonly Readonly<{ id: string; type: string }>[];
  repeated: boolean;
  revision: number;
}>;

/** What the log keeps of a caller’s key and of what was asked with it. */
export type Key = Readonly<{ id: string; digest: string }>;

/** Metadata outlives deletion, so a caller’s key, whatever is written in it, is not kept: only what is made of it here. */
export const keptOf = ({ secret }: Pick<Writer, 'secret'>, commandId: string): string =>
  secret.idOf('command', commandId);

/** Undefined for what was asked without a key. */
export const keyOf = (
  writer: Pick<Writer, 'secret'>,
  { commandId, input }: Readonly<{ commandId?: string; input?: unknown }>,
): Key | undefined =>
  commandId === undefined
    ? undefined
    : { id: keptOf(writer, commandId), digest: writer.secret.digestOf(input) };

/** What these facts answer to a key: undefined where none was stated under it. Refuses `id-reused`. */
export const earlierAnswer = (recorded: Facts, key: Key): Handled | undefined => {
  const facts: RecordedFact[] = [];
  for (const fact of recorded) if (isReadable(fact) && fact.commandId === key.id) facts.push(fact);
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
