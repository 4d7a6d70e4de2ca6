import { isImportUnfinished, verdictLine, verifyLog } from '@chronology/event-store';
import { UNFINISHED } from '@chronology/service';
import { say, tell, WrongCall, type CliCommand } from './command';
import { exportTo } from './log-export';
import { importFrom } from './log-import';
import { withHouse } from './root';

const verify = async (): Promise<number> => {
  const [verdict, isUnfinished] = await withHouse(
    async ({ store }) => [await verifyLog(store), await isImportUnfinished(store)] as const,
    true,
  );
  say(verdictLine(verdict));
  if (isUnfinished) tell(UNFINISHED);
  return verdict.holds && !isUnfinished ? 0 : 1;
};

const ACTIONS = new Map<string | undefined, CliCommand['run']>([
  ['verify', verify],
  ['export', exportTo],
  ['import', importFrom],
]);

/**
 * `chronology log`: walks the whole log and says in one line whether every promise holds; or moves the log, as one
 * file, out of this deployment’s store or into it.
 */
export const log: CliCommand = {
  name: 'log',
  usage: ['log verify', 'log export FILE|-', 'log import FILE|-'].join('\n  chronology '),
  run: async ([action, ...words]) => {
    const act = ACTIONS.get(action);
    if (!act) throw new WrongCall(`The log knows the actions ${[...ACTIONS.keys()].join(', ')}.`);
    return act(words);
  },
};
