import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { entriesOf } from '@chronology/projections';
import { dayOfReading, READING, readOpened, type LookAt, type Reading } from '../reading/reading';
import { childOf } from './child.projection';
import type { ChildShown } from './child-shown';

/** Which child is asked for, by whom, and as of when. */
export type ChildAsk = Omit<LookAt, 'at'>;

/** Who one child is, as this viewer may see it. Refuses `no-chronology`, and what is neither a day nor a moment. */
export const readWho = async (reading: Reading, ask: ChildAsk): Promise<ChildShown> => {
  const { facts } = await readOpened(reading, ask);
  const asOf = dayOfReading(reading, ask.asKnownAt);
  return childOf({ childId: ask.childId, entries: entriesOf(facts), asOf });
};

export class GetChild extends Query<ChildShown> {
  constructor(readonly ask: ChildAsk) {
    super();
  }
}

@QueryHandler(GetChild)
export class GetChildHandler implements IQueryHandler<GetChild> {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  execute({ ask }: GetChild): Promise<ChildShown> {
    return readWho(this.reading, ask);
  }
}
