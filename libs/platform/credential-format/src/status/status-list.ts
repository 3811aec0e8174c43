import { gzipSync } from 'fflate';
import { base64url } from 'jose';
import { inflateWithin } from './inflate';

/** Where people hide in: fewer entries would tell who a list is about. https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding */
export const LEAST_ENTRIES = 131_072;
const MOST_BYTES = 2 ** 20;

/** Multibase's prefix of base64url without padding. */
const BASE64URL = 'u';

/** A bit string, one bit an entry, compressed and written as `encodedList`. Throws RangeError below {@link LEAST_ENTRIES} entries. */
export const encodeStatusList = async (bits: Uint8Array): Promise<string> => {
  if (bits.length * 8 < LEAST_ENTRIES) throw new RangeError(`A status list has at least ${LEAST_ENTRIES} entries.`);
  // The time of writing would make equal lists differ.
  return BASE64URL + base64url.encode(gzipSync(bits, { mtime: 0, level: 9 }));
};

export type DecodedStatusList = { readonly bits: Uint8Array } | { readonly fault: 'status-list-unreadable' | 'status-list-too-large' };

/**
 * The bit string of an `encodedList`, with or without its multibase prefix (older lists have none).
 * Stops inflating at 1 MiB, whatever the text promises.
 */
export const decodeStatusList = async (encoded: string): Promise<DecodedStatusList> => {
  if (encoded.length > 2 * MOST_BYTES) return { fault: 'status-list-too-large' };
  try {
    const inflated = inflateWithin(base64url.decode(encoded.startsWith(BASE64URL) ? encoded.slice(1) : encoded), MOST_BYTES);
    return inflated ? { bits: inflated } : { fault: 'status-list-too-large' };
  } catch {
    return { fault: 'status-list-unreadable' };
  }
};

/** The bit of an entry; the first entry is the leftmost bit of the first byte. Undefined outside the list. */
export const statusBit = (bits: Uint8Array, index: number): boolean | undefined => {
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined || index < 0 ? undefined : (byte & (0x80 >> (index % 8))) !== 0;
};
