import { TOOLS } from '../../words/picture-tools';
import type { Picture } from '../picture';
import { openBanner } from './banner';
import { fetchPage } from './fresh-page';
import { rowsOf, type LifeOnPage } from './life-on-page';
import { filterList, markNewRows } from './list';
import { listen } from './live';
import { drawnOn, replaceRegions } from './live-regions';
import { oneAtATime } from './moments';
import { writeCounts } from './tools';
import type { View } from './view';
import { say } from './voice';

/** Fetches the picture as data; absent where nobody answers, or another page is answered. */
export const fetchPicture = async (address: string): Promise<Picture | undefined> => {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' }, cache: 'no-store' });
    return response.ok && !response.redirected ? ((await response.json()) as Picture) : undefined;
  } catch {
    return undefined;
  }
};

/** Puts in place what the server draws at this address now. */
export type KeepingTrue = Readonly<{
  /** After another choice, or for another part of the list. Says nothing. */
  lookAgain: () => Promise<void>;
  /** From here on the picture is kept true as well. */
  keep: (view: View) => void;
}>;

/** Keeps the page true while others write: what changed is drawn by the server, and the reader is told politely. */
export const keepTrue = (life: LifeOnPage): KeepingTrue => {
  const { changes } = life.addresses;
  const banner = openBanner();
  let drawn = drawnOn(document);
  let isNews = false;
  let view: View | undefined;
  let stop: () => void = () => undefined;

  const signedOut = () => {
    stop();
    banner.signedOut();
  };

  const takeNews = (picture: Picture | undefined, isChanged: boolean, before: ReadonlySet<string>) => {
    if (picture) view?.take(picture);
    if (picture) writeCounts(life.tools, picture);
    if (!isChanged) return;
    markNewRows(document, before);
    say(life.status, TOOLS.somethingNew);
    banner.news();
  };

  const look = async () => {
    const wasNews = isNews;
    isNews = false;
    const fetchingPicture = wasNews && view ? fetchPicture(life.addresses.picture) : undefined;
    const [fresh, picture] = await Promise.all([fetchPage(), fetchingPicture]);
    if (fresh.kind === 'signed-out') return signedOut();
    if (fresh.kind === 'out-of-reach') return banner.outOfReach();
    const before = new Set(rowsOf(document).map(({ id }) => id));
    const now = replaceRegions(fresh.page, drawn);
    const isChanged = now !== drawn;
    drawn = now;
    if (view) filterList(document, view.chosen(), view.picture().today);
    if (wasNews) takeNews(picture, isChanged, before);
  };
  const lookAgain = oneAtATime(look);

  const changed = () => {
    isNews = true;
    void lookAgain();
  };
  const ended = async () => {
    const { kind } = await fetchPage();
    if (kind === 'signed-out') signedOut();
    else banner.outOfReach();
    return kind !== 'signed-out';
  };
  if (changes) stop = listen(changes, { changed, ended, banner });
  return {
    lookAgain,
    keep: (alive) => {
      view = alive;
    },
  };
};
