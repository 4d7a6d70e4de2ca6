// What one would write without a log: plain Nest with a table of timeline items, one row an item, in SQLite or PostgreSQL.
//   node table.mjs DIST FOLDER sqlite|postgres WHERE ENTRIES CHILD...
// Scalars are columns; what is nested in the schema is JSON. Rows are made from the product's own pages, so that both
// give the same answer.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { madeUpChild, streamOf } from '../made-up-child.mjs';
import { openTable } from './tables.mjs';

const [dist, folder, kind, where, entries, ...children] = process.argv.slice(2);
const require = createRequire(join(dist, 'index.js'));
const product = (path) => require(join(dist, path));
require('reflect-metadata');

const { ApolloDriver } = require('@nestjs/apollo');
const { Module } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const { Args, GraphQLModule, Query, Resolver } = require('@nestjs/graphql');
const { FastifyAdapter } = require('@nestjs/platform-fastify');
const { readSchema } = product('libs/graphql/src/index.js');
const { occurredInWords } = product('libs/domain/src/index.js');
const { scalars } = product('libs/graphql/src/scalars.js');
const { readEnumValues } = product('libs/graphql/src/schema-files.js');

/** The words of a “when” are kept in its column too, so that nothing is computed at a look. */
const withWords = (item) => ({
  ...item,
  occurred: item.occurred && { ...item.occurred, inWords: occurredInWords(item.occurred) },
});

/** The pages of the product, from which the table is filled. */
const pagesOfProduct = async () => {
  const { openSqliteEventStore } = product('libs/event-store/src/index.js');
  const { factReader } = product('libs/identity/src/index.js');
  const { secretFrom } = product('libs/access/src/index.js');
  const { readTimeline } = product('apps/chronology/src/timeline/timeline.query.js');
  const store = openSqliteEventStore({ file: join(folder, 'filling.sqlite') });
  const reading = { log: store, reader: factReader(store), secret: secretFrom(Buffer.alloc(32, 1)) };
  const viewer = { kind: 'person', ref: 'p', role: 'r', agency: 'education', organisationId: 'o' };
  const pages = [];
  for (const child of children) {
    await store.append(streamOf(child), madeUpChild(child, Number(entries)), { expected: 'no-stream' });
    const { items } = await readTimeline(reading, { viewer, childId: child, choice: {}, first: 500 });
    pages.push({ child, items: items.map(withWords) });
  }
  await store.close();
  return pages;
};

const table = await openTable(kind, where, require);
for (const { child, items } of await pagesOfProduct()) await table.fill(child, items);

class TimelineResolver {
  chronology(childId, first) {
    return table.page(childId, first);
  }
}
class TableModule {}

const decorate = (target, name, decorator) =>
  decorator(target.prototype, name, Object.getOwnPropertyDescriptor(target.prototype, name));
Args('childId')(TimelineResolver.prototype, 'chronology', 0);
Args('first')(TimelineResolver.prototype, 'chronology', 1);
decorate(TimelineResolver, 'chronology', Query('chronology'));
Resolver()(TimelineResolver);
const sdl = readSchema(['contribution', 'chronology']);
const enums = Object.fromEntries(
  Object.entries(readEnumValues()).filter(([name]) => new RegExp(`^enum ${name}\\b`, 'm').test(sdl)),
);
Module({
  imports: [
    GraphQLModule.forRoot({
      driver: ApolloDriver,
      typeDefs: sdl,
      resolvers: { ...scalars, ...enums },
      resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
      playground: false,
    }),
  ],
  providers: [TimelineResolver],
})(TableModule);

const app = await NestFactory.create(TableModule, new FastifyAdapter(), { logger: ['error'] });
app.enableShutdownHooks();
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
