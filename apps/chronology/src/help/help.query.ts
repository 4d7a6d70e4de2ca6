import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { entriesOf, type ChildFacts } from '@chronology/projections';
import { dayOfReading, READING, readOpened, type LookAt, type Reading } from '../reading/reading';
import { helpOf, type HelpRead, type HelpView } from './help.projection';

/** Whose help is asked for, by whom, and as of when. */
export type HelpAsk = Omit<LookAt, 'at'>;

/** What a viewer sees is part of what the rule looks at, and nearly always all of it: then it is folded once. */
const entriesRead = ({ forRule, facts }: ChildFacts): Pick<HelpRead, 'forRule' | 'seen'> => {
  const entries = entriesOf(forRule);
  return { forRule: entries, seen: facts.length === forRule.length ? entries : entriesOf(facts) };
};

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
