import { verdictLine, verifyLog } from '@chronology/event-store';
import { say, WrongCall, type CliCommand } from './command';
import { withHouse } from './root';

/** `chronology log verify`: walks the whole log and says in one line whether every promise holds. */
export const log: CliCommand = {
  name: 'log',
  usage: 'log verify',
  run: async ([action]) => {
    if (action !== 'verify') throw new WrongCall('The log knows one action: verify.');
    const verdict = await withHouse(({ store }) => verifyLog(store));
    say(verdictLine(verdict));
    return verdict.holds ? 0 : 1;
  },
};
