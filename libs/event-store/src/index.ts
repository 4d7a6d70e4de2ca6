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
