export { AGENCIES_HERE } from './agencies-here';
export {
  closeChronology,
  describeChild,
  openChronology,
  type CloseChronologyCommand,
  type DescribeChildCommand,
  type OpenAsk,
  type OpenChronologyCommand,
  type Opened,
} from './chronology/change-chronology';
export { contributionModule } from './contribution.module';
export { DESK, type Ask, type Desk } from './desk';
export {
  correctEntry,
  withdrawEntry,
  type CorrectEntryCommand,
  type WithdrawEntryCommand,
} from './entry/put-entry-right';
export { changeHelp, involvementIdOf, type SayOfHelp } from './help/change-help';
export type { HelpChange } from './help/help-command';
export {
  joinByPerson,
  partByPerson,
  type JoinRecordCommand,
  type PartRecordCommand,
} from './records/change-records';
export { EntryInput } from './statement/entry.input';
export { envelopeOf } from './statement/envelope';
export type { StateEntryCommand } from './statement/prepare';
export { stateEntry } from './statement/state-entry';
export { statementResolver } from './statement/statement.resolver';
export { STATEMENTS, type Service, type StatementName } from './statement/statements';
