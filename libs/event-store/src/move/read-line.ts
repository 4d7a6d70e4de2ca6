import { InvalidEvent, EventTooLarge } from '../errors';
import { eventLine, FORMAT, headerLine, sumLine, type Header, type Sum, type Travelling } from './log-line';
import { refusedLine } from './move-refused';

/** A line of an exported log with its number. */
export type NumberedLine = Readonly<{ number: number; text: string }>;

const ALTERED = 'it is not as an export writes it: please export the log again.';

/** Reads the first line. Throws `MoveRefused` for a file that is no exported log, or of another release's format. */
export const readHeader = ({ number, text }: NumberedLine): Header => {
  const { format, secretFingerprint, settings } = objectIn(text) ?? {};
  if (typeof format !== 'string' || !format.startsWith('chronology-log/'))
    throw refusedLine(number, 'this is not an exported log of this product.');
  if (format !== FORMAT)
    throw refusedLine(
      number,
      `this release reads the format ${FORMAT}: please use the release that wrote the file.`,
    );
  if (typeof secretFingerprint !== 'string' || !isTexts(settings)) throw refusedLine(number, ALTERED);
  const header = { secretFingerprint, settings };
  if (headerLine(header) !== text) throw refusedLine(number, ALTERED);
  return header;
};

/** True for what may be the last line; everything else is an event's. */
export const isSumLine = ({ text }: NumberedLine): boolean => text.startsWith('{"events":');

/** Reads the last line. */
export const readSum = ({ number, text }: NumberedLine): Sum => {
  const sum = objectIn(text);
  if (!isSum(sum) || sumLine(sum) !== text) throw refusedLine(number, ALTERED);
  return sum;
};

/** Reads an event's line. Throws `MoveRefused` for one that an export never wrote or that no store takes. */
export const readEvent = ({ number, text }: NumberedLine): Travelling => {
  const said = objectIn(text);
  if (!said) throw refusedLine(number, 'it is not JSON: please export the log again.');
  const { revision, data, metadata } = said;
  if (!Number.isSafeInteger(revision) || Number(revision) < 0 || !isObject(data) || !isObject(metadata))
    throw refusedLine(number, ALTERED);
  const event = { ...(said as Travelling), revision: BigInt(Number(revision)) };
  if (spelled(number, event) !== text) throw refusedLine(number, ALTERED);
  return event;
};

const spelled = (number: number, event: Travelling): string => {
  try {
    return eventLine(event);
  } catch (failure) {
    if (failure instanceof InvalidEvent || failure instanceof EventTooLarge)
      throw refusedLine(number, failure.message);
    throw failure;
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is Record<string, string> =>
  isObject(value) && Object.values(value).every((each) => typeof each === 'string');

const isSum = (value: unknown): value is Sum =>
  isObject(value) &&
  [value.events, value.streams].every((count) => Number.isSafeInteger(count)) &&
  [value.digest, value.streamsDigest].every((digest) => typeof digest === 'string');

/** What a parser says of a text that is not JSON holds a piece of it, so none of it is passed on. */
const objectIn = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
