import { openAccount, type Account } from './account';
import { sumLine, type Header, type Travelling } from './log-line';
import { linesOf } from './lines';
import { MoveRefused, refusedLine } from './move-refused';
import { noted, type Noting } from './progress';
import { isSumLine, readEvent, readHeader, readSum } from './read-line';

/** Gives the bytes of one exported log, from the beginning each time it is called. They must not change meanwhile. */
export type ExportedLog = () => AsyncIterable<Uint8Array>;

/** An event with the line that it travelled in. */
export type Line = Readonly<{ event: Travelling; line: string }>;

/** An exported log that was read to its end and found whole and unaltered. */
export type CheckedLog = Readonly<{
  header: Header;
  account: Account;
  /** The events in the log's order, read again. */
  events: () => AsyncGenerator<Line, void, undefined>;
}>;

/** What a deployment takes: a log begun with its own secret, and of the settings those named. */
export type Takes = Readonly<{ secretFingerprint: string; settings: readonly string[] }>;

/**
 * Reads an exported log to its end before anything is made of it. Throws `MoveRefused` unless every line is as an
 * export writes it, the lines add up to the last one, and the deployment takes what the first one says.
 */
export const checkLog = async (log: ExportedLog, takes: Takes, noting?: Noting): Promise<CheckedLog> => {
  const progress = noted(noting, 'checking');
  let account: Account | undefined;
  let header: Header | undefined;
  let isWhole = false;
  for await (const numbered of linesOf(log())) {
    if (isWhole) throw refusedLine(numbered.number, 'nothing may follow the line of the sums.');
    if (!account || !header) {
      header = accepted(readHeader(numbered), takes);
      account = openAccount(header);
    } else if (isSumLine(numbered)) {
      readSum(numbered);
      isWhole = true;
      if (sumLine(account.sum()) !== numbered.text)
        throw refusedLine(numbered.number, 'the lines before it do not add up to it: the file was altered.');
    } else {
      account.add(readEvent(numbered), numbered.text);
      progress(1);
    }
  }
  if (!account || !header) throw new MoveRefused('The file is empty: please export the log again.');
  if (!isWhole) throw new MoveRefused('The file breaks off before its end: please export the log again.');
  return { header, account, events: () => eventsOf(log) };
};

async function* eventsOf(log: ExportedLog): AsyncGenerator<Line, void, undefined> {
  for await (const numbered of linesOf(log())) {
    if (numbered.number === 1) continue;
    if (isSumLine(numbered)) return;
    yield { event: readEvent(numbered), line: numbered.text };
  }
}

const accepted = (header: Header, { secretFingerprint, settings }: Takes): Header => {
  if (header.secretFingerprint !== secretFingerprint)
    throw new MoveRefused(
      'This log was begun with another secret than the one in SECRET_FILE. Please give the secret that belongs to it.',
    );
  const foreign = Object.keys(header.settings).find((key) => !settings.includes(key));
  if (foreign !== undefined)
    throw new MoveRefused(
      `This log has the setting ${JSON.stringify(foreign)}, which this deployment does not take.`,
    );
  return header;
};
