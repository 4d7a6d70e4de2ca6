import { demandHosts, hostsOf, readHosts } from './hosts';

describe('the names by which a service is asked', () => {
  const hosts = hostsOf(['chronology.example', 'other.example:8443']);

  it.each([
    'localhost',
    'localhost:4100',
    'LocalHost:4100',
    '127.0.0.1:1',
    '[::1]',
    '[::1]:4100',
    'chronology.example',
    'Chronology.Example:443',
    'other.example:8443',
  ])('%s is one of them', (host) => {
    expect(hosts.areOurs(host)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'evil.example',
    'localhost.evil.example',
    'evil.example:4100',
    'evil.chronology.example',
    'chronology.example.',
    'other.example',
    'other.example:80',
    '127.0.0.1.evil.example',
    '127.1',
    '0.0.0.0',
    '[::]',
    'localhost@evil.example',
    'localhost/evil',
    'localhost:4100:80',
    'localhost, evil.example',
    '__proto__',
  ])('%s is not', (host) => {
    expect(hosts.areOurs(host)).toBe(false);
  });

  it.each([
    [undefined, 'localhost:4100', true],
    ['http://localhost:4100', 'localhost:4100', true],
    ['http://127.0.0.1:4100', 'localhost:4100', true],
    ['https://chronology.example', 'chronology.example', true],
    ['https://other.example:8443', 'chronology.example', true],
    ['http://localhost:3000', 'localhost:4100', false],
    ['http://localhost', 'localhost:4100', false],
    ['https://evil.example', 'localhost:4100', false],
    ['http://evil.example:4100', 'localhost:4100', false],
    ['null', 'localhost:4100', false],
    ['', 'localhost:4100', false],
    ['file://localhost:4100', 'localhost:4100', false],
  ])('a page at %s may listen at %s: %s', (origin, host, may) => {
    expect(hosts.mayOpen(origin, host)).toBe(may);
  });
});

describe('ALLOWED_HOSTS', () => {
  it('is read as names with commas', () => {
    expect(readHosts({})).toEqual([]);
    expect(readHosts({ ALLOWED_HOSTS: '' })).toEqual([]);
    expect(readHosts({ ALLOWED_HOSTS: ' Chronology.example , other.example:8443,' })).toEqual([
      'chronology.example',
      'other.example:8443',
    ]);
  });

  it.each([
    'https://chronology.example',
    '*',
    '*.example',
    'a b',
    'chronology.example/',
    'x:port',
    '.example',
  ])('is refused by its name where it is none: %s', (host) => {
    expect(() => readHosts({ ALLOWED_HOSTS: `good.example,${host}` })).toThrow(
      /^ALLOWED_HOSTS must be names with commas, .*, not “/,
    );
  });

  it('is demanded in production alone', () => {
    expect(() => demandHosts({ isProduction: true, allowedHosts: [] })).toThrow(/^ALLOWED_HOSTS must name/);
    expect(() => demandHosts({ isProduction: true, allowedHosts: ['chronology.example'] })).not.toThrow();
    expect(() => demandHosts({ isProduction: false, allowedHosts: [] })).not.toThrow();
  });
});
