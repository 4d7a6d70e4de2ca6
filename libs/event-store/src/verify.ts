import { createHash } from 'node:crypto';
import type { EventLog, StoredEvent } from './port';
import { placeInWords, problemsOf } from './verify-event';

/** `problems` are sentences that name places and no content; at most 100, the last saying how many more there are. */
export type LogVerdict = Readonly<{
  holds: boolean;
  events: number;
  streams: number;
  problems: readonly string[];
}>;

const MOST_PROBLEMS = 100;

/** What has been seen of one stream. `digest` stands for every event of it so far, in order. */
type Account = { events: bigint; recordedAt: number; digest: string };

type Findings = Readonly<{ report: (problem: string) => void; problems: () => readonly string[] }>;

/**
 * Walks the whole log and checks every promise that can be seen from outside: places and times in order, ids unique
 * in their stream, names, sizes and content within bounds, and each stream read alone the same as in the log.
 * Appends made meanwhile do no harm. Remembers a few words for each stream, and the ids of one stream at a time.
 */
export const verifyLog = async (log: EventLog): Promise<LogVerdict> => {
  const findings = newFindings();
  const accounts = new Map<string, Account>();
  let events = 0;
  let before: StoredEvent | undefined;
  for await (const event of log.readAll()) {
    events += 1;
    const account = accounts.get(event.stream) ?? { events: 0n, recordedAt: -Infinity, digest: '' };
    [...problemsOf(event), ...problemsAfter(log, before, event), ...problemsInStream(account, event)].forEach(
      findings.report,
    );
    accounts.set(event.stream, counted(account, event));
    before = event;
  }
  for (const [stream, account] of accounts) {
    for (const problem of await problemsOfStream(log, stream, account)) findings.report(problem);
  }
  const problems = findings.problems();
  return { holds: problems.length === 0, events, streams: accounts.size, problems };
};

/** The verdict in one line, with the first problem when there is one. */
export const verdictLine = ({ holds, events, streams, problems }: LogVerdict): string => {
  const size = `${events} events in ${streams} streams`;
  if (holds) return `The log holds: ${size}, every promise kept.`;
  return `The log does not hold: ${size}; the first problem is ${problems[0]}`;
};

const problemsAfter = (log: EventLog, before: StoredEvent | undefined, event: StoredEvent): string[] => {
  if (before === undefined) return [];
  const [place, placeBefore] = [placeInWords(event), placeInWords(before)];
  return [
    ...(log.compare(before.position, event.position) === -1
      ? []
      : [`${place}: its position is not after ${placeBefore}'s.`]),
    ...(before.storedAt <= event.storedAt ? [] : [`${place}: it was stored earlier than ${placeBefore}.`]),
  ];
};

const problemsInStream = (account: Account, event: StoredEvent): string[] => {
  const place = placeInWords(event);
  return [
    ...(event.revision === account.events ? [] : [`${place}: revision ${account.events} was due.`]),
    ...(recordedAtOf(event) < account.recordedAt
      ? [`${place}: it was recorded earlier than what stands before it.`]
      : []),
  ];
};

const problemsOfStream = async (log: EventLog, stream: string, account: Account): Promise<string[]> => {
  const ids = new Set<string>();
  const problems: string[] = [];
  let alone: Account = { events: 0n, recordedAt: -Infinity, digest: '' };
  for await (const event of log.readStream(stream, { limit: Number(account.events) })) {
    if (ids.has(event.id)) problems.push(`${placeInWords(event)}: its id stands in the stream already.`);
    ids.add(event.id);
    alone = counted(alone, event);
  }
  if (alone.digest !== account.digest)
    problems.push(`${stream}: read alone it differs from what the log holds.`);
  return problems;
};

const counted = (account: Account, event: StoredEvent): Account => ({
  events: account.events + 1n,
  recordedAt: Math.max(account.recordedAt, recordedAtOf(event)),
  digest: createHash('sha256').update(account.digest).update(inOneLine(event)).digest('base64'),
});

const inOneLine = ({ id, type, data, metadata, stream, revision, position, storedAt }: StoredEvent): string =>
  JSON.stringify([id, type, data, metadata, stream, String(revision), position, storedAt.getTime()]);

/** An absent or unreadable moment counts as before everything, so it hides no disorder around it. */
const recordedAtOf = ({ metadata }: StoredEvent): number => {
  const moment = typeof metadata?.recordedAt === 'string' ? Date.parse(metadata.recordedAt) : Number.NaN;
  return Number.isNaN(moment) ? -Infinity : moment;
};

const newFindings = (): Findings => {
  const kept: string[] = [];
  let dropped = 0;
  return {
    report: (problem) => {
      if (kept.length < MOST_PROBLEMS - 1) kept.push(problem);
      else dropped += 1;
    },
    problems: () => (dropped === 0 ? kept : [...kept, `and ${dropped} more problems.`]),
  };
};
