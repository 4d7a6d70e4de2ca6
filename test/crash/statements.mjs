// What the callers say: ordinary statements, as GraphQL mutations with their variables.
import { randomInt } from 'node:crypto';

const entry = { occurred: { from: '2024-02-01', precision: 'DAY' }, basis: 'SEEN' };

const mutation = (name, argument, type, own = '') =>
  `mutation ($childId: ID!, $commandId: ID!, $entry: EntryInput!, $${argument}: ${type}!) {
    answer: ${name}(childId: $childId, commandId: $commandId, entry: $entry, ${argument}: $${argument}) {
      ${own} facts { id type } repeated
    }
  }`;
const about = (name, type) => {
  const query = mutation(name, 'about', type);
  return (childId, said) => ({ query, variables: { childId, entry, about: said } });
};
const aboutHelp = (name, own = '') => {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const query = mutation(name, 'help', type, own);
  return (childId, said) => ({ query, variables: { childId, entry, help: said } });
};

const noteGoodThing = about('noteGoodThing', 'GoodThingHappenedInput');
const raiseConcern = about('raiseConcern', 'ConcernRaisedInput');
const startHelp = aboutHelp('startHelp', 'involvementId');
const changeHelp = aboutHelp('changeHelp');
const increaseHelp = aboutHelp('increaseHelp');
const reduceHelp = aboutHelp('reduceHelp');
const endHelp = aboutHelp('endHelp');

const weekly = (amount) => ({ amount, unit: 'CONTACTS', per: 'WEEK' });

/** Opens the chronology of a new child. The child's id is left to the service: asked twice, it must be the same. */
export const openingOf = (text) => ({
  query: `mutation ($commandId: ID!, $opening: ChronologyOpenedInput!, $child: ChildDescribedInput!) {
    answer: openChronology(commandId: $commandId, opening: $opening, child: $child) {
      childId facts { id type } repeated
    }
  }`,
  variables: {
    opening: { reason: 'AGREED_PLAN', agreedBy: text, occurred: { from: '2024-01', precision: 'MONTH' } },
    child: { knownAs: 'Ailsa', names: [] },
  },
});

const HELP_AT_FIRST = 4;

/** The next that is said of help: it begins; it changes, gets more or less, and now and then it ends. */
const helpOf = (help, childId, text) => {
  if (help === undefined) {
    const begun = (answer) => ({ childId, involvementId: answer.involvementId, amount: HELP_AT_FIRST });
    return { ...startHelp(childId, { name: text, intensity: weekly(HELP_AT_FIRST) }), then: begun };
  }
  const { involvementId, amount } = help;
  const stays = (to) => () => ({ ...help, amount: to });
  const reason = { reason: 'GOALS_MET', reasonText: text };
  const chance = randomInt(10);
  if (chance < 4)
    return { ...changeHelp(help.childId, { involvementId, change: 'PLACE', text }), then: stays(amount) };
  if (chance < 6) {
    const said = { involvementId, toIntensity: weekly(amount + 1), why: text };
    return { ...increaseHelp(help.childId, said), then: stays(amount + 1) };
  }
  if (chance < 8 && amount > 1) {
    const said = { involvementId, toIntensity: weekly(amount - 1), ...reason };
    return { ...reduceHelp(help.childId, said), then: stays(amount - 1) };
  }
  return { ...endHelp(help.childId, { involvementId, ...reason }), then: () => undefined };
};

/**
 * Anything that one caller could say next of a child, told apart from everything else by its text. `then` says what
 * becomes of the caller's help once it is answered.
 */
export const nextStatement = (help, childId, text) => {
  const chance = randomInt(10);
  if (chance < 4) return { ...noteGoodThing(childId, { text }), then: () => help };
  if (chance < 6) return { ...raiseConcern(childId, { about: text }), then: () => help };
  return helpOf(help, childId, text);
};
