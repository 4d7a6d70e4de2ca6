import { mayStateHere, SPEAKS_FOR, type Actor } from '@chronology/access';
import {
  badInput,
  dayInLondon,
  occurredProblem,
  problemsWith,
  refuseProblems,
  type KnownFact,
  type Stating,
} from '@chronology/domain';
import { streamFor } from '@chronology/identity';
import type { Ask, Desk } from '../desk';
import type { EntryInput } from './entry.input';
import { envelopeOf } from './envelope';
import { contentOf, saidPlainly } from './said';
import type { StateFact } from './statement.decider';
import { statementOf, type Statement, type StatementName } from './statements';

/** What somebody states: which statement, the entry’s envelope, and what it is about. */
export type StateEntryCommand = Readonly<{
  statement: StatementName;
  entry: EntryInput;
  about?: Readonly<Record<string, unknown>>;
}>;

/** A statement made ready: the rule decides on `command`, the fact goes to `stream`. */
export type Prepared = Readonly<{ stream: string; statedThrough?: string; command: StateFact }>;

const refuseOtherAgencies = (actor: Actor, { agencies }: Statement): void => {
  if (agencies !== 'all') mayStateHere(actor, SPEAKS_FOR[agencies]);
};

const callersName = (field: string): string =>
  field.startsWith('content') ? field.replace('content', 'about') : `entry.${field}`;

type Listed = readonly Readonly<Record<string, unknown>>[];

/** Actions that the plan did not have before get an id of their own. */
const withActionIds = (desk: Desk, ask: Ask<unknown>, content: Readonly<Record<string, unknown>>) => {
  const { actions } = content;
  if (!Array.isArray(actions)) return content;
  const named = (actions as Listed).map((action, index) => ({
    actionId: desk.writer.secret.idOf('action', ask.childId, ask.commandId, String(index)),
    ...action,
  }));
  return { ...content, actions: named };
};

const factOf = (desk: Desk, ask: Ask<StateEntryCommand>): Stating<KnownFact> => {
  const { statement, entry, about = {} } = saidPlainly(ask.command);
  const { type, makes } = statementOf(statement);
  const problem = occurredProblem(entry.occurred);
  if (problem !== undefined) throw badInput('entry.occurred', problem);
  const made = makes && desk.writer.secret.idOf(makes, ask.childId, ask.commandId);
  const said = withActionIds(desk, ask, contentOf(about, entry.occurred));
  const content = { ...said, ...(makes && { [makes]: made }) };
  const data = { ...envelopeOf(ask.actor, type, entry), content };
  refuseProblems(problemsWith(type, data), callersName);
  return { type, data, ...(made !== undefined && { id: made }) } as Stating<KnownFact>;
};

const namesOf = ({ ref }: Statement, about: StateEntryCommand['about']): StateFact['names'] => {
  const value = ref && about?.[ref.field];
  return ref && typeof value === 'string' ? { ...ref, ref: value } : undefined;
};

/**
 * Makes a statement ready: refuses an agency that does not offer it and bad input by the name of its field, builds
 * the fact, and finds the stream it goes to (a record's where it is about something that began there).
 */
export const prepare = async (desk: Desk, ask: Ask<StateEntryCommand>): Promise<Prepared> => {
  const statement = statementOf(ask.command.statement);
  refuseOtherAgencies(ask.actor, statement);
  const fact = factOf(desk, ask);
  const names = namesOf(statement, ask.command.about);
  const { stream, statedThrough } = await streamFor(desk.reader, ask.childId, names?.ref);
  const data = { ...fact.data, ...(statedThrough !== undefined && { statedThrough }) };
  return {
    stream,
    ...(statedThrough !== undefined && { statedThrough }),
    command: {
      fact: { ...fact, data } as Stating<KnownFact>,
      today: dayInLondon(desk.writer.clock()),
      ...(names && { names }),
    },
  };
};
