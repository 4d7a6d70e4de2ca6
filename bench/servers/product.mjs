// The whole product in one process, with what only a measurement asks for beside it: `node product.mjs DIST FOLDER`.
// What is asked for lies in bench.graphql; the product's own folders know nothing of it.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { viewer } from '../made-up-child.mjs';

const [dist, folder] = process.argv.slice(2);
const require = createRequire(join(dist, 'index.js'));
const product = (path) => require(join(dist, path));
require('reflect-metadata');

const { Args, Mutation, Query, Resolver } = require('@nestjs/graphql');
const { openHouse, productFolder, readSettings, serve, serviceModule } = product('libs/service/src/index.js');
const { contributionModule } = product('libs/contribution/src/index.js');
const { factReader } = product('libs/identity/src/index.js');
const { ChronologyModule } = product('apps/chronology/src/chronology.module.js');
const { educationResolvers } = product('apps/education/src/education.module.js');
const { readTimeline } = product('apps/chronology/src/timeline/timeline.query.js');
const { pageShown } = product('apps/chronology/src/timeline/page-shown.js');

const settings = readSettings({ DATA_DIR: folder }, { port: 0, root: productFolder() });
const house = await openHouse(settings);
const reading = { log: house.store, reader: factReader(house.store), secret: house.secret };
const pages = new Map();

class BenchResolver {
  idle() {
    return true;
  }

  idleWithTheSame() {
    return {
      facts: [{ id: '00000000-0000-4000-8000-000000000000', type: 'GoodThingHappened' }],
      repeated: false,
    };
  }

  async idleAndDurable(commandId, entry, about) {
    const { ref: personRef, ...source } = viewer;
    const data = {
      ...entry,
      source: { ...source, personRef },
      audience: { level: 'team' },
      content: about,
      commandDigest: 'x'.repeat(43),
    };
    const metadata = {
      schemaVersion: 1,
      recordedAt: new Date().toISOString(),
      commandId,
      correlationId: commandId,
    };
    const event = { id: randomUUID(), type: 'GoodThingHappened', data, metadata };
    await house.store.append(`durable-${commandId}`, [event], { expected: 'no-stream' });
    return this.idleWithTheSame();
  }

  async timelineFromMemory(childId, first) {
    const known = pages.get(childId);
    if (known) return known;
    const page = pageShown(await readTimeline(reading, { viewer, childId, choice: {}, first }));
    pages.set(childId, page);
    return page;
  }
}
const decorate = (decorator, name) => {
  const descriptor = Object.getOwnPropertyDescriptor(BenchResolver.prototype, name);
  decorator(BenchResolver.prototype, name, descriptor);
};
decorate(Mutation('idle'), 'idle');
decorate(Mutation('idleWithTheSame'), 'idleWithTheSame');
['commandId', 'entry', 'about'].forEach((name, place) =>
  Args(name)(BenchResolver.prototype, 'idleAndDurable', place),
);
Reflect.defineMetadata(
  'design:paramtypes',
  [String, Object, Object],
  BenchResolver.prototype,
  'idleAndDurable',
);
decorate(Mutation('idleAndDurable'), 'idleAndDurable');
Args('childId')(BenchResolver.prototype, 'timelineFromMemory', 0);
Args('first')(BenchResolver.prototype, 'timelineFromMemory', 1);
Reflect.defineMetadata('design:paramtypes', [String, Number], BenchResolver.prototype, 'timelineFromMemory');
decorate(Query('timelineFromMemory'), 'timelineFromMemory');
Resolver()(BenchResolver);

const module = serviceModule(house, settings, {
  subjects: ['contribution', 'help', 'education', 'identity', 'chronology', '../bench/servers/bench'],
  imports: [contributionModule({ agencies: ['education'] }), ChronologyModule],
  providers: [...educationResolvers, BenchResolver],
});
const { address } = await serve(module, 0);
process.stdout.write(`${address}\n`);
