import type { ContentOf } from '@chronology/domain';

/**
 * One row of a mapping table that says which files are about the same child. Organisation `-` and system `chronology`
 * name a chronology by its child's id; `-`, `OPEN` and a reason on the b side open one for a.
 */
export type LinkRow = Readonly<{
  /** Where the row stands in its table; counted from 2, below the header, where it is not given. */
  line?: number;
  organisation_a: string;
  system_a: string;
  local_id_a: string;
  organisation_b: string;
  system_b: string;
  local_id_b: string;
  decided_by: string;
  evidence: string;
  known_as?: string;
}>;

export type OpeningReason = ContentOf<'ChronologyOpened'>['reason'];

export type RecordSide = Readonly<{
  kind: 'record';
  side: 'a' | 'b';
  organisationId: string;
  system: string;
  localId: string;
}>;
export type ChronologySide = Readonly<{ kind: 'chronology'; childId: string }>;
type Side = RecordSide | ChronologySide;

/** What a row asks for, or why it asks for nothing that can be done. */
export type RowAsks =
  | Readonly<{ kind: 'join'; sides: readonly [Side, Side] }>
  | Readonly<{ kind: 'open'; record: RecordSide; reason: OpeningReason; knownAs?: string }>
  | Readonly<{ kind: 'rejected'; code: string; message: string }>;

type Rejected = Extract<RowAsks, { kind: 'rejected' }>;

/** The columns of a mapping table that every row fills in. */
export const LINK_COLUMNS = [
  'organisation_a',
  'system_a',
  'local_id_a',
  'organisation_b',
  'system_b',
  'local_id_b',
  'decided_by',
  'evidence',
] as const;
const LONGEST: Readonly<Partial<Record<keyof LinkRow, number>>> = {
  decided_by: 200,
  evidence: 600,
  known_as: 200,
};
const REASONS: readonly OpeningReason[] = [
  'agreed_plan',
  'child_protection',
  'looked_after',
  'learning_review_copy',
];

const rejected = (code: string, message: string): Rejected => ({ kind: 'rejected', code, message });

const cell = (row: LinkRow, column: Exclude<keyof LinkRow, 'line'>): string => (row[column] ?? '').trim();

const emptyOrTooLong = (row: LinkRow): Rejected | undefined => {
  for (const column of [...LINK_COLUMNS, 'known_as' as const]) {
    const text = cell(row, column);
    if (text === '' && column !== 'known_as') return rejected('empty-cell', `Please fill in ${column}.`);
    const longest = LONGEST[column] ?? 200;
    if (text.length > longest) return rejected('too-long', `Please keep ${column} to ${longest} characters.`);
  }
  return undefined;
};

const sideOf = (row: LinkRow, side: 'a' | 'b'): Side | Rejected => {
  const organisationId = cell(row, `organisation_${side}`);
  const system = cell(row, `system_${side}`);
  const localId = cell(row, `local_id_${side}`);
  if (organisationId !== '-') return { kind: 'record', side, organisationId, system, localId };
  if (system === 'chronology') return { kind: 'chronology', childId: localId };
  return rejected(
    'system-not-known',
    `With organisation_${side} “-”, system_${side} is “chronology”${side === 'b' ? ' or “OPEN”' : ''}.`,
  );
};

const opening = (row: LinkRow): RowAsks => {
  const record = sideOf(row, 'a');
  if (record.kind === 'rejected') return record;
  if (record.kind === 'chronology')
    return rejected('opens-nothing', 'A chronology is opened for a record: please name it on the a side.');
  const reason = REASONS.find((each) => each === cell(row, 'local_id_b'));
  if (!reason) return rejected('reason-not-known', `Please give local_id_b as one of ${REASONS.join(', ')}.`);
  const knownAs = cell(row, 'known_as');
  return { kind: 'open', record, reason, ...(knownAs !== '' && { knownAs }) };
};

const isSame = (a: Side, b: Side): boolean =>
  a.kind === 'record' && b.kind === 'record'
    ? a.organisationId === b.organisationId && a.system === b.system && a.localId === b.localId
    : a.kind === 'chronology' && b.kind === 'chronology' && a.childId === b.childId;

/** Reads what one row asks for. It looks at the row alone, never at what is on record. */
export const readLinkRow = (row: LinkRow): RowAsks => {
  const problem = emptyOrTooLong(row);
  if (problem) return problem;
  if (cell(row, 'organisation_b') === '-' && cell(row, 'system_b') === 'OPEN') return opening(row);
  const [a, b] = [sideOf(row, 'a'), sideOf(row, 'b')];
  if (a.kind === 'rejected') return a;
  if (b.kind === 'rejected') return b;
  if (isSame(a, b)) return rejected('same-on-both-sides', 'Both sides of this row are the same.');
  return { kind: 'join', sides: [a, b] };
};
