import { maySee, type Sight, type Viewer } from '@chronology/access';
import { isReadable, type RecordedFact, type UnreadableFact } from '@chronology/domain';

type AnyFact = RecordedFact | UnreadableFact;

const ORDER: readonly Sight[] = ['nothing', 'existence', 'whole'];
const less = (a: Sight, b: Sight): Sight => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b);

const OF_LEVEL: Readonly<Record<UnreadableFact['level'], Sight>> = {
  team: 'whole',
  named: 'existence',
  sealed: 'nothing',
};

/** How much of a fact this viewer gets, looking at the fact alone. */
export const sightOf =
  (viewer: Viewer) =>
  (fact: AnyFact): Sight =>
    isReadable(fact) ? maySee(viewer, fact.data) : OF_LEVEL[fact.level];

/** The rule looks at everything but what is sealed, whoever asks. */
export const sightOfTheRule = (fact: AnyFact): Sight =>
  (isReadable(fact) ? fact.data.audience.level : fact.level) === 'sealed' ? 'nothing' : 'whole';

const NOTHING: readonly string[] = [];

/** The facts that a fact puts right or takes back; none where it stands for itself. */
export const refersTo = (fact: AnyFact): readonly string[] => {
  if (!isReadable(fact)) return NOTHING;
  switch (fact.type) {
    case 'EntryCorrected':
      return [fact.data.content.entryRef, fact.data.content.supersedes];
    case 'EntryWithdrawnAsError':
      return [fact.data.content.entryRef, fact.data.content.withdraws];
    case 'ServiceEndingCorrected':
    case 'ServiceEndingTakenBack':
      return [fact.data.content.endingRef];
    default:
      return NOTHING;
  }
};

/**
 * How much of each fact is seen: never more of a correction or a withdrawal than of what it is about, because it says
 * the same things again. `leftOut` names facts that are not here at all; what is about one of them is not either.
 */
export const sights = (
  facts: readonly AnyFact[],
  own: (fact: AnyFact) => Sight,
  leftOut: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Sight> => {
  const seen = new Map<string, Sight>();
  const sightOfReferred = (id: string): Sight => (leftOut.has(id) ? 'nothing' : (seen.get(id) ?? 'whole'));
  const referring: AnyFact[] = [];
  for (const fact of facts)
    if (refersTo(fact).length > 0) referring.push(fact);
    else seen.set(fact.id, own(fact));
  for (const fact of referring)
    seen.set(fact.id, refersTo(fact).map(sightOfReferred).reduce(less, own(fact)));
  return seen;
};
