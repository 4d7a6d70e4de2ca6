// Callers who state facts through GraphQL, one thing after the other, while the service is killed under them.
// Whoever gets no answer, or hangs up before it comes, asks the same again under the same id until one comes, also of
// the next service; some never ask again: what they said may be on record or not, and never twice.
import { randomInt, randomUUID } from 'node:crypto';
import { until } from './programs.mjs';
import { nextStatement, openingOf } from './statements.mjs';

const PEOPLE = ['health-visitor', 'class-teacher', 'social-worker', 'befriender'];
/** One in twenty hangs up so soon that the answer may come too late, and asks again like whoever got none. */
const LONGEST_PATIENCE_MS = 20;
/** Of the one child of whom everybody writes, and of any other: then comes another child, so that no stream grows without end. */
const MOST_FACTS = { hot: 350, own: 100 };
/** Refusals that mean: nothing was saved, please try again. */
const AGAIN = ['others-are-writing', 'store-unavailable'];

const post = async (address, person, { query, variables }, signal) => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demo-person': person },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  return response.json();
};

/** Reads by a query; fails where it is refused. */
export const ask = async (address, query, variables) => {
  const { data, errors } = await post(address, 'health-visitor', { query, variables });
  if (errors) throw new Error(`A question was refused: ${JSON.stringify(errors)}`);
  return data;
};

/** The child of whom somebody writes at this time, and how many facts were stated of it. */
const chapter = (most) => ({ childId: undefined, facts: 0, most, opening: undefined });

/**
 * Callers who never stop. `addressFor` says where a service is for one of them, or undefined while there is none.
 * `commands` is everything they ever asked: `answer` where one came, `isLeft` where they never asked again.
 */
export const startCallers = ({ count, addressFor, problems }) => {
  const commands = [];
  const sums = { answered: 0, unanswered: 0, unheard: 0, left: 0, askedTwice: 0 };
  const hot = chapter(MOST_FACTS.hot);
  let isOver = false;

  /** Asks once; undefined where no answer came. */
  const askOnce = async (address, command) => {
    try {
      const hangsUp =
        randomInt(20) === 0 ? AbortSignal.timeout(randomInt(1, LONGEST_PATIENCE_MS)) : undefined;
      return await post(address, PEOPLE[command.caller % PEOPLE.length], command, hangsUp);
    } catch {
      sums.unanswered += 1;
      return undefined;
    }
  };

  /** The answer; undefined where the caller left it, or was refused. */
  const insist = async (command, leaves) => {
    for (;;) {
      const said = await askOnce(await until('a service answers', () => addressFor(command.caller)), command);
      if (said?.data) return said.data.answer;
      if (said === undefined && leaves) return undefined;
      const code = said?.errors[0].extensions.code;
      if (said !== undefined && !AGAIN.includes(code)) {
        problems.push(`refused: ${JSON.stringify(said.errors)}`);
        return undefined;
      }
    }
  };

  const state = async ({ query, variables }, text, caller, leaves = false) => {
    const commandId = randomUUID();
    const command = { commandId, text, caller, query, variables: { ...variables, commandId } };
    commands.push(command);
    command.answer = await insist(command, leaves);
    command.isLeft = command.answer === undefined;
    sums[command.isLeft ? 'left' : 'answered'] += 1;
    if (command.answer?.repeated) sums.unheard += 1;
    return command;
  };

  /** The same again, which must be answered as the first time. */
  const repeat = async (command) => {
    const answer = await insist(command, false);
    if (answer === undefined) return;
    sums.askedTwice += 1;
    if (JSON.stringify(answer) !== JSON.stringify({ ...command.answer, repeated: true }))
      problems.push(`answered otherwise the second time: ${JSON.stringify([command.answer, answer])}`);
  };

  const childOf = async (place, caller) => {
    if (place.childId !== undefined && place.facts < place.most) return place.childId;
    const text = randomUUID();
    place.opening ??= state(openingOf(text), text, caller).then(({ answer }) =>
      Object.assign(place, { childId: answer?.childId, facts: 0, opening: undefined }),
    );
    await place.opening;
    return place.childId;
  };

  const call = async (caller) => {
    const leaves = caller === count - 1;
    const own = chapter(MOST_FACTS.own);
    let [help, last, lastAddress] = [];
    while (!isOver && problems.length === 0) {
      const place = randomInt(2) === 0 ? own : hot;
      const childId = await childOf(place, caller);
      const text = randomUUID();
      const statement = nextStatement(help, childId, text);
      const command = await state(statement, text, caller, leaves);
      place.facts += 1;
      help = command.isLeft ? undefined : statement.then(command.answer);
      const isAnother = lastAddress !== (lastAddress = addressFor(caller));
      if (last && (isAnother || randomInt(10) === 0)) await repeat(last);
      if (!command.isLeft) last = command;
    }
  };

  const calling = Promise.all(Array.from({ length: count }, (_, caller) => call(caller)));
  return {
    commands,
    sums,
    /** The child of whom everybody writes; undefined while there is none. */
    hotChild: () => hot.childId,
    stop: async () => {
      isOver = true;
      await calling;
    },
  };
};
