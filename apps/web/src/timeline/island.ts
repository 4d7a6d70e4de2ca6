import { bindLinks } from './island/arrive';
import { chosenFrom, lifeOf, withOpenEnds, type Chosen } from './island/chosen';
import { fetchPicture, keepTrue } from './island/keeping-true';
import { lifeOnPage, type LifeOnPage } from './island/life-on-page';
import { enliven } from './island/marks-alive';
import { whenIdle } from './island/moments';
import { bindPointing } from './island/pointing';
import { openPopoverRoom } from './island/popover-room';
import { bindRange } from './island/range';
import { bindTools } from './island/tools';
import { openView } from './island/view';
import type { Picture } from './picture';

const queryOnPage = () => {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries([...asked.keys()].map((name) => [name, asked.getAll(name)]));
};

/** Makes the picture answer to keys, pointer and form. Until then, and if it fails, form and links work by themselves. */
const bringToLife = (life: LifeOnPage, picture: Picture, keeping: ReturnType<typeof keepTrue>): void => {
  const asked = withOpenEnds(chosenFrom(queryOnPage()), lifeOf(picture));
  const view = openView(life, picture, asked);
  const marks = enliven(life, view);
  bindPointing({ life, view, marks, popover: openPopoverRoom(life) });
  const write = bindTools(life, view);
  const choose = (chosen: Chosen) => {
    view.choose(chosen);
    write(chosen);
  };
  view.around(() => undefined, bindRange(life, view, choose));
  view.settled(() => void keeping.lookAgain());
  view.redraw();
  keeping.keep(view);
  bindLinks({ life, view, marks, choose, lookAgain: keeping.lookAgain });
};

const begin = (life: LifeOnPage): void => {
  const keeping = keepTrue(life);
  whenIdle(() => {
    void fetchPicture(life.addresses.picture).then((picture) => {
      if (picture) bringToLife(life, picture, keeping);
    });
  });
};

const life = lifeOnPage(document);
if (life) begin(life);
