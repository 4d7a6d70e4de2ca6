import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@chronology/event-store';
import { storedIn } from '../../../../../test/import-desk';
import { eventually } from '../../../../../test/log';
import { compiledDist, startProgram } from '../../../../../test/processes';

const CHILDREN = 800;

const folder = mkdtempSync(join(tmpdir(), 'chronology-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A return of many made-up children, each with a header, two episodes and two reviews. */
const writeReturn = (): string => {
  const sent = join(folder, 'return');
  mkdirSync(sent);
  const children = Array.from({ length: CHILDREN }, (_, index) => String(1_000 + index));
  const file = (name: string, header: string, rows: (child: string) => readonly string[]) =>
    writeFileSync(join(sent, name), [header, ...children.flatMap(rows), ''].join('\n'));
  file('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', (child) => [
    `${child},F,14/03/2017,WBRI,UN1,,`,
  ]);
  file(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    (child) => [
      `${child},08/10/2021,S,V2,N4,U3,PR1,06/03/2023,X1,CREQO,,,`,
      `${child},06/03/2023,P,V2,N4,U6,PR4,,,,,,`,
    ],
  );
  file('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', (child) => [
    `${child},14/03/2017,08/03/2022,PN1`,
    `${child},14/03/2017,06/09/2022,PN1`,
  ]);
  return sent;
};

/** Imports the return into a store of its own, in another process, and says a line whenever it has gone further. */
const importing = (program: string, store: string, sent: string) => startProgram(program, [store, sent]);

const writeProgram = (): string => {
  const dist = compiledDist();
  const library = (name: string) => JSON.stringify(join(dist, 'libs', name, 'src', 'index.js'));
  const program = join(folder, 'import.js');
  writeFileSync(
    program,
    `const { dirname } = require('node:path');
     const { secretFrom } = require(${library('access')});
     const { openWriter } = require(${library('commands')});
     const { openSqliteEventStore } = require(${library('event-store')});
     const { factReader } = require(${library('identity')});
     const { runImport } = require(${library('imports')});
     const { ssda903 } = require(${JSON.stringify(join(dist, 'apps/social-work/src/imports/ssda903/ssda903.format.js'))});
     const [file, sent] = process.argv.slice(2);
     const store = openSqliteEventStore({ file });
     const system = { id: 'records', formats: ['ssda903'], trustedFor: [] };
     runImport({
       writer: openWriter(store, secretFrom(Buffer.alloc(32, 7))),
       reader: factReader(store),
       organisation: { id: 'council', sector: 'social_work', name: 'A Council', nation: 'scotland', systems: [system] },
       system, format: ssda903, paths: [sent], scratchDir: dirname(file),
       onProgress: ({ phase, done, of }) => { if (phase === 'stating' && done < of) console.log('stating', done); },
     }).then(async ({ facts, rows }) => { await store.close(); console.log(JSON.stringify({ facts, rows })); });`,
  );
  return program;
};

const contentsOf = async (file: string) => {
  const store = openSqliteEventStore({ file });
  const stored = await storedIn(store);
  await store.close();
  return stored;
};

it('an import that is killed half-way and run again ends at the same store as one that was not', async () => {
  const [sent, program] = [writeReturn(), writeProgram()];
  const [whole, killed] = ['whole', 'killed'].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name, 'log.sqlite');
  }) as [string, string];

  const undisturbed = await importing(program, whole, sent).ended;
  expect(undisturbed).toMatchObject({ code: 0, errors: '' });

  const first = importing(program, killed, sent);
  await eventually(() => first.lines().some((line) => line.startsWith('stating')), 60_000);
  first.kill();
  expect(await first.ended).toMatchObject({ signal: 'SIGKILL' });
  const halfWay = Object.keys(await contentsOf(killed)).length;
  expect(halfWay).toBeGreaterThan(0);
  expect(halfWay).toBeLessThan(CHILDREN);

  const second = await importing(program, killed, sent).ended;
  expect(second).toMatchObject({ code: 0, errors: '' });
  expect(await contentsOf(killed)).toEqual(await contentsOf(whole));
  const third = await importing(program, killed, sent).ended;
  expect(JSON.parse(third.lines.at(-1) ?? '{}')).toMatchObject({ facts: 0, rows: { new: 0, changed: 0 } });
}, 240_000);
