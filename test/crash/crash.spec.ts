import { join } from 'node:path';
import { compiledDist, startProgram } from '../processes';

const run = (command: string, ...args: readonly string[]) =>
  startProgram(join(__dirname, command), [...args, '--dist', compiledDist()]).ended;

/** The long form is `npm run test:crash`, with 500 kills. */
it('a service that is killed loses nothing that it answered, doubles nothing, and answers a repeat as before', async () => {
  const { code, lines, errors } = await run('service-crash.mjs', '--kills', '8');
  expect(errors).toBe('');
  expect(lines.at(-1)).toMatch(/^8 kills .*; 0 lost, 0 twice, 0 other breaches$/);
  expect(code).toBe(0);
}, 120_000);

/** The long form is `npm run test:outage`, with 100 losses. */
it('writers and feeds outlive a log server that is lost, without a gap and with nothing twice', async () => {
  const { code, lines, errors } = await run('outage.mjs', '--losses', '4');
  expect(errors).toBe('');
  expect(lines.at(-1)).toMatch(/^4 losses .*; 0 lost, 0 twice, 0 other breaches$/);
  expect(code).toBe(0);
}, 120_000);
