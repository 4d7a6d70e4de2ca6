import { setImmediate as othersGoFirst } from 'node:timers/promises';
import type { ReadAllOptions, ReadStreamOptions, StoredEvent } from '../port';
import { PAGE, type Pages } from './pages';
import type { Turns } from './turns';

type Reader = Readonly<{ pages: Pages; turns: Turns }>;

/** A page at a time, so nothing stays open while the reader is busy with an event, or when it breaks off. */
export async function* readStream(
  { pages, turns }: Reader,
  stream: string,
  { from, backwards = false, limit = Infinity, signal }: ReadStreamOptions,
): AsyncGenerator<StoredEvent, void, undefined> {
  const direction = backwards ? 'backwards' : 'forwards';
  let next = from ?? (backwards ? 2n ** 63n : 0n);
  let left = limit;
  while (left > 0) {
    const count = Math.min(PAGE, left);
    const events = await turns.read(() => pages.ofStream(stream, next, count, direction), signal);
    for (const event of events) {
      turns.mayGoOn(signal);
      yield event;
      next = event.revision + (backwards ? -1n : 1n);
    }
    left -= events.length;
    if (events.length < count) return;
    await othersGoFirst();
  }
}

/** Ends at what was the head when it began, so it ends however fast others write. */
export async function* readAll(
  { pages, turns }: Reader,
  { after, limit = Infinity, streamPrefixes, signal }: ReadAllOptions,
): AsyncGenerator<StoredEvent, void, undefined> {
  const beginning = await turns.read(() => ({ place: pages.placeAfter(after), head: pages.head() }), signal);
  let left = limit;
  for (let place = beginning.place; place < beginning.head;) {
    const from = place;
    const page = await turns.read(() => pages.ofAll(from, beginning.head, streamPrefixes), signal);
    for (const event of page.events) {
      if (left-- <= 0) return;
      turns.mayGoOn(signal);
      yield event;
    }
    place = page.through;
    await othersGoFirst();
  }
}
