import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * The deployment's secret: 32 bytes that every service of one deployment shares. Ids, digests and cursors are made
 * with it, so that nobody outside can try an identifier through or read a cursor.
 */
export type Secret = Readonly<{
  /** Names the secret without giving it away; stored with the log. */
  fingerprint: string;
  /** The same parts give the same id, shaped as a lower-case UUID. */
  idOf: (...parts: readonly string[]) => string;
  /** The same value gives the same digest, in whatever order its keys stand. */
  digestOf: (value: unknown) => string;
  /** Makes an opaque text that only this deployment can open. */
  seal: (value: unknown) => string;
  /**
   * The same, made small first, for what has to be carried in an address. The length then tells how much a text repeats
   * itself: only for what one person typed and is given back, where nobody else mixes words of their own with it.
   */
  sealSmall: (value: unknown) => string;
  /** Opens a sealed text; undefined where it was not sealed by this deployment or was changed. */
  open: (sealed: string) => unknown;
}>;

export const SECRET_BYTES = 32;

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields).sort();
  return Object.fromEntries(keys.map((key) => [key, canonical(fields[key])]));
};

const asUuid = (bytes: Buffer): string => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** Stands before what was made small; no JSON begins with it. */
const SMALL = Buffer.of(0);
/** Far more than anybody seals. */
const LARGEST_BYTES = 1_000_000;

const QUALITY = {
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_QUALITY]: 9,
  [constants.BROTLI_PARAM_LGWIN]: 16,
};

const asBytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8');
const asSmallBytes = (value: unknown): Buffer =>
  Buffer.concat([SMALL, brotliCompressSync(asBytes(value), { params: QUALITY })]);

const valueOf = (bytes: Buffer): unknown => {
  const isSmall = bytes[0] === SMALL[0];
  const json = isSmall ? brotliDecompressSync(bytes.subarray(1), { maxOutputLength: LARGEST_BYTES }) : bytes;
  return JSON.parse(json.toString('utf8'));
};

const sealWith = (key: Buffer, value: Buffer): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(value), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
};

const openWith = (key: Buffer, sealed: string): unknown => {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const body = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return valueOf(body);
  } catch {
    return undefined;
  }
};

/** The secret made of these 32 bytes. */
export const secretFrom = (bytes: Buffer): Secret => {
  if (bytes.length !== SECRET_BYTES)
    throw new Error(`The deployment’s secret must be ${SECRET_BYTES} bytes.`);
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', bytes, '', `chronology/${purpose}`, 32));
  const [ids, digests, cursors] = [keyFor('ids'), keyFor('digests'), keyFor('cursors')];
  return {
    fingerprint: createHash('sha256').update(keyFor('fingerprint')).digest('hex'),
    idOf: (...parts) => asUuid(createHmac('sha256', ids).update(JSON.stringify(parts)).digest()),
    digestOf: (value) =>
      createHmac('sha256', digests)
        .update(JSON.stringify(canonical(value)) ?? '')
        .digest('base64url'),
    seal: (value) => sealWith(cursors, asBytes(value)),
    sealSmall: (value) => sealWith(cursors, asSmallBytes(value)),
    open: (sealed) => openWith(cursors, sealed),
  };
};
