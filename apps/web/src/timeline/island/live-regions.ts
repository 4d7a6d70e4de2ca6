const regionsOf = (page: Document): readonly HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>('[data-live][id]')].filter(
    (region) => !region.parentElement?.closest('[data-live]'),
  );

/** What the server drew in each region that changes, by the id of the region. */
export type Drawn = ReadonlyMap<string, string>;

/** Remembers what the server drew, before anything on the page is touched. */
export const drawnOn = (page: Document): Drawn =>
  new Map(regionsOf(page).map((region) => [region.id, region.innerHTML]));

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Where something stands: inside which element with an id, and as which of its kind. */
type Whereabouts = Readonly<{ id: string; index: number }>;

const whereabouts = (element: Element, among: string): Whereabouts | undefined => {
  const home = element.closest('[id]');
  if (!home) return undefined;
  return { id: home.id, index: home === element ? -1 : [...home.querySelectorAll(among)].indexOf(element) };
};

const found = ({ id, index }: Whereabouts, among: string): HTMLElement | undefined => {
  const home = document.getElementById(id);
  if (!home || index < 0) return home ?? undefined;
  return home.querySelectorAll<HTMLElement>(among)[index] ?? home;
};

/** What somebody types in is left alone. */
const isBeingTypedIn = (region: HTMLElement): boolean =>
  region.contains(document.activeElement) &&
  document.activeElement?.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select') ===
    true;

const replaceRegion = (region: HTMLElement, fresh: HTMLElement | null): void => {
  const open = [...region.querySelectorAll('details[open]')].flatMap(
    (each) => whereabouts(each, 'details') ?? [],
  );
  const active = document.activeElement;
  const focused = active && region.contains(active) ? whereabouts(active, FOCUSABLE) : undefined;
  region.replaceChildren(...(fresh?.childNodes ?? []));
  for (const each of open) found(each, 'details')?.setAttribute('open', '');
  if (!focused) return;
  const target = found(focused, FOCUSABLE) ?? region;
  if (!target.matches(FOCUSABLE)) target.tabIndex = -1;
  target.focus({ preventScroll: true });
};

/** Something with an id that stands in the window, by which to see how far everything was pushed. */
const landmark = (): Readonly<{ id: string; top: number }> | undefined => {
  for (const each of document.querySelectorAll<HTMLElement>('main [id]')) {
    const { top, height } = each.getBoundingClientRect();
    if (height > 0 && top >= 0 && top < innerHeight) return { id: each.id, top };
  }
  return undefined;
};

/**
 * Puts what the server drew anew into the regions that changed, keeping focus, open details and what stands before the
 * eyes. Answers with what is drawn now; the same map where nothing differs.
 */
export const replaceRegions = (fresh: Document, drawn: Drawn): Drawn => {
  const changed = regionsOf(document).filter(
    (region) =>
      (fresh.getElementById(region.id)?.innerHTML ?? '') !== (drawn.get(region.id) ?? '') &&
      !isBeingTypedIn(region),
  );
  if (changed.length === 0) return drawn;
  const now = new Map(drawn);
  const before = landmark();
  for (const region of changed) {
    const next = fresh.getElementById(region.id);
    now.set(region.id, next?.innerHTML ?? '');
    replaceRegion(region, next);
  }
  const after = before && document.getElementById(before.id)?.getBoundingClientRect();
  if (before && after) scrollBy(0, after.top - before.top);
  return now;
};
