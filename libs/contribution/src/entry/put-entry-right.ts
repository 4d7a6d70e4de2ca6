import { sourceOf, type Actor } from '@chronology/access';
import type { Handled } from '@chronology/commands';
import { badInput, dayInLondon, occurredProblem } from '@chronology/domain';
import { streamFor, type StatedInto } from '@chronology/identity';
import { askedOf } from '../asked';
import type { Ask, Desk } from '../desk';
import { handleOnce } from '../handle-once';
import { contentOf, saidPlainly } from '../statement/said';
import type { CorrectionInput } from './correction.input';
import { entryDecider, type CorrectEntry, type WithdrawEntry } from './entry.decider';
import type { By } from './may-put-right';

/** Which entry is put right, and how it should be. */
export type CorrectEntryCommand = Readonly<{ entryRef: string; correction: CorrectionInput }>;
/** Which entry, or which one correction of it, is taken back, and why. */
export type WithdrawEntryCommand = Readonly<{ entryRef: string; correction?: string; why: string }>;

const byOf = (actor: Actor, { statedThrough }: StatedInto, said: Omit<By['said'], 'source'> = {}): By => ({
  organisationId: actor.organisationId,
  personRef: actor.ref,
  said: {
    ...said,
    source: sourceOf(actor),
    ...(statedThrough !== undefined && { statedThrough }),
  },
});

const correctionOf = (
  correction: CorrectionInput,
): Pick<CorrectEntry, 'replacement' | 'why' | 'supersedes'> => {
  const { occurred, what, content, why, supersedes } = saidPlainly(correction);
  const problem = occurredProblem(occurred);
  if (problem !== undefined) throw badInput('correction.occurred', problem);
  return {
    replacement: { occurred, ...(what !== undefined && { what }), content: contentOf(content, occurred) },
    why,
    ...(supersedes !== undefined && { supersedes }),
  };
};

const decideOn = (
  desk: Desk,
  ask: Ask<Readonly<{ entryRef: string }>>,
  { stream }: StatedInto,
  command: CorrectEntry | WithdrawEntry,
): Promise<Handled> => {
  const decider = entryDecider(ask.childId, ask.command.entryRef);
  return handleOnce(desk, decider, askedOf(ask, stream, command));
};

/**
 * Puts an entry right, in the stream in which it stands: an imported one in its record’s. What was written first
 * stays beside it for ever.
 */
export const correctEntry = async (desk: Desk, ask: Ask<CorrectEntryCommand>): Promise<Handled> => {
  const { entryRef, correction } = ask.command;
  const said = correctionOf(correction);
  const into = await streamFor(desk.reader, ask.childId, entryRef);
  const { basis, knownToSourceAt } = saidPlainly(correction);
  const by = byOf(ask.actor, into, {
    basis,
    ...(knownToSourceAt !== undefined && { knownToSourceAt: { at: knownToSourceAt } }),
  });
  const today = dayInLondon(desk.writer.clock());
  return decideOn(desk, ask, into, { type: 'CorrectEntry', by, today, ...said });
};

/** Takes back a whole entry, or one correction of it; then the version before stands again. */
export const withdrawEntry = async (desk: Desk, ask: Ask<WithdrawEntryCommand>): Promise<Handled> => {
  const { entryRef, correction, why } = ask.command;
  const into = await streamFor(desk.reader, ask.childId, entryRef);
  return decideOn(desk, ask, into, {
    type: 'WithdrawEntry',
    by: byOf(ask.actor, into),
    why,
    ...(correction !== undefined && correction !== null && { correction }),
  });
};
