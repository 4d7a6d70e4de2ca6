// Writes made-up children of any length into a log, as the log stores them.
//   node test/web/tells-made-up-lives.mjs '{"dist": "dist", "dataDir": "data", "lives": {"<child>": 2000}}'
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { idOf, madeUpChild, streamOf } from '../../bench/made-up-child.mjs';

const { dist, dataDir, lives } = JSON.parse(process.argv[2]);
const require = createRequire(join(resolve(dist), 'libs/service/src/index.js'));
require('reflect-metadata');
const { openHouse } = require('./house.js');

const AT_ONCE = 500;
const HELPS = 40;
const house = await openHouse({ dataDir, secretFile: join(dataDir, 'secret'), isProduction: false });

/** What the child is called: an entry of its own, after all others. */
const called = (child, { data }) => ({
  id: idOf(child, 'called'),
  type: 'ChildDescribed',
  data: { ...data, content: { knownAs: 'Robin', names: [{ given: ['Robin'] }] } },
  metadata: { schemaVersion: 1, recordedAt: `${data.occurred.from}T16:00:00.000Z` },
});

/** A life with so many helps in all, every second of them ended; where there would be more there is a visit. */
const withFortyHelps = (events) => {
  const starts = events.filter(({ type }) => type === 'ServiceStarted');
  const every = Math.ceil(starts.length / HELPS);
  const kept = starts.filter((_, place) => place % every === 0).map(({ data }) => data.content.involvementId);
  const visit = events.find(({ type }) => type === 'ProfessionalContactMade').data;
  return events.map((event) => {
    const { involvementId, toIntensity: _, ...content } = event.data.content;
    if (involvementId === undefined) return event;
    const place = kept.indexOf(involvementId);
    if (place === -1)
      return { ...event, type: 'ProfessionalContactMade', data: { ...event.data, content: visit.content } };
    if (event.type === 'ServiceStarted' || place % 2 === 0) return event;
    return {
      ...event,
      type: 'ServiceEnded',
      data: { ...event.data, content: { involvementId, ...content } },
    };
  });
};

for (const [child, entries] of Object.entries(lives)) {
  const life = withFortyHelps(madeUpChild(child, entries));
  const events = [...life, called(child, life[0])];
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const expected = from === 0 ? 'no-stream' : BigInt(from - 1);
    await house.store.append(streamOf(child), events.slice(from, from + AT_ONCE), { expected });
  }
}
await house.store.close();
