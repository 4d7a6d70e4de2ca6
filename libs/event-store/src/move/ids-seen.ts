import { createHash, randomBytes } from 'node:crypto';

const BYTES_OF_A_KEY = 16;
const FULL = 0.6;

/**
 * Remembers what was seen, at 27 to 54 bytes for each however long its parts are. What is remembered is 128 bits of a
 * hash begun with chance, so that nobody can prepare two that fall together.
 */
export const newIdsSeen = (): ((...parts: readonly [string, string]) => boolean) => {
  const salt = randomBytes(BYTES_OF_A_KEY);
  let table = new BigUint64Array(2 * 1024);
  let count = 0;

  const put = (into: BigUint64Array, high: bigint, low: bigint): boolean => {
    const slots = into.length / 2;
    for (let slot = Number(low % BigInt(slots)); ; slot = (slot + 1) % slots) {
      const held = into[2 * slot]!;
      if (held === high && into[2 * slot + 1] === low) return false;
      if (held !== 0n) continue;
      into[2 * slot] = high;
      into[2 * slot + 1] = low;
      return true;
    }
  };

  const grown = (): BigUint64Array<ArrayBuffer> => {
    const larger = new BigUint64Array(table.length * 2);
    for (let at = 0; at < table.length; at += 2)
      if (table[at] !== 0n) put(larger, table[at]!, table[at + 1]!);
    return larger;
  };

  /** Remembers the pair, and answers whether it had been seen before. */
  return (stream, id) => {
    const hash = createHash('sha256')
      .update(salt)
      .update(JSON.stringify([stream, id]))
      .digest();
    const isNew = put(table, hash.readBigUInt64LE(0) | 1n, hash.readBigUInt64LE(8));
    if (isNew) count += 1;
    if (count > (table.length / 2) * FULL) table = grown();
    return !isNew;
  };
};
