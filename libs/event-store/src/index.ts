export type {
  Appended,
  AppendOptions,
  EventLog,
  EventStore,
  Expected,
  FeedItem,
  NewEvent,
  Position,
  ReadAllOptions,
  ReadStreamOptions,
  StoredEvent,
  SubscribeOptions,
} from './port';
export type { LogSettings } from './log-settings';
export {
  AccessDenied,
  ConcurrencyConflict,
  EventStoreError,
  EventTooLarge,
  InvalidEvent,
  LogFileRefused,
  PositionUnknown,
  StoreClosed,
  StoreUnavailable,
  StreamGone,
} from './errors';
export { LIMITS } from './encode';
export { openSqliteEventStore, type SqliteEventStore, type SqliteOptions } from './sqlite/sqlite.event-store';
export { type LogVerdict, verdictLine, verifyLog } from './verify';
export { checkLog, type CheckedLog, type ExportedLog } from './move/check-log';
export { exportLog, type WriteLines } from './move/export-log';
export { withExportedLog, writeTo, writeWholeFile } from './move/exported-file';
export { importLog, type Imported } from './move/import-log';
export { MoveRefused } from './move/move-refused';
export type { MoveProgress } from './move/progress';
export { isImportUnfinished } from './move/unfinished-import';
export { type EventStoreDbConnection, readEventStoreDbConnection } from './eventstoredb/connection';
export { openEventStoreDb } from './eventstoredb/eventstoredb.event-store';
