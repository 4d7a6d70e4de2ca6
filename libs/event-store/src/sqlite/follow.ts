import { setImmediate as othersGoFirst, setTimeout as pause } from 'node:timers/promises';
import { StoreClosed, StoreUnavailable } from '../errors';
import type { FeedItem, SubscribeOptions } from '../port';
import type { Bell } from './bell';
import type { Page, Pages } from './pages';
import { asPosition, placeOf } from './position';
import type { Turns } from './turns';

const LONGEST_PAUSE_MS = 1_000;

/** What a feed reads from. `closing` aborts when the store closes. */
export type Source = Readonly<{ pages: Pages; turns: Turns; bell: Bell; closing: AbortSignal }>;

type Look = Page & Readonly<{ kind: 'look'; atHead: boolean }>;

/** One feed, from its first look to its end. It holds nothing open between two items. */
export async function* follow(
  { pages, turns, bell, closing }: Source,
  { after, streamPrefixes, signal }: SubscribeOptions,
): AsyncGenerator<FeedItem, void, undefined> {
  if (closing.aborted) throw new StoreClosed();
  const over = AbortSignal.any([signal, closing]);
  let place: number | undefined;
  const look = (): Look => {
    place ??= pages.placeAfter(after === 'start' ? undefined : after);
    const head = pages.head();
    const page = pages.ofAll(place, head, streamPrefixes);
    return { kind: 'look', ...page, atHead: page.through === head };
  };
  let live = false;
  let failures = 0;

  while (!over.aborted) {
    const rung = bell.count();
    const seen = await turns.read(look, over).catch(asLagging(over));
    if (over.aborted) return;
    if (seen.kind === 'lagging') {
      live = false;
      yield seen;
      await pauseUnless(over, 50 * 2 ** failures++);
      continue;
    }
    for (const item of itemsOf(seen, place)) {
      yield item;
      if (over.aborted) return;
    }
    failures = 0;
    place = seen.through;
    if (!seen.atHead) await othersGoFirst();
    else if (live) await bell.heard(rung, over);
    else yield { kind: 'live' };
    live ||= seen.atHead;
  }
}

/** The page's events and, when the filter dropped what came last, a checkpoint behind them: never ahead of them. */
function* itemsOf({ events, through }: Page, from: number | undefined): Generator<FeedItem> {
  for (const event of events) yield { kind: 'event', event };
  const given = events.length === 0 ? from : placeOf(events[events.length - 1]!.position);
  if (given !== through) yield { kind: 'checkpoint', position: asPosition(through) };
}

/** Losing the store is no end of a feed; anything else is, unless the feed was over anyway. */
const asLagging =
  (over: AbortSignal) =>
  (failure: unknown): Extract<FeedItem, { kind: 'lagging' }> => {
    if (over.aborted) return { kind: 'lagging', reason: '' };
    if (failure instanceof StoreUnavailable) return { kind: 'lagging', reason: failure.message };
    throw failure;
  };

const pauseUnless = (over: AbortSignal, milliseconds: number): Promise<void> =>
  pause(Math.min(milliseconds, LONGEST_PAUSE_MS), undefined, { signal: over, ref: false }).catch(
    () => undefined,
  );
