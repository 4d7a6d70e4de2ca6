import type { LeftOut, Mapped, Quality, Row } from './format';
import { strongest, type RowOutcome, type Verdict } from './outcomes';
import type { ItemReport } from './record/state-child';
import type { WithoutRepeats } from './repeated-rows';
import type { RowReport } from './staging/staged';

type Finding = Readonly<{ outcome: RowOutcome; rule?: string; message?: string }>;
type Gathered = { findings: Finding[]; quality: Quality[]; leftOut: Omit<LeftOut, 'row'>[]; facts: string[] };

const NOTHING_SAID: Finding = {
  outcome: 'skipped',
  rule: 'nothing-new-in-row',
  message: 'This row says nothing that the rows before it did not say.',
};

/** What became of every row of one child: of all that its facts came to, the outcome that counts most. */
export const reportsOf = (
  rows: readonly Row[],
  { verdicts = [], leftOut = [] }: Mapped,
  items: readonly ItemReport[],
  notes: WithoutRepeats['notes'],
): ReadonlyMap<number, RowReport> => {
  const gathered = new Map<number, Gathered>();
  const at = (row: number): Gathered => {
    const known = gathered.get(row) ?? { findings: [], quality: [], leftOut: [], facts: [] };
    gathered.set(row, known);
    return known;
  };
  for (const { row, ...verdict } of verdicts) at(row).findings.push(verdict satisfies Verdict);
  for (const { row, ...part } of leftOut) at(row).leftOut.push(part);
  for (const { rows: refs, weighed, quality } of items)
    for (const ref of refs) {
      const { outcome, rule, message, facts } = weighed;
      if (outcome) at(ref).findings.push({ outcome, rule, message });
      at(ref).quality.push(...quality);
      at(ref).facts.push(...facts.flatMap(({ id }) => (id === undefined ? [] : [id])));
    }
  return new Map(rows.map(({ ref }) => [ref, noted(reportFrom(at(ref)), notes.get(ref))]));
};

const noted = (
  report: RowReport,
  note: Readonly<{ rule: string; message: string }> | undefined,
): RowReport => (note && report.message === undefined ? { ...report, ...note } : report);

const reportFrom = ({ findings, quality, leftOut, facts }: Gathered): RowReport => {
  const outcome = strongest(findings.map((finding) => finding.outcome));
  const told = findings.filter((finding) => finding.outcome === outcome);
  const finding = told.find(({ message }) => message !== undefined) ?? told[0] ?? NOTHING_SAID;
  const marks = [...new Map(quality.map((mark) => [`${mark.rule} ${mark.text}`, mark])).values()];
  return {
    ...finding,
    more: {
      ...(marks.length > 0 && { quality: marks }),
      ...(leftOut.length > 0 && { leftOut }),
      ...(facts.length > 0 && { facts }),
    },
  };
};
