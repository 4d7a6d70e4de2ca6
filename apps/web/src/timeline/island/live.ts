import type { Banner } from './banner';

/** What to do when the record rings. */
export type Heard = Readonly<{
  /** Something was stated, or may have been missed. */
  changed: () => void;
  /** The server refuses to go on: answers with whether to try again. */
  ended: () => Promise<boolean>;
  banner: Banner;
}>;

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;

const reasonOf = (data: unknown): string | undefined => {
  try {
    const told: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
    return typeof told === 'object' && told !== null && 'reason' in told ? String(told.reason) : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Listens for changes as long as the page is looked at: a browser keeps six lines to one house, so that six tabs that
 * nobody sees would let no seventh page in. Who comes back to a tab is told what was missed. A line that breaks is taken
 * up again by the browser; one that the server refuses is tried again after ever longer waits, and never after a
 * sign-out. Answers with what ends it.
 */
export const listen = (address: string, { changed, ended, banner }: Heard): (() => void) => {
  let source: EventSource | undefined;
  let wait = FIRST_WAIT_MS;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  let isOver = false;

  const hear = (reason: string | undefined) => {
    if (reason === 'LAGGING') return banner.outOfReach();
    if (reason === undefined) return;
    wait = FIRST_WAIT_MS;
    banner.nothing();
    // The first of all says only that the line is there: the page was drawn a moment ago.
    if (!isFirst || reason !== 'REFRESH') changed();
    isFirst = false;
  };

  const again = async () => {
    if (!(await ended())) return;
    clearTimeout(waiting);
    waiting = setTimeout(open, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const close = () => {
    clearTimeout(waiting);
    source?.close();
    source = undefined;
  };

  const open = () => {
    close();
    if (isOver || document.hidden) return;
    const opened = new EventSource(address);
    source = opened;
    opened.addEventListener('message', (event: MessageEvent<unknown>) => hear(reasonOf(event.data)));
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
      isFirst = false;
      void again();
    });
  };

  const seenOrNot = () => {
    if (!document.hidden) return source ? undefined : open();
    // While nobody looked, something may have been stated. A page that was never seen was drawn long before, too.
    isFirst = false;
    close();
  };

  document.addEventListener('visibilitychange', seenOrNot);
  addEventListener('pagehide', close);
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      isFirst = false;
      open();
    }
  });
  if (document.hidden) isFirst = false;
  open();
  return () => {
    isOver = true;
    close();
  };
};
