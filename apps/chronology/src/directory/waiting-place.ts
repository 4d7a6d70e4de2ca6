import type { DirectoryRow } from '@chronology/sql';

/** Since when a child waits, as the list keeps it. */
export type Waits = Pick<DirectoryRow, 'waiting_order' | 'waiting_since'>;

/** Where nothing waits: after everybody who waits. */
export const NOTHING_WAITS: Waits = { waiting_order: '9999-12-31', waiting_since: null };

/** True where something waits for an answer. */
export const isWaiting = ({ waiting_order }: Waits): boolean => waiting_order < NOTHING_WAITS.waiting_order;
