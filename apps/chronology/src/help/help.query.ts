import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dayOfReading, READING, readOpened, type LookAt, type Reading } from '../reading/reading';
import { entriesRead } from './entries-read';
import { helpOf, type HelpView } from './help.projection';

/** Whose help is asked for, by whom, and as of when. */
export type HelpAsk = Omit<LookAt, 'at'>;

/** The help of one child, as this viewer may see it. Refuses `no-chronology`. */
export const readHelp = async (reading: Reading, ask: HelpAsk): Promise<HelpView> => {
  const child = await readOpened(reading, ask);
  return helpOf({ ...entriesRead(child), asOf: dayOfReading(reading, ask.asKnownAt) });
};

export class GetHelp extends Query<HelpView> {
  constructor(readonly ask: HelpAsk) {
    super();
  }
}

@QueryHandler(GetHelp)
export class GetHelpHandler implements IQueryHandler<GetHelp> {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  execute({ ask }: GetHelp): Promise<HelpView> {
    return readHelp(this.reading, ask);
  }
}
