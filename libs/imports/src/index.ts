export type { Cells } from './cells';
export type {
  ChildContext,
  Coded,
  DescribedChild,
  ImportFormat,
  LeftOut,
  Locator,
  Mapped,
  MappedFact,
  Quality,
  Row,
  StandIn,
  StatedIdentifier,
  TakenBack,
} from './format';
export {
  held,
  rejected,
  ROW_OUTCOMES,
  skipped,
  type RowCounts,
  type RowOutcome,
  type Verdict,
} from './outcomes';
export type { ImportProgress } from './progress';
export type { CsvKind, CsvReading, JsonReading, ReadRow, XmlReading } from './reading/ways-of-reading';
export type { ImportAsk } from './import-ask';
export { runImport, type ImportSummary } from './run-import';
export { organisationOf, systemFor } from './system-for';
