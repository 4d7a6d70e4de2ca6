import { TOOLS } from '../words/picture-tools';
import { bindLinks } from './island/arrive';
import { openBanner } from './island/banner';
import { chosenFrom, type Chosen } from './island/chosen';
import { fetchPage } from './island/fresh-page';
import { lifeOnPage, rowsOf, type LifeOnPage } from './island/life-on-page';
import { filterList, markNewRows } from './island/list';
import { listen } from './island/live';
import { drawnOn, replaceRegions } from './island/live-regions';
import { enliven } from './island/marks-alive';
import { oneAtATime, whenIdle } from './island/moments';
import { bindPointing } from './island/pointing';
import { openPopoverRoom } from './island/popover-room';
import { bindRange } from './island/range';
import { bindTools, writeCounts } from './island/tools';
import { openView, type View } from './island/view';
import { say } from './island/voice';
import type { Picture } from './picture';

const fetchPicture = async (address: string): Promise<Picture | undefined> => {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' }, cache: 'no-store' });
    return response.ok && !response.redirected ? ((await response.json()) as Picture) : undefined;
  } catch {
    return undefined;
  }
};

const queryOnPage = () => {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries([...asked.keys()].map((name) => [name, asked.getAll(name)]));
};

/** Makes the picture answer to keys, pointer and form. Until then, and if it fails, form and links work by themselves. */
const bringToLife = (life: LifeOnPage, picture: Picture): View => {
  const view = openView(life, picture, chosenFrom(queryOnPage()));
  const marks = enliven(life, view);
  const popover = openPopoverRoom(life);
  bindPointing({ life, view, marks, popover });
  const write = bindTools(life, view);
  const choose = (chosen: Chosen) => {
    view.choose(chosen);
    write(chosen);
  };
  view.around(() => undefined, bindRange(life, view, choose));
  view.redraw();
  bindLinks({ life, view, marks, choose });
  return view;
};

/** Keeps the page true while others write: what changed is drawn by the server and put in place. */
const keepTrue = (life: LifeOnPage, changes: string, alive: Promise<View | undefined>): void => {
  const banner = openBanner();
  let drawn = drawnOn(document);

  const lookAgain = async () => {
    const fresh = await fetchPage();
    if (fresh.kind === 'signed-out') {
      stop();
      return banner.signedOut();
    }
    if (fresh.kind === 'out-of-reach') return banner.outOfReach();
    const before = new Set(rowsOf(document).map(({ id }) => id));
    const now = replaceRegions(fresh.page, drawn);
    const isChanged = now !== drawn;
    drawn = now;
    const [view, picture] = [await alive, await fetchPicture(life.addresses.picture)];
    if (view && picture) view.take(picture);
    if (view && picture) writeCounts(life.tools, picture);
    if (!isChanged) return;
    if (view) filterList(document, view.chosen(), view.picture().today);
    markNewRows(document, before);
    say(life.status, TOOLS.somethingNew);
  };

  const stop = listen(changes, {
    changed: oneAtATime(lookAgain),
    ended: async () => ((await fetchPage()).kind === 'signed-out' ? 'signed-out' : 'try-again'),
    banner,
  });
};

const begin = (life: LifeOnPage): void => {
  const alive = new Promise<View | undefined>((resolve) =>
    whenIdle(() => {
      void fetchPicture(life.addresses.picture).then((picture) =>
        resolve(picture && bringToLife(life, picture)),
      );
    }),
  );
  if (life.addresses.changes) keepTrue(life, life.addresses.changes, alive);
};

const life = lifeOnPage(document);
if (life) begin(life);
