import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, Migrator, sql } from 'kysely';
import LibsqlDatabase from 'libsql';
import { MIGRATIONS } from './migrations';
import { openViews } from './open-views';
import { sqliteDialect } from './sqlite-dialect';
import type { Database, Tables } from './views';

const folder = mkdtempSync(join(tmpdir(), 'views-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const newFile = () => join(folder, 'below', `${(count += 1)}.sqlite`);
const put = (database: Database, projection: string, position = '1') =>
  database
    .insertInto('checkpoint')
    .values({ projection, position, stream: 'chronology-a', revision: 0, fact_id: 'a', stored_at: '' })
    .execute();
const projections = async (database: Database) =>
  (await database.selectFrom('checkpoint').select('projection').orderBy('projection').execute()).map(
    ({ projection }) => projection,
  );

describe('the tables of what looks across children', () => {
  it('are made in a file that only we may read, and are there again after closing', async () => {
    const file = newFile();
    const first = await openViews({ file });
    await put(first.database, 'a');
    await first.close();
    const second = await openViews({ file });
    expect(await projections(second.database)).toEqual(['a']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await second.close();
  });

  it('are made once by many who open the file at once', async () => {
    const file = newFile();
    const opened = await Promise.all(Array.from({ length: 8 }, () => openViews({ file })));
    await Promise.all(opened.map(({ database }, index) => put(database, String(index))));
    const [first] = opened;
    expect(await projections(first?.database as Database)).toHaveLength(8);
    await Promise.all(opened.map(({ close }) => close()));
  });

  it('keep nothing of a transaction that failed', async () => {
    const { database, close } = await openViews({ file: ':memory:' });
    const work = database.transaction().execute(async (transaction) => {
      await put(transaction, 'a');
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await projections(database)).toEqual([]);
    await close();
  });

  it('say what failed, also where the engine has undone the transaction by itself', async () => {
    const { database, close } = await openViews({ file: ':memory:' });
    await put(database, 'a');
    const work = database.transaction().execute(async (transaction) => {
      await sql`insert or rollback into checkpoint select * from checkpoint`.execute(transaction);
    });
    await expect(work).rejects.toThrow('UNIQUE');
    await put(database, 'b');
    expect(await projections(database)).toEqual(['a', 'b']);
    await close();
  });

  it('let a second connection wait its turn while a transaction is open, and lose no count', async () => {
    const file = newFile();
    const [one, two] = [await openViews({ file }), await openViews({ file })];
    await put(one.database, 'counter', '0');
    const addOne = ({ database }: typeof one) =>
      database.transaction().execute(async (transaction) => {
        const { position } = await transaction
          .selectFrom('checkpoint')
          .select('position')
          .executeTakeFirstOrThrow();
        await new Promise(setImmediate);
        await transaction
          .updateTable('checkpoint')
          .set({ position: String(Number(position) + 1) })
          .execute();
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => addOne(index % 2 === 0 ? one : two)));
    const { position } = await two.database
      .selectFrom('checkpoint')
      .select('position')
      .executeTakeFirstOrThrow();
    expect(position).toBe('20');
    await Promise.all([one.close(), two.close()]);
  });

  it.each([
    [
      'did not remember its last event',
      1,
      sql`insert into checkpoint values ('directory', '7')`,
      sql`insert into directory values ('a', 'Ailsa', ' ailsa', 'nhs', null, 'open', null)`,
    ],
    [
      'did not say when a child was born',
      3,
      sql`insert into checkpoint values ('directory', '7', 'chronology-a', 0, 'a', '')`,
      sql`insert into directory values ('a', 'Ailsa', ' ailsa', 'nhs', null, 'open', null, '9999-12-31', null)`,
    ],
  ])('of a release that %s are emptied, and made anew from the log', async (_, release, place, row) => {
    const file = join(folder, `older-${release}.sqlite`);
    const older = new Kysely<Tables>({ dialect: sqliteDialect(new LibsqlDatabase(file)) });
    const earlier = Object.fromEntries(Object.entries(MIGRATIONS).slice(0, release));
    const migrator = new Migrator({ db: older, provider: { getMigrations: async () => earlier } });
    expect((await migrator.migrateToLatest()).error).toBeUndefined();
    await place.execute(older);
    await sql`insert into parked_fact values ('directory', 'a', 'chronology-a', 1, 'A', 'unknown type')`.execute(
      older,
    );
    await row.execute(older);
    await older.destroy();
    const { database, close } = await openViews({ file });
    for (const table of ['checkpoint', 'parked_fact', 'directory'] as const)
      expect(await database.selectFrom(table).selectAll().execute()).toEqual([]);
    await put(database, 'directory');
    await close();
  });

  it.each([
    [
      'a damaged file',
      async (file: string) => writeFileSync(file, 'this is not a database, whatever it is called'),
    ],
    [
      'a file of a newer release',
      async (file: string) => {
        const { database, close } = await openViews({ file });
        await sql`insert into kysely_migration values ('999-of-tomorrow', '2099-01-01T00:00:00.000Z')`.execute(
          database,
        );
        await close();
      },
    ],
  ])('that cannot be used (%s) say what to do', async (_, spoil) => {
    const file = join(folder, `spoilt-${(count += 1)}.sqlite`);
    await spoil(file);
    await expect(openViews({ file })).rejects.toThrow(`${file} cannot be used`);
  });
});
