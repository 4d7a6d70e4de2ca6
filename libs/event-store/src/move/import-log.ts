import { ConcurrencyConflict } from '../errors';
import type { LogSettings } from '../log-settings';
import type { EventStore, Position } from '../port';
import { placeInWords } from '../verify-event';
import { openAccount, type Account } from './account';
import type { CheckedLog, Line } from './check-log';
import { lineOfHeld } from './export-log';
import { groupsOf, type Group } from './groups';
import { expectedBefore, sumLine, type Sum } from './log-line';
import { MoveRefused } from './move-refused';
import { noted, type Noting } from './progress';
import { beginImport, isImportUnfinished } from './unfinished-import';

/** What an import came to; `there` events stood in the log before it. */
export type Imported = Sum & Readonly<{ there: number }>;

/** `settings` names the words beside the log that travel with it. */
export type ImportAsked = Readonly<{ settings: readonly string[]; noting?: Noting; signal?: AbortSignal }>;

type Target = Pick<EventStore, 'append' | 'readAll'> & LogSettings;

/** The import as it goes along: the lines still to come, and an account of what the log was seen to hold. */
type Going = Readonly<{
  target: Target;
  log: CheckedLog;
  lines: AsyncGenerator<Line, void, undefined>;
  held: Account;
  asked: ImportAsked;
}>;

const MEANWHILE =
  'The log was written to meanwhile. Please stop every service that uses it, and begin with an empty log.';

/**
 * Brings a checked log into a store that is empty or holds a beginning of it, such as an import cut off left. Nothing
 * is appended unless what is there is the same to the letter; then the rest follows in the log's order, and is read
 * back: what the store gives must add up to what the file says. From the first append until then `isImportUnfinished`
 * says so. A log that holds all of it already is left as it is, also where a service states something meanwhile. May be
 * repeated. Throws `MoveRefused`.
 */
export const importLog = async (target: Target, log: CheckedLog, asked: ImportAsked): Promise<Imported> => {
  await refuseOtherSettings(target, log, asked.settings);
  const going = { target, log, lines: log.events(), held: openAccount(log.header), asked };
  try {
    const { events: there, last } = await compareWithStart(going);
    if (await isThere(going, there)) return { ...log.account.sum(), there };
    const markWhole = await beginImport(target);
    await writeSettings(target, log);
    await appendRest(going, there);
    await readBack(going, there, last);
    await markWhole();
    return { ...log.account.sum(), there };
  } finally {
    await going.lines.return();
  }
};

const refuseOtherSettings = async (
  target: Target,
  { header }: CheckedLog,
  keys: readonly string[],
): Promise<void> => {
  for (const key of keys) {
    const standing = await target.readSetting(key);
    if (standing !== null && standing !== header.settings[key])
      throw new MoveRefused(
        `The log has the setting "${key}" otherwise than the file: please use an empty log.`,
      );
  }
};

/** True where an import has nothing to do: to mark it as begun would keep services out of a log that lacks nothing. */
const isThere = async ({ target, log, held }: Going, there: number): Promise<boolean> => {
  const sum = log.account.sum();
  if (there < sum.events || sumLine(held.sum()) !== sumLine(sum)) return false;
  for (const key of Object.keys(log.header.settings))
    if ((await target.readSetting(key)) === null) return false;
  return !(await isImportUnfinished(target));
};

const writeSettings = async (target: Target, { header }: CheckedLog): Promise<void> => {
  for (const [key, value] of Object.entries(header.settings))
    if ((await target.writeSettingOnce(key, value)) !== value) throw new MoveRefused(MEANWHILE);
};

type Compared = Readonly<{ events: number; last?: Position }>;

const signalOf = ({ signal }: ImportAsked) => (signal ? { signal } : {});

const compareWithStart = async ({ target, lines, held, asked }: Going): Promise<Compared> => {
  const progress = noted(asked.noting, 'comparing');
  let compared: Compared = { events: 0 };
  for await (const event of target.readAll(signalOf(asked))) {
    const line = lineOfHeld(event);
    const next = await lines.next();
    if (next.done)
      throw new MoveRefused(
        `The log goes on where the file ends: ${placeInWords(event)} is not in the file.`,
      );
    if (next.value.line !== line) throw otherwise(placeInWords(event), placeInWords(next.value.event));
    held.add(event, line);
    compared = { events: compared.events + 1, last: event.position };
    progress(1);
  }
  return compared;
};

const otherwise = (inLog: string, inFile: string): MoveRefused =>
  new MoveRefused(
    inLog === inFile
      ? `The log holds ${inLog} otherwise than the file. Nothing was appended: please use an empty log.`
      : `The log holds ${inLog} where the file has ${inFile}. Nothing was appended: please use an empty log.`,
  );

const appendRest = async ({ target, lines, log, asked }: Going, there: number): Promise<void> => {
  const progress = noted(asked.noting, 'appending', log.account.sum().events - there);
  for await (const group of groupsOf(lines)) {
    asked.signal?.throwIfAborted();
    await append(target, group);
    progress(group.length);
  }
};

const append = async (target: Target, group: Group): Promise<void> => {
  const { stream, revision } = group[0].event;
  const events = group.map(({ event: { id, type, data, metadata } }) => ({ id, type, data, metadata }));
  try {
    await target.append(stream, events, { expected: expectedBefore(revision) });
  } catch (failure) {
    if (failure instanceof ConcurrencyConflict) throw new MoveRefused(MEANWHILE, { cause: failure });
    throw failure;
  }
};

const readBack = async (
  { target, log, held, asked }: Going,
  there: number,
  last?: Position,
): Promise<void> => {
  const sum = sumLine(log.account.sum());
  const progress = noted(asked.noting, 'reading back', log.account.sum().events - there);
  for await (const event of target.readAll({
    ...(last !== undefined && { after: last }),
    ...signalOf(asked),
  })) {
    held.add(event, lineOfHeld(event));
    progress(1);
  }
  if (sumLine(held.sum()) === sum) return;
  const stream = log.account.differsFrom(held) ?? held.differsFrom(log.account);
  throw new MoveRefused(
    stream === undefined
      ? MEANWHILE
      : `Read back from the log, ${stream} is not as in the file. ${MEANWHILE}`,
  );
};
