import type { Ask } from '../../asking/ask';
import { Refused } from '../../asking/ask';
import type { Visitor } from '../../session/visitor';
import type { WholeEntry } from './whole-entry';

/* Made-up entries for tests, and an API that answers with them. */

export const farah: Visitor = {
  personId: 'social-worker',
  name: 'Farah Malik',
  role: 'social worker',
  agency: 'SOCIAL_WORK',
  organisationId: 'northshire-social-work',
};

export const when = (day: string): NonNullable<WholeEntry['occurred']> => ({
  from: day,
  to: null,
  precision: 'DAY',
  inWords: day,
});

export const who = (said: Partial<NonNullable<WholeEntry['source']>> = {}) => ({
  agency: 'SOCIAL_WORK' as const,
  organisationId: 'northshire-social-work',
  role: 'social worker',
  system: null,
  ...said,
});

export const wholeEntry = (said: Partial<WholeEntry> = {}): WholeEntry => ({
  key: 'entry-1',
  form: 'ENTRY',
  entryRef: 'entry-1',
  type: 'GoodThingHappened',
  kind: 'JOY',
  sentence: 'A day at the beach.',
  what: null,
  content: { text: 'A day at the beach.' },
  lane: 'SOCIAL_WORK',
  isApproximate: false,
  isTakenBack: false,
  involvementRef: null,
  helpName: null,
  basis: 'SEEN',
  wellbeing: [],
  recordedAt: '2025-11-04T16:00:00.000Z',
  knownToSourceAt: null,
  writtenDownAfterDays: 0,
  reachedUsAfterDays: 0,
  occurred: when('2025-11-04'),
  source: who(),
  onBehalfOf: null,
  impact: null,
  actionsTaken: [],
  outcome: null,
  significance: null,
  origin: null,
  firstSaid: null,
  corrections: [],
  sourceNowSays: null,
  withdrawn: null,
  answers: null,
  ...said,
});

export const correction = (said: Partial<WholeEntry['corrections'][number]> = {}) => ({
  factId: 'correction-1',
  sentence: 'Half a day at the beach.',
  what: null,
  why: 'It rained at noon.',
  recordedAt: '2025-11-05T09:00:00.000Z',
  stands: true,
  withdrawn: null,
  occurred: when('2025-11-04'),
  by: who(),
  ...said,
});

/** What was asked of the API, in order. */
export type Asked = Readonly<{ name: string; variables: Readonly<Record<string, unknown>> }>;

/** The API about one child with these entries; a statement is refused where that is said. */
export const asking = (
  entries: readonly WholeEntry[],
  refusal?: Refused,
): Readonly<{ ask: Ask; asked: Asked[] }> => {
  const asked: Asked[] = [];
  const ask = ((operation: { name: string; kind: string }, variables: Readonly<Record<string, unknown>>) => {
    asked.push({ name: operation.name, variables });
    if (operation.kind === 'mutation')
      return refusal ? Promise.reject(refusal) : Promise.resolve({ stated: { repeated: false } });
    if (operation.name === 'childHead')
      return Promise.resolve({
        child: { childId: 'child-1', knownAs: 'Ailsa', isClosed: false, born: null, homes: [], waiting: [] },
        chronology: { cannotOpen: [] },
      });
    const entry = entries.filter(({ entryRef }) => entryRef === variables['entryRef']);
    return entry.length > 0
      ? Promise.resolve({ child: { knownAs: 'Ailsa' }, entry })
      : Promise.reject(new Refused('This entry is not on record for this child.', 'entry-not-found'));
  }) as Ask;
  return { ask, asked };
};
