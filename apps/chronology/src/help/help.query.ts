import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { entriesOf, type ChildFacts } from '@chronology/projections';
import { dayOfReading, READING, readOpened, type LookAt, type Reading } from '../reading/reading';
import { helpOf, type HelpRead, type HelpView } from './help.projection';

/** Whose help is asked for, by whom, and as of when. */
export type HelpAsk = Omit<LookAt, 'at'>;

/** Fact by fact, not by their number: each may hold what the other does not. */
const isAllTheSame = ({ forRule, facts }: ChildFacts): boolean =>
  facts.length === forRule.length && facts.every((fact, place) => fact === forRule[place]);

/** A viewer nearly always sees just what the rule looks at: then it is folded once. */
const entriesRead = (child: ChildFacts): Pick<HelpRead, 'forRule' | 'seen'> => {
  const entries = entriesOf(child.forRule);
  return { forRule: entries, seen: isAllTheSame(child) ? entries : entriesOf(child.facts) };
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
