import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { importDesk, storedIn } from '../../../../../test/import-desk';
import { edFi } from './ed-fi.format';

const folder = resolve(
  process.env.SHARED_DATA ?? resolve(__dirname, '../../../../../../shared/data'),
  'ed-fi',
);
const isThere = existsSync(folder);
if (!isThere)
  console.warn('SKIPPED: 960 made-up pupils and their attendance (the folder of shared data is absent)');

type Summary = Readonly<{
  type: string;
  data: { content: { authorised: number; unauthorised: number; lateCount: number } };
}>;

(isThere ? describe : describe.skip)('960 made-up pupils and 1,917 attendance events of 227 of them', () => {
  it('are summed by month and school, and state nothing a second time', async () => {
    const desk = importDesk({ format: edFi, sector: 'education' });
    const summary = await desk.imports({}, { paths: [folder] });
    expect(summary).toMatchObject({
      children: 960,
      rows: { new: 2_877, rejected: 0, held: 0, changed: 0, duplicate: 0 },
      byFile: {
        'Student.xml': { kind: 'InterchangeStudent', rows: { new: 960, skipped: 3 } },
        'StudentSchoolAttendance.xml': { kind: 'InterchangeStudentAttendance', rows: { new: 1_917 } },
      },
    });
    const stored = Object.values(await storedIn(desk.store)) as Summary[][];
    const summaries = stored.flat().filter(({ type }) => type === 'AttendanceSummarised');
    expect(summaries).toHaveLength(1_122);
    expect(stored.filter((facts) => facts.some(({ type }) => type === 'AttendanceSummarised'))).toHaveLength(
      227,
    );
    const sum = (field: 'authorised' | 'unauthorised' | 'lateCount') =>
      summaries.reduce((total, { data }) => total + data.content[field], 0);
    expect([sum('authorised'), sum('unauthorised'), sum('lateCount')]).toEqual([2 * 1_077, 2 * 773, 66]);
    expect(await desk.imports({}, { paths: [folder] })).toMatchObject({
      facts: 0,
      rows: { duplicate: 2_877 },
    });
    await desk.close();
  }, 120_000);
});
