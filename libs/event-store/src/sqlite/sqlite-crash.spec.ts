import { join, resolve } from 'node:path';
import { compiledDist, startProgram } from '../../../../test/processes';

/** The long form is `node test/crash/sqlite-crash.mjs`, with 200 kills. */
it('loses nothing that it acknowledged, and doubles nothing, when writers are killed', async () => {
  const crash = join(resolve('test/crash'), 'sqlite-crash.mjs');
  const { lines, errors } = await startProgram(crash, ['--kills', '6', '--dist', compiledDist()]).ended;
  expect(errors).toBe('');
  expect(lines.at(-1)).toMatch(/^6 kills, \d+ acknowledged, 0 lost, 0 twice$/);
}, 120_000);
