import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, timingSafeEqual, verify } from 'node:crypto';
import { checkpointText, type LogHead } from '#award/domain';

/** Both keys come out of the master key: every copy of the house and every start agree on them, and none is in the database. */
const derived = (masterKey: Uint8Array, purpose: string): Uint8Array => new Uint8Array(hkdfSync('sha256', masterKey, '', `award log: ${purpose}`, 32));

/** What stands before the 32 bytes of an Ed25519 key in PKCS#8 and in SubjectPublicKeyInfo (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const ED25519_NOTE = Buffer.from([1]);

/** Vouches for entries, and signs heads. */
export interface LogKeys {
  /** Names the log and the key of its heads. */
  readonly origin: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** HMAC-SHA256 over the place of an entry and its leaf hash. */
  mac(position: number, leafHash: Uint8Array): Uint8Array;
  /** A digest that takes a key of the house to make, in hexadecimal. */
  secretDigest(text: string): string;
  sign(head: Omit<LogHead, 'origin'>): Uint8Array;
}

export const logKeys = (masterKey: Uint8Array): LogKeys => {
  const macKey = derived(masterKey, 'entries');
  const valueKey = derived(masterKey, 'values');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, derived(masterKey, 'heads')]), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length));
  const origin = `paircours-award-log-${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`;
  return {
    origin,
    publicKey,
    mac: (position, leafHash) => createHmac('sha256', macKey).update(placeOf(position)).update(leafHash).digest(),
    secretDigest: (text) => createHmac('sha256', valueKey).update(text).digest('hex'),
    sign: (head) => sign(null, signedBytes({ ...head, origin }), key),
  };
};

const placeOf = (position: number): Uint8Array => {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(position));
  return place;
};

const signedBytes = (head: LogHead): Uint8Array => Buffer.from(textOf(head));
const textOf = (head: LogHead): string => checkpointText(head, Buffer.from(head.root).toString('base64'));

const publicKeyOf = (raw: Uint8Array): KeyObject => createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });

/** Whether the head was signed with the key; false for whatever is no key or no signature. */
export const isSigned = (head: LogHead, signature: Uint8Array, publicKey: Uint8Array): boolean => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  return verify(null, signedBytes(head), publicKeyOf(publicKey), signature);
};

/** The head as a signed note (c2sp.org/signed-note), for the programs that watch transparency logs. */
export const noteOf = (head: LogHead, signature: Uint8Array, publicKey: Uint8Array): string => {
  const id = createHash('sha256').update(`${head.origin}\n`).update(ED25519_NOTE).update(publicKey).digest().subarray(0, 4);
  return `${textOf(head)}\n— ${head.origin} ${Buffer.concat([id, signature]).toString('base64')}\n`;
};

export const sameSecret = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
