// The table of a timeline, in SQLite or in PostgreSQL: filled once, asked for a page at a time.

/** Each column, by the name of its field, with its place in the item. JSON columns hold what is nested. */
const TEXT = ['key', 'form', 'entryRef', 'type', 'kind', 'sentence', 'what', 'lane', 'basis', 'helpName'];
const MORE_TEXT = ['involvementRef', 'recordedAt', 'knownToSourceAt'];
const NUMBER = ['writtenDownAfterDays', 'reachedUsAfterDays'];
const TRUTH = ['isApproximate', 'isTakenBack'];
const JSONS = [
  ...['content', 'occurred', 'source', 'onBehalfOf', 'wellbeing', 'impact', 'actionsTaken', 'outcome'],
  ...['significance', 'origin', 'firstSaid', 'corrections', 'sourceNowSays', 'withdrawn', 'answers'],
];
const FIELDS = [...TEXT, ...MORE_TEXT, ...NUMBER, ...TRUTH, ...JSONS];
const COLUMNS = ['child_id', 'place', 'year', ...FIELDS.map((field) => `"${field}"`)];

const valueOf = (item, field) => {
  const value = item[field];
  if (value === undefined || value === null) return null;
  if (JSONS.includes(field)) return JSON.stringify(value);
  return TRUTH.includes(field) ? Number(value) : value;
};

const rowOf = (child, item, place) => [
  child,
  place,
  item.occurred?.from?.slice(0, 4) ?? null,
  ...FIELDS.map((field) => valueOf(item, field)),
];

/** A row as the schema wants it. */
const itemOf = (row) => {
  const item = { ...row };
  for (const field of JSONS) if (item[field] !== null) item[field] = JSON.parse(item[field]);
  for (const field of TRUTH) item[field] = item[field] === 1;
  return item;
};

const typeOf = (field) => (NUMBER.includes(field) || TRUTH.includes(field) ? 'integer' : 'text');
const CREATE = `CREATE TABLE timeline_item (
  child_id text NOT NULL, place integer NOT NULL, year text,
  ${FIELDS.map((field) => `"${field}" ${typeOf(field)}`).join(', ')},
  PRIMARY KEY (child_id, place))`;
const INSERT = (mark) =>
  `INSERT INTO timeline_item (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((_, place) => mark(place + 1)).join(', ')})`;
const SELECT = (mark) =>
  `SELECT ${FIELDS.map((field) => `"${field}"`).join(', ')} FROM timeline_item WHERE child_id = ${mark(1)} ORDER BY place LIMIT ${mark(2)}`;
const COUNT = (group, mark) =>
  `SELECT ${group} AS "group", count(*) AS count, min(place) AS first FROM timeline_item WHERE child_id = ${mark(1)} AND ${group} IS NOT NULL GROUP BY ${group} ORDER BY first`;

const countsOf = (rows, name) => rows.map(({ group, count }) => ({ [name]: group, count: Number(count) }));

/** The page as the schema wants it: rows, and what was counted by kind, lane and year. */
const pageOf = (items, kinds, lanes, years) => ({
  items: items.map(itemOf),
  count: kinds.reduce((sum, { count }) => sum + Number(count), 0),
  hasNewer: false,
  kinds: countsOf(kinds, 'kind'),
  lanes: countsOf(lanes, 'lane'),
  years: countsOf(years, 'year'),
  cannotOpen: [],
});

const inSqlite = (file, require) => {
  const Database = require('libsql');
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.exec(CREATE);
  const mark = () => '?';
  const insert = database.prepare(INSERT(mark));
  const select = database.prepare(SELECT(mark));
  const [kinds, lanes, years] = ['kind', 'lane', 'year'].map((group) => database.prepare(COUNT(group, mark)));
  return {
    fill: async (child, items) => items.forEach((item, place) => insert.run(...rowOf(child, item, place))),
    page: async (child, first) =>
      pageOf(select.all(child, first), kinds.all(child), lanes.all(child), years.all(child)),
  };
};

const inPostgres = async (where) => {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool(JSON.parse(where));
  await pool.query(CREATE);
  const mark = (place) => `$${place}`;
  const asked = async (name, text, values) => (await pool.query({ name, text, values })).rows;
  return {
    fill: async (child, items) => {
      for (const [place, item] of items.entries())
        await asked('insert', INSERT(mark), rowOf(child, item, place));
      await pool.query('ANALYZE timeline_item');
    },
    page: async (child, first) =>
      pageOf(
        ...(await Promise.all([
          asked('items', SELECT(mark), [child, first]),
          ...['kind', 'lane', 'year'].map((group) => asked(group, COUNT(group, mark), [child])),
        ])),
      ),
  };
};

/** Opens the table, empty: in the file `where`, or in the PostgreSQL that `where` says how to reach. */
export const openTable = async (kind, where, require) =>
  kind === 'postgres' ? inPostgres(where) : inSqlite(where, require);
