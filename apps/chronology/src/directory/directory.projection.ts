import { dayOf, type ContentOf, type FactType, type Occurred, type RecordedOf } from '@chronology/domain';
import type { Entry } from '@chronology/projections';
import type { DirectoryRow } from '@chronology/sql';
import { searchName } from './search-name';
import { NOTHING_WAITS, type Waits } from './waiting-place';

type Type = 'ChronologyOpened' | 'ChronologyClosed' | 'ChildDescribed';
type Described = ContentOf<'ChildDescribed'>;

/** What the list of chronologies is made of. */
export const LISTED: readonly FactType[] = [
  'ChronologyOpened',
  'ChronologyClosed',
  'ChildDescribed',
  'ChildViewRecorded',
  'ChildViewAnswered',
  'FamilyViewRecorded',
  'FamilyViewAnswered',
  'RecordLinked',
  'RecordLinkWithdrawn',
  'EntryCorrected',
  'EntryWithdrawnAsError',
];

/** What a chronology says together with the records joined to it. */
export type Heard = Readonly<{ born?: Occurred; waits: Waits }>;

const lastOf = <Of extends Type>(
  entries: readonly Entry[],
  ...types: readonly Of[]
): RecordedOf<Of> | undefined => {
  const ofType = entries.filter(({ first }) => types.some((type) => type === first.type));
  const standing = ofType.filter(({ withdrawn }) => withdrawn === undefined);
  const last = standing.toSorted((a, b) => a.first.revision - b.first.revision).at(-1);
  return last && ({ ...last.first, ...last.shown } as unknown as RecordedOf<Of>);
};

/** A day, month or year as it was stated; what is only near a date is not shown as one. */
export const dateOf = (occurred: Occurred): string | null => {
  if (occurred.precision === 'month' || occurred.precision === 'year') return occurred.from ?? null;
  return dayOf(occurred) ?? null;
};

const wholeName = ({ given, family }: Described['names'][number]): string =>
  [...given, ...(family === undefined ? [] : [family])].join(' ');

const namesOf = ({ knownAs, names }: Described): readonly string[] => [
  ...(knownAs === undefined ? [] : [knownAs]),
  ...names.map(wholeName),
];

/**
 * The row of one chronology, from the entries of its own stream that are open to everybody of the team: where it was
 * opened last, whether it was closed since, and the child’s names as they were said last; and what the records joined to
 * it say too. Undefined where it was never opened, or its opening was taken back.
 */
export const directoryRow = (
  childId: string,
  entries: readonly Entry[],
  heard: Heard,
): DirectoryRow | undefined => {
  const { born, waits } = heard;
  const opened = lastOf(entries, 'ChronologyOpened');
  if (!opened) return undefined;
  const described = lastOf(entries, 'ChildDescribed')?.data.content;
  const names = described ? namesOf(described) : [];
  const last = lastOf(entries, 'ChronologyOpened', 'ChronologyClosed');
  const isClosed = last?.type === 'ChronologyClosed';
  return {
    child_id: childId,
    known_as: names[0] ?? null,
    search_name: searchName(names),
    organisation_id: opened.data.source.organisationId,
    opened_on: dateOf(opened.data.occurred),
    state: isClosed ? 'closed' : 'open',
    closed_on: isClosed ? dateOf(last.data.occurred) : null,
    born: born ? dateOf(born) : null,
    ...(isClosed ? NOTHING_WAITS : waits),
  };
};
