import { openWriter } from '@chronology/commands';
import {
  factReader,
  linkRows,
  partRecord,
  recordIdOf,
  type ActorFor,
  type LinkDesk,
} from '@chronology/identity';
import { say, WrongCall, type CliCommand } from './command';
import { keeperFor } from './keeper';
import { readLinkTable } from './link-table';
import { withHouse } from './root';
import { readWords, required } from './words';

const withDesk = <T>(work: (desk: LinkDesk, actorFor: ActorFor) => Promise<T>): Promise<T> =>
  withHouse(({ store, secret }, { organisationsFile }) =>
    work({ writer: openWriter(store, secret), reader: factReader(store) }, keeperFor(organisationsFile)),
  );

/** `chronology link`: applies a mapping table of files that are about the same child. Running it again changes nothing. */
export const link: CliCommand = {
  name: 'link',
  usage: 'link FILE.csv',
  run: async (words) => {
    const [file] = readWords(words, {}).positionals;
    if (file === undefined) throw new WrongCall('Please name the mapping table.');
    const counts = new Map<string, number>();
    await withDesk(async (desk, actorFor) => {
      for await (const answer of linkRows(desk, actorFor, readLinkTable(file))) {
        counts.set(answer.outcome, (counts.get(answer.outcome) ?? 0) + 1);
        const child = answer.childId === undefined ? '' : ` (${answer.childId})`;
        say(`line ${answer.line}: ${answer.outcome}: ${answer.message}${child}`);
      }
    });
    say([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'The table holds no row.');
    return counts.has('rejected') || counts.has('held') ? 1 : 0;
  },
};

/** `chronology unlink`: parts one system's record of a child from the chronology that it is joined to. */
export const unlink: CliCommand = {
  name: 'unlink',
  usage: 'unlink ORGANISATION SYSTEM LOCAL_ID --why TEXT --decided-by WHO [--keep-apart]',
  run: async (words) => {
    const { values, positionals } = readWords(words, {
      why: { type: 'string' },
      'decided-by': { type: 'string' },
      'keep-apart': { type: 'boolean' },
    });
    const [organisation, system, localId] = positionals;
    if (organisation === undefined || system === undefined || localId === undefined)
      throw new WrongCall('Please name the organisation, its system and the system’s own id of the child.');
    const why = required(values.why, '--why TEXT, the reason');
    const decidedBy = required(values['decided-by'], '--decided-by WHO');
    await withDesk((desk, actorFor) =>
      partRecord(desk, {
        actor: actorFor(organisation),
        recordId: recordIdOf(desk.writer.secret, organisation, system, localId),
        why,
        decidedBy,
        keepApart: values['keep-apart'] ?? false,
      }),
    );
    say('Parted. No view of the child shows this record’s entries any more; nothing of either is lost.');
    return 0;
  },
};
