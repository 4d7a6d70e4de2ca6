import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openSecretFile } from './secret-file';
import { secretFrom } from './secret';

const secret = secretFrom(Buffer.alloc(32, 1));
const another = secretFrom(Buffer.alloc(32, 2));

describe('the deployment’s secret', () => {
  it('gives the same id for the same parts, shaped as a lower-case UUID', () => {
    expect(secret.idOf('a', 'b')).toBe(secret.idOf('a', 'b'));
    expect(secret.idOf('a', 'b')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('gives another id for other parts, however they are cut, and under another secret', () => {
    expect(secret.idOf('ab', 'c')).not.toBe(secret.idOf('a', 'bc'));
    expect(secret.idOf('a', 'b')).not.toBe(another.idOf('a', 'b'));
  });

  it('digests a value whatever the order of its keys, and notices any other difference', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(secret.digestOf(turned)).toBe(secret.digestOf(value));
      }),
    );
    expect(secret.digestOf({ a: [1, 2] })).not.toBe(secret.digestOf({ a: [2, 1] }));
    expect(secret.digestOf({ a: undefined })).toBe(secret.digestOf({}));
    expect(secret.digestOf(undefined)).not.toBe(secret.digestOf({}));
  });

  it('opens what it sealed, and nothing that was changed or sealed elsewhere', () => {
    const sealed = secret.seal({ revision: 3 });
    expect(secret.open(sealed)).toEqual({ revision: 3 });
    expect(secret.open(`${sealed.slice(0, -2)}AA`)).toBeUndefined();
    expect(another.open(sealed)).toBeUndefined();
    expect(secret.open('')).toBeUndefined();
  });

  it('opens what it made small first, whatever it is, and nothing that was changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(secret.open(secret.sealSmall(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    const words = Array.from({ length: 2_000 }, (_, at) => String.fromCharCode(0x985 + ((at * 7) % 53)));
    const sealed = secret.sealSmall({ words: words.join('') });
    expect(sealed.length).toBeLessThan(secret.seal({ words: words.join('') }).length / 2);
    expect(secret.open(`${sealed.slice(0, -2)}AA`)).toBeUndefined();
    expect(another.open(sealed)).toBeUndefined();
  });

  it('refuses a secret of another length', () => {
    expect(() => secretFrom(Buffer.alloc(31))).toThrow('32 bytes');
  });
});

describe('the secret’s file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));

  it('is made once, for its owner alone, and is the same ever after', () => {
    const file = join(folder, 'new', 'secret');
    const first = openSecretFile(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(openSecretFile(file).fingerprint).toBe(first.fingerprint);
  });
});
