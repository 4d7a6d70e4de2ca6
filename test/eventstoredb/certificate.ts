import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Transport } from './grpc-face';

const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  name: 0x06,
  text: 0x0c,
  time: 0x18,
  list: 0x30,
  set: 0x31,
};
const BOOLEAN_TRUE = Buffer.from([0x01, 0x01, 0xff]);

/** Names of algorithms and fields as DER has them, without tag and length. */
const ID = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  basicConstraints: '551d13',
  otherNames: '551d11',
} as const;

const sized = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const list = (...parts: readonly Uint8Array[]): Buffer => sized(TAG.list, ...parts);
const named = (id: keyof typeof ID): Buffer => sized(TAG.name, Buffer.from(ID[id], 'hex'));
const time = (year: number): Buffer => sized(TAG.time, Buffer.from(`${year}0101000000Z`));
const bits = (bytes: Uint8Array): Buffer => sized(TAG.bits, Buffer.from([0]), bytes);
const extension = (id: keyof typeof ID, ...rest: readonly Uint8Array[]): Buffer => list(named(id), ...rest);
const pem = (der: Buffer): string => {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

/** A certificate made on the spot for 127.0.0.1 and localhost, which is its own authority, and its key. */
export const selfSigned = (): Transport => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = list(named('ecdsaWithSha256'));
  const commonName = list(named('commonName'), sized(TAG.text, Buffer.from('EventStoreDB protocol server')));
  const subject = list(sized(TAG.set, commonName));
  const otherNames = list(sized(0x82, Buffer.from('localhost')), sized(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = list(
    extension('basicConstraints', BOOLEAN_TRUE, sized(TAG.octets, list(BOOLEAN_TRUE))),
    extension('otherNames', sized(TAG.octets, otherNames)),
  );
  const content = list(
    sized(0xa0, sized(TAG.integer, Buffer.from([2]))),
    sized(TAG.integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    subject,
    list(time(2020), time(2120)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    sized(0xa3, extensions),
  );
  const signed = list(content, algorithm, bits(sign('sha256', content, privateKey)));
  return { cert: pem(signed), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
};
