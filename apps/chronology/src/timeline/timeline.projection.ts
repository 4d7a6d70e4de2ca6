import { compareFacts, type FactType, type UnreadableFact } from '@chronology/domain';
import { datedEntries, endingsOf } from '@chronology/going-well';
import type { Entry, Veiled } from '@chronology/projections';
import { answersByView } from './answers';
import { itemsOfEntry, type AboutEntries } from './entry-items';
import type { TimelineItem } from './timeline-item';
import { isApproximate } from './written-down';

/** What one viewer may see of one child: entries resolved, what they cannot open, what nobody can read yet. */
export type Seen = Readonly<{
  entries: readonly Entry[];
  veiled: readonly Veiled[];
  unreadable: readonly UnreadableFact[];
}>;

/** Facts that say how records and chronologies belong together, and nothing that happened to the child. */
const ABOUT_RECORDS: readonly FactType[] = [
  'RecordOpened',
  'IdentifierStated',
  'RecordLinked',
  'RecordLinkWithdrawn',
  'ChildDescribed',
];

const helpNamesIn = (entries: readonly Entry[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ shown }) =>
      shown.type === 'ServiceStarted'
        ? [[shown.data.content.involvementId, shown.data.content.name] as const]
        : [],
    ),
  );

const aboutEntries = (entries: readonly Entry[]): AboutEntries => {
  const { endings, nearlyEnded, notJudged, saidAgain } = endingsOf(datedEntries(entries));
  const all = [...endings, ...saidAgain, ...[...nearlyEnded, ...notJudged].map(({ ending }) => ending)];
  return {
    endings: new Map(all.map((ending) => [ending.ref, ending])),
    takenBack: new Set(nearlyEnded.map(({ ending }) => ending.ref)),
    helpNames: helpNamesIn(entries),
    answers: answersByView(entries),
  };
};

/** What a card says that shows no content. */
const CARD = { wellbeing: [], actionsTaken: [], corrections: [], isTakenBack: false } as const;
/** The place on a day of what shows no type. */
const CARD_RANK = 50;

const veiledItem = ({ id, occurred, agency, organisationId }: Veiled): TimelineItem => ({
  ...CARD,
  key: id,
  form: 'cannot_open',
  entryRef: id,
  sentence: '1 entry you cannot open',
  occurred,
  isApproximate: isApproximate(occurred),
  lane: agency,
  source: { agency, organisationId },
  order: { occurred, rank: CARD_RANK, id },
});

const unreadableItem = ({ id, type, occurred, recordedAt }: UnreadableFact): TimelineItem => ({
  ...CARD,
  key: id,
  form: 'cannot_read',
  entryRef: id,
  type,
  sentence: 'An entry that this release cannot read. It is kept, and nothing of it is lost.',
  occurred,
  isApproximate: occurred !== undefined && isApproximate(occurred),
  recordedAt,
  order: { occurred, rank: CARD_RANK, recordedAt, id },
});

const itemsWhere = (
  { entries, veiled, unreadable }: Seen,
  isAskedFor: (ref: string) => boolean,
): readonly TimelineItem[] => {
  const about = aboutEntries(entries);
  return [
    ...entries
      .filter(({ ref, first }) => isAskedFor(ref) && !ABOUT_RECORDS.includes(first.type))
      .flatMap((entry) => itemsOfEntry(entry, about)),
    ...veiled.filter(({ id }) => isAskedFor(id)).map(veiledItem),
    ...unreadable.filter(({ id }) => isAskedFor(id)).map(unreadableItem),
  ].toSorted((a, b) => compareFacts(a.order, b.order));
};

/**
 * A child’s timeline in the one order of facts: when it happened, never when it was written down. Every entry is in
 * it once, a decision beside it on its own day; only facts about records and links are not.
 */
export const timelineOf = (seen: Seen): readonly TimelineItem[] => itemsWhere(seen, () => true);

/** What the timeline shows of one entry, in its order; nothing where the entry is not in the timeline. */
export const entryInTimeline = (seen: Seen, entryRef: string): readonly TimelineItem[] =>
  itemsWhere(seen, (ref) => ref === entryRef);
