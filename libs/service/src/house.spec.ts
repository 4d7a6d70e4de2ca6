import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMONSTRATION, openHouse } from './house';
import { readSettings } from './settings';

const folder = mkdtempSync(join(tmpdir(), 'house-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = (more: Readonly<Record<string, string>> = {}) =>
  readSettings({ DATA_DIR: join(folder, 'data'), ...more }, { port: 4100, root: folder });

describe('settings', () => {
  it('stand in the product’s own folder unless told otherwise', () => {
    expect(readSettings({}, { port: 4100, root: folder })).toEqual({
      dataDir: join(folder, 'data'),
      allowedHosts: [],
      secretFile: join(folder, 'data', 'secret'),
      organisationsFile: join(folder, 'samples', 'organisations.json'),
      peopleFile: join(folder, 'samples', 'people.json'),
      port: 4100,
      isProduction: false,
    });
  });

  it('that are empty are not there: no log begins in whatever folder one happens to be in', () => {
    const [none, empty] = [{}, { DATA_DIR: '', SECRET_FILE: '', ORGANISATIONS_FILE: '', PORT: '' }];
    const defaults = { port: 4100, root: folder };
    expect(readSettings(empty, defaults)).toEqual(readSettings(none, defaults));
  });

  it.each(['ten', '-1', '65536', '4100.5'])('refuse the port %s by its name', (PORT) => {
    expect(() => settings({ PORT })).toThrow('PORT must be a whole number');
  });
});

describe('a house', () => {
  it('opens again with the secret that its log was begun with, and with no other', async () => {
    const house = await openHouse(settings());
    await house.store.close();
    const again = await openHouse(settings());
    expect(again.secret.fingerprint).toBe(house.secret.fingerprint);
    await again.store.close();
    await expect(openHouse(settings({ SECRET_FILE: join(folder, 'another') }))).rejects.toThrow(
      'begun with another secret',
    );
  });

  it('is refused in production where its log is the demonstration’s', async () => {
    const { store } = await openHouse(settings());
    await store.writeSettingOnce(DEMONSTRATION, 'yes');
    await store.close();
    await expect(openHouse(settings({ NODE_ENV: 'production' }))).rejects.toThrow('refused in production');
  });
});
