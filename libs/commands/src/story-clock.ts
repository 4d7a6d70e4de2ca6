import type { Instant } from '@chronology/domain';
import { withClock, type Writer } from './writer';

/**
 * The same writer at a time past. Only the demonstration's story and the import of a log may say that a fact was
 * recorded on another day; this function is behind no front door, and the import rules let nobody else reach it.
 */
export const recordingAt = (writer: Writer, instant: Instant): Writer => withClock(writer, () => instant);
