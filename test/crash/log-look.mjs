// Reads a log as it stands, checks the promises that can be seen from it alone, and compares it with what a feed gave.
import { readFileSync } from 'node:fs';

/** What was read of a log so far: where every event stands, without its content, and which promises are broken. */
export const newReading = () => ({ events: [], problems: [], lastOf: new Map(), ids: new Set() });

/** Reads on from where the reading ended. */
export const readOn = async (store, { events, problems, lastOf, ids }) => {
  const before = events.at(-1);
  for await (const event of store.readAll(before && { after: before.position })) {
    const { id, type, stream, revision, position, data, metadata } = event;
    if (events.length > 0 && store.compare(events.at(-1).position, position) !== -1)
      problems.push(`${id} is out of order at ${position}`);
    if (revision !== (lastOf.get(stream) ?? -1n) + 1n)
      problems.push(`${stream} has a gap before revision ${revision}`);
    if (ids.has(id)) problems.push(`${id} is there twice`);
    if ((data.id ?? id) !== id) problems.push(`${data.id} stands under another id`);
    ids.add(id);
    lastOf.set(stream, revision);
    events.push({ id, type, stream, revision, position, commandId: metadata.commandId });
  }
};

const inOneLine = ({ position, id, stream, revision }) => `${position} ${id} ${stream} ${revision}`;

const firstDifference = (who, found, due) => {
  const place = due.findIndex((line, index) => line !== found[index]);
  return place < 0 ? [] : [`${who} has “${found[place]}” where “${due[place]}” was`];
};

/** What was read once must be read again, in its old place. */
export const compareReadings = (earlier, later) =>
  firstDifference('the log', later.events.map(inOneLine), earlier.events.map(inOneLine));

/** What writers were answered, each with the ids of its events and where the last of them stands. */
export const compareAcknowledged = (acknowledged, { events }) => {
  const found = { lost: 0, twice: 0, problems: [] };
  const places = new Map();
  for (const event of events) places.set(event.id, [...(places.get(event.id) ?? []), event]);
  for (const { stream, ids, revision, position } of acknowledged) {
    ids.forEach((id, i) => {
      const [event, ...more] = places.get(id) ?? [];
      const due = BigInt(revision) - BigInt(ids.length - 1 - i);
      const isLast = i === ids.length - 1;
      if (event === undefined) found.lost += 1;
      else if (more.length > 0) found.twice += 1;
      else if (event.stream !== stream || event.revision !== due || (isLast && event.position !== position))
        found.problems.push(`${id} stands elsewhere than was answered`);
    });
  }
  return found;
};

/** The events that a feed wrote down so far. */
export const eventsSeen = (seen) =>
  readFileSync(seen, 'utf8')
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.includes(' '));

/** A feed must have given every event of the log, once, in its order. */
export const compareFeed = (who, seen, { events }) => {
  const given = eventsSeen(seen);
  const more = given.length > events.length ? [`${who} gave more than the log has`] : [];
  return [...firstDifference(who, given, events.map(inOneLine)), ...more];
};
