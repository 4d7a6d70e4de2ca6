// Compares what callers were answered with what is on record: in the log by their command ids, in the timelines as
// everybody reads them.
import { ask } from './callers.mjs';

/** By command, as the log keeps it, the ids of its facts. */
const factsByCommand = (events) => {
  const facts = new Map();
  for (const { commandId, id } of events) facts.set(commandId, [...(facts.get(commandId) ?? []), id]);
  return facts;
};

const isSame = (some, others) => JSON.stringify(some) === JSON.stringify(others);

/** `answered` is what was answered before the log was read; `asked` is everything that may be in it. */
export const compareAnswers = (answered, asked, events, keptOf) => {
  const facts = factsByCommand(events);
  const found = { lost: 0, twice: 0, leftAndSaved: 0, problems: [] };
  for (const command of answered) {
    const [saved, due] = [facts.get(keptOf(command)) ?? [], command.answer.facts.map(({ id }) => id)];
    if (due.some((id) => !saved.includes(id))) found.lost += 1;
    else if (saved.length > due.length) found.twice += 1;
    else if (!isSame(saved, due)) found.problems.push(`${command.commandId} has its facts in another order`);
  }
  for (const command of asked.filter(({ isLeft }) => isLeft)) {
    const saved = facts.get(keptOf(command)) ?? [];
    if (saved.length > 1) found.twice += 1;
    if (saved.length > 0) found.leftAndSaved += 1;
  }
  asked.forEach((command) => facts.delete(keptOf(command)));
  for (const ids of facts.values()) found.problems.push(`nobody asked for ${ids.join(', ')}`);
  return found;
};

const TIMELINE = `query ($childId: ID!) {
  answer: chronology(childId: $childId, first: 500) { items { key form entryRef type content } count }
}`;

/** A decision shows on its own day and on the day of its effect; everything else shows once. */
const isTwice = (items) =>
  new Set(items.map(({ key }) => key)).size < items.length ||
  items.length > (items.some(({ form }) => form === 'DECISION') ? 2 : 1);

/**
 * Whether a child's timeline shows every answered fact, once and in its own words. `due` is the number of entries
 * where nothing more is being written: then it must show nothing else.
 */
export const compareTimeline = async (address, childId, answered, due) => {
  const { answer } = await ask(address, TIMELINE, { childId });
  const shown = new Map();
  for (const item of answer.items) shown.set(item.entryRef, [...(shown.get(item.entryRef) ?? []), item]);
  const found = { lost: 0, twice: 0, problems: [] };
  for (const { answer: given, text } of answered) {
    const items = shown.get(given.facts[0].id) ?? [];
    if (items.length === 0) found.lost += 1;
    else if (!items.every(({ content }) => JSON.stringify(content).includes(text)))
      found.problems.push(`the timeline says ${given.facts[0].id} in other words`);
  }
  found.twice = [...shown.values()].filter(isTwice).length;
  if (due !== undefined && shown.size !== due)
    found.problems.push(`the timeline of ${childId} shows ${shown.size} entries of ${due}`);
  return found;
};
