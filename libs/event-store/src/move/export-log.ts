import { EventTooLarge, InvalidEvent } from '../errors';
import type { LogSettings } from '../log-settings';
import type { EventLog, Position } from '../port';
import { placeInWords } from '../verify-event';
import { openAccount } from './account';
import { eventLine, headerLine, sumLine, type Header, type Sum, type Travelling } from './log-line';
import { MoveRefused } from './move-refused';
import { noted, type Noting } from './progress';

/** Takes a few whole lines of an exported log; nothing more is read until it has taken them. */
export type WriteLines = (text: string) => Promise<void>;

/** `settings` names the words beside the log that travel with it. */
export type ExportAsked = Readonly<{
  secretFingerprint: string;
  settings: readonly string[];
  write: WriteLines;
  noting?: Noting;
  signal?: AbortSignal;
}>;

type Source = Pick<EventLog, 'readAll' | 'head' | 'compare'> & Pick<LogSettings, 'readSetting'>;

const LINES_TOGETHER_BYTES = 64 * 1024;

/**
 * Writes the log as lines of JSON: a header, every event in the log's order, and what they sum up to. It stops where
 * the log's head was when it began, so it is one moment of the log whoever writes meanwhile. The same log gives the
 * same bytes, whatever store holds it. Throws `MoveRefused` for a log that does not keep its promises.
 */
export const exportLog = async (store: Source, asked: ExportAsked): Promise<Sum> => {
  const head = await store.head();
  const header = await headerOf(store, asked);
  const account = openAccount(header);
  const progress = noted(asked.noting, 'exporting');
  const out = together(asked.write);
  await out.add(headerLine(header));
  for await (const event of upTo(store, head, asked.signal)) {
    const line = lineOfHeld(event);
    account.add(event, line);
    await out.add(line);
    progress(1);
  }
  const sum = account.sum();
  await out.add(sumLine(sum));
  await out.end();
  return sum;
};

/** The line of an event that a store gave. Throws `MoveRefused` for one that no store of ours would have taken. */
export const lineOfHeld = (event: Travelling): string => {
  try {
    return eventLine(event);
  } catch (failure) {
    if (!(failure instanceof InvalidEvent || failure instanceof EventTooLarge)) throw failure;
    throw new MoveRefused(`${placeInWords(event)} cannot be moved: ${failure.message}`);
  }
};

const headerOf = async (store: Source, { secretFingerprint, settings }: ExportAsked): Promise<Header> => {
  const said: Record<string, string> = {};
  for (const key of settings) {
    const value = await store.readSetting(key);
    if (value !== null) said[key] = value;
  }
  return { secretFingerprint, settings: said };
};

async function* upTo(
  store: Source,
  head: Position | null,
  signal: AbortSignal | undefined,
): ReturnType<Source['readAll']> {
  if (head === null) return;
  for await (const event of store.readAll({ ...(signal && { signal }) })) {
    if (store.compare(event.position, head) > 0) return;
    yield event;
  }
}

const together = (write: WriteLines) => {
  let lines: string[] = [];
  let bytes = 0;
  const end = async (): Promise<void> => {
    if (lines.length > 0) await write(`${lines.join('\n')}\n`);
    lines = [];
    bytes = 0;
  };
  const add = async (line: string): Promise<void> => {
    lines.push(line);
    bytes += line.length;
    if (bytes >= LINES_TOGETHER_BYTES) await end();
  };
  return { add, end };
};
