/** What became of a row, the one that counts most first: a row that makes several facts takes the first that applies. */
export const ROW_OUTCOMES = ['rejected', 'held', 'changed', 'new', 'duplicate', 'skipped'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** How many rows came to each outcome. */
export type RowCounts = Readonly<Record<RowOutcome, number>>;

/**
 * Why a row makes no fact, in plain words for whoever sent the file. Rejected: it must be put right and sent again.
 * Held: a person decides. Skipped: it says nothing that a chronology keeps.
 */
export type Verdict = Readonly<{
  outcome: 'rejected' | 'held' | 'duplicate' | 'skipped';
  rule: string;
  message: string;
}>;

export const NO_ROWS: RowCounts = { rejected: 0, held: 0, changed: 0, new: 0, duplicate: 0, skipped: 0 };

/** The outcome that counts most; undefined where there is none. */
export const strongest = (outcomes: readonly RowOutcome[]): RowOutcome | undefined =>
  ROW_OUTCOMES.find((outcome) => outcomes.includes(outcome));

export const skipped = (rule: string, message: string): Verdict => ({ outcome: 'skipped', rule, message });
export const rejected = (rule: string, message: string): Verdict => ({ outcome: 'rejected', rule, message });
export const held = (rule: string, message: string): Verdict => ({ outcome: 'held', rule, message });
