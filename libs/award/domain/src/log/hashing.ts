/** SHA-256 of some bytes. Passed in: the rules of the log know no machine. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

export const HASH_LENGTH = 32;

const prefixed = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(1 + parts.reduce((sum, { length }) => sum + length, 0));
  whole[0] = prefix;
  let at = 1;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** RFC 6962 §2.1. The prefixes keep a leaf from being passed off as a node. */
export const leafHash = (sha256: Sha256, leaf: Uint8Array): Uint8Array => sha256(prefixed(0x00, leaf));

export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array => sha256(prefixed(0x01, left, right));

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);
