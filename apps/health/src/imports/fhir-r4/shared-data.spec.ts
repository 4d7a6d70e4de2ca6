import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { importDesk, storedIn } from '../../../../../test/import-desk';
import { fhirR4 } from './fhir-r4.format';

const folder = resolve(
  process.env.SHARED_DATA ?? resolve(__dirname, '../../../../../../shared/data'),
  'fhir-synthea',
);
const isThere = existsSync(folder);
if (!isThere)
  console.warn(
    'SKIPPED: the lifetime health records of 14 made-up children (the folder of shared data is absent)',
  );

(isThere ? describe : describe.skip)('the lifetime health records of 14 made-up children', () => {
  it('are read entry by entry, their clinical detail left where it is, and state nothing a second time', async () => {
    const desk = importDesk({ format: fhirR4 });
    const summary = await desk.imports({}, { paths: [folder] });
    expect(summary).toMatchObject({
      children: 14,
      rows: { new: 661, skipped: 2_280, rejected: 0, held: 0, changed: 0, duplicate: 0 },
      byRule: { 'clinical-detail': 1_634, reference: 645, 'not-of-this-format': 1 },
    });
    const byType: Record<string, number> = {};
    const stored = await storedIn(desk.store);
    for (const { type } of Object.values(stored).flat() as { type: string }[])
      byType[type] = (byType[type] ?? 0) + 1;
    expect(byType).toEqual({
      RecordOpened: 14,
      ChildDescribed: 14,
      ImmunisationGiven: 369,
      ProfessionalContactMade: 267,
      UnplannedCareAttended: 11,
    });
    expect(JSON.stringify(stored)).not.toMatch(/999-\d\d-\d{4}/);
    expect(await desk.imports({}, { paths: [folder] })).toMatchObject({ facts: 0, rows: { duplicate: 661 } });
    await desk.close();
  }, 120_000);
});
