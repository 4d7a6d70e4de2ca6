import { sourceOf, systemActorOf } from '@chronology/access';
import {
  addDays,
  defaultAudience,
  latestDay,
  occurredProblem,
  problemsWith,
  type Envelope,
  type Occurred,
} from '@chronology/domain';
import type { MappedFact, Row, TakenBack } from '../format';
import { rejected, type Verdict } from '../outcomes';
import type { ImportOrigin } from './import-origin';
import { valuesSaid } from './values-said';
import type { NoLongerSaid } from './record-import.decider';
import type { SaidNow } from './said-now';

/** A part of a fact's raw cells longer than this is cut: the file itself holds the rest. */
const LONGEST_RAW = 500;

/** An item ready to be weighed, with the rows that share its outcome. */
export type Item = Readonly<{
  rows: readonly number[];
  asks: SaidNow | NoLongerSaid;
  /** How much room it takes in the log, about. */
  bytes: number;
  otherwise?: Verdict;
}>;

/** What cannot be stated, and why, for the rows it was made of. */
export type Unstatable = Readonly<{ rows: readonly number[]; verdict: Verdict }>;

/** No honest row makes a fact so large, and a few of them would fill an append. */
const LARGEST = 100_000;
const TOO_LARGE = rejected(
  'too-large',
  'What this row says is far larger than a chronology keeps of anything. Please check where it came from.',
);

const CERTAIN: readonly Occurred['precision'][] = ['minute', 'day', 'month', 'year', 'term'];
/** Days can be counted on from here without running out of years. */
const LAST_DAY = '9000-01-01';

type About = Readonly<{ recordId: string; rowOf: (ref: number) => Row; origin: ImportOrigin }>;

/** A mapped fact with its envelope, its origin and the digest of what it says; or why it can never be stated. */
export const itemFrom = (fact: MappedFact, about: About): Item | Unstatable => {
  const { rows, type, standsIn, coversDays } = fact;
  const data = dataOf(fact, about);
  const [problem] = problemsWith(type, data);
  if (problem)
    return { rows, verdict: rejected('cannot-be-stated', `${type}: ${problem.field} ${problem.message}`) };
  const bytes = Buffer.byteLength(JSON.stringify(data));
  if (bytes > LARGEST) return { rows, verdict: TOO_LARGE };
  return {
    rows,
    bytes,
    asks: { kind: 'said', type, data, ...(standsIn && { standsIn }), ...(coversDays && { coversDays }) },
  };
};

const dataOf = (fact: MappedFact, about: About): SaidNow['data'] => {
  const { occurred, what, content, codes } = fact;
  const quality = [...(fact.quality ?? []), ...(fact.markedByOthers ?? [])];
  const { secret, organisation, system } = about.origin;
  const audience = { level: fact.audience ?? defaultAudience(fact.type) };
  const digest = secret.digestOf(valuesSaid(fact, audience));
  const known = knownToSource(fact.knownToSourceAt, occurred, about.origin);
  return {
    occurred,
    ...(known && { knownToSourceAt: known }),
    source: sourceOf(systemActorOf(organisation, system.id)),
    basis: 'record',
    ...(what !== undefined && { what }),
    audience,
    origin: { ...originOf(fact.rows[0], fact, about, digest), raw: cut(fact.raw) },
    ...(codes?.length && { codes }),
    ...(quality.length > 0 && { quality }),
    content,
  };
};

/** A row's taking back, with the envelope that its withdrawals will carry. */
export const takingBack = (taken: TakenBack, about: About): Item => {
  const { row, keeps, why, otherwise } = taken;
  const origin = { ...originOf(row, { ...taken, aspect: '' }, about, 'taken back'), raw: {} };
  const data = {
    occurred: { precision: 'unknown' },
    source: sourceOf(systemActorOf(about.origin.organisation, about.origin.system.id)),
    basis: 'record',
    audience: { level: defaultAudience('EntryWithdrawnAsError') },
    origin,
    content: {},
  } as const;
  return {
    rows: [row],
    bytes: Buffer.byteLength(JSON.stringify(data)),
    asks: { kind: 'no longer said', naturalKey: origin.naturalKey, keeps, why, data },
    otherwise,
  };
};

const originOf = (
  ref: number,
  { naturalKey, aspect }: Pick<MappedFact, 'naturalKey' | 'aspect'>,
  { recordId, rowOf, origin }: About,
  digest: string,
): Omit<NonNullable<Envelope['origin']>, 'raw'> => {
  const { file, locator } = rowOf(ref);
  const version = origin.versions.get(file) ?? origin.format.version;
  return {
    importId: origin.importId,
    system: origin.system.id,
    format: origin.format.name,
    ...(version !== undefined && { formatVersion: version }),
    ...(origin.collectionYear !== undefined && { collectionYear: origin.collectionYear }),
    file: origin.files[file]?.baseName ?? '',
    fileSha256: origin.files[file]?.sha256 ?? '',
    locator,
    naturalKey: `${recordId}/${naturalKey}`,
    aspect,
    digest,
  };
};

const cut = (raw: MappedFact['raw']): MappedFact['raw'] =>
  Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, value.slice(0, LONGEST_RAW)]));

/** What the source says of when it wrote this down; a system's declared lag may stand in for it, marked as assumed. */
const knownToSource = (
  said: string | undefined,
  occurred: Occurred,
  { system }: ImportOrigin,
): Envelope['knownToSourceAt'] => {
  if (said !== undefined) return { at: said };
  const isSound = occurredProblem(occurred) === undefined && CERTAIN.includes(occurred.precision);
  const day = isSound ? latestDay(occurred) : undefined;
  if (day === undefined || day > LAST_DAY || system.recordedWithinDays === undefined) return undefined;
  return { at: addDays(day, system.recordedWithinDays), assumed: true };
};
