import { checkIdentifier, type IdentifierVerdict } from '@chronology/domain';
import type { DescribedChild, MappedFact, Quality, StatedIdentifier } from '../format';
import type { ImportOrigin } from './import-origin';

const UNKNOWN = { precision: 'unknown' } as const;

/** A child's record as the engine begins it: what every format shares. */
export type RecordBegun = Readonly<{ recordId: string; localId: string; firstRow: number }>;

/** The facts with which a record begins: that it was opened, who the child is, and each identifier. */
export const beginningOf = (
  { recordId, localId, firstRow }: RecordBegun,
  child: DescribedChild | undefined,
  { organisation, system }: Pick<ImportOrigin, 'organisation' | 'system'>,
): readonly MappedFact[] => [
  {
    rows: [child?.row ?? firstRow],
    type: 'RecordOpened',
    naturalKey: 'record',
    aspect: 'opened',
    occurred: UNKNOWN,
    content: { recordId, organisationId: organisation.id, system: system.id, localId },
    raw: {},
  },
  child ? described(child) : describedByNobody(firstRow),
  ...(child ? identifiersOf(child, system.trustedFor) : []),
];

const described = (child: DescribedChild): MappedFact<'ChildDescribed'> => ({
  rows: [child.row],
  type: 'ChildDescribed',
  naturalKey: 'child',
  aspect: 'described',
  occurred: UNKNOWN,
  content: {
    ...(child.knownAs !== undefined && { knownAs: child.knownAs }),
    names: child.names,
    ...(child.birthDate !== undefined && { birthDate: child.birthDate }),
  },
  codes: child.codes,
  quality: child.quality,
  knownToSourceAt: child.knownToSourceAt,
  raw: child.raw,
  ...(saysNothing(child) && { standsIn: { comparing: [] } }),
});

const saysNothing = ({ names, knownAs, birthDate }: DescribedChild): boolean =>
  names.length === 0 && knownAs === undefined && birthDate === undefined;

/** A file that does not say who the child is never takes away what an earlier one said. */
const describedByNobody = (row: number): MappedFact<'ChildDescribed'> => ({
  rows: [row],
  type: 'ChildDescribed',
  naturalKey: 'child',
  aspect: 'described',
  occurred: UNKNOWN,
  content: { names: [] },
  raw: {},
  standsIn: { comparing: [] },
});

const identifiersOf = (
  child: DescribedChild,
  trustedFor: readonly StatedIdentifier['scheme'][],
): readonly MappedFact<'IdentifierStated'>[] => {
  const seen = new Map<string, number>();
  return child.identifiers.map((identifier) => {
    const { scheme } = identifier;
    const count = (seen.get(scheme) ?? 0) + 1;
    seen.set(scheme, count);
    const { value, verdict, notes } = checkIdentifier(scheme, identifier.value);
    return {
      rows: [child.row],
      type: 'IdentifierStated',
      naturalKey: 'child',
      aspect: count === 1 ? `identifier ${scheme}` : `identifier ${scheme} ${count}`,
      occurred: UNKNOWN,
      content: { scheme, value, verdict, status: statusOf(identifier, verdict, trustedFor.includes(scheme)) },
      quality: qualityOf(scheme, verdict, notes),
      knownToSourceAt: child.knownToSourceAt,
      raw: {},
    };
  });
};

/** Verified only where the source says so, or where the system is trusted for the scheme and the form does not fail. */
const statusOf = ({ status }: StatedIdentifier, verdict: IdentifierVerdict, isTrusted: boolean): string => {
  if (status !== undefined) return status;
  if (verdict !== 'passes' && verdict !== 'local') return 'unverified';
  return isTrusted ? 'number-present-and-verified' : 'number-present-but-not-traced';
};

const qualityOf = (
  scheme: string,
  verdict: IdentifierVerdict,
  notes: readonly string[],
): readonly Quality[] | undefined =>
  verdict === 'passes' || verdict === 'local'
    ? undefined
    : [
        {
          rule: `${scheme.toLowerCase().replaceAll('_', '-')}-${verdict}`,
          severity: 'warning',
          text: notes.join('. '),
        },
      ];
