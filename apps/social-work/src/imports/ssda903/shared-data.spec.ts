import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { importDesk, storedIn } from '../../../../../test/import-desk';
import { ssda903 } from './ssda903.format';

const folder = resolve(
  process.env.SHARED_DATA ?? resolve(__dirname, '../../../../../../shared/data'),
  'ssda903',
);
const isThere = existsSync(folder);
if (!isThere)
  console.warn('SKIPPED: the fake SSDA903 return of 2,675 children (the folder of shared data is absent)');

(isThere ? describe : describe.skip)('a whole return of 2,675 made-up children, with its dirt', () => {
  it('is imported row by row, marked by the public rules, and states nothing a second time', async () => {
    const desk = importDesk({ format: ssda903, sector: 'social_work' });
    const summary = await desk.imports({}, { paths: [folder], collectionYear: 2018 });
    expect(summary.children).toBe(2_675);
    expect(summary.byFile).toMatchObject({
      'header.csv': { kind: 'Header', rows: { new: 2_675 } },
      'episodes.csv': { kind: 'Episodes', rows: { new: 5_050 } },
      'reviews.csv': { kind: 'Reviews', rows: { new: 12_580, duplicate: 2 } },
      'missing.csv': { kind: 'Missing', rows: { new: 43 } },
      'oc2.csv': { kind: 'OC2', rows: { new: 2_675 } },
      'ad1.csv': { kind: 'AD1', rows: { skipped: 29 } },
      'uasc.csv': { kind: 'UASC', rows: { skipped: 132 } },
      'oc3.csv': { kind: 'OC3', rows: { skipped: 53 } },
      'placed_for_adoption.csv': { kind: 'PlacedAdoption', rows: { skipped: 29 } },
      'previous_permanence.csv': { kind: 'PrevPerm', rows: { skipped: 2_675 } },
      LICENSE: { kind: 'not of this format', rows: { skipped: 1 } },
    });
    expect(summary.rows).toMatchObject({ rejected: 0, held: 0, changed: 0 });
    expect(summary.byRule).toMatchObject({
      '148': 1_413,
      '431': 1,
      '432': 7,
      '440': 1_435,
      '441': 663,
      '501': 62,
      '574': 2,
      '578': 4,
      '581': 7,
      '1012': 3_622,
      'row-repeated': 4,
      'upn-fails': 2_272,
      'upn-malformed': 296,
    });

    const byType: Record<string, number> = {};
    const stored = await storedIn(desk.store);
    for (const fact of Object.values(stored).flat() as { type: string }[])
      byType[fact.type] = (byType[fact.type] ?? 0) + 1;
    expect(byType).toMatchObject({
      RecordOpened: 2_675,
      ChildDescribed: 2_675,
      ReviewHeld: 12_580,
      WentMissing: 43,
      CameBack: 43,
    });
    const all = JSON.stringify(stored);
    expect(all).not.toMatch(/"E11"|"E12"|"A[3-6]"/);
    expect(all).not.toContain('CONVICTED');

    const again = await desk.imports({}, { paths: [folder], collectionYear: 2018 });
    expect(again).toMatchObject({ facts: 0, rows: { new: 0, changed: 0, duplicate: 23_025 } });
    await desk.close();
  }, 240_000);
});
