import * as fc from 'fast-check';
import { aLife } from '../../timeline/life.example';
import { LANES, type Picture } from '../../timeline/picture';
import { anyPicture } from '../../timeline/picture.arbitrary';
import { lifeSheets, threadsSheet } from './life-sheets';

/** Within its margins a sheet is 273 mm wide and 188 mm high; its heading and its key stand there too. */
const SHEET = { width: 1_031.8, height: 710.5 } as const;
const LEAST_PT = 9;
const pointsPerPixel = 0.75;

const whole = {};
const heightOf = ({ scene }: ReturnType<typeof lifeSheets>[number]) =>
  (scene.height * SHEET.width) / scene.width;
const smallestOf = ({ scene }: ReturnType<typeof lifeSheets>[number]) =>
  Math.min(...scene.texts.map(({ size }) => size)) * (SHEET.width / scene.width) * pointsPerPixel;
const lanesOf = ({ scene }: ReturnType<typeof lifeSheets>[number]) => scene.panels.map(({ id }) => id);

/** So many kinds of help in every lane, one after another. */
const full = (rows: number): Picture => ({
  ...aLife,
  help: LANES.flatMap((lane) =>
    Array.from({ length: rows }, (_, row) => ({
      ...{ key: `${lane}-${row}`, name: `Help ${row}`, lane },
      spells: [
        {
          ...{ key: `${lane}-${row}-spell`, newWorkers: [], pauses: [], ends: [] },
          phases: [{ from: `20${20 + (row % 5)}-01-01`, weight: 'full' as const }],
        },
      ],
    })),
  ),
});

describe('a life in pictures on paper', () => {
  it('stands on one sheet where it can be read there', () => {
    const sheets = lifeSheets(aLife, whole);
    expect(sheets).toHaveLength(1);
    expect(lanesOf(sheets[0])).toEqual(LANES);
  });

  it('is as large as the sheet takes it, and never below 9 points', () => {
    const few = lifeSheets({ ...aLife, help: [] }, whole)[0];
    const many = lifeSheets(full(4), whole)[0];
    expect(smallestOf(few)).toBeGreaterThan(smallestOf(many));
    for (const rows of [0, 2, 4, 6, 9, 12])
      for (const sheet of lifeSheets(full(rows), whole)) {
        expect(smallestOf(sheet)).toBeGreaterThanOrEqual(LEAST_PT);
        expect(heightOf(sheet)).toBeLessThan(SHEET.height - 27 - 17);
      }
  });

  it('too full for one sheet stands on several, and no lane is cut in two', () => {
    const sheets = lifeSheets(full(12), whole);
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThanOrEqual(LANES.length);
    expect(sheets.flatMap(lanesOf)).toEqual(LANES);
  });

  it('is never cut in a lane nor too high for its sheet, whatever is in it', () => {
    fc.assert(
      fc.property(anyPicture({ marks: 80, help: 30 }), (picture) => {
        const sheets = lifeSheets(picture, whole);
        expect(sheets.flatMap(lanesOf)).toEqual(LANES);
        for (const sheet of sheets.filter(({ isTooFull }) => !isTooFull)) {
          expect(smallestOf(sheet)).toBeGreaterThanOrEqual(LEAST_PT);
          expect(heightOf(sheet)).toBeLessThan(SHEET.height - 27 - 17);
        }
        for (const sheet of sheets.filter(({ isTooFull }) => isTooFull))
          expect(lanesOf(sheet)).toHaveLength(1);
      }),
      { numRuns: 12 },
    );
  });

  it('has in its key the signs that are drawn, and no other', () => {
    const names = (picture: Picture) => lifeSheets(picture, whole)[0].signs.map(({ name }) => name);
    expect(names(aLife)).toEqual(expect.arrayContaining(['joy', 'full', 'end-going-well', 'move']));
    expect(names({ ...aLife, help: [] })).not.toContain('full');
    expect(names({ ...aLife, marks: [] })).not.toContain('joy');
    expect(names({ ...aLife, homes: [] })).not.toContain('move');
    const hidden = aLife.marks.map((mark) => ({ ...mark, kind: 'closed' as const }));
    expect(names({ ...aLife, marks: hidden })).toContain('closed');
    const open = aLife.marks.filter(({ kind }) => kind !== 'closed');
    expect(names({ ...aLife, marks: open })).not.toContain('closed');
    expect(new Set(names(aLife)).size).toBe(names(aLife).length);
  });

  it('shows the days that were chosen', () => {
    const { scene } = lifeSheets(aLife, { from: '2023-01-01', to: '2023-12-31' })[0];
    expect([scene.from, scene.to]).toEqual(['2023-01-01', '2023-12-31']);
  });
});

describe('who and what matters on paper', () => {
  it('is drawn through every move, without lanes', () => {
    const sheet = threadsSheet(aLife, whole);
    expect(sheet?.scene.panels.map(({ id }) => id)).toEqual(['links']);
    expect(sheet?.scene.moves.length).toBeGreaterThan(0);
    expect(sheet?.signs.map(({ name }) => name)).toContain('often');
    expect(sheet?.scene.texts.map(({ text }) => text)).toContain(aLife.threads[0]?.name);
  });

  it('is no drawing where nothing is known of it', () => {
    expect(threadsSheet({ ...aLife, threads: [] }, whole)).toBeUndefined();
  });
});
