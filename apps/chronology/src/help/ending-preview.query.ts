import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sourceOf } from '@chronology/access';
import { dayInLondon, problemsWithContent, Refused } from '@chronology/domain';
import type { Entry } from '@chronology/projections';
import { now, READING, readOpened, type LookAt, type Reading } from '../reading/reading';
import { previewOf, proposedFact, type Proposal, type ProposedEnding } from './ending-preview.projection';
import type { EndingShown } from './ending-shown';
import { entriesRead } from './entries-read';

/** An ending that somebody is thinking of. */
export type PreviewAsk = Omit<LookAt, 'at' | 'asKnownAt'> &
  Readonly<{ involvementRef: string; ending: ProposedEnding }>;

const refuseUnknownHelp = (entries: readonly Entry[], involvementRef: string): void => {
  const isOnRecord = entries.some(({ shown: { data } }) => {
    const { content } = data;
    return 'involvementId' in content && content.involvementId === involvementRef;
  });
  if (isOnRecord) return;
  throw new Refused(
    'no-such-help',
    'This help is not on record for this child. Please look at it again, or state its start first.',
    'involvementRef',
  );
};

const refuseWhatCannotBe = (proposal: Proposal): void => {
  const { type, content } = proposedFact(proposal);
  const [problem] = problemsWithContent(type, content);
  if (problem)
    throw new Refused('bad-input', `Please look at ${problem.field}: ${problem.message}.`, problem.field);
};

/**
 * Asks the rule before anything is saved. It says what there is to ask first and refuses only what could not be
 * written down at all (`bad-input`), help that is not on record (`no-such-help`) and a child without a chronology.
 */
export const previewEnding = async (reading: Reading, ask: PreviewAsk): Promise<EndingShown> => {
  const { viewer, childId, involvementRef, ending } = ask;
  const at = now(reading);
  const source = sourceOf(viewer);
  const proposal = { involvementId: involvementRef, ending, source, now: at, today: dayInLondon(at) };
  refuseWhatCannotBe(proposal);
  const child = await readOpened(reading, { viewer, childId });
  const entries = entriesRead(child);
  refuseUnknownHelp(entries.seen, involvementRef);
  return previewOf(entries, proposal);
};

export class GetEndingPreview extends Query<EndingShown> {
  constructor(readonly ask: PreviewAsk) {
    super();
  }
}

@QueryHandler(GetEndingPreview)
export class GetEndingPreviewHandler implements IQueryHandler<GetEndingPreview> {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  execute({ ask }: GetEndingPreview): Promise<EndingShown> {
    return previewEnding(this.reading, ask);
  }
}
