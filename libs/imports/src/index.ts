export type {
  Cells,
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
export { runImport, type ImportAsk, type ImportSummary } from './run-import';
export { organisationOf, systemFor } from './system-for';
