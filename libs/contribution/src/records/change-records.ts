import type { Actor } from '@chronology/access';
import type { Handled } from '@chronology/commands';
import { badInput, Refused } from '@chronology/domain';
import { joinRecord, partRecord } from '@chronology/identity';
import type { Ask, Desk } from '../desk';

/** A person joins a record to a chronology. */
export type JoinRecordCommand = Readonly<{
  recordId: string;
  evidence: string;
  /** They were told that the two were parted to be kept apart, and are sure all the same. */
  knowingTheyWereKeptApart: boolean;
}>;

/** A person parts a record from a chronology. */
export type PartRecordCommand = Readonly<{ recordId: string; why: string; keepApart: boolean }>;

const LONGEST = 600;

const refuseSystem = ({ kind }: Actor): void => {
  if (kind !== 'person')
    throw new Refused(
      'a-person-decides',
      'Whether a record is about this child is decided here by a person. A system joins by a mapping table.',
    );
};

const words = (said: string, field: string): string => {
  const text = said.trim();
  if (text === '' || text.length > LONGEST) throw badInput(field, `say it in 1 to ${LONGEST} characters`);
  return text;
};

/** Joins as a person decides. Refuses `a-person-decides` and what `joinRecord` refuses. */
export const joinByPerson = async (desk: Desk, ask: Ask<JoinRecordCommand>): Promise<Handled> => {
  const { command, ...common } = ask;
  refuseSystem(ask.actor);
  return joinRecord(desk, {
    ...common,
    recordId: command.recordId,
    evidence: { kind: 'decided_by_person', text: words(command.evidence, 'evidence') },
    decidedBy: ask.actor.role,
    isToldOfKeepApart: command.knowingTheyWereKeptApart,
  });
};

/** Parts as a person decides. Refuses `a-person-decides` and what `partRecord` refuses. */
export const partByPerson = async (desk: Desk, ask: Ask<PartRecordCommand>): Promise<Handled> => {
  const { command, ...common } = ask;
  refuseSystem(ask.actor);
  const why = words(command.why, 'why');
  return partRecord(desk, { ...common, ...command, why, decidedBy: ask.actor.role });
};
