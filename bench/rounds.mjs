// Opens the places of a line, each in a process of its own, and gives every contestant its turn in every round.
import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLACE = join(dirname(fileURLToPath(import.meta.url)), 'place.mjs');

/** A place in its own process, asked over its channel; what it was asked fails when the process ends. */
const startPlace = async ({ address, number, context }, name, postgres) => {
  const child = fork(PLACE, { stdio: ['ignore', 2, 2, 'ipc'] });
  const ended = new Promise((settle) => child.once('exit', settle));
  const ask = (question) =>
    new Promise((settle, fail) => {
      const gone = (code) => fail(new Error(`the process of “${name}” ended by itself (${code})`));
      child.once('exit', gone);
      child.once('message', (answer) => {
        child.off('exit', gone);
        if (answer.failure === undefined) settle(answer.value);
        else fail(new Error(`“${name}”: ${answer.failure}`));
      });
      child.send(question);
    });
  const end = async () => {
    if (child.exitCode === null && child.connected) await ask({ kind: 'end' }).catch(() => undefined);
    child.kill('SIGKILL');
    await ended;
  };
  try {
    const ours = await postgres?.database();
    const given = { ...context, postgres: ours };
    const contestants = await ask({ kind: 'open', address, number, place: name, context: given });
    return { contestants, turn: (contestant) => ask({ kind: 'turn', contestant }), end };
  } catch (error) {
    await end();
    throw error;
  }
};

const placesOf = ({ line }, postgres) =>
  Object.keys(line.places).filter((name) => {
    const { needs = [] } = line.places[name];
    if (!needs.includes('postgres') || postgres.isHere) return true;
    process.stderr.write(`SKIPPED: “${name}” of ${line.name}: ${postgres.why}\n`);
    return false;
  });

/** One place, opened and warm: the way to the turn of each contestant. A fresh one is asked what it has, and closed. */
const openPlace = async (chosen, name, postgres, opened) => {
  const { needs = [], fresh = false } = chosen.line.places[name];
  const database = needs.includes('postgres') ? postgres : undefined;
  const started = await startPlace(chosen, name, database);
  opened.push(started);
  if (!fresh) {
    for (const contestant of started.contestants) await started.turn(contestant);
    return started.contestants.map((contestant) => [contestant, () => started.turn(contestant)]);
  }
  await started.end();
  const anew = async (contestant) => {
    const again = await startPlace(chosen, name, database);
    return again.turn(contestant).finally(again.end);
  };
  return started.contestants.map((contestant) => [contestant, () => anew(contestant)]);
};

/** Every contestant of a line, each with the way to have its turn; what was opened is ended by `end`. */
export const openPlaces = async (chosen, postgres) => {
  const opened = [];
  const end = () => Promise.all(opened.map((place) => place.end()));
  try {
    const turns = [];
    for (const name of placesOf(chosen, postgres))
      turns.push(...(await openPlace(chosen, name, postgres, opened)));
    return { turns: new Map(turns), end };
  } catch (error) {
    await end();
    throw error;
  }
};

/** Round by round, what each contestant measured; who begins changes with every round. */
export const measure = async (turns, rounds) => {
  const names = [...turns.keys()];
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    const begins = round % names.length;
    const order = [...names.slice(begins), ...names.slice(0, begins)];
    const figures = {};
    for (const name of order) figures[name] = await turns.get(name)();
    measured.push(figures);
  }
  return measured;
};
