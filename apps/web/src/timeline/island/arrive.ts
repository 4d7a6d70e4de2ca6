import { layout } from '../layout';
import { chosenPicture, optionsOf, queryOf, type Chosen } from './chosen';
import type { LifeOnPage } from './life-on-page';
import { stopHolding } from './mark-order';
import type { MarksAlive } from './marks-alive';
import type { View } from './view';
import { chosenToSee } from './zoom';

type Parts = Readonly<{
  life: LifeOnPage;
  view: View;
  marks: MarksAlive;
  choose: (chosen: Chosen) => void;
  /** Asks the server again for what stands at the address. */
  lookAgain: () => Promise<void>;
}>;

/** Asks for the part of the list in which an entry stands. */
const bringRow = async (id: string, { life, view, lookAgain }: Parts): Promise<HTMLElement | null> => {
  const query = queryOf(view.chosen());
  const part = `${query === '' ? '?' : `${query}&`}entry=${encodeURIComponent(id.replace(/^entry-/, ''))}`;
  history.replaceState(history.state, '', `${life.addresses.child}${part}${location.hash}`);
  await lookAgain();
  return document.getElementById(id);
};

/** Opens an entry of the list and moves the focus there; an entry that no list shows has its own page. */
const arriveAtEntry = async (id: string, parts: Parts): Promise<void> => {
  const row = document.getElementById(id) ?? (await bringRow(id, parts));
  if (!row) {
    const entry = encodeURIComponent(id.replace(/^entry-/, ''));
    location.assign(`${parts.life.addresses.child}/entries/${entry}`);
    return;
  }
  row.hidden = false;
  row.querySelector('details')?.setAttribute('open', '');
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
};

const arriveInPicture = (id: string, { life, view, marks, choose }: Parts): void => {
  const width = life.picture.clientWidth;
  const picture = view.picture();
  const draw = (chosen: Chosen) =>
    layout(chosenPicture(picture, chosen), optionsOf(chosen, picture.today, width));
  const seen = chosenToSee(picture, view.chosen(), id, draw);
  if (!seen) return;
  if (seen !== view.chosen()) {
    choose(seen);
    view.redraw();
  }
  marks.focus(stopHolding(view.scene(), id)?.id ?? id);
};

const arrive = (parts: Parts): void => {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id.startsWith('entry-')) void arriveAtEntry(id, parts);
  else if (/^(mark|end)-/.test(id)) arriveInPicture(id, parts);
};

const isPlainClick = (event: MouseEvent): boolean =>
  !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;

/**
 * Links the picture and the list both ways: a link to an entry opens it and moves the focus there, and a link to a mark
 * comes as near to it as is needed to see it by itself.
 */
export const bindLinks = (parts: Parts): void => {
  addEventListener('hashchange', () => arrive(parts));
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const href = link?.getAttribute('href') ?? '';
    // An address that is there already tells nobody when it is asked for again.
    if (isPlainClick(event) && href === decodeURI(location.hash)) arrive(parts);
  });
  if (location.hash) arrive(parts);
};
