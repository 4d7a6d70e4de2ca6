import type { Handled } from '@chronology/commands';
import { dayInLondon, type FactType } from '@chronology/domain';
import { streamFor, type FactReader } from '@chronology/identity';
import type { Ask, Desk } from '../desk';
import { handleOnce } from '../handle-once';
import type { EntryInput } from '../statement/entry.input';
import { envelopeOf } from '../statement/envelope';
import { saidPlainly } from '../statement/said';
import { standingOf } from '../statement/standing';
import type { Beginning, HelpChange, HelpCommand, Saying, StartHelp } from './help-command';
import { helpInStreamsOf } from './help-in-stream';
import { serviceOf } from './help-on-record';
import { helpDecider } from './help.decider';

/** What somebody says about help: the entry, as with any statement, and what changes. */
export type SayOfHelp = HelpChange & Readonly<{ entry: EntryInput }>;

/** The type by which the usual audience of an entry about help is found; it is the same for all of them. */
const TYPE: FactType = 'ServiceStarted';

/** The id of the help that a command of this id starts. */
export const involvementIdOf = ({ writer }: Desk, childId: string, commandId: string): string =>
  writer.secret.idOf('involvement', childId, commandId);

const serviceOnRecord = async (
  reader: FactReader,
  childId: string,
  involvementId: string,
): Promise<string | undefined> => {
  const helps = await helpInStreamsOf(reader, childId);
  const services = helps.map((help) => serviceOf(help, involvementId));
  return services.find((service) => service !== undefined);
};

const beginningOf = async (desk: Desk, ask: Ask<StartHelp>): Promise<Beginning> => {
  const { childId, commandId, command } = ask;
  const { again, serviceId } = command.help;
  const involvementId = involvementIdOf(desk, childId, commandId);
  if (again === undefined)
    return {
      involvementId,
      serviceId: serviceId ?? desk.writer.secret.idOf('service', childId, commandId),
    };
  return { involvementId, serviceId: await serviceOnRecord(desk.reader, childId, again) };
};

const sayingOf = async (
  desk: Desk,
  { actor, childId, command }: Ask<SayOfHelp>,
  statedThrough: string | undefined,
): Promise<Saying> => {
  const envelope = envelopeOf(actor, TYPE, command.entry);
  const saying = { asker: actor, today: dayInLondon(desk.writer.clock()) };
  if (statedThrough === undefined) return { ...saying, envelope };
  const standing = await standingOf(desk.reader, childId);
  return { ...saying, envelope: { ...envelope, statedThrough }, standing };
};

const commandOf = async (
  desk: Desk,
  ask: Ask<SayOfHelp>,
  statedThrough: string | undefined,
): Promise<HelpCommand> => {
  const { entry: _, ...change } = saidPlainly(ask.command);
  const saying = await sayingOf(desk, ask, statedThrough);
  if (change.type !== 'StartHelp') return { ...change, ...saying };
  return { ...change, ...saying, beginning: await beginningOf(desk, { ...ask, command: change }) };
};

/**
 * States one thing about help. It goes to the stream in which the help began: into a system's record it is stated
 * through this child's chronology. Repeating it with the same command id is safe, and answers as the first time; of
 * two who say the same at once, the second is told what the first did.
 */
export const changeHelp = async (desk: Desk, ask: Ask<SayOfHelp>): Promise<Handled> => {
  const { childId, commandId, correlationId, command } = ask;
  const about = command.type === 'StartHelp' ? undefined : command.help.involvementId;
  const { stream, statedThrough } = await streamFor(desk.reader, childId, about);
  return handleOnce(desk, helpDecider(childId), {
    stream,
    about: childId,
    commandId,
    input: { childId, ...saidPlainly(command) },
    ...(correlationId !== undefined && { correlationId }),
    command: await commandOf(desk, ask, statedThrough),
  });
};
