import type { ContentOf, Occurred } from '@chronology/domain';
import { chronologyStream } from '@chronology/identity';
import type { Entry } from '@chronology/projections';
import { standing, type Standing } from './standing';

type Description = Standing<'ChildDescribed'>;
type Content = ContentOf<'ChildDescribed'>;

const newestFirst = ({ fact: a }: Description, { fact: b }: Description): number =>
  a.recordedAt === b.recordedAt ? b.revision - a.revision : a.recordedAt < b.recordedAt ? 1 : -1;

const nameIn = ({ knownAs, names: [name] }: Content): string | undefined =>
  knownAs ?? (name && [...name.given, name.family ?? ''].join(' ').trim());

/** The one birth that all of them state; none where they do not agree. */
const birthIn = (contents: readonly Content[]): Occurred | undefined => {
  const births = contents.flatMap(({ birthDate }) => birthDate ?? []);
  const [born] = births;
  return births.every(({ from, precision }) => from === born?.from && precision === born?.precision)
    ? born
    : undefined;
};

const first = <Value>(values: readonly (Value | undefined)[]): Value | undefined =>
  values.find((value) => value !== undefined);

/**
 * Who the child is: as the chronology itself says it last, and what it does not say, as the records joined to it say
 * it. Records that do not agree on the day of birth say none.
 */
export const describedIn = (
  childId: string,
  entries: readonly Entry[],
): Readonly<{ knownAs?: string; spokenOfAs?: string; born?: Occurred }> => {
  const all = standing(entries, 'ChildDescribed').toSorted(newestFirst);
  const isOwn = ({ fact }: Description) => fact.stream === chronologyStream(childId);
  const own = all.filter(isOwn).map(({ fact }) => fact.data.content);
  const records = all.filter((each) => !isOwn(each)).map(({ fact }) => fact.data.content);
  const [last] = own;
  return {
    knownAs: (last && nameIn(last)) ?? first(records.map(nameIn)),
    spokenOfAs: first([...own, ...records].map(({ spokenOfAs }) => spokenOfAs)),
    born: first(own.map(({ birthDate }) => birthDate)) ?? birthIn(records),
  };
};
