// Looks at the log and the timelines while callers go on, and keeps count of what is not as it was promised.
import { join } from 'node:path';
import { compareAnswers, compareTimeline } from './answers-look.mjs';
import { compareFeed, compareReadings, eventsSeen, newReading, readOn } from './log-look.mjs';
import { libraryOf, openStore } from './open-store.mjs';
import { startProgram, until } from './programs.mjs';

/** Who the child is stands beside the timeline, not in it. */
const isEntry = ({ type }) => type !== 'ChildDescribed';
const childOf = ({ answer, variables }) => answer.childId ?? variables.childId;

/** `commands` is everything that was asked so far, and goes on growing. Problems go to `problems`. */
export const looksAt = ({ dist, folder, commands, problems }) => {
  const file = join(folder, 'log.sqlite');
  const sums = { lost: 0, twice: 0, leftAndSaved: 0 };
  let reading = newReading();
  let secret;
  let oneAtATime = Promise.resolve();

  const keptOf = (command) => {
    secret ??= libraryOf(dist, 'access').openSecretFile(join(folder, 'secret'));
    return (command.keptId ??= secret.idOf('command', command.commandId));
  };
  const note = ({ lost, twice, leftAndSaved, problems: others }) => {
    sums.lost += lost;
    sums.twice += twice;
    sums.leftAndSaved = leftAndSaved ?? sums.leftAndSaved;
    problems.push(...others);
  };

  /** Whatever was answered before the look began must be found. */
  const readFurther = async () => {
    const answered = commands.filter(({ answer }) => answer !== undefined);
    const store = openStore(dist, file);
    await readOn(store, reading);
    await store.close();
    problems.push(...reading.problems.splice(0));
    note(compareAnswers(answered, commands, reading.events, keptOf));
    return answered;
  };

  const timelines = async (address, children, answered, factsOf = () => undefined) => {
    for (const childId of children) {
      const ofChild = answered.filter((command) => childOf(command) === childId);
      note(await compareTimeline(address, childId, ofChild, factsOf(childId)));
    }
  };

  const verify = async () => {
    const cli = startProgram(join(dist, 'apps', 'cli', 'src', 'main.js'), ['log', 'verify'], {
      DATA_DIR: folder,
    });
    const { code } = await cli.ended;
    if (code !== 0) problems.push(`log verify: ${cli.lines.join(' ')} ${cli.oddity() ?? ''}`);
  };

  /** Reads the whole log anew, beside what was read of it piece by piece. */
  const readAnew = async () => {
    const earlier = reading;
    reading = newReading();
    const answered = await readFurther();
    problems.push(...compareReadings(earlier, reading));
    await verify();
    return answered;
  };

  return {
    sums,
    facts: () => reading.events.length,
    /** What came since the look before, and the timeline of one child, where there is one yet. */
    look: (address, childId) =>
      (oneAtATime = oneAtATime.then(async () =>
        timelines(address, childId ? [childId] : [], await readFurther()),
      )),
    /** The whole log, and `log verify`. */
    lookAtAll: () => (oneAtATime = oneAtATime.then(readAnew)),
    /** The same where nobody writes any more, with every timeline, and what a feed has given. */
    lookAtTheEnd: async (address, seen) => {
      const answered = await readAnew();
      const entries = new Map();
      for (const { stream } of reading.events.filter(isEntry)) {
        const childId = stream.replace('chronology-', '');
        entries.set(childId, (entries.get(childId) ?? 0) + 1);
      }
      await timelines(address, entries.keys(), answered, (childId) => entries.get(childId));
      await until(
        'the feed has given as much as the log has',
        () => eventsSeen(seen).length >= reading.events.length,
      );
      problems.push(...compareFeed('the feed', seen, reading));
    },
  };
};
