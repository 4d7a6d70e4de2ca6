// The same first screen as a single-page app, to measure against: React asks the same API for the same answers and draws
// the same picture with the same layout, once its script is there. It leaves out what would slow it down further: cards,
// list, router, store.
import { createRoot } from 'react-dom/client';
import { lifeOf } from '../../apps/web/src/pages/child/picture-of/answers';
import { pictureOf } from '../../apps/web/src/pages/child/picture-of/picture-of';
import { layout } from '../../apps/web/src/timeline/layout';
import { Timeline } from '../../apps/web/src/timeline/Timeline';

const ask = async ({ text }, variables) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  const { data } = await response.json();
  return data;
};

const start = async () => {
  const childId = location.pathname.split('/').at(-1);
  const life = await lifeOf(ask, childId, new Date().toISOString().slice(0, 10));
  const scene = layout(pictureOf(life), { width: 1296 });
  createRoot(document.getElementById('root')).render(
    <main id="life">
      <h1>{life.child.knownAs}</h1>
      <div id="life-picture">
        <Timeline scene={scene} id="life-drawing" />
      </div>
    </main>,
  );
};

void start();
