import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openHouse, readSettings, serve, type Serving } from '@chronology/service';
import { allInOneModule } from '../../apps/all-in-one/src/all-in-one.module';
import { tellDemonstration } from '../../apps/all-in-one/src/demonstration/tell-demonstration';

const root = resolve(__dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

type Asked = Readonly<{ person: string; query: string; answer: unknown }>;

/** The questions of the tour in their order, each with the answer that stands under it. */
const tour: readonly Asked[] = [
  ...readme.matchAll(/```console\n\$ ask (\S+) '([^']+)'\n([\s\S]*?)\n```/g),
].map(([, person = '', query = '', answer = '']) => ({
  person,
  query,
  answer: JSON.parse(answer) as unknown,
}));

describe('the five minutes of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tour-'));
  let serving: Serving;

  beforeAll(async () => {
    const settings = readSettings({ DATA_DIR: folder }, { port: 0, root });
    const house = await openHouse(settings);
    await tellDemonstration(house, settings);
    serving = await serve(allInOneModule(house, settings), 0);
  }, 120_000);

  afterAll(async () => {
    await serving.app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks at least six things', () => {
    expect(tour.length).toBeGreaterThanOrEqual(6);
  });

  it('gives the answers that stand there, on a log and a secret made just now', async () => {
    for (const { person, query, answer } of tour) {
      const response = await fetch(`${serving.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-demo-person': person },
        body: JSON.stringify({ query }),
      });
      expect({ query, answer: (await response.json()) as unknown }).toEqual({ query, answer });
    }
  }, 60_000);

  it('says the two commands', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });
});
