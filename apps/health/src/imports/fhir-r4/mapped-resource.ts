import type { Occurred } from '@chronology/domain';
import {
  rejected,
  skipped,
  type ChildContext,
  type MappedFact,
  type Row,
  type Verdict,
} from '@chronology/imports';
import { ageAt } from './fhir-time';
import { textAt, type Json } from './json';

/** One resource about one child, with what its mapping may know. */
export type Resource = Readonly<{
  row: Row;
  resource: Json;
  naturalKey: string;
  birthDate?: Occurred;
  context: ChildContext;
}>;

/** What a resource comes to: facts, or why there are none. A part that cannot be said is told in `leftOut`. */
export type ResourceMapped = Readonly<{
  facts: readonly MappedFact[];
  verdict?: Verdict;
  leftOut?: readonly Readonly<{ part: string; why: string }>[];
}>;

export const none = (verdict: Verdict): ResourceMapped => ({ facts: [], verdict });

export const PLANNED = skipped(
  'planned',
  'This is planned and has not happened yet; a chronology holds what happened.',
);
export const notADate = (field: string): Verdict =>
  rejected(
    'malformed-date',
    `${field} is no FHIR date. Please write it like 2021-06-03 or 2021-06-03T14:05:00+01:00.`,
  );
export const statusNotKnown = (type: string): Verdict =>
  skipped('status-not-known', `Nobody can tell from its status whether this ${type} happened.`);

const NOT_A_CHILD = skipped(
  'not-a-child',
  'The person was over 25 at that time: not a child or young person.',
);
const OLDEST = 25;

/** What every fact of a resource begins with. */
export const base = ({ row, naturalKey }: Resource) => ({ rows: [row.ref] as const, naturalKey });

/** Texts of the resource, under these names, as the cells that a fact was made from. */
export const rawOf = (
  resource: Json,
  fields: Readonly<Record<string, readonly string[]>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, path]) => {
      const value = textAt(resource, ...path);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Facts of a time at which the person was certainly over 25 are passed over. */
export const ofChildrenOnly = (mapped: ResourceMapped, birthDate: Occurred | undefined): ResourceMapped => {
  const facts = mapped.facts.filter(({ occurred }) => (ageAt(birthDate, occurred)?.youngest ?? 0) <= OLDEST);
  return facts.length === 0 && mapped.facts.length > 0 ? none(NOT_A_CHILD) : { ...mapped, facts };
};
export { NOT_A_CHILD };
