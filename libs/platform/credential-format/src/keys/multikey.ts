import { base58Decode, base58Encode } from '../foreign/linked-data.mjs';

/** Multicodec's number of an Ed25519 public key (0xed), as a varint. https://github.com/multiformats/multicodec */
const ED25519 = [0xed, 0x01] as const;
const KEY_BYTES = 32;

/** A raw Ed25519 public key as Multikey text (`z6Mk…`). Throws RangeError unless it has 32 bytes. */
export const multikeyOf = (raw: Uint8Array): string => {
  if (raw.length !== KEY_BYTES) throw new RangeError('An Ed25519 public key has 32 bytes.');
  return `z${base58Encode(Uint8Array.from([...ED25519, ...raw]))}`;
};

/** The raw Ed25519 public key of a Multikey text; undefined for any other key or text. */
export const rawOfMultikey = (text: string): Uint8Array | undefined => {
  if (!/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/.test(text)) return undefined;
  const bytes = base58Decode(text.slice(1));
  const known = bytes.length === KEY_BYTES + ED25519.length && ED25519.every((byte, at) => bytes[at] === byte);
  return known ? bytes.slice(ED25519.length) : undefined;
};

/** The `did:key` of a raw Ed25519 public key. */
export const didKeyOf = (raw: Uint8Array): string => `did:key:${multikeyOf(raw)}`;

/** The address of the one key of that `did:key`, as a proof names it. */
export const didKeyMethod = (raw: Uint8Array): string => `${didKeyOf(raw)}#${multikeyOf(raw)}`;
